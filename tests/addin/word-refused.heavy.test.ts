// A Word that refuses each call in turn, whatever the pane was doing: a trouble with a code, and the document byte for byte as
// it was.
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { troubleCodes } from '../../addin/word/port.ts';
import { aLetter } from '../simulators/support/drafts.ts';
import type { Fault } from '../simulators/word/faults.ts';
import { hostKinds } from '../simulators/word/requirement-sets.ts';
import { startSeats, type Seat, type Seats } from './support/word-page.ts';

const identity = { agencyId: 'bktb', documentId: 'd-1', versionHash: 'ab12'.repeat(16) };
const first = { paragraph: 0, words: 'Đoạn thứ nhất của văn bản.' };

/** Everything that the pane asks of Word by a call that can be refused. */
const asked: Readonly<Record<string, readonly [string, unknown?]>> = {
  look: ['port.look()'],
  controls: ['port.controls()'],
  fill: ['port.fill(new Map(given))', [['subject', 'nội dung khác']]],
  openMarks: ['port.openMarks()'],
  goTo: ['port.goTo(given)', first],
  selected: ['port.selected()'],
  fix: [
    'port.fix(given)',
    [
      {
        place: first,
        steps: [
          { do: 'size', pt: 15 },
          { do: 'text', from: 'Đoạn', to: 'Phần' },
          { do: 'letters', from: 'nhất của', to: 'nhứt của', nth: 0, font: 'Arial' },
        ],
      },
    ],
  ],
  bytes: ['port.bytes().then(({ length }) => length)'],
  openNew: [`port.openNew(Uint8Array.from(atob(given), (letter) => letter.charCodeAt(0)))`, Buffer.from(aLetter()).toString('base64')], // prettier-ignore
  bind: ['port.bind(given)', identity],
  save: ['port.save()'],
};

let seats: Seats;
beforeAll(async () => {
  seats = await startSeats();
}, 120_000);
afterAll(() => seats.stop(), 60_000);
afterEach(() => seats.word.faults.clear());

/** Refuses the n-th call that the program makes from now on; whether there was such a call, and what the pane heard. */
async function refused(seat: Seat, name: string, after: number, fault: Partial<Fault> = {}) {
  const [program, given] = asked[name] ?? [''];
  seats.word.faults.plan({ on: 'any', answer: 'GeneralException', ...fault, after });
  const { trouble } = await seat.ask(program, given);
  const met = seats.word.faults.waiting().length === 0;
  seats.word.faults.clear();
  return { met, trouble };
}

describe.each(hostKinds)('when %s refuses', (host) => {
  it.each(Object.keys(asked))('any call of %s, the pane is told and the document is as it was', async (name) => {
    const seat = await seats.sit(aLetter(), { setting: { host } });
    await seat.get('port.abilities');
    const before = seat.window.file.bytes();
    let after = 0;
    for (; ; after += 1) {
      const { met, trouble } = await refused(seat, name, after);
      if (!met) break;
      // the file is there already when Word refuses to close it
      if (trouble === undefined) expect(name).toBe('bytes');
      else expect(troubleCodes).toContain(trouble.code);
      expect(Buffer.compare(before, seat.window.file.bytes())).toBe(0);
    }
    expect(after).toBeGreaterThan(0);
    await seat.page.close();
  });
});

describe('the words for what Word says', () => {
  // prettier-ignore
  it.each([
    ['look', { answer: 'ConnectionFailure' }, { code: 'offline', hostCode: 'ConnectionFailure' }],
    ['fill', { answer: 'AccessDenied' }, { code: 'refused', hostCode: 'AccessDenied' }],
    ['bytes', { on: 'open-file', answer: 11001 }, { code: 'offline', hostCode: '11001' }],
    ['bytes', { on: 'slice', answer: 5001 }, { code: 'busy', hostCode: '5001' }],
  ] as const)('%s, %j: %j', async (name, fault, told) => {
    expect((await refused(await seats.sit(), name, 0, fault)).trouble).toEqual(told);
  });

  it('a window that cannot be opened', async () => {
    const seat = await seats.sit();
    seats.word.faults.plan({ on: 'dialog', answer: 5001 });
    expect((await seat.ask('port.dialog("sign-in.html")')).trouble).toEqual({ code: 'busy', hostCode: '5001' });
  });

  it('a file that was not handed out whole is closed, so that the next one can be had', async () => {
    const seat = await seats.sit();
    seats.word.faults.plan({ on: 'slice', answer: 5001 });
    expect((await seat.ask('port.bytes()')).trouble?.code).toBe('busy');
    expect(seat.window.openFiles.size).toBe(0);
    expect(await seat.get('port.bytes().then(({ length }) => length)')).toBe(seat.window.file.bytes().length);
  });

  it('a document that is read-only is known as such, and stays as it is', async () => {
    const seat = await seats.sit(aLetter(), { readOnly: true });
    expect(await seat.get('port.look()')).toMatchObject({ readOnly: true });
    const before = seat.window.file.bytes();
    for (const name of ['fill', 'fix', 'bind']) {
      const [program, given] = asked[name] ?? [''];
      expect((await seat.ask(program, given)).trouble).toEqual({ code: 'refused', hostCode: 'AccessDenied' });
    }
    expect(seat.window.file.bytes()).toEqual(before);
  });
});
