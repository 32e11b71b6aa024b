// What an attacker may try on a signed document, and what our verifier must say to each.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { prepare, complete, sealPicture, signAsPerson } from '../../api/modules/signing/index.ts';
import { place } from '../../api/modules/signing/placing.ts';
import { rangeTemplate, type ByteRange, type Placed } from '../../api/modules/signing/pdf/placeholder.ts';
import { judgePdf } from '../../api/modules/signing/verify/verify-pdf.ts';
import type { PdfVerdict } from '../../api/domain/signing/verdict.ts';
import { letterPdf } from '../support/signing/letter-pdf.ts';
import {
  aHouse,
  given,
  signedAt,
  signedLetter,
  signerName,
  type House,
  type SignedLetter,
} from '../support/signing/signed-letter.ts';
import { append, exchange, flipped, joined, lastStart, objectLike, objectText } from '../support/signing/tamper.ts';

let house: House;
let letter: SignedLetter;

const judge = (bytes: Uint8Array): PdfVerdict => judgePdf({ bytes, anchors: house.anchors, deadlineMs: 20_000 });
const verdict = (bytes: Uint8Array): string => judge(bytes).verdict;

const stream = (content: string, dict = ''): string =>
  `<< ${dict} /Length ${content.length} >>\nstream\n${content}\nendstream`;
const aPage = /\/Type \/Page\b(?!s)/;
const aCatalog = /\/Type \/Catalog/;

beforeAll(async () => {
  house = await aHouse();
  letter = await signedLetter(house);
});

describe('an untouched document', () => {
  it('is good after every one of its three signatures, and everybody is trusted', () => {
    for (const [bytes, count] of [
      [letter.signed, 1],
      [letter.numbered, 2],
      [letter.sealed, 3],
    ] as const) {
      const { verdict: said, signatures } = judge(bytes);
      expect(said).toBe('good');
      expect(signatures).toHaveLength(count);
      for (const signature of signatures)
        expect(signature).toMatchObject({
          intact: true,
          coversWholeRevision: true,
          changesAfter: false,
          trusted: true,
        });
    }
  });

  it('names the signers and the time in Vietnam, in the order of signing', () => {
    const { signatures } = judge(letter.sealed);
    expect(signatures.map(({ signer }) => signer)).toEqual([signerName, 'Bộ Kinh tế Biển', 'Bộ Kinh tế Biển']);
    expect(signatures[0]?.signedAt).toBe('2026-11-22T10:00:00+07:00');
    expect(signatures[0]?.explanation).toMatch(/còn nguyên.*được tin cậy\.$/);
  });

  it('is good but not trusted for somebody who does not know the authority', () => {
    const { verdict: said, signatures } = judgePdf({ bytes: letter.sealed, anchors: [], deadlineMs: 20_000 });
    expect(said).toBe('good');
    expect(signatures.every(({ trusted }) => !trusted)).toBe(true);
  });

  it('is not signed when it only prints that it is', async () => {
    expect(verdict(await letterPdf({ text: 'Văn bản này đã ký số, /Sig /ByteRange' }))).toBe('not-signed');
  });
});

describe('an increment behind the last signature', () => {
  const updates: Record<string, (file: Uint8Array) => Uint8Array> = {
    'shows another page': (file) => {
      const page = objectLike(file, aPage);
      const text = objectText(file, page).replace(/\/Contents \d+ 0 R/, '/Contents 890 0 R');
      return append(file, { objects: { [page]: text, 890: stream('BT (Số tiền khác) Tj ET') } });
    },
    'writes another content in the place of the old one': (file) => {
      const contents = Number(/\/Contents (\d+) 0 R/.exec(objectText(file, objectLike(file, aPage)))?.[1]);
      return append(file, { objects: { [contents]: stream('q Q') } });
    },
    'puts a text box over the page': (file) => {
      const page = objectLike(file, aPage);
      const text = objectText(file, page).replace(/\/Annots \[/, '/Annots [ 890 0 R ');
      const box = '<< /Type /Annot /Subtype /FreeText /Rect [90 600 400 700] /Contents (khac) /DA (/Helv 12 Tf) >>';
      return append(file, { objects: { [page]: text, 890: box } });
    },
    'adds a text box behind the signatures': (file) => {
      const page = objectLike(file, aPage);
      const text = objectText(file, page).replace(/(\/Annots \[[^\]]*)\]/, '$1 890 0 R ]');
      return append(file, { objects: { [page]: text, 890: '<< /Type /Annot /Subtype /Stamp /Rect [0 0 500 500] >>' } });
    },
    'makes the picture of a signature another one': (file) => {
      const look = objectLike(file, /\/Subtype \/Form/);
      return append(file, { objects: { [look]: stream('q Q', '/Type /XObject /Subtype /Form /BBox [0 0 9 9]') } });
    },
    'replaces a font': (file) => {
      const font = objectLike(letter.unsigned, /\/Type \/FontDescriptor/);
      return append(file, { objects: { [font]: '<< /Type /FontDescriptor /FontName /Evil /Flags 4 >>' } });
    },
    'opens with an action': (file) => {
      const catalog = objectLike(file, aCatalog);
      const text = objectText(file, catalog).replace(
        />>\s*$/,
        '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> >>',
      );
      return append(file, { objects: { [catalog]: text } });
    },
    'sets how fields look': (file) => {
      const form = objectLike(file, /\/SigFlags 3/);
      const text = objectText(file, form).replace(
        '/SigFlags 3',
        '/SigFlags 3 /DA (/Helv 40 Tf 1 g) /NeedAppearances true',
      );
      return append(file, { objects: { [form]: text } });
    },
    'takes the signatures out of the form': (file) => {
      const form = objectLike(file, /\/SigFlags 3/);
      return append(file, { objects: { [form]: '<< /Fields [] /SigFlags 3 >>' } });
    },
    'takes the form out of the document': (file) => {
      const catalog = objectLike(file, aCatalog);
      const text = objectText(file, catalog).replace(/\/AcroForm \d+ 0 R/, '');
      return append(file, { objects: { [catalog]: text } });
    },
    'gives the document another catalog': (file) => {
      const text = objectText(file, objectLike(file, aCatalog));
      return append(file, { objects: { 890: text }, trailer: { Root: '890 0 R' } });
    },
    'gives the document another title': (file) => {
      const info = Number(/\/Info (\d+) 0 R/.exec(Buffer.from(file).toString('latin1'))?.[1]);
      return append(file, { objects: { [info]: '<< /Title (Khac) >>' } });
    },
    'changes nothing at all, but nobody signed it': (file) => append(file, { objects: { 890: '<< >>' } }),
    'sets an object free': (file) => {
      const at = file.length;
      const page = objectLike(file, /\/Type \/FontDescriptor/);
      const root = /\/Root \d+ \d+ R/.exec(Buffer.from(file).toString('latin1').slice(lastStart(file)))?.[0] ?? '';
      const table = `xref\n${page} 1\n0000000000 00001 f \ntrailer\n<< /Size 900 ${root} /Prev ${lastStart(file)} >>\n`;
      return joined(file, `${table}startxref\n${at}\n%%EOF\n`);
    },
  };

  for (const [name, update] of Object.entries(updates))
    it(`is seen when it ${name}`, () => {
      const { verdict: said, signatures } = judge(update(letter.sealed));
      expect(said).toBe('changed-after-signing');
      expect(signatures.every(({ intact, changesAfter }) => intact && changesAfter)).toBe(true);
      expect(signatures[0]?.explanation).toMatch(/^Sau khi .+\.$/);
    });

  it('is seen when it hides between two permitted ones', () => {
    const page = objectLike(letter.sealed, aPage);
    const hidden = append(letter.sealed, { objects: { [page]: '<< /Type /Page >>' } });
    const store = withEvidence(hidden, lastStart(letter.sealed));
    expect(verdict(store)).toBe('changed-after-signing');
  });

  it('is seen when its bytes stand between objects', () => {
    const [number, text] = evidence(letter.sealed);
    const bytes = append(letter.sealed, { objects: { [number]: text, ...certificate }, stray: 'HIDDEN\n' });
    expect(verdict(bytes)).toBe('changed-after-signing');
  });

  it('is seen when it comes as object stream and reference stream', () => {
    const page = objectLike(letter.sealed, aPage);
    expect(verdict(packed(letter.sealed, page, '<< /Type /Page /MediaBox [0 0 9 9] >>'))).toBe('changed-after-signing');
  });

  it('is seen when only readers of hybrid files find it', () => {
    const page = objectLike(letter.sealed, aPage);
    const inner = packed(letter.sealed, page, '<< /Type /Page /MediaBox [0 0 9 9] >>');
    const hidden = lastStart(inner);
    const bytes = append(inner, { objects: {}, trailer: { XRefStm: String(hidden) }, prev: lastStart(letter.sealed) });
    expect(verdict(bytes)).toBe('changed-after-signing');
  });

  it('is broken when it lets a second field wear the signature of the first', () => {
    const form = objectLike(letter.sealed, /\/SigFlags 3/);
    const signature = objectLike(letter.signed, /\/Type \/Sig\b/);
    const text = objectText(letter.sealed, form).replace(/(\/Fields \[[^\]]*)\]/, '$1 890 0 R ]');
    const field = `<< /FT /Sig /T (Khac) /V ${signature} 0 R /Type /Annot /Subtype /Widget /Rect [0 0 0 0] >>`;
    const { verdict: said, signatures } = judge(append(letter.sealed, { objects: { [form]: text, 890: field } }));
    expect(said).toBe('broken');
    expect(signatures.filter(({ intact }) => intact)).toHaveLength(3);
    expect(signatures.filter(({ intact }) => intact).every(({ changesAfter }) => changesAfter)).toBe(true);
  });

  it('makes only the earlier signatures speak of a change when a later one covers it', async () => {
    const page = objectLike(letter.numbered, aPage);
    const text = objectText(letter.numbered, page).replace('/MediaBox', '/Rotate 180 /MediaBox');
    const changed = append(letter.numbered, { objects: { [page]: text } });
    const sealed = given(await sealPicture(changed, { key: house.seal, picture: house.sealImage, signedAt }));
    const { verdict: said, signatures } = judge(sealed);
    expect(said).toBe('changed-after-signing');
    expect(signatures.map(({ changesAfter }) => changesAfter)).toEqual([true, true, false]);
  });
});

describe('bytes behind the end', () => {
  for (const [name, tail] of Object.entries({
    'a line end': '\n',
    'a comment': '% chú thích\n',
    'the beginning of something': '1 0 obj',
    'a second end mark': 'startxref\n0\n%%EOF\n',
    zeros: '\0\0\0\0',
  }))
    it(`are seen, be it ${name}`, () => {
      const said = verdict(joined(letter.sealed, tail));
      expect(['changed-after-signing', 'unreadable']).toContain(said);
      expect(said).not.toBe('good');
    });

  it('are seen when they repeat the end mark of what was signed', () => {
    expect(verdict(joined(letter.sealed, `startxref\n${lastStart(letter.sealed)}\n%%EOF\n`))).toBe(
      'changed-after-signing',
    );
  });
});

describe('what may come after a signature', () => {
  it('is validation data', () => {
    expect(verdict(withEvidence(letter.sealed))).toBe('good');
  });

  it('is not validation data that brings something else along', () => {
    const [number, text] = evidence(letter.sealed);
    const page = objectLike(letter.sealed, aPage);
    const bytes = append(letter.sealed, { objects: { [number]: text, ...certificate, [page]: '<< /Type /Page >>' } });
    expect(verdict(bytes)).toBe('changed-after-signing');
  });
});

describe('a file that was prepared for a trick before it was signed', () => {
  it('is seen when an empty reference is filled after signing', async () => {
    const unsigned = await letterPdf();
    const page = objectLike(unsigned, aPage);
    const text = objectText(unsigned, page).replace('/MediaBox', '/Annots [700 0 R] /MediaBox');
    const prepared = append(unsigned, { objects: { [page]: text } });
    const signed = given(
      await signAsPerson(prepared, { key: house.person, picture: house.signature, signerName, signedAt }),
    );
    expect(verdict(signed)).toBe('good');
    expect(verdict(append(signed, { objects: { 700: '<< /Subtype /FreeText /Rect [0 0 500 500] >>' } }))).toBe(
      'changed-after-signing',
    );
  });

  it('is broken when its signature leaves out more than itself', async () => {
    const placed = given(
      await place({
        as: 'signer',
        pdf: letter.unsigned,
        picture: house.signature,
        signerName,
        holder: signerName,
        signedAt,
      }),
    );
    const [, first, second, rest] = placed.byteRange;
    const ranges: ByteRange[] = [
      [0, first - 10, second, rest],
      [0, first, second + 10, rest - 10],
      [0, first + 1, second, rest],
      [0, first, second - 1, rest + 1],
    ];
    for (const range of ranges) expect(verdict(await signedOver(placed, range))).toBe('broken');
    expect(verdict(await signedOver(placed, [0, first, second, rest - 5]))).toBe('changed-after-signing');
    expect(verdict(await signedOver(placed, placed.byteRange))).toBe('good');
  });

  it('is broken when there is more in the hole than a signature', () => {
    const hole = Buffer.from(letter.signed).toString('latin1').indexOf('/Contents <');
    const filled = (text: string): Uint8Array => {
      const bytes = Buffer.from(letter.signed);
      bytes.write(text, hole + 20_000, 'latin1');
      return new Uint8Array(bytes);
    };
    expect(verdict(filled('00000000'))).toBe('good');
    expect(verdict(filled('deadbeef'))).toBe('broken');
    expect(verdict(filled('0000 000'))).toBe('broken');
  });

  it('is broken when the signature was cut out of the form before anything else', () => {
    const catalog = objectLike(letter.sealed, aCatalog);
    const text = objectText(letter.sealed, catalog).replace(/\/AcroForm \d+ 0 R/, '');
    const bytes = append(letter.sealed, { objects: { [catalog]: text } });
    const alone = exchange(bytes, `/Prev ${lastStart(letter.sealed)} `, `/Prxv ${lastStart(letter.sealed)} `);
    expect(['broken', 'unreadable']).toContain(verdict(alone));
  });
});

describe('a changed byte inside what is signed', () => {
  it('breaks the signature', () => {
    const text = Buffer.from(letter.sealed).toString('latin1');
    expect(verdict(flipped(letter.sealed, text.indexOf('stream') + 20))).toBe('broken');
  });
});

/** A signature over other stretches than the hole needs, made by the signer's own key. */
async function signedOver(placed: Placed, range: ByteRange): Promise<Uint8Array> {
  const written = `[${placed.byteRange.join(' ')}]`.padEnd(rangeTemplate.length);
  const bytes = exchange(placed.bytes, written, `[${range.join(' ')}]`.padEnd(rangeTemplate.length));
  const prepared = prepare({ bytes, byteRange: range }, house.person);
  const value = await house.person.sign(prepared.bytesToSign);
  const honest = { ...prepared, placed: { bytes, byteRange: placed.byteRange } };
  return given(complete(honest, value));
}

const certificate = { 891: stream('DER of a certificate') };

function evidence(file: Uint8Array): [number, string] {
  const catalog = objectLike(file, aCatalog);
  return [catalog, objectText(file, catalog).replace(/>>\s*$/, '/DSS << /Type /DSS /Certs [ 891 0 R ] >> >>')];
}

function withEvidence(file: Uint8Array, prev?: number): Uint8Array {
  const [number, text] = evidence(file);
  return append(file, { objects: { [number]: text, ...certificate }, prev });
}

/** An increment whose one changed object lies in an object stream, with a reference stream, nothing compressed. */
function packed(file: Uint8Array, number: number, body: string): Uint8Array {
  const header = `${number} 0 `;
  const container = `892 0 obj\n${stream(header + body, `/Type /ObjStm /N 1 /First ${header.length}`)}\nendobj\n`;
  const table = file.length + container.length;
  const row = (type: number, second: number, third: number): string =>
    String.fromCharCode(type, (second >> 24) & 255, (second >> 16) & 255, (second >> 8) & 255, second & 255, third);
  const rows = row(2, 892, 0) + row(1, file.length, 0) + row(1, table, 0);
  const root = /\/Root \d+ \d+ R/.exec(Buffer.from(file).toString('latin1').slice(lastStart(file)))?.[0] ?? '';
  const id = /\/ID \[[^\]]*\]/.exec(Buffer.from(file).toString('latin1').slice(lastStart(file)))?.[0] ?? '';
  const dict = `/Type /XRef /Size 900 /W [1 4 1] /Index [${number} 1 892 2] ${root} ${id} /Prev ${lastStart(file)}`;
  return joined(file, container, `893 0 obj\n${stream(rows, dict)}\nendobj\nstartxref\n${table}\n%%EOF\n`);
}
