// The values of a PDF as the verifier reads them, and when two of them are the same.

export interface Name {
  readonly kind: 'name';
  readonly name: string;
}

export interface Text {
  readonly kind: 'string';
  /** The bytes, one character each. */
  readonly bytes: string;
  readonly hex: boolean;
  /** Where the string stands in its source, its brackets included. */
  readonly from: number;
  readonly to: number;
}

export interface List {
  readonly kind: 'array';
  readonly items: readonly Value[];
}

export interface Dict {
  readonly kind: 'dict';
  readonly entries: ReadonlyMap<string, Value>;
  /** A key stands twice: readers disagree about which one counts. */
  readonly ambiguous: boolean;
}

export interface Ref {
  readonly kind: 'ref';
  readonly number: number;
  readonly generation: number;
}

export interface Stream {
  readonly kind: 'stream';
  readonly dict: Dict;
  readonly data: Uint8Array;
}

export type Value = null | boolean | number | Name | Text | List | Dict | Ref | Stream;

export const isDict = (value: Value | undefined): value is Dict => typeIs(value, 'dict');
export const isArray = (value: Value | undefined): value is List => typeIs(value, 'array');
export const isRef = (value: Value | undefined): value is Ref => typeIs(value, 'ref');
export const isName = (value: Value | undefined): value is Name => typeIs(value, 'name');
export const isText = (value: Value | undefined): value is Text => typeIs(value, 'string');
export const isStream = (value: Value | undefined): value is Stream => typeIs(value, 'stream');

const typeIs = (value: Value | undefined, kind: string): boolean =>
  typeof value === 'object' && value !== null && value.kind === kind;

export const nameOf = (value: Value | undefined): string | undefined => (isName(value) ? value.name : undefined);
export const emptyDict: Dict = { kind: 'dict', entries: new Map(), ambiguous: false };
export const emptyArray: List = { kind: 'array', items: [] };

/** The same value, references compared by what they point to in name, not in content. */
export function sameValue(a: Value | undefined, b: Value | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (a.kind === 'name' && b.kind === 'name') return a.name === b.name;
  if (a.kind === 'string' && b.kind === 'string') return a.bytes === b.bytes;
  if (a.kind === 'ref' && b.kind === 'ref') return a.number === b.number && a.generation === b.generation;
  if (a.kind === 'array' && b.kind === 'array')
    return a.items.length === b.items.length && a.items.every((item, index) => sameValue(item, b.items[index]));
  if (a.kind === 'dict' && b.kind === 'dict') return sameDict(a, b);
  if (a.kind === 'stream' && b.kind === 'stream')
    return sameDict(a.dict, b.dict) && Buffer.compare(a.data, b.data) === 0;
  return false;
}

const sameDict = (a: Dict, b: Dict): boolean =>
  a.ambiguous === b.ambiguous &&
  a.entries.size === b.entries.size &&
  [...a.entries].every(([key, value]) => b.entries.has(key) && sameValue(value, b.entries.get(key)));

/** Calls back for every reference inside the value, with the dictionary key it stands under. */
export function eachRef(value: Value | undefined, visit: (ref: Ref, key: string) => void, key = ''): void {
  if (typeof value !== 'object' || value === null) return;
  if (value.kind === 'ref') visit(value, key);
  else if (value.kind === 'array') value.items.forEach((item) => eachRef(item, visit, key));
  else if (value.kind === 'dict') value.entries.forEach((item, under) => eachRef(item, visit, under));
  else if (value.kind === 'stream') eachRef(value.dict, visit, key);
}
