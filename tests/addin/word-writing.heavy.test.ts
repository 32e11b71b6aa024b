// What the pane writes into the open document: the right thing, as one step that can be undone, and never half of it.
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { ControlText, OpenDocument, PlacedFix } from '../../addin/word/port.ts';
import { readIdentity } from '../../api/modules/documents/index.ts';
import { aForeignDocument, aLetter } from '../simulators/support/drafts.ts';
import { hostKinds, type HostKind } from '../simulators/word/requirement-sets.ts';
import { actAsUser, type UserAct } from '../simulators/word/user-acts.ts';
import { startSeats, type Seat, type Seats } from './support/word-page.ts';

const identity = { agencyId: 'bktb', documentId: 'd-1', versionHash: 'ab12'.repeat(16) };
const first = { paragraph: 0, words: 'Đoạn thứ nhất của văn bản.' };
const second = { paragraph: 0, words: 'Đoạn thứ hai của văn bản./.' };

let seats: Seats;
beforeAll(async () => {
  seats = await startSeats();
}, 120_000);
afterAll(() => seats.stop(), 60_000);
afterEach(() => seats.word.faults.clear());

const does = ({ window }: Seat, act: UserAct): void =>
  actAsUser({ window, file: window.file, open: () => undefined }, act);

const stateOf = ({ window }: Seat): Uint8Array => window.file.bytes();

/** How Word shows a paragraph that begins so. */
const looksOf = (seat: Seat, words: string): Promise<Record<string, unknown>> =>
  seat.page.evaluate(`Word.run(async (context) => {
    const { paragraphs } = context.document.body;
    paragraphs.load('items/text,items/alignment,items/firstLineIndent,items/spaceBefore,items/lineSpacing,items/font/name,items/font/size,items/font/bold,items/font/color');
    await context.sync();
    const found = paragraphs.items.find(({ text }) => text.startsWith(${JSON.stringify(words)}));
    const { text, alignment, firstLineIndent, spaceBefore, lineSpacing, font } = found;
    return { text, alignment, firstLineIndent, spaceBefore, lineSpacing, font: [font.name, font.size, font.bold, font.color] };
  })`);

const everyLook: PlacedFix = {
  place: first,
  steps: [
    { do: 'font', name: 'Arial' },
    { do: 'size', pt: 15 },
    { do: 'bold', on: true },
    { do: 'colour', value: 'FF0000' },
    { do: 'alignment', value: 'right' },
    { do: 'first-line', mm: 12.7 },
    { do: 'space-before', pt: 7 },
    { do: 'line-spacing', lines: 1.5 },
  ],
};

const rewording: PlacedFix = { place: second, steps: [{ do: 'text', from: 'thứ hai của', to: 'thứ hai trong' }] };

const margins: PlacedFix = {
  place: { paragraph: -1, words: '' },
  steps: [{ do: 'margins', topMm: 25, bottomMm: 20, leftMm: 35, rightMm: 15 }],
};

describe.each(hostKinds)('in %s', (host: HostKind) => {
  const setting = { host };

  it('fills the tagged parts, lists line by line, and answers the tags that are not there', async () => {
    const draft = await seats.sit(aLetter(), { setting });
    const given = [
      ['subject', 'thẩm định đề án'],
      ['addressees', 'Sở Tài chính\nSở Nội vụ'],
      ['nothing', 'x'],
    ];
    expect(await draft.get('port.fill(new Map(given))', given)).toEqual(['nothing']);
    const controls = await draft.get<ControlText[]>('port.controls()');
    const textOf = (tag: string) => controls.find((one) => one.tag === tag)?.text;
    expect([textOf('subject'), textOf('addressees')]).toEqual(['thẩm định đề án', 'Sở Tài chính\nSở Nội vụ']);
    does(draft, { do: 'undo' });
    expect(draft.window.history.steps()).toMatchObject({ undo: 0 });
  });

  it('writes nothing where everything stands already', async () => {
    const draft = await seats.sit(aLetter(), { setting });
    const controls = await draft.get<ControlText[]>('port.controls()');
    await draft.get('port.fill(new Map(given))', controls.map(({ tag, text }) => [tag, text])); // prettier-ignore
    expect(draft.window.revision).toBe(0);
  });

  it('writes none of the texts when one part is locked for everybody but the server', async () => {
    const draft = await seats.sit(aLetter(), { setting });
    const before = stateOf(draft);
    const { trouble } = await draft.ask('port.fill(new Map(given))', [['subject', 'khác'], ['number-line', 'Số: 1']]); // prettier-ignore
    expect(trouble).toEqual({ code: 'refused', hostCode: 'AccessDenied' });
    expect(stateOf(draft)).toEqual(before);
  });

  it('mends what findings name, all of it in one step', async () => {
    const draft = await seats.sit(aLetter(), { setting });
    await draft.get('port.look()');
    const before = await looksOf(draft, 'Đoạn thứ nhất');
    const left = await draft.get<PlacedFix[]>('port.fix(given)', [everyLook, rewording, margins]);
    expect(left).toEqual(host === 'm365-desktop' ? [] : [margins]);
    expect(await looksOf(draft, 'Đoạn thứ nhất')).toMatchObject({
      ...{ alignment: 'Right', firstLineIndent: 36, spaceBefore: 7, lineSpacing: 18 },
      font: ['Arial', 15, true, '#FF0000'],
    });
    expect(await looksOf(draft, 'Đoạn thứ hai')).toMatchObject({ text: 'Đoạn thứ hai trong văn bản./.' });
    does(draft, { do: 'undo' });
    expect(await looksOf(draft, 'Đoạn thứ nhất')).toEqual(before);
    expect(draft.window.history.steps()).toMatchObject({ undo: 0 });
  });

  it('leaves out, and answers, what is gone, locked, or claimed by another fix', async () => {
    const draft = await seats.sit(aLetter(), { setting });
    const gone: PlacedFix = { place: { paragraph: 3, words: 'không còn' }, steps: [{ do: 'bold', on: true }] };
    const reworded: PlacedFix = { place: second, steps: [{ do: 'text', from: 'không có', to: 'x' }] };
    const locked: PlacedFix = {
      place: { paragraph: 0, words: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM' },
      steps: [{ do: 'size', pt: 20 }],
    };
    const same: PlacedFix = { place: second, steps: [{ do: 'text', from: 'hai của văn', to: 'y' }] };
    const given = [gone, reworded, locked, rewording, same];
    expect(await draft.get('port.fix(given)', given)).toEqual([gone, reworded, locked, same]);
    expect(await looksOf(draft, 'Đoạn thứ hai')).toMatchObject({ text: 'Đoạn thứ hai trong văn bản./.' });
  });

  it('marks the file as a version of a document, as the server reads it, in foreign documents too', async () => {
    for (const docx of [aLetter(), await aForeignDocument()]) {
      const draft = await seats.sit(docx, { setting, url: 'C:\\du-thao.docx' });
      await draft.get('port.bind(given)', identity);
      const next = { ...identity, versionHash: 'cd34'.repeat(16) };
      await draft.get('port.bind(given)', next);
      expect(await draft.get<OpenDocument>('port.look()')).toMatchObject({ identity: next, isCopy: false });
      expect(readIdentity(stateOf(draft))).toEqual({ ok: true, value: next });
      const parts = Object.entries(unzipSync(stateOf(draft))).filter(([, bytes]) => strFromU8(bytes).includes('urn:vanthu:identity:1')); // prettier-ignore
      expect(parts.filter(([name]) => /item\d+\.xml$/.test(name))).toHaveLength(1);
    }
  });

  it('opens another document in a window of its own, and saves', async () => {
    const draft = await seats.sit(aLetter(), { setting });
    const open = seats.word.windows.all().length;
    const given = Buffer.from(await aForeignDocument()).toString('base64');
    await draft.get('port.openNew(Uint8Array.from(atob(given), (letter) => letter.charCodeAt(0)))', given);
    expect(seats.word.windows.all()).toHaveLength(open + 1);
    await draft.get('port.fill(new Map([["subject", "khác"]]))');
    await draft.get('port.save()');
    expect(draft.window.saved).toBe(true);
  });
});

/** The second paragraph of the body inside two controls, the outer of which is locked: Word refuses what no look tells. */
function withHiddenLock(docx: Uint8Array): Uint8Array {
  const parts = unzipSync(docx);
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const at = xml.lastIndexOf('<w:p>', xml.indexOf('Đoạn thứ hai'));
  const end = xml.indexOf('</w:p>', at) + '</w:p>'.length;
  const control = (lock: string, id: number, content: string): string =>
    `<w:sdt><w:sdtPr><w:id w:val="${id}"/>${lock}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const inner = control('', 901, xml.slice(at, end));
  const wrapped = control('<w:lock w:val="contentLocked"/>', 902, inner);
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml.slice(0, at) + wrapped + xml.slice(end)) });
}

describe('a Word that stops in the middle of a batch and keeps what it did', () => {
  const setting = { keepsHalf: true };

  it('is brought back to where it was, and the pane is told', async () => {
    const draft = await seats.sit(withHiddenLock(aLetter()), { setting });
    await draft.get('port.look()');
    const before = await looksOf(draft, 'Đoạn thứ nhất');
    const words: PlacedFix = {
      place: first,
      steps: [
        { do: 'text', from: 'Đoạn', to: 'Phần trên' },
        { do: 'letters', from: 'nhất của', to: 'nhứt của', nth: 0, font: 'Arial' },
      ],
    };
    const { trouble } = await draft.ask('port.fix(given)', [everyLook, words, rewording]);
    expect(trouble).toMatchObject({ code: 'refused', hostCode: 'AccessDenied' });
    expect(await looksOf(draft, 'Đoạn thứ nhất')).toEqual(before);
  });

  it('gets letters that looked different back as they were, word by word', async () => {
    const docx = await aForeignDocument();
    const draft = await seats.sit(docx, { setting });
    await draft.get('port.look()');
    const fontsOf = () =>
      draft.page.evaluate(`Word.run(async (context) => {
      const { paragraphs } = context.document.body;
      paragraphs.load('items/text');
      await context.sync();
      const words = paragraphs.items[0].getTextRanges([' '], false);
      words.load('items/text,items/font/name,items/font/size');
      await context.sync();
      return words.items.map(({ text, font }) => [text, font.name, font.size]);
    })`);
    const before = await fontsOf();
    seats.word.faults.plan({ on: 'sync', member: 'Font.name', answer: 'GeneralException', lost: true });
    const fix: PlacedFix = {
      place: { paragraph: 0, words: 'Chữ thường chữ khác' },
      steps: [
        { do: 'font', name: 'Times New Roman' },
        { do: 'size', pt: 14 },
      ],
    };
    const { trouble } = await draft.ask('port.fix(given)', [fix]);
    expect(trouble?.code).toBe('refused');
    expect(await fontsOf()).toEqual(before);
  });

  it.each(hostKinds)('does not keep half an identity in %s', async (host) => {
    const draft = await seats.sit(aLetter(), { setting: { ...setting, host }, url: 'C:\\du-thao.docx' });
    await draft.get('port.look()');
    seats.word.faults.plan({ on: 'sync', member: 'add', answer: 'GeneralException', lost: true });
    const { trouble } = await draft.ask('port.bind(given)', identity);
    expect(trouble?.code).toBe('refused');
    expect(await draft.get<OpenDocument>('port.look()')).not.toHaveProperty('identity');
    expect(readIdentity(stateOf(draft))).toEqual({ ok: true, value: undefined });
  });

  it('does not keep some of the texts', async () => {
    const draft = await seats.sit(aLetter(), { setting });
    const before = await draft.get<ControlText[]>('port.controls()');
    seats.word.faults.plan({ on: 'sync', member: 'insertText', answer: 'GeneralException', lost: true });
    const given = [['subject', 'khác'], ['signer-name', 'Trần Văn Khác']]; // prettier-ignore
    expect((await draft.ask('port.fill(new Map(given))', given)).trouble?.code).toBe('refused');
    expect(await draft.get('port.controls()')).toEqual(before);
  });
});
