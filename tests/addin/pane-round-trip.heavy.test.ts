// Documents that another program wrote go through the pane: taken, mended, saved; and what comes out prints as what went in.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GetOutgoingFile, ListOutgoing } from '../../api/contracts/outgoing.ts';
import { libreOfficeProducer, type LibreOfficeProducer } from '../../api/modules/documents/index.ts';
import { must } from '../../api/platform/problem.ts';
import { boxes, text, type Box } from '../documents/support/tools.ts';
import { findingsOf } from '../layout/support/findings.ts';
import { aLetter } from '../layout/support/samples.ts';
import { look } from '../support/outgoing-journey.ts';
import { paneStage } from './support/pane-stage.ts';
import { faultyLetter } from './support/pane-open.ts';

const stage = paneStage();
const files = { 'well-made.docx': aLetter(), 'faulty.docx': faultyLetter() } as const;
type Name = keyof typeof files;

let office: LibreOfficeProducer;
/** The same letters, saved by LibreOffice. */
const saved = new Map<Name, Uint8Array>();

beforeAll(async () => {
  office = libreOfficeProducer({ workers: 1 });
  const folder = await mkdtemp(join(tmpdir(), 'vanthu-foreign-'));
  const names = Object.keys(files) as Name[];
  await Promise.all(names.map((name) => writeFile(join(folder, name), files[name])));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const paths = names.map((name) => join(folder, name));
  const flags = ['--headless', '--convert-to', 'docx', '--outdir', join(folder, 'saved')];
  await promisify(execFile)('soffice', [profile, ...flags, ...paths], { timeout: 100_000 });
  for (const name of names) saved.set(name, await readFile(join(folder, 'saved', name)));
  await rm(folder, { recursive: true, force: true });
}, 120_000);
afterAll(() => office.close());

const pdfOf = async (docx: Uint8Array): Promise<Uint8Array> => must(await office.convert(docx)).pdf;
const wordsOf = (pdf: Uint8Array): readonly string[] =>
  text(pdf)
    .split(/\s+/u)
    .filter((word) => word !== '');

/** What the person does in the pane, from the foreign file to the stored version; answers that version. */
async function throughThePane(name: Name): Promise<Uint8Array> {
  const docx = saved.get(name) ?? new Uint8Array();
  const before = await stage.sit('legalOfficer', { docx, name });
  await before.go('Văn bản');
  await before.button('Dùng tài liệu đang mở').click();
  const adopt = before.button('Đưa tài liệu này vào soạn thảo');
  await adopt.waitFor();
  for (const question of await before.page.getByRole('radiogroup').all())
    await question.getByRole('radio', { name: 'Không' }).check();
  await adopt.click();
  await before.told('Dự thảo đã mở trong một cửa sổ Word khác.');
  await before.leave();

  const adopted = stage.word.windows.all().at(-1)?.file.bytes() ?? new Uint8Array();
  const seat = await stage.sit('legalOfficer', { docx: adopted });
  await seat.go('Thể thức');
  await seat.button('Kiểm tra thể thức').click();
  await seat.page.getByText('Kiểm tra lúc').waitFor();
  const mend = seat.button(/^Sửa tất cả/);
  if (await mend.isVisible()) {
    await mend.click();
    await seat.told('Đã sửa');
  }
  await seat.go('Phiên bản');
  await seat.button('Lưu phiên bản').click();
  await seat.told('Đã lưu phiên bản 2.');
  await seat.leave();

  const officer = stage.ministry.as('legalOfficer');
  const [newest] = (await officer.call(ListOutgoing, { query: { scope: 'mine' } })).items;
  const { id, drafts } = await look(officer, newest?.id ?? '');
  return officer.call(GetOutgoingFile, { params: { documentId: id, sha256: drafts.at(-1)?.sha256 ?? '' } });
}

describe('a letter that LibreOffice wrote', () => {
  it('comes out word for word where it stood, when there was nothing to mend', async () => {
    const after = await throughThePane('well-made.docx');
    const [old, now] = [boxes(await pdfOf(saved.get('well-made.docx')!)), boxes(await pdfOf(after))];
    expect(now.map((box) => box.text)).toEqual(old.map((box) => box.text));
    const moved = (box: Box, index: number): boolean =>
      Math.abs(box.left - (old[index]?.left ?? 0)) > 0.5 || Math.abs(box.top - (old[index]?.top ?? 0)) > 0.5;
    expect(now.filter(moved).map((box) => box.text)).toEqual([]);
    expect(findingsOf(after).filter(({ severity }) => severity === 'error')).toEqual([]);
  }, 90_000);

  it('comes out with its words, its faults mended, and passes the check', async () => {
    const before = saved.get('faulty.docx')!;
    const after = await throughThePane('faulty.docx');
    expect(findingsOf(before).filter(({ severity }) => severity === 'error')).not.toEqual([]);
    expect(findingsOf(after).filter(({ severity }) => severity === 'error')).toEqual([]);
    // the mark at the end of a line of the recipients is one of the faults
    const withoutMarks = (words: readonly string[]): readonly string[] => words.map((word) => word.replace(/;$/, ''));
    expect(withoutMarks(wordsOf(await pdfOf(after)))).toEqual(withoutMarks(wordsOf(await pdfOf(before))));
  }, 90_000);
});
