// Automatic numbering: what a level adds to a paragraph's indents, and the label it shows.
import { child, children, valueOf } from '../../../platform/ooxml/nodes.ts';
import type { XmlNode } from '../../../platform/ooxml/xml.ts';
import { paragraphProperties, type ParagraphProperties } from './properties.ts';

interface Level {
  readonly paragraph: ParagraphProperties;
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

export interface Numbering {
  readonly level: (numberingId: string | undefined, level: number) => Level | undefined;
  /** The label of the next paragraph at this level; counts on, so it is asked once a paragraph, in order. */
  readonly nextLabel: (numberingId: string | undefined, level: number) => string | undefined;
}

export function numberingOf(
  part: XmlNode | undefined,
  numberingOfStyle: (styleId: string) => string | undefined,
): Numbering {
  const abstracts = new Map(
    children(part, 'w:abstractNum').map((node) => [node.attributes['w:abstractNumId'] ?? '', node]),
  );
  const numbers = new Map(children(part, 'w:num').map((node) => [node.attributes['w:numId'] ?? '', node]));
  const known = new Map<string, Level | undefined>();
  const counters = new Map<string, number[]>();

  const abstractOf = (numberingId: string, depth = 0): XmlNode | undefined => {
    const abstract = abstracts.get(valueOf(numbers.get(numberingId), 'w:abstractNumId') ?? '');
    const linked = valueOf(abstract, 'w:numStyleLink');
    const target = linked === undefined ? undefined : numberingOfStyle(linked);
    return target === undefined || depth > 4 ? abstract : abstractOf(target, depth + 1);
  };
  const read = (numberingId: string, level: number): Level | undefined => {
    const wanted = String(level);
    const override = children(numbers.get(numberingId), 'w:lvlOverride').find(
      (each) => each.attributes['w:ilvl'] === wanted,
    );
    const own =
      child(override, 'w:lvl') ??
      children(abstractOf(numberingId), 'w:lvl').find((each) => each.attributes['w:ilvl'] === wanted);
    if (own === undefined) return undefined;
    return {
      paragraph: paragraphProperties(child(own, 'w:pPr')),
      format: valueOf(own, 'w:numFmt') ?? 'decimal',
      text: valueOf(own, 'w:lvlText') ?? '',
      start: Number(valueOf(override, 'w:startOverride') ?? valueOf(own, 'w:start') ?? 1) || 0,
    };
  };
  const levelOf = (numberingId: string | undefined, level: number): Level | undefined => {
    if (numberingId === undefined || numberingId === '0') return undefined;
    const key = `${numberingId}/${level}`;
    if (!known.has(key)) known.set(key, read(numberingId, level));
    return known.get(key);
  };
  return {
    level: levelOf,
    nextLabel(numberingId, level) {
      const own = levelOf(numberingId, level);
      if (own === undefined || numberingId === undefined || level < 0 || level > 8) return undefined;
      const list = valueOf(numbers.get(numberingId), 'w:abstractNumId') ?? numberingId;
      const counts = counters.get(list) ?? [];
      counters.set(list, counts);
      counts[level] = counts[level] === undefined ? own.start : counts[level] + 1;
      counts.length = level + 1;
      if (own.format === 'none') return undefined;
      if (own.format === 'bullet') return bulletOf(own.text);
      return own.text.replace(/%(\d)/g, (_all, digit: string) => {
        const at = Number(digit) - 1;
        const shownLevel = levelOf(numberingId, at);
        return written(counts[at] ?? shownLevel?.start ?? 1, shownLevel?.format ?? 'decimal');
      });
    },
  };
}

/** Symbol fonts put their signs into the private use area; what is no plain dash or plus is a dot to the reader. */
const bulletOf = (text: string): string => (/^[-–—+*]$/.test(text) ? text : /^[\uf02d\u2212]$/.test(text) ? '-' : '•');

function written(value: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'lowerLetter':
      return letter(value);
    case 'upperLetter':
      return letter(value).toUpperCase();
    case 'decimalZero':
      return String(value).padStart(2, '0');
    default:
      return String(value);
  }
}

const letter = (value: number): string =>
  String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);

// prettier-ignore
const romans = [[1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']] as const;

function roman(value: number): string {
  let left = Math.min(value, 3999);
  let text = '';
  for (const [worth, sign] of romans)
    while (left >= worth) {
      text += sign;
      left -= worth;
    }
  return text;
}
