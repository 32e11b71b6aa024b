// What the pane learns of the open document, in every Word that it supports, from drafts of the product and of others.
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import type { ControlText, OpenDocument, OpenMark, TextPlace } from '../../addin/word/port.ts';
import { withIdentity } from '../../api/modules/documents/index.ts';
import { aForeignDocument, aLetter, subject } from '../simulators/support/drafts.ts';
import { hostKinds } from '../simulators/word/requirement-sets.ts';
import { actAsUser, type UserAct } from '../simulators/word/user-acts.ts';
import { startSeats, type Seat, type Seats } from './support/word-page.ts';

const identity = { agencyId: 'bktb', documentId: 'd-1', versionHash: 'ab12'.repeat(16) };

const marked = (docx: Uint8Array): Uint8Array => {
  const result = withIdentity(docx, identity);
  if (!result.ok) throw new Error('the letter is no Word file');
  return result.value;
};

let seats: Seats;
beforeAll(async () => {
  seats = await startSeats();
}, 120_000);
afterAll(() => seats.stop(), 60_000);
afterEach(() => seats.word.faults.clear());

const does = ({ window }: Seat, ...acts: readonly UserAct[]): void => {
  for (const act of acts) actAsUser({ window, file: window.file, open: () => undefined }, act);
};

/** Where the body of the letter begins. */
const firstOfBody = (seat: Seat): Promise<TextPlace> =>
  seat.get<TextPlace>('port.goTo(given).then(() => port.selected())', {
    paragraph: 0,
    words: 'Đoạn thứ nhất của văn bản.',
  });

describe.each(hostKinds)('in %s', (host) => {
  const setting = { host };

  it('says which version of which document a draft is, and that a foreign document is none', async () => {
    const draft = await seats.sit(marked(aLetter()), { setting, url: 'C:\\Users\\van\\du-thao.docx' });
    expect(await draft.get<OpenDocument>('port.look()')).toEqual({
      ...{ name: 'du-thao.docx', identity, isCopy: false, readOnly: false },
    });
    const foreign = await seats.sit(await aForeignDocument(), { setting });
    expect(await foreign.get<OpenDocument>('port.look()')).toEqual({ name: '', isCopy: false, readOnly: false });
  });

  it('tells a copy from the file that was bound, and a first save from a copy', async () => {
    const draft = await seats.sit(marked(aLetter()), { setting });
    await draft.get('port.bind(given)', identity);
    does(draft, { do: 'save-as', url: 'https://bktb.sharepoint.com/sites/pc/Du thao.docx' });
    await draft.page.reload();
    expect(await draft.get<OpenDocument>('port.look()')).toMatchObject({ name: 'Du thao.docx', isCopy: false });

    await draft.get('port.bind(given)', identity);
    does(draft, { do: 'save-as', url: 'C:\\Users\\van\\ban-sao.docx' });
    await draft.page.reload();
    expect(await draft.get<OpenDocument>('port.look()')).toMatchObject({ identity, isCopy: true });
  });

  it('takes a newer version that the server handed out for no copy, though it carries the older mark', async () => {
    const first = await seats.sit(marked(aLetter()), { setting, url: 'C:\\du-thao.docx' });
    await first.get('port.bind(given)', identity);
    const next = withIdentity(first.window.file.bytes(), { ...identity, versionHash: 'cd34'.repeat(16) });
    const second = await seats.sit(next.ok ? next.value : undefined, { setting, url: 'C:\\tai-ve.docx' });
    expect(await second.get<OpenDocument>('port.look()')).toMatchObject({ isCopy: false });
  });

  it('reads the tagged parts, and knows a placeholder from a text', async () => {
    const draft = await seats.sit(aLetter(), { setting });
    const controls = await draft.get<ControlText[]>('port.controls()');
    expect(controls.find(({ tag }) => tag === 'subject')).toEqual({
      ...{ tag: 'subject', title: 'Trích yếu', text: subject, empty: false },
    });
    expect(controls.every(({ tag }) => tag !== '')).toBe(true);
    await draft.get('port.fill(new Map(given))', [['subject', '']]);
    const after = await draft.get<ControlText[]>('port.controls()');
    expect(after.find(({ tag }) => tag === 'subject')).toMatchObject({ text: '', empty: true });
    const foreign = await seats.sit(await aForeignDocument(), { setting });
    expect(await foreign.get('port.controls()')).toEqual([]);
  });

  it('hands out the file as it stands, byte for byte, one at a time', async () => {
    const docx = aLetter(Array.from({ length: 400 }, (_, at) => `Đoạn thứ ${at} ${createHash('sha512').update(`${at}`).digest('base64')}`)); // prettier-ignore
    const draft = await seats.sit(docx, { setting });
    const program = `(async () => {
      const shares = [];
      const files = await Promise.all([port.bytes((share) => shares.push(share)), port.bytes()]);
      const hash = async (bytes) => [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      return { shares, hashes: await Promise.all(files.map(hash)) };
    })()`;
    const { shares, hashes } = await draft.get<{ shares: number[]; hashes: string[] }>(program);
    const wanted = createHash('sha256').update(draft.window.file.bytes()).digest('hex');
    expect(hashes).toEqual([wanted, wanted]);
    expect(shares.at(-1)).toBe(1);
    expect(draft.window.openFiles.size).toBe(0);
  });

  it('goes to a place by its words when paragraphs moved, and says when they are gone', async () => {
    const draft = await seats.sit(aLetter(), { setting });
    const place = { paragraph: 2, words: 'Đoạn thứ hai của văn bản./.' };
    expect(await draft.get('port.goTo(given)', place)).toBe(true);
    expect(await draft.get<TextPlace>('port.selected()')).toMatchObject({ words: place.words });
    expect(await draft.get('port.goTo(given)', { paragraph: 2, words: 'không còn nữa' })).toBe(false);
  });

  it('tells what is still open as far as this Word can', async () => {
    const draft = await seats.sit(aLetter(), { setting });
    const { paragraph: at } = await firstOfBody(draft);
    does(
      draft,
      { do: 'setting', user: 'Lê Minh' },
      { do: 'comment', paragraph: at, text: 'Xem lại câu này' },
      { do: 'track', on: true },
      { do: 'type', paragraph: at + 1, text: 'Đoạn thứ hai đã sửa.' },
    );
    const marks = await draft.get<OpenMark[]>('port.openMarks()');
    if (host === 'office-2019') {
      expect(marks).toEqual([]);
      return;
    }
    expect(marks[0]).toMatchObject({ kind: 'comment', author: 'Lê Minh', paragraph: at });
    const changes = marks.filter(({ kind }) => kind === 'change');
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.every(({ author, paragraph }) => author === 'Lê Minh' && paragraph === at + 1)).toBe(true);
    does(draft, { do: 'settle-changes', accepted: true }, { do: 'resolve-comments' });
    expect(await draft.get('port.openMarks()')).toEqual([]);
  });

  it('knows its abilities, its language and its theme', async () => {
    const draft = await seats.sit(aLetter(), { setting: { host, language: 'en-US', dark: true } });
    const newer = host !== 'office-2019';
    expect(await draft.get('({ ...port.abilities, ...port.surroundings })')).toEqual({
      ...{ controlEvents: newer, comments: newer, trackedChanges: newer, nestedSignIn: newer },
      ...{ pageSetup: host === 'm365-desktop', openNew: true, takeFile: true, language: 'en-US', dark: true },
    });
  });

  it('hears that a tagged part changed, until it is told to stop', async () => {
    const draft = await seats.sit(aLetter(), { setting });
    const { paragraph } = await firstOfBody(draft);
    /** Somebody types and goes on, again and again, until the listener has heard of it. */
    const typesUntilHeard = async (listener: string): Promise<void> => {
      for (let times = 1; (await draft.page.evaluate(`window.${listener}`)) === 0; times += 1) {
        does(draft, { do: 'type', paragraph, text: `Sửa lần ${times} cho ${listener}.` });
        does(draft, { do: 'select', paragraph: paragraph + (times % 2) });
        await draft.page.waitForFunction(`window.${listener} > 0`, undefined, { timeout: 1500 }).catch(() => undefined);
      }
    };
    await draft.get('void (window.first = 0, window.end = port.onEdit(() => (window.first += 1)))');
    await typesUntilHeard('first');
    const heard = await draft.page.evaluate('window.end(), window.first');
    await draft.get('void (window.second = 0, port.onEdit(() => (window.second += 1)))');
    await typesUntilHeard('second');
    expect(await draft.page.evaluate('window.first')).toBe(heard);
  });
});

describe('the address of a file', () => {
  it.each([
    ['https://bktb.sharepoint.com/sites/pc/du-thao.docx', true],
    ['https://d.docs.live.net/a1/du-thao.docx', true],
    ['C:\\Users\\van\\du-thao.docx', false],
    ['https://sharepoint.com.example/du-thao.docx', false],
  ])('of %s is one that Graph can open: %s', async (url, known) => {
    const draft = await seats.sit(aLetter(), { url });
    expect(await draft.get('port.cloudAddress()')).toBe(known ? url : null);
  });
});

describe('without Word', () => {
  it('a page says that it was opened outside', async () => {
    const draft = await seats.sit(aLetter());
    await draft.page.goto(`${seats.word.url}/pane/taskpane.html`);
    expect((await draft.ask('port.look()')).trouble).toMatchObject({ code: 'no-document' });
  });
});
