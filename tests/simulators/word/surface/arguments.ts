// Arguments of methods, checked where they come in: what Word would refuse is `InvalidArgument`, what this Word does not
// simulate says so.
import { z } from 'zod';
import { HostError } from '../host-error.ts';
import { rangeIn, search, stretchesOf, type Range } from '../model/ranges.ts';
import { textOf } from '../model/text.ts';
import type { Scene } from './member.ts';

export const textArgument = (value: unknown): string => {
  if (typeof value !== 'string') throw new HostError('InvalidArgument');
  return value;
};

export const versionOf = (value: unknown): 'Current' | 'Original' => {
  if (value !== undefined && value !== 'Current' && value !== 'Original') throw new HostError('InvalidArgument');
  return value ?? 'Current';
};

const SearchOptions = z.strictObject({ matchCase: z.boolean().optional(), matchWholeWord: z.boolean().optional() });

/** The places of a text. */
export function searched({ file }: Scene, range: Range, text: unknown, options: unknown): Range[] {
  const asked = SearchOptions.safeParse(options ?? {});
  if (!asked.success) throw new HostError('NotImplemented', `not simulated: search ${JSON.stringify(options)}`);
  const wanted = textArgument(text);
  // a caret begins a special character, two of them are a caret
  if (/\^(?!\^)/.test(wanted.replaceAll('^^', '')))
    throw new HostError('NotImplemented', `not simulated: search ${wanted}`);
  return search(file, range, wanted.replaceAll('^^', '^'), asked.data);
}

/** The pieces of a range, each with the mark that ends it. */
export function textRanges({ file }: Scene, range: Range, marks: unknown, trims: unknown): Range[] {
  const ends = z.array(z.string().length(1)).safeParse(marks);
  if (!ends.success || trims === true)
    throw new HostError('NotImplemented', 'not simulated: getTextRanges with longer marks or trimmed');
  return stretchesOf(file, range).flatMap(({ paragraph, from, to }) => {
    const text = textOf(paragraph);
    const pieces: Range[] = [];
    let start = from;
    for (let at = from; at < to; at += 1) {
      if (!ends.data.includes(text[at] ?? '') && at + 1 < to) continue;
      pieces.push(rangeIn(file, { paragraph, from: start, to: at + 1 }));
      start = at + 1;
    }
    return pieces;
  });
}
