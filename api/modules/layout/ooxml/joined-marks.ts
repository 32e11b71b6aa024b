// A letter and its mark that the file keeps in two runs are one letter of the first.
import type { RunFacts } from '../../../domain/layout/facts.ts';

const marksInFront = /^[\u0300-\u036f]+/;

/** The runs with every letter whole; whether any had to be put together. */
export function joinMarks(runs: readonly RunFacts[]): { readonly runs: readonly RunFacts[]; readonly joined: boolean } {
  const whole: RunFacts[] = [];
  let joined = false;
  for (const run of runs) {
    const before = whole.at(-1);
    const marks = marksInFront.exec(run.text)?.[0] ?? '';
    const text = ((before?.text ?? '') + marks).normalize('NFC');
    if (marks === '' || before === undefined || before.text === '' || text === before.text + marks) {
      whole.push(run);
      continue;
    }
    joined = true;
    whole.splice(-1, 1, { ...before, text }, { ...run, text: run.text.slice(marks.length) });
  }
  return { runs: whole, joined };
}
