// The language of what scripts say: Vietnamese, or English with `--lang en`.

export type Language = 'vi' | 'en';

/** A sentence in both languages. */
export interface Sentence {
  readonly vi: string;
  readonly en: string;
}

export type Say = (sentence: Sentence) => void;

/** Takes `--lang …` out of the arguments. */
export function languageFrom(args: readonly string[]): {
  readonly language: Language;
  readonly rest: readonly string[];
} {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const flag = args[at];
  if (flag === undefined) return { language: 'vi', rest: args };
  const joined = flag.includes('=');
  const value = joined ? flag.slice(flag.indexOf('=') + 1) : args[at + 1];
  return { language: value === 'en' ? 'en' : 'vi', rest: args.toSpliced(at, joined ? 1 : 2) };
}

/** Progress goes to the error stream, so that what a command answers stays clean. */
export const sayIn =
  (language: Language): Say =>
  (sentence) =>
    void process.stderr.write(`${sentence[language]}\n`);
