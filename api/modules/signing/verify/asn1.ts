// A few words over asn1js for reading what others encoded.
import * as asn1js from 'asn1js';
import type { Attribute } from 'pkijs';

/** The elements of a constructed value; nothing for anything else. */
export const sequenceOf = (value: unknown): readonly asn1js.BaseBlock[] =>
  value instanceof asn1js.Constructed || value instanceof asn1js.Sequence || value instanceof asn1js.Set
    ? value.valueBlock.value
    : [];

/** The element as it was encoded, byte for byte. */
export const rawOf = (block: asn1js.BaseBlock): Uint8Array => new Uint8Array(block.valueBeforeDecodeView);

/** The one value of the one attribute of this type; nothing when there is none, or more than one. */
export function onlyValue(attributes: readonly Attribute[], type: string): unknown {
  const found = attributes.filter((attribute) => attribute.type === type);
  const values = (found[0]?.values ?? []) as unknown[];
  return found.length === 1 && values.length === 1 ? values[0] : undefined;
}

export const octetsOf = (value: unknown): Uint8Array | undefined =>
  value instanceof asn1js.OctetString ? new Uint8Array(value.getValue()) : undefined;

export const oidOf = (value: unknown): string | undefined =>
  value instanceof asn1js.ObjectIdentifier ? value.valueBlock.toString() : undefined;

export const sameBytes = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a !== undefined && b !== undefined && Buffer.compare(a, b) === 0;
