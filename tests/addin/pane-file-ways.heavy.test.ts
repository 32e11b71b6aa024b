// The three ways of the file out of Word through the pane: whichever is switched off or fails, the next brings the same text.
import { describe, expect, it } from '@jest/globals';
import type { PaneSwitch } from '../../addin/serve/settings.ts';
import { DraftFromTemplate, GetOutgoingFile } from '../../api/contracts/outgoing.ts';
import { readFields } from '../../api/modules/documents/index.ts';
import { must } from '../../api/platform/problem.ts';
import type { GraphTrouble } from '../simulators/graph/start.ts';
import { look, of, paragraphs } from '../support/outgoing-journey.ts';
import { entraActs } from './support/entra-acts.ts';
import { accounts, apiScope, entraStage, filesScope } from './support/entra-stage.ts';
import type { Seat } from './support/pane-seat.ts';

const stage = entraStage();
const { aDraft } = entraActs(stage);
const officer = () => stage.ministry.as('legalOfficer');

const ending = 'Trân trọng đề nghị';
const mine = `${ending} Quý Bộ tổng hợp, báo cáo./.`;

interface Opening {
  readonly off?: readonly PaneSwitch[];
  readonly agreed?: readonly string[];
  /** Who may read the file in the cloud; `nobody` when it is not there at all. */
  readonly readers?: readonly string[] | 'nobody';
}

let files = 0;

/** A draft that lies in SharePoint, edited in Word, in the section of its versions. */
async function opened({ off = [], agreed = [apiScope, filesScope], readers = ['legalOfficer'] }: Opening = {}) {
  const { identity, word, graph } = stage;
  identity.broker.setting.account = accounts.officer;
  for (const scope of agreed) identity.state.consent(accounts.officer, scope);
  const { id, docx } = await aDraft();
  files += 1;
  const url = `https://bktb.sharepoint.com/sites/pc/Du thao/cong van ${files}.docx`;
  const seat = await stage.sit({ docx, url, host: 'm365-web', off });
  // what Word saves is what the cloud has
  word.windows.listen((window, { kind }) => {
    if (window === seat.window.id && kind === 'saved' && readers !== 'nobody')
      graph.put(url, { name: 'cong van.docx', bytes: seat.window.file.bytes(), readers });
  });
  await seat.go('Phiên bản');
  await seat.idle();
  seat.types(ending, mine);
  return { id, seat };
}

/** The last paragraph of the newest version. */
async function newestEnding(id: string): Promise<string | undefined> {
  const { drafts } = await look(officer(), id);
  const sha256 = drafts.at(-1)?.sha256 ?? '';
  return must(readFields(await officer().call(GetOutgoingFile, { params: { documentId: id, sha256 } }))).body.at(-1);
}

const fromCloud = (seat: Seat): Promise<void> => seat.button('Lấy từ OneDrive, SharePoint').click();
/** The person saves the file and chooses it on the machine. */
const byHand = ({ page, window }: Seat): Promise<void> =>
  page.getByLabel('Lưu văn bản (Ctrl+S) rồi chọn tệp .docx trên máy').setInputFiles({
    name: 'cong van.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: Buffer.from(window.file.bytes()),
  });

describe('a version', () => {
  it.each([
    ['out of Word', ['graph', 'upload'], async () => undefined],
    ['from the cloud', ['takeFile', 'upload'], fromCloud],
    ['by hand', ['takeFile', 'graph'], byHand],
  ] as const)('is saved %s when the other ways are switched off', async (_name, off, way) => {
    const { id, seat } = await opened({ off });
    await seat.button('Lưu phiên bản').click();
    await way(seat);
    await seat.told('Đã lưu phiên bản 2.');
    expect(await newestEnding(id)).toBe(mine);
    expect(await seat.page.getByText('Có thể dùng cách khác').count()).toBe(0);
    expect(seat.complaints).toEqual([]);
    await seat.leave();
  });

  it('waits in Word when every way is switched off, and the pane says so', async () => {
    const { seat } = await opened({ off: ['takeFile', 'graph', 'upload'] });
    await seat.button('Lưu phiên bản').click();
    await seat.page.getByText('Lúc này chưa có cách nào lấy được tệp.').waitFor();
    await seat.leave();
  });

  it('is offered from the cloud when Word does not hand it over', async () => {
    const { id, seat } = await opened();
    stage.word.faults.plan({ on: 'open-file', answer: 11001 });
    await seat.button('Lưu phiên bản').click();
    await fromCloud(seat);
    await seat.told('Đã lưu phiên bản 2.');
    expect(await newestEnding(id)).toBe(mine);
    await seat.leave();
  });
});

describe('a cloud that says no', () => {
  const troubles: readonly (readonly [string, GraphTrouble, string])[] = [
    ['locks the file', { status: 423 }, 'Tệp đang bị khóa trên OneDrive, SharePoint'],
    ['wants to be left alone', { status: 429, retryAfter: 17 }, 'Microsoft 365 đang bận, xin thử lại sau ít giây'],
    ['is ill', { status: 500 }, 'Microsoft 365 trả lời 500. Xin tải tệp lên từ máy'],
  ];
  it.each(troubles)('because it %s is told, and the version goes by hand', async (_name, trouble, words) => {
    const { id, seat } = await opened({ off: ['takeFile'] });
    await seat.button('Lưu phiên bản').click();
    stage.graph.trouble(trouble);
    await fromCloud(seat);
    await seat.told(words);
    await byHand(seat);
    await seat.told('Đã lưu phiên bản 2.');
    expect(await newestEnding(id)).toBe(mine);
    await seat.leave();
  });

  it('because the person may not read the file is told', async () => {
    const { seat } = await opened({ off: ['takeFile'], readers: ['somebody-else'] });
    await seat.button('Lưu phiên bản').click();
    await fromCloud(seat);
    await seat.told('không có quyền đọc tệp này. Xin nhờ chủ tệp chia sẻ, hoặc tải tệp lên từ máy.');
    await seat.leave();
  });

  it('because the file is gone is told', async () => {
    const { seat } = await opened({ off: ['takeFile'], readers: 'nobody' });
    await seat.button('Lưu phiên bản').click();
    await fromCloud(seat);
    await seat.told('Không còn tệp ở địa chỉ này.');
    await seat.leave();
  });

  it('to a token that has ended gets another one', async () => {
    const { id, seat } = await opened({ off: ['takeFile'] });
    await seat.button('Lưu phiên bản').click();
    stage.identity.spoil(1);
    await fromCloud(seat);
    await seat.told('Đã lưu phiên bản 2.');
    expect(await newestEnding(id)).toBe(mine);
    await seat.leave();
  });

  it('until the person agrees: asked once, declined in a clear sentence, agreed to at the next try', async () => {
    const { id, seat } = await opened({ off: ['takeFile'], agreed: [apiScope] });
    await seat.button('Lưu phiên bản').click();
    stage.identity.broker.setting.person = 'declines';
    await fromCloud(seat);
    await seat.told('Ứng dụng chưa được phép dùng tài khoản Microsoft 365 này (AADSTS65004).');
    stage.identity.broker.setting.person = 'agrees';
    await fromCloud(seat);
    await seat.told('Đã lưu phiên bản 2.');
    expect(await newestEnding(id)).toBe(mine);
    await seat.leave();
  });
});

describe('a newer version of somebody else', () => {
  it('is asked about also when the file comes from the cloud, and then saved on top of', async () => {
    const { id, seat } = await opened({ off: ['takeFile', 'upload'] });
    await officer().call(DraftFromTemplate, {
      ...of(await look(officer(), id)),
      body: { template: 'official-letter', body: [...paragraphs, 'Câu của người khác./.'] },
    });
    await seat.button('Lưu phiên bản').click();
    await fromCloud(seat);
    await seat.page.getByRole('heading', { name: 'Có bản mới hơn' }).waitFor();
    await seat.button('Xem bản đó sửa gì').click();
    await seat.button('Vẫn lưu bản của tôi thành bản mới nhất').click();
    await fromCloud(seat);
    await seat.told('Đã lưu phiên bản 3.');
    expect(await newestEnding(id)).toBe(mine);
    await seat.leave();
  });
});
