// What a certificate says of its holder, read from its DER.
import { X509Certificate } from 'node:crypto';
import { Certificate } from 'pkijs';
import { oids } from './cms/oids.ts';

const keyUsageBits = { digitalSignature: 0x80, nonRepudiation: 0x40, keyCertSign: 0x04 } as const;

/** The holder's name: the common name, else the organisation, else the whole subject line. */
export function holderOf(der: Uint8Array): string {
  const { subject } = Certificate.fromBER(der.slice());
  const valueOf = (type: string): string | undefined => {
    const found: unknown = subject.typesAndValues.find((item) => item.type === type)?.value.valueBlock.value;
    return typeof found === 'string' && found !== '' ? found.normalize('NFC') : undefined;
  };
  return valueOf(oids.commonName) ?? valueOf(oids.organization) ?? new X509Certificate(der).subject;
}

/** True when the certificate may be used for this; a certificate that names no key usage leaves it open. */
export function hasKeyUsage(der: Uint8Array, ...uses: (keyof typeof keyUsageBits)[]): boolean {
  const extension = Certificate.fromBER(der.slice()).extensions?.find(({ extnID }) => extnID === oids.keyUsage);
  if (extension === undefined) return true;
  const value = extension.extnValue.valueBlock.valueHexView;
  // a BIT STRING of one or two bytes: tag, length, unused bits, first byte
  const first = value[3] ?? 0;
  return uses.some((use) => (first & keyUsageBits[use]) !== 0);
}

/** True for a certificate that may issue others. */
export const isAuthority = (der: Uint8Array): boolean => new X509Certificate(der).ca;
