// Text that people wrote, made harmless for a place that shows plain text: no hidden direction marks, no control characters,
// nothing that a chat client would turn into a link or a mention by itself.

// controls (but not line ends), zero-width characters, marks and overrides of direction

const hidden = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Stands where a client would see the start of an address: not seen, and no address any more. */
const joiner = '\u2060';

/** The text with nothing in it that acts: its words and its white space unchanged. */
export const harmless = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(hidden, '')
    .replace(/:\/\//g, `:${joiner}//`)
    .replace(/\b(mailto|tel|msteams|javascript|data|file):/gi, `$1${joiner}:`)
    .replace(/\bwww\./gi, (start) => `${start.slice(0, -1)}${joiner}.`)
    .replace(/<(?=[a-z/!])/gi, `<${joiner}`)
    .replace(/@(?=\S)/g, `@${joiner}`);

/** The text as it may be shown, without white space around it and without empty pages in it. */
export const plain = (text: string): string =>
  harmless(text)
    .replace(/\n{3,}/g, '\n\n')
    .trim();

const lookAlikes: Readonly<Record<string, string>> = {
  '*': '∗',
  _: '＿',
  '`': 'ʼ',
  '[': '［',
  ']': '］',
  '~': '∼',
  '\\': '＼',
};

/**
 * One line for the one place that knows markup and takes no text runs, the choices that are drawn with boxes to tick: signs of
 * markup become signs that look alike, and no list or heading can begin.
 */
export const withoutMarkup = (text: string): string =>
  `${joiner}${oneLine(text).replace(/[*_`[\]~\\]/g, (sign) => lookAlikes[sign] ?? sign)}`;

/** At most so many characters, cut at a word where there is one; what was cut is marked by "…". */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const end = cut.lastIndexOf(' ');
  // never half of a character that takes two units
  return `${(end > most * 0.6 ? cut.slice(0, end) : cut).replace(/[\ud800-\udbff]$/, '').trimEnd()}…`;
}

/** One line: every run of white space is one space. */
export const oneLine = (text: string): string => plain(text).replace(/\s+/g, ' ');
