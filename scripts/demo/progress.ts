// A line for every step of the demo: who, what, how long it took.
import type { Language, Sentence } from '../lib/language.ts';

export interface Progress {
  /** Does the work and prints its line when it is done; what the work answers may add to it. */
  readonly step: <T>(
    who: Sentence,
    what: Sentence,
    work: () => Promise<T>,
    result?: (value: T) => Sentence,
  ) => Promise<T>;
  /** A line without a time. */
  readonly say: (sentence: Sentence) => void;
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(2).padStart(6)} s`;

export function progressIn(language: Language): Progress {
  let number = 0;
  return {
    async step(who, what, work, result) {
      const began = performance.now();
      const label = `${String((number += 1)).padStart(2)}. ${what[language]}`;
      if (process.stdout.isTTY) process.stdout.write(`    …       ${label}`);
      const value = await work();
      const said = result?.(value)[language];
      const by = who[language];
      const line = `${seconds(performance.now() - began)}  ${label}${by === '' ? '' : ` (${by})`}${said ? `: ${said}` : ''}\n`;
      process.stdout.write(process.stdout.isTTY ? `\r\u001b[2K${line}` : line);
      return value;
    },
    say: (sentence) => void process.stdout.write(`            ${sentence[language]}\n`),
  };
}
