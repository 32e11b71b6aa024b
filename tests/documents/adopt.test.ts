// A file that somebody wrote without our template, taken into drafting: the parts are found and bound, and the words stay.
import { describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { DOMParser } from '@xmldom/xmldom';
import { adoptDraft } from '../../api/modules/documents/adopt/adopt-draft.ts';
import { recogniseDraft } from '../../api/modules/documents/adopt/recognise-draft.ts';
import { fillTemplate, readFields, withSigner } from '../../api/modules/documents/index.ts';
import { must } from '../../api/platform/problem.ts';
import { readDocument } from '../../api/modules/layout/index.ts';
import { p, paragraph, run, control } from '../layout/support/a-docx.ts';
import { findingsOf } from '../layout/support/findings.ts';
import { aLetter, aSubmission, body, letterParts } from '../layout/support/samples.ts';
import { someFields } from './support/fields.ts';

const textsOf = (docx: Uint8Array): readonly string[] => must(readDocument(docx)).paragraphs.map(({ text }) => text);
const adopted = (docx: Uint8Array): Uint8Array => must(adoptDraft(docx));
const refusalOf = (docx: Uint8Array) => {
  const result = adoptDraft(docx);
  return result.ok ? undefined : result.refusal;
};
const problemsIn = (docx: Uint8Array): readonly string[] =>
  findingsOf(docx).map(({ rule, message }) => `${rule}: ${message}`);

describe('an open document', () => {
  it('is told to be what it is, before anything is done to it', () => {
    expect(must(recogniseDraft(aLetter()))).toMatchObject({
      typeName: 'Công văn',
      documentType: 'official-letter',
      subject: 'rà soát kế hoạch công tác năm 2026',
      addressees: ['Cục Quản lý Vùng biển'],
      recipients: ['Như trên', 'Bộ trưởng (để báo cáo)', 'Lưu: VT, VP (03)'],
      signer: { authorityLines: ['KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG'], name: 'Trần Thị Bình An' },
      parts: { missing: [] },
      cleaning: [],
      obstacles: [],
    });
    expect(must(recogniseDraft(aSubmission()))).toMatchObject({
      typeName: 'Tờ trình',
      subject: 'Về việc ban hành Quy chế làm việc',
      addressees: ['Bộ trưởng', 'Thứ trưởng phụ trách'],
    });
  });

  it('names what would be cleaned, and what must be done by hand first', () => {
    const untidy = aLetter({ text: body('Đề nghị  rà soát.'.normalize('NFD')) + body('Thực hiện./.  ') });
    expect(must(recogniseDraft(untidy)).cleaning.map(({ what, paragraphs }) => [what, paragraphs])).toEqual([
      ['decomposed', 1],
      ['double-spaces', 1],
      ['trailing-blanks', 1],
    ]);
    const old = must(recogniseDraft(aLetter({ text: body('§Ò nghÞ rµ so¸t./.', { font: '.VnTime' }) })));
    expect(old.obstacles.map(({ code }) => code)).toEqual(['encoding-too-old']);
    expect(old.obstacles[0]?.sentence).toContain('.VnTime');
  });
});

describe('a document taken into drafting', () => {
  it.each([
    ['a letter', aLetter(), 12],
    ['a submission', aSubmission(), 13],
  ])('has the controls of the template around the parts of %s, and the same words', (_name, docx, count) => {
    const draft = adopted(docx);
    const xml = strFromU8(unzipSync(draft)['word/document.xml'] ?? new Uint8Array());
    expect([...xml.matchAll(/<w:tag w:val="([^"]+)"/g)]).toHaveLength(
      count - (xml.includes('"parent-agency"') ? 0 : 1),
    );
    expect(textsOf(draft)).toEqual(textsOf(docx));
    expect(problemsIn(draft)).toEqual(problemsIn(docx));
    const wrong: string[] = [];
    new DOMParser({ onError: (level, message) => void wrong.push(`${level}: ${message}`) }).parseFromString(
      xml,
      'text/xml',
    );
    expect(wrong).toEqual([]);
  });

  it('is read like a draft from a template, and takes its signer like one', () => {
    const draft = adopted(aLetter());
    const fields = must(readFields(draft));
    expect(fields).toMatchObject({
      subject: 'rà soát kế hoạch công tác năm 2026',
      addressees: ['Cục Quản lý Vùng biển'],
      notation: 'BKTB-VP',
      place: 'Hải Phòng',
      signerAuthority: ['KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG'],
      signerName: 'Trần Thị Bình An',
    });
    const signed = must(withSigner(draft, { authorityLines: ['BỘ TRƯỞNG'], signerName: 'Đinh Thử Nghiệm' }));
    expect(must(readFields(signed))).toMatchObject({ signerAuthority: ['BỘ TRƯỞNG'], signerName: 'Đinh Thử Nghiệm' });
    expect(problemsIn(signed)).toEqual([]);
  });

  it('says in its data part what its controls show', () => {
    const files = unzipSync(adopted(aLetter()));
    const data = strFromU8(files['customXml/item1.xml'] ?? new Uint8Array());
    expect(data).toContain('<subject>rà soát kế hoạch công tác năm 2026</subject>');
    expect(data).toContain('<recipients><line>- Như trên;</line>');
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(['customXml/itemProps1.xml', 'customXml/_rels/item1.xml.rels']),
    );
  });

  it('has its words cleaned where blanks mean nothing, and kept where number and date will stand', () => {
    const untidy = aLetter({
      text:
        body('   Đề nghị  các   đơn vị rà soát.'.normalize('NFD')) +
        paragraph(run('Thực ') + run(' hiện ', { italic: true }) + run(' nghiêm./. ')),
      numberLine: p('Số:      /BKTB-VP', { size: 13, align: 'center' }),
    });
    const texts = textsOf(adopted(untidy));
    expect(texts).toEqual(
      expect.arrayContaining(['   Đề nghị các đơn vị rà soát.', 'Thực hiện nghiêm./.', 'Số:      /BKTB-VP']),
    );
    const xml = strFromU8(unzipSync(adopted(untidy))['word/document.xml'] ?? new Uint8Array());
    expect(xml).toBe(xml.normalize('NFC'));
  });

  it('stays as it is a second time', () => {
    const draft = adopted(aLetter());
    expect(Buffer.from(adopted(draft)).equals(Buffer.from(draft))).toBe(true);
    const filled = fillTemplate('official-letter', someFields());
    expect(textsOf(adopted(filled))).toEqual(textsOf(filled));
  });

  it('is refused, each time with what to do, when nobody could sign it or read it', () => {
    const refused = [
      aLetter({ signature: '' }),
      aLetter({ text: body('§Ò nghÞ rµ so¸t./.', { font: 'VNI-Times' }) }),
      aLetter({ text: letterParts.text + paragraph('<w:ins w:id="1" w:author="a">' + run('thêm') + '</w:ins>') }),
      aLetter({ signature: p('KT. BỘ TRƯỞNG\tTrần Thị Bình An', { size: 14, bold: true }) }),
    ].map(refusalOf);
    expect(refused.map((refusal) => refusal?.code)).toEqual([
      'draft-not-recognised',
      'encoding-too-old',
      'tracked-changes-open',
      'draft-not-recognised',
    ]);
    for (const refusal of refused) expect(refusal?.detail).toMatch(/Hãy /);
  });

  it('keeps the controls that it has of somebody else', () => {
    const docx = aLetter({
      text: body('Đề nghị rà soát.') + control('their-own', body('Đề nghị báo cáo.')) + body('Thực hiện./.'),
    });
    const xml = strFromU8(unzipSync(adopted(docx))['word/document.xml'] ?? new Uint8Array());
    expect(xml).toContain('"their-own"');
    expect(xml).toContain('"body"');
  });
});
