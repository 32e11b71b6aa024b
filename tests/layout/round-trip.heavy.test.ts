// The same document saved by another program is judged the same.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { control, lineShape, numberHeader, p, paragraph, plainStyles, run } from './support/a-docx.ts';
import { findingsOf } from './support/findings.ts';
import { aLetter, aSubmission, body, submissionParts } from './support/samples.ts';

const centre = { align: 'center' } as const;
const long =
  'Bộ Kinh tế Biển đề nghị các đơn vị rà soát, báo cáo kết quả thực hiện nhiệm vụ được giao trong kế hoạch công tác năm, gửi về Văn phòng Bộ đúng hạn.';

const documents: Readonly<Record<string, Uint8Array>> = {
  'letter.docx': aLetter(),
  'submission.docx': aSubmission(),
  // formatting of a controlled text stands in its style, as in our templates: this version of LibreOffice keeps no other
  'controls.docx': aLetter(
    {
      agency:
        control('agency', '<w:p><w:pPr><w:pStyle w:val="Agency"/></w:pPr><w:r><w:t>BỘ KINH TẾ BIỂN</w:t></w:r></w:p>') +
        paragraph(lineShape(19), centre),
    },
    {
      styles: `${plainStyles}<w:style w:type="paragraph" w:styleId="Agency"><w:name w:val="Agency"/><w:basedOn w:val="Normal"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:sz w:val="24"/></w:rPr></w:style>`,
    },
  ),
  'page.docx': aLetter(
    {},
    { page: { left: 25, right: 25, titlePage: false }, header: numberHeader({ align: 'right', size: 12 }) },
  ),
  'head.docx': aSubmission({
    nationalTitle: p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { ...centre, size: 14 }),
    numberLine: p('Số: 8/BC-VPC', { ...centre, size: 12 }),
    placeDate: p('Hải Phòng, ngày 5 tháng 1 năm 2026', { ...centre, size: 14 }),
    title: submissionParts.title.replace('TỜ TRÌNH', 'Tờ trình'),
  }),
  'text.docx': aLetter({
    text:
      body(long, { font: 'Arial', size: 12, align: 'left', first: 0 }) +
      body(long, { colour: 'FF0000', lines: 2 }) +
      body(long),
  }),
  'foot.docx': aLetter({
    signature:
      p('THỨ TRƯỞNG', { ...centre, size: 14 }) + p('') + p('TS. Trần Thị Bình An', { ...centre, size: 14, bold: true }),
    recipients: p('Nơi nhận:', { size: 13, bold: true }) + p('- Như trên', { size: 12 }) + p('- Lưu VP', { size: 11 }),
  }),
  'changes.docx': aLetter({
    text:
      paragraph(
        `<w:ins w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z">${run('Thêm một câu. ')}</w:ins>${run(long)}`,
        { size: 14, align: 'both', first: 1, after: 6 },
      ) + body('Trân trọng./.'),
  }),
};

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vanthu-round-trip-'));
  await Promise.all(Object.entries(documents).map(([name, bytes]) => writeFile(join(folder, name), bytes)));
  const names = Object.keys(documents).map((name) => join(folder, name));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  await promisify(execFile)(
    'soffice',
    [profile, '--headless', '--convert-to', 'docx', '--outdir', join(folder, 'saved'), ...names],
    { timeout: 110_000 },
  );
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a document saved again by LibreOffice', () => {
  it.each(Object.entries(documents))('is judged as before: %s', async (name, bytes) => {
    const saved = await readFile(join(folder, 'saved', name));
    const verdict = (docx: Uint8Array): readonly string[] =>
      findingsOf(docx)
        .map(({ rule, severity }) => `${severity} ${rule}`)
        .sort();
    expect(verdict(saved)).toEqual(verdict(bytes));
  });
});
