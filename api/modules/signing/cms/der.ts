// Small words over node-forge's ASN.1, so that the CMS and certificate builders read like the standards they follow.
import forge from 'node-forge';

const { asn1 } = forge;
type Asn1 = forge.asn1.Asn1;
const { Type } = asn1;
export const Class = asn1.Class;

export type { Asn1 };

const binary = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const primitive = (type: forge.asn1.Type, value: string): Asn1 => asn1.create(Class.UNIVERSAL, type, false, value);

export const sequence = (...items: Asn1[]): Asn1 => asn1.create(Class.UNIVERSAL, Type.SEQUENCE, true, items);
export const oid = (dotted: string): Asn1 => primitive(Type.OID, asn1.oidToDer(dotted).getBytes());
export const octets = (bytes: Uint8Array): Asn1 => primitive(Type.OCTETSTRING, binary(bytes));
export const bits = (bytes: Uint8Array): Asn1 => primitive(Type.BITSTRING, `\0${binary(bytes)}`);
export const nothing = (): Asn1 => primitive(Type.NULL, '');
export const yes = (): Asn1 => primitive(Type.BOOLEAN, '\xff');
export const utf8 = (text: string): Asn1 => primitive(Type.UTF8, Buffer.from(text, 'utf8').toString('latin1'));
export const printable = (text: string): Asn1 => primitive(Type.PRINTABLESTRING, text);

/** A whole number that is not negative, of any length, from its big-endian bytes. */
export function integer(value: number | Uint8Array): Asn1 {
  const bytes = typeof value === 'number' ? Buffer.from([value]) : Buffer.from(value);
  const first = bytes.findIndex((byte) => byte !== 0);
  const short = first < 0 ? Buffer.from([0]) : bytes.subarray(first);
  return primitive(Type.INTEGER, ((short[0] ?? 0) & 0x80 ? '\0' : '') + short.toString('latin1'));
}

// forge types a context-specific tag by the universal type of the same number
const tags = { 0: Type.NONE, 3: Type.BITSTRING, 4: Type.OCTETSTRING } as const;
export type Tag = keyof typeof tags;

/** A context-specific tag around whole elements (EXPLICIT, or the IMPLICIT form of a SET or SEQUENCE). */
export const tagged = (tag: Tag, ...items: Asn1[]): Asn1 => asn1.create(Class.CONTEXT_SPECIFIC, tags[tag], true, items);

/** A context-specific tag in place of a primitive's own (IMPLICIT). */
export const taggedBytes = (tag: Tag, bytes: Uint8Array): Asn1 =>
  asn1.create(Class.CONTEXT_SPECIFIC, tags[tag], false, binary(bytes));

export const encode = (value: Asn1): Uint8Array => new Uint8Array(Buffer.from(asn1.toDer(value).getBytes(), 'latin1'));
export const decode = (der: Uint8Array): Asn1 => asn1.fromDer(forge.util.createBuffer(binary(der)));

/** A SET OF in DER: its elements in the order of their encodings, which every verifier expects of signed attributes. */
export function sortedSet(items: readonly Asn1[]): Asn1 {
  const sorted = items
    .map((item) => ({ item, der: Buffer.from(encode(item)) }))
    .sort((a, b) => Buffer.compare(a.der, b.der))
    .map(({ item }) => item);
  return asn1.create(Class.UNIVERSAL, Type.SET, true, sorted);
}

/** The elements inside a constructed value; nothing for a primitive one. */
export const children = (value: Asn1 | undefined): Asn1[] =>
  value !== undefined && Array.isArray(value.value) ? value.value : [];

/** `UTCTime` until 2049 and `GeneralizedTime` from 2050, as certificates want it (RFC 5280, 4.1.2.5). */
export function time(at: Date): Asn1 {
  const digits = at.toISOString().replace(/[-:T]/g, '').slice(0, 14);
  return at.getUTCFullYear() < 2050
    ? primitive(Type.UTCTIME, `${digits.slice(2)}Z`)
    : primitive(Type.GENERALIZEDTIME, `${digits}Z`);
}
