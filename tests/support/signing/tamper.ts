// Tools of an attacker: increments written by hand, bytes exchanged, tables rewritten.

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

export interface Update {
  /** Object number → what stands between `obj` and `endobj`. */
  readonly objects: Readonly<Record<number, string>>;
  /** Further entries of the trailer, or others instead of the usual ones. */
  readonly trailer?: Readonly<Record<string, string>>;
  /** Bytes between the objects and the table that belong to nothing. */
  readonly stray?: string;
  readonly prev?: number | undefined;
}

/** The file with one more increment behind it, as a careful forger would write it. */
export function append(
  file: Uint8Array,
  { objects, trailer = {}, stray = '', prev = lastStart(file) }: Update,
): Uint8Array {
  let text = latin1(file);
  const rows = Object.entries(objects).map(([number, body]) => {
    const row = `${number} 1\n${String(text.length).padStart(10, '0')} 00000 n \n`;
    text += `${number} 0 obj\n${body}\nendobj\n`;
    return row;
  });
  text += stray;
  const table = text.length;
  const entries = { ...trailerOf(file), Prev: String(prev), ...trailer };
  const dict = Object.entries(entries).map(([key, value]) => `/${key} ${value}`);
  text += `xref\n${rows.join('')}trailer\n<< ${dict.join(' ')} >>\nstartxref\n${table}\n%%EOF\n`;
  return bytesOf(text);
}

/** Where the newest reference table starts. */
export const lastStart = (file: Uint8Array): number =>
  Number([...latin1(file).matchAll(/startxref\s+(\d+)/g)].at(-1)?.[1]);

function trailerOf(file: Uint8Array): Record<string, string> {
  const text = latin1(file).slice(lastStart(file));
  const entry = (key: string, pattern: string): Record<string, string> => {
    const value = new RegExp(`/${key}\\s*(${pattern})`).exec(text)?.[1];
    return value === undefined ? {} : { [key]: value };
  };
  return {
    Size: '900',
    ...entry('Root', '\\d+ \\d+ R'),
    ...entry('Info', '\\d+ \\d+ R'),
    ...entry('ID', '\\[[^\\]]*\\]'),
  };
}

/** The newest definition of an object, as text. */
export function objectText(file: Uint8Array, number: number): string {
  const found = [...latin1(file).matchAll(new RegExp(`(?:^|\\n)${number} 0 obj\\s([\\s\\S]*?)\\nendobj`, 'g'))].at(
    -1,
  )?.[1];
  if (found === undefined) throw new Error(`no object ${number}`);
  return found;
}

/** The number of the newest object whose text fits. */
export function objectLike(file: Uint8Array, pattern: RegExp): number {
  const objects = [...latin1(file).matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)\nendobj/g)];
  const found = objects.filter(([, , body = '']) => pattern.test(body)).at(-1)?.[1];
  if (found === undefined) throw new Error(`no object like ${String(pattern)}`);
  return Number(found);
}

/** Exchanges text in place; both must be of one length, so that nothing moves. */
export function exchange(file: Uint8Array, from: string, to: string): Uint8Array {
  if (from.length !== to.length) throw new Error('a forger who moves bytes breaks the tables');
  const text = latin1(file);
  const at = text.indexOf(from);
  if (at < 0) throw new Error(`nothing to exchange: ${from}`);
  return bytesOf(text.slice(0, at) + to + text.slice(at + from.length));
}

/** One bit turned over. */
export function flipped(file: Uint8Array, at: number, bit = 0): Uint8Array {
  const copy = file.slice();
  copy[at] = (copy[at] ?? 0) ^ (1 << bit);
  return copy;
}

export const joined = (...parts: (Uint8Array | string)[]): Uint8Array =>
  new Uint8Array(Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part))));
