// Commands are recognised however people type them; what is no command is answered with the nearest ones.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { commands, recognise } from '../../bot/commands.ts';
import { bare, distance, fold, restAfter } from '../../bot/commands/words.ts';

const spellings = commands.flatMap((command) =>
  [command.name, command.english, ...command.also].map((words) => ({ command, words })),
);
const aSpelling = fc.constantFrom(...spellings);

/** Ways of typing that change no letter a reader would miss. */
const aWayToType = fc
  .record({
    marks: fc.boolean(),
    composed: fc.boolean(),
    space: fc.constantFrom(' ', '  ', '\u00a0', '\t', ''),
    style: fc.constantFrom('lower', 'upper', 'title'),
    around: fc.constantFrom('', ' ', '\u00a0', '\n'),
    end: fc.constantFrom('', '.', '!', '?', '…'),
  })
  .map(({ marks, composed, space, style, around, end }) => (words: string): string => {
    const lettered = marks ? words : fold(words);
    const spaced = lettered.split(' ').join(space);
    const cased =
      style === 'upper'
        ? spaced.toLocaleUpperCase('vi')
        : style === 'title'
          ? spaced.charAt(0).toLocaleUpperCase('vi') + spaced.slice(1)
          : spaced;
    return (around + cased + end + around).normalize(composed ? 'NFC' : 'NFD');
  });

describe('commands', () => {
  it('are recognised with marks or without, spaced or not, composed or not, in any case', () => {
    fc.assert(
      fc.property(aSpelling, aWayToType, ({ command, words }, type) => {
        expect(recognise(type(words))).toMatchObject({ kind: 'command', command: { name: command.name }, words: '' });
      }),
    );
  });

  it('keep the words that follow as they were typed, with single spaces', () => {
    const find = spellings.filter(({ command }) => command.takesWords === true);
    const someWords = fc.array(fc.constantFrom('Nghị', 'định', '30/2020/NĐ-CP', 'ngân', 'sách', '4812'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...find),
        aWayToType,
        someWords,
        fc.constantFrom(' ', '  ', '\u00a0', ': '),
        (one, type, rest, gap) => {
          const typed = `${type(one.words)
            .trim()
            .replace(/[.!?…]$/u, '')}${gap}${rest.join('\u00a0')}`;
          expect(recognise(typed)).toMatchObject({
            kind: 'command',
            command: { name: one.command.name },
            words: rest.join(' '),
          });
        },
      ),
    );
  });

  it('are no command in the middle of a sentence', () => {
    expect(recognise('tôi muốn vào sổ').kind).not.toBe('command');
    expect(recognise('vào sổ giúp tôi công văn này').kind).not.toBe('command');
    expect(recognise('tìmhiểu').kind).not.toBe('command');
  });

  it('with one letter too many, too few, changed or swapped are proposed as what they are close to', () => {
    const aSlip = fc.record({ at: fc.nat(), kind: fc.constantFrom('drop', 'double', 'swap') });
    fc.assert(
      fc.property(fc.constantFrom(...commands), aSlip, ({ name }, { at, kind }) => {
        const letters = Array.from(bare(name));
        const place = at % (letters.length - 1);
        const [here = '', next = ''] = letters.slice(place, place + 2);
        if (kind === 'drop') letters.splice(place, 1);
        if (kind === 'double') letters.splice(place, 0, here);
        if (kind === 'swap') letters.splice(place, 2, next, here);
        const heard = recognise(letters.join(''));
        const meant = heard.kind === 'command' ? [heard.command] : heard.kind === 'near' ? heard.commands : [];
        expect(meant.map((one) => one.name)).toContain(name);
      }),
    );
  });

  it('are not guessed from something else altogether', () => {
    expect(recognise('quarterly budget review meeting')).toEqual({ kind: 'unknown' });
  });

  it('ask for help when nothing but the name of the bot was written', () => {
    expect(recognise(' \u00a0')).toMatchObject({ kind: 'command', command: { name: 'trợ giúp' } });
  });

  it('have spellings that no two of them share', () => {
    const all = spellings.map(({ words }) => bare(words));
    expect(all.filter((one, index) => all.indexOf(one) !== index)).toEqual([]);
  });
});

describe('the words of a message', () => {
  it('never throw, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), aSpelling, (text, { words }) => {
        recognise(text);
        restAfter(words, text);
      }),
    );
  });

  it('are as far from each other as the other way round, and from themselves not at all', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (one, other) => {
        expect(distance(one, other)).toBe(distance(other, one));
        expect(distance(one, one)).toBe(0);
        expect(distance(one, other)).toBeLessThanOrEqual(Math.max(one.length, other.length));
      }),
    );
  });
});
