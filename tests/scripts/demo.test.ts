// What the demo reads before it begins, and how it speaks of what happened.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openChains } from '../../scripts/demo/judged.ts';
import { demoOptions } from '../../scripts/demo/options.ts';
import { leadSentence, opinionsSentence } from '../../scripts/demo/sentences.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vanthu-options-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the arguments of the demo', () => {
  it('name own files, which are read before anything starts', async () => {
    const [incoming, draft] = [join(folder, 'đến.pdf'), join(folder, 'dự thảo.docx')];
    await writeFile(incoming, '%PDF-');
    await writeFile(draft, 'PK');
    const options = await demoOptions(['--incoming', incoming, '--draft', draft, '--lang', 'en'], 'demo-output');
    expect(options).toMatchObject({ language: 'en', incoming: { name: 'đến.pdf' }, draft: { name: 'dự thảo.docx' } });
    expect(options.incoming?.bytes).toEqual(new TextEncoder().encode('%PDF-'));
  });

  it.each([
    [['--incoming', '/nothing/here.pdf'], 'Không đọc được /nothing/here.pdf: không có tệp này.'],
    [['--draft', tmpdir()], `Không đọc được ${tmpdir()}: đây là một thư mục.`],
    [['--incoming', '/nothing/a.pdf', '--lang', 'en'], 'Could not read /nothing/a.pdf: there is no such file.'],
  ])('say of %j what is wrong with it', async (args, sentence) => {
    await expect(demoOptions(args, 'demo-output')).rejects.toThrow(sentence);
  });

  it('explain themselves when one is unknown, and want a Word file for the draft', async () => {
    await expect(demoOptions(['--nonsense'], 'demo-output')).rejects.toThrow('Cách dùng: npm run demo');
    const pdf = join(folder, 'draft.pdf');
    await writeFile(pdf, '%PDF-');
    await expect(demoOptions(['--draft', pdf], 'demo-output')).rejects.toThrow('không phải tệp Word .docx');
  });
});

describe('the words of the demo', () => {
  it('name the lead and the due day as people write them', () => {
    const lead = { recipient: { name: 'Vụ Pháp chế' }, deadline: { dueOn: '2026-12-01' } };
    expect(leadSentence(lead)).toEqual({ vi: 'Vụ Pháp chế, hạn 01/12/2026', en: 'Vụ Pháp chế, due 01/12/2026' });
  });

  it('tell every unit’s opinion, and who stayed silent', () => {
    const row = (unitId: string, standing: 'answered' | 'silent', stance?: 'agree-with-comments') => ({
      unitId,
      standing,
      earlier: [],
      ...(stance === undefined ? {} : { counting: { id: 'o', unitId, stance, positionId: 'p', at: '' } }),
    });
    const table = [row('bktb.finance', 'answered', 'agree-with-comments'), row('bktb.science', 'silent')];
    expect(opinionsSentence({ table } as never)).toEqual({
      vi: 'Vụ Tài chính đồng ý, có góp ý; Vụ Khoa học và Chuyển đổi số không trả lời',
      en: 'Vụ Tài chính agrees with comments; Vụ Khoa học và Chuyển đổi số did not answer',
    });
  });
});

describe('the words of pdfsig', () => {
  const block = (at: number, field: string, certificate: string) =>
    `Signature #${at}:\n  - Signature Field Name: ${field}\n  - Certificate Validation: ${certificate}\n`;
  const unknown = 'Unknown issue with Certificate or corrupted data.';
  const signature = (field: string, trusted: boolean) => ({
    field,
    signer: '',
    valid: true,
    trusted,
    totalDocument: true,
  });

  it('are explained where they leave a chain open, with what NSS says of that chain alone', () => {
    const words =
      block(1, 'Signer', 'Certificate is Trusted.') + block(2, 'Number', unknown) + block(3, 'Seal', unknown);
    const signatures = [signature('Signer', true), signature('Number', true), signature('Seal', false)];
    const lines = openChains({ verdict: 'valid', signatures, words });
    expect(lines.filter((line) => line.startsWith('  - '))).toEqual([
      '  - Number: NSS tin cậy chuỗi chứng thư / NSS trusts the chain',
      '  - Seal: NSS KHÔNG tin cậy chuỗi chứng thư / NSS does NOT trust the chain',
    ]);
  });

  it('stand alone where every chain was judged', () => {
    const words = block(1, 'Signer', 'Certificate is Trusted.');
    expect(openChains({ verdict: 'valid', signatures: [signature('Signer', true)], words })).toEqual([]);
  });
});
