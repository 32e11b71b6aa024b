// The templates: filled, read back, signed for by another, marked with the document they belong to.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import {
  blankNumberLine,
  canonicalFields,
  controlTags,
  fillTemplate,
  readFields,
  readIdentity,
  templateNames,
  withIdentity,
  withSigner,
  type DocumentFields,
} from '../../api/modules/documents/index.ts';
import { controls, controlText } from '../../api/modules/documents/ooxml/controls.ts';
import { buildTemplate } from '../../api/modules/documents/templates/build.ts';
import { checkLayout } from '../../api/modules/layout/index.ts';
import { must } from '../../api/platform/problem.ts';
import { someFields } from './support/fields.ts';

const part = (docx: Uint8Array, name: string): string => strFromU8(unzipSync(docx)[name] ?? new Uint8Array());
const documentOf = (docx: Uint8Array): string => part(docx, 'word/document.xml');
/** The file with its parts changed; nothing removes a part. */
const changed = (
  docx: Uint8Array,
  change: (parts: Record<string, Uint8Array>) => Record<string, Uint8Array | undefined>,
) =>
  zipSync(
    Object.fromEntries(Object.entries(change(unzipSync(docx))).filter(([, bytes]) => bytes !== undefined)) as Record<
      string,
      Uint8Array
    >,
  );

const word = fc.string({
  unit: fc.constantFrom(...Array.from('aăâbcdđeêghiklmnoôơpqrstuưvxyẫộứỹ&<>"12./')),
  minLength: 1,
  maxLength: 12,
});
const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => `Chữ ${words.join(' ')}`);
const texts = fc.array(text, { maxLength: 4 });
const anyFields: fc.Arbitrary<DocumentFields> = fc.record(
  {
    parentAgency: text,
    agency: text,
    notation: fc.constantFrom('BKTB-PC', 'TTr-BKTB'),
    place: fc.constantFrom('Hải Phòng', 'Thành phố Hồ Chí Minh'),
    subject: text,
    addressees: texts,
    body: texts,
    signerAuthority: texts,
    signerName: text,
    recipients: texts,
    priority: fc.constantFrom('normal', 'urgent', 'very-urgent', 'express'),
  },
  {
    requiredKeys: [
      'agency',
      'notation',
      'place',
      'subject',
      'addressees',
      'body',
      'signerAuthority',
      'signerName',
      'recipients',
    ],
  },
);

describe('the stored templates', () => {
  it.each(templateNames)('are what their code builds (%s): run scripts/build-templates.ts after a change', (name) => {
    const stored = readFileSync(new URL(`../../api/modules/documents/templates/${name}.docx`, import.meta.url));
    expect(Buffer.from(buildTemplate(name)).equals(stored)).toBe(true);
  });

  it('carry every tag, a letter all but the document type', () => {
    const tags = (name: (typeof templateNames)[number]): string[] =>
      controls(documentOf(buildTemplate(name))).map(({ tag }) => tag);
    expect(tags('submission-letter').toSorted()).toEqual([...controlTags].toSorted());
    expect(tags('official-letter').toSorted()).toEqual(controlTags.filter((tag) => tag !== 'document-type').toSorted());
  });
});

describe('filling a template', () => {
  it('is undone by reading', () => {
    fc.assert(
      fc.property(anyFields, (given) => {
        const expected = canonicalFields({ ...given, documentType: 'TỜ TRÌNH' });
        const { numberLine, placeDate, ...read } = must(readFields(fillTemplate('submission-letter', given)));
        expect(read).toEqual(expected);
        expect(canonicalFields(read)).toEqual(expected);
        expect(numberLine).toBe(blankNumberLine(given.notation));
        expect(placeDate.startsWith(given.place)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same bytes for the same fields, whenever it is done', () => {
    expect(
      Buffer.from(fillTemplate('official-letter', someFields())).equals(fillTemplate('official-letter', someFields())),
    ).toBe(true);
  });

  it('says the same in the bound data as in the controls', () => {
    const docx = fillTemplate('official-letter', someFields({ addressees: ['Bộ A', 'Bộ B'] }));
    const xml = documentOf(docx);
    const data = part(docx, 'customXml/item1.xml')
      .replace(/<\/?line>/g, '\n')
      .replace(/\n+/g, '\n');
    for (const control of controls(xml).filter(({ tag }) => tag !== 'body')) {
      expect(data).toContain(controlText(xml, control).replace(/&/g, '&amp;'));
    }
  });

  it('leaves room for the number and the date: nobody types them', () => {
    const read = must(readFields(fillTemplate('official-letter', someFields())));
    expect(read.numberLine).toBe('Số:\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0/BKTB-PC');
    expect(read.placeDate).toBe(
      `Hải Phòng, ngày${'\u00a0'.repeat(5)}tháng${'\u00a0'.repeat(5)}năm${'\u00a0'.repeat(6)}`,
    );
  });

  it('sets the marks of the lists and the end by the form', () => {
    const xml = documentOf(
      fillTemplate('official-letter', someFields({ body: ['Một đoạn.'], recipients: ['Như trên', 'Lưu: VT, PC.'] })),
    );
    expect(xml).toContain('>Một đoạn./.<');
    expect(xml).toContain('>- Như trên;<');
    expect(xml).toContain('>- Lưu: VT, PC.<');
  });

  it('shows a placeholder for what is not known, and reads it as empty', () => {
    const docx = fillTemplate('official-letter', someFields({ subject: '', body: [], signerAuthority: [] }));
    expect(documentOf(docx)).toContain('[trích yếu nội dung]');
    expect(must(readFields(docx))).toMatchObject({ subject: '', body: [], signerAuthority: [] });
  });

  it('drops characters that no XML can hold instead of making a file that Word cannot open', () => {
    const docx = fillTemplate('official-letter', someFields({ subject: 'góp ý\u0000 dự\uFFFE thảo' }));
    expect(must(readFields(docx)).subject).toBe('góp ý dự thảo');
  });

  it.each([
    ['urgent', 'KHẨN', 20],
    ['very-urgent', 'THƯỢNG KHẨN', 40],
    ['express', 'HỎA TỐC', 30],
  ] as const)('stamps %s as a red frame of its legal size', (priority, words, millimetres) => {
    const xml = documentOf(fillTemplate('official-letter', someFields({ priority })));
    expect(xml).toContain(`<w:color w:val="FF0000"/></w:rPr><w:t>${words}</w:t>`);
    expect(xml).toContain(`<w:gridCol w:w="${Math.round((millimetres / 25.4) * 1440)}"/>`);
    expect(xml).toContain(`<w:trHeight w:val="${Math.round((8 / 25.4) * 1440)}" w:hRule="exact"/>`);
  });

  it.each(templateNames)('gives a draft in which the layout check finds nothing (%s)', (name) => {
    const notation = name === 'official-letter' ? 'BKTB-PC' : 'TTr-BKTB';
    const report = must(checkLayout(fillTemplate(name, someFields({ notation, parentAgency: 'Chính phủ' }))));
    expect(report.findings).toEqual([]);
  });

  it.each(templateNames)('says of what nobody has filled in only that, and offers to mend none of it (%s)', (name) => {
    const notation = name === 'official-letter' ? 'BKTB-PC' : 'TTr-BKTB';
    const begun = someFields({ notation, body: [], signerAuthority: [], signerName: '' });
    const { findings } = must(checkLayout(fillTemplate(name, begun)));
    expect(findings.map(({ rule, fix }) => [rule, fix])).toEqual([['draft.unfilled', undefined]]);
  });
});

describe('choosing the signer', () => {
  const draft = fillTemplate('official-letter', someFields());
  const chosen = {
    authorityLines: ['TL. BỘ TRƯỞNG', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG'],
    signerName: 'Lê Thị Ước',
  };

  it('changes the formula and the name, and nothing else that the draft says', () => {
    const before = must(readFields(draft));
    const after = must(readFields(must(withSigner(draft, chosen))));
    expect(after).toEqual({ ...before, signerAuthority: chosen.authorityLines, signerName: chosen.signerName });
  });

  it('gives what filling with that signer gives, data included', () => {
    const direct = fillTemplate(
      'official-letter',
      someFields({ signerAuthority: chosen.authorityLines, signerName: chosen.signerName }),
    );
    expect(Buffer.from(must(withSigner(draft, chosen))).equals(direct)).toBe(true);
  });

  it('is refused with the name of the place when the draft no longer has one', () => {
    const without = changed(draft, (parts) => ({
      ...parts,
      'word/document.xml': strToU8(documentOf(draft).replace('w:val="signer-name"', 'w:val="other"')),
    }));
    const result = withSigner(without, chosen);
    expect(result).toMatchObject({ ok: false, refusal: { code: 'control-missing' } });
    expect(!result.ok && result.refusal.detail).toContain('Họ tên người ký');
  });
});

describe('the identity of a draft', () => {
  const identity = { agencyId: 'bktb', documentId: '0198f0a2-<1>', versionHash: 'ab'.repeat(32) };
  const marked = must(withIdentity(fillTemplate('official-letter', someFields()), identity));

  it('is read back, and the newest one counts', () => {
    expect(must(readIdentity(marked))).toEqual(identity);
    const again = must(withIdentity(marked, { ...identity, versionHash: 'cd'.repeat(32) }));
    expect(must(readIdentity(again))).toEqual({ ...identity, versionHash: 'cd'.repeat(32) });
    expect(Object.keys(unzipSync(again))).toEqual(Object.keys(unzipSync(marked)));
  });

  it('survives a program that drops custom XML, and one that drops custom properties', () => {
    const item = Object.keys(unzipSync(marked)).find((name) => part(marked, name).includes('urn:vanthu:identity:1'))!;
    expect(must(readIdentity(changed(marked, (parts) => ({ ...parts, [item]: undefined }))))).toEqual(identity);
    expect(must(readIdentity(changed(marked, (parts) => ({ ...parts, 'docProps/custom.xml': undefined }))))).toEqual(
      identity,
    );
  });

  it('leaves the properties of others alone', () => {
    const other =
      '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="7" name="Khác"><vt:lpwstr>x</vt:lpwstr></property>';
    const mixed = changed(marked, (parts) => ({
      ...parts,
      'docProps/custom.xml': strToU8(
        part(marked, 'docProps/custom.xml').replace('</Properties>', `${other}</Properties>`),
      ),
    }));
    const again = part(must(withIdentity(mixed, identity)), 'docProps/custom.xml');
    expect(again).toContain(other);
    expect(new Set([...again.matchAll(/pid="(\d+)"/g)].map(([, pid]) => pid)).size).toBe(4);
  });

  it('is nothing in a file that was never marked', () => {
    expect(must(readIdentity(fillTemplate('official-letter', someFields())))).toBeUndefined();
  });
});

describe('a file that is no Word document', () => {
  const bomb = (): Uint8Array => {
    const zip = zipSync({ '[Content_Types].xml': strToU8('x'), 'word/document.xml': strToU8('x') });
    const view = new DataView(zip.buffer, zip.byteOffset);
    // the size that the central directory promises: 1 GB
    for (let at = 0; at < zip.length - 4; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 2 ** 30, true);
    return zip;
  };
  it.each([
    ['a text', strToU8('Kính gửi: Bộ Ngân khố')],
    ['nothing', new Uint8Array()],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('x') })],
    ['a zip bomb', bomb()],
  ])('is refused with a sentence: %s', (_name, bytes) => {
    const result = readFields(bytes);
    expect(result).toMatchObject({ ok: false, refusal: { code: 'not-a-word-file' } });
    expect(!result.ok && result.refusal.detail).toMatch(/\p{L}+\.$/u);
  });
});
