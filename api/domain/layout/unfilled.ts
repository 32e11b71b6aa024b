// What an unfinished draft still carries: places that nobody has filled in.
import type { ParagraphFacts } from './facts.ts';

const bracketed = /^\[[^\]]+\]$/;

/** A control that still shows its help text, or the bracketed words of a template: one finding is enough for it. */
export const isUnfilled = ({ runs, text, tags }: ParagraphFacts): boolean =>
  runs.some(
    (run) => run.text.trim() !== '' && (run.placeholder || (run.tags.length > 0 && bracketed.test(run.text.trim()))),
  ) ||
  (tags.length > 0 && bracketed.test(text.trim()));
