// A few words over asn1js for reading what others encoded, byte for byte as they encoded it.
import * as asn1js from 'asn1js';

type Block = asn1js.BaseBlock;
export type { Block };

/** The value that these bytes begin with, and how many of them it takes; throws for anything else. */
export function readBlock(bytes: Uint8Array): { readonly block: Block; readonly length: number } {
  const { result, offset } = asn1js.fromBER(bytes.slice());
  if (offset < 0) throw new TypeError('not ASN.1');
  return { block: result, length: offset };
}

/** The elements of a constructed value; nothing for anything else. */
export const sequenceOf = (value: unknown): readonly Block[] =>
  value instanceof asn1js.Constructed || value instanceof asn1js.Sequence || value instanceof asn1js.Set
    ? value.valueBlock.value
    : [];

/** The element as it was encoded. */
export const rawOf = (block: Block): Uint8Array => new Uint8Array(block.valueBeforeDecodeView);

/** The number of a context-specific tag; nothing for a universal one. */
export const contextTag = (block: Block | undefined): number | undefined =>
  block?.idBlock.tagClass === 3 ? block.idBlock.tagNumber : undefined;

export const octetsOf = (value: unknown): Uint8Array | undefined =>
  value instanceof asn1js.OctetString ? new Uint8Array(value.getValue()) : undefined;

export const oidOf = (value: unknown): string | undefined =>
  value instanceof asn1js.ObjectIdentifier ? value.valueBlock.toString() : undefined;

/** The moment of a UTCTime or GeneralizedTime. */
export const timeOf = (value: unknown): Date | undefined =>
  value instanceof asn1js.UTCTime || value instanceof asn1js.GeneralizedTime ? value.toDate() : undefined;

/** The text of any of the string types. */
export const textIn = (value: unknown): string | undefined =>
  value instanceof asn1js.BaseStringBlock ? value.getValue().normalize('NFC') : undefined;

export const isTrue = (value: unknown): boolean => value instanceof asn1js.Boolean && value.getValue();
export const numberIn = (value: unknown): number | undefined =>
  value instanceof asn1js.Integer && !value.valueBlock.isHexOnly ? value.valueBlock.valueDec : undefined;

export interface Attribute {
  readonly type: string | undefined;
  readonly values: readonly Block[];
}

/** The attributes of a set of attributes, whatever tag the set has. */
export const attributesIn = (set: Block | undefined): Attribute[] =>
  sequenceOf(set).map((attribute) => {
    const [type, values] = sequenceOf(attribute);
    return { type: oidOf(type), values: sequenceOf(values) };
  });

/** The one value of the one attribute of this type; nothing when there is none, or more than one. */
export function onlyValue(attributes: readonly Attribute[], type: string): Block | undefined {
  const found = attributes.filter((attribute) => attribute.type === type);
  return found.length === 1 && found[0]?.values.length === 1 ? found[0].values[0] : undefined;
}

export const sameBytes = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a !== undefined && b !== undefined && Buffer.compare(a, b) === 0;
