// The PDF producer that is installed with the product: LibreOffice kept resident, a few desks, a queue that has an end.
import { existsSync } from 'node:fs';
import { ok, refuse, type Result } from '../../../domain/kernel/result.ts';
import { officeDesk, type Desk, type DeskAnswer } from './office-desk.ts';
import type { PdfProducer, ProducedPdf } from './pdf-producer.ts';
import { pageCount } from './poppler.ts';
import { printableCopy } from './printable-copy.ts';

export interface LibreOfficeSettings {
  /** Offices at work at the same time; each takes about 200 MB and one core. */
  readonly workers?: number;
  /** Files that may wait; the next one is refused. */
  readonly queueLimit?: number;
  readonly jobTimeoutMs?: number;
  readonly startTimeoutMs?: number;
  readonly recycleAfter?: number;
  readonly binary?: string;
  /** The interpreter that Debian's python3-uno belongs to. */
  readonly python?: string;
  /** Told of every office that had to be given up. */
  readonly onTrouble?: (trouble: string) => void;
}

const usualPlaces = [
  '/usr/lib/libreoffice/program/soffice.bin',
  '/usr/lib64/libreoffice/program/soffice.bin',
  '/opt/libreoffice/program/soffice.bin',
] as const;

export interface LibreOfficeProducer extends PdfProducer {
  /** The processes at work, for health pages and for tests that kill them. */
  readonly running: () => readonly { readonly pid: number; readonly officePid: number }[];
}

const missing: Result<never> = refuse({
  code: 'tool-missing',
  detail:
    'Máy chủ chưa có LibreOffice nên chưa tạo được PDF. Quản trị viên cần cài các gói libreoffice-writer-nogui và python3-uno; tệp vẫn được giữ nguyên.',
});
const busy: Result<never> = refuse({
  code: 'converter-busy',
  detail: 'Đang có nhiều tệp chờ tạo PDF. Tệp chưa bị thay đổi; xin thử lại sau ít giây.',
});
const failed = (detail: string): Result<never> => refuse({ code: 'conversion-failed', detail });

const reopen = 'Tệp gốc vẫn được giữ nguyên. Hãy mở tệp bằng Word, lưu lại dạng .docx rồi thử lại.';

/** What the last answer of an office means to the person who waits for the PDF. */
async function judged({ answer, pdf, version }: DeskAnswer, seconds: number): Promise<Result<ProducedPdf>> {
  if (answer === 'timed-out') return failed(`Tạo PDF quá ${seconds} giây nên đã dừng. ${reopen}`);
  if (answer === 'died') return failed(`Bộ phận tạo PDF đã hai lần dừng giữa chừng khi xử lý tệp này. ${reopen}`);
  if (answer === 'not-loaded' || pdf === undefined)
    return failed(`LibreOffice không mở được nội dung của tệp này. ${reopen}`);
  const pages = await pageCount(pdf);
  if (!pages.ok || pages.value === 0) return failed(`Bản PDF tạo ra không có trang nào đọc được. ${reopen}`);
  return ok({ pdf, pages: pages.value, producer: version });
}

/** LibreOffice behind the port. Nothing is started before the first file or `warmUp`. */
export function libreOfficeProducer(settings: LibreOfficeSettings = {}): LibreOfficeProducer {
  const { workers = 1, queueLimit = 64, jobTimeoutMs = 60_000, startTimeoutMs = 60_000, recycleAfter = 200 } = settings;
  const { python = '/usr/bin/python3', onTrouble = () => undefined } = settings;
  const binary = settings.binary ?? usualPlaces.find((place) => existsSync(place));
  const desks: Desk[] =
    binary === undefined || !existsSync(binary) || !existsSync(python)
      ? []
      : Array.from({ length: workers }, () =>
          officeDesk({ binary, python, startTimeoutMs, jobTimeoutMs, recycleAfter }),
        );
  const free = [...desks];
  const waiting: ((desk: Desk | undefined) => void)[] = [];
  let closed = false;
  const isClosed = (): boolean => closed;

  const takeDesk = (): Promise<Desk | undefined> => {
    const desk = free.shift();
    return desk === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(desk);
  };
  const giveBack = (desk: Desk): void => {
    const next = waiting.shift();
    if (next === undefined) free.push(desk);
    else next(desk);
  };

  /** An office killed in mid-work is no fault of the file: it gets a second one, fresh, but only once. */
  const printed = async (desk: Desk, docx: Uint8Array): Promise<DeskAnswer> => {
    const first = await desk.print(docx);
    if (first.answer === 'timed-out') onTrouble('timed-out');
    if (first.answer !== 'died' || isClosed()) return first;
    onTrouble('died');
    return desk.print(docx);
  };

  return {
    async convert(docx) {
      if (desks.length === 0) return missing;
      const copy = printableCopy(docx);
      if (!copy.ok) return copy;
      if (isClosed() || (free.length === 0 && waiting.length >= queueLimit)) return busy;
      const desk = await takeDesk();
      if (desk === undefined) return busy;
      try {
        return await judged(await printed(desk, copy.value), Math.round(jobTimeoutMs / 1000));
      } catch (error) {
        if (isClosed()) return busy;
        onTrouble(error instanceof Error ? error.message : 'not started');
        return failed('Bộ phận tạo PDF chưa khởi động được. Tệp gốc vẫn được giữ nguyên; xin thử lại sau ít phút.');
      } finally {
        giveBack(desk);
      }
    },
    async warmUp() {
      await Promise.all(free.map((desk) => desk.ready()));
    },
    async close() {
      closed = true;
      for (const refuseWaiting of waiting.splice(0)) refuseWaiting(undefined);
      await Promise.all(desks.map((desk) => desk.close()));
    },
    running: () => desks.flatMap((desk) => desk.running() ?? []),
  };
}
