// Who may read and print the books, and who may write into them: a book names every document of the agency.
import { holds, type Actor } from '../kernel/actor.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';

/** Leaders, the office chief, registry, archive and inspection read the books; others find their documents by themselves. */
export const mayReadBooks = (actor: Actor): Result<undefined> =>
  holds(actor, 'registry-clerk', 'office-chief', 'leader', 'deputy-leader', 'archivist', 'inspector')
    ? ok(undefined)
    : refuse({
        code: 'role-not-allowed',
        detail: 'Sổ đăng ký do Văn thư quản lý; xin liên hệ Văn thư khi cần tra cứu.',
      });

/** Only the agency's registry writes into the books. @legal NĐ 30/2020/NĐ-CP, Điều 6.3 */
export const mayWriteBooks = (actor: Actor): Result<undefined> =>
  holds(actor, 'registry-clerk')
    ? ok(undefined)
    : refuse({ code: 'role-not-allowed', detail: 'Chỉ Văn thư được ghi vào sổ đăng ký.' });
