// The form that lists of receivers share: a dash before, a semicolon after, a full stop at the end.
import type { Complaint } from '../finding.ts';
import { mendAll, rewritten, together, type Mend } from '../fix.ts';
import { spanOf, type Line } from '../lines.ts';
import { say, type Sentence } from '../sentence.ts';
import { styleWords as words } from '../words/style.ts';

const dash = /^[-–—]/;

/** At most one complaint of each sort, with the first line that is wrong. */
export function listForm(lines: readonly Line[], name: Sentence): readonly Complaint[] {
  const noDashes = lines.filter((line) => !dash.test(line.text));
  const noEnds = lines.slice(0, -1).filter((line) => !line.text.endsWith(';'));
  const [noDash, noEnd] = [noDashes[0], noEnds[0]];
  const last = lines.at(-1);
  return [
    ...(noDash === undefined
      ? []
      : [
          {
            message: say(words.noDash, { name, text: noDash.text }),
            at: noDash.paragraph,
            mends: mendAll(noDashes, dashed),
          },
        ]),
    ...(noEnd === undefined
      ? []
      : [
          {
            message: say(words.noSemicolon, { name, text: noEnd.text }),
            at: noEnd.paragraph,
            mends: mendAll(noEnds, (line) => ended(line, ';')),
          },
        ]),
    ...(last === undefined || last.text.endsWith('.')
      ? []
      : [
          {
            message: say(words.noStop, { name, text: last.text }),
            at: last.paragraph,
            mends: together([ended(last, '.')]),
          },
        ]),
  ];
}

function dashed(line: Line): Mend | undefined {
  const span = spanOf(line);
  return span && rewritten(line.paragraph, span.start, span.start, '- ');
}

/** The line with this mark at its end, whatever mark stood there. */
export function ended(line: Line, mark: string): Mend | undefined {
  const span = spanOf(line);
  if (span === undefined) return undefined;
  const old = /[;,.:]*$/.exec(line.paragraph.text.slice(span.start, span.end))?.[0].length ?? 0;
  return rewritten(line.paragraph, span.end - old, span.end, mark);
}
