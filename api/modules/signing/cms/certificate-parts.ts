// The parts of a certificate that a CMS repeats as they stand: its issuer and its serial number.
import { Class, children, decode, type Asn1 } from './der.ts';

/** Issuer name and serial number as ASN.1, byte for byte as the certificate has them. */
export function issuerAndSerial(certificate: Uint8Array): { readonly issuer: Asn1; readonly serial: Asn1 } {
  const parts = children(children(decode(certificate))[0]);
  const withVersion = parts[0]?.tagClass === Class.CONTEXT_SPECIFIC ? 1 : 0;
  const serial = parts[withVersion];
  const issuer = parts[withVersion + 2];
  if (serial === undefined || issuer === undefined) throw new TypeError('not a certificate');
  return { issuer, serial };
}
