// The project's own certificate authority for trying out and for tests: a root, an issuing CA, and certificates for
// fictional people and agencies. Whoever calls it refuses to in production.
import { generateKeyPair, randomBytes, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import forge from 'node-forge';
import { issueX509, type Name } from './cms/issue.ts';

export interface CertificateOrder {
  readonly commonName: string;
  readonly organization: string;
  readonly kind: 'person' | 'seal';
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly pin: string;
}

export interface DevelopmentCa {
  /** The root certificate as PEM: the trust anchor. */
  readonly rootPem: string;
  /** The root certificate as DER. */
  readonly root: Uint8Array;
  /** A new key and certificate as PKCS#12 (AES-256), locked with the PIN. */
  issueCertificate(order: CertificateOrder): Promise<Uint8Array>;
}

interface Period {
  readonly notBefore: Date;
  readonly notAfter: Date;
}

const generate = promisify(generateKeyPair);
const newKey = async (): Promise<KeyObject> => (await generate('rsa', { modulusLength: 2048 })).privateKey;
const newSerial = (): Uint8Array => new Uint8Array([0x40 | (randomBytes(1)[0] ?? 0), ...randomBytes(15)]);

const rootName: Name = { commonName: 'Vanthu Development Root (MẪU THỬ)', organization: 'Vanthu development' };
const issuingName: Name = { commonName: 'Vanthu Development CA (MẪU THỬ)', organization: 'Vanthu development' };
const longTime: Period = { notBefore: new Date('2020-01-01T00:00:00Z'), notAfter: new Date('2049-12-31T00:00:00Z') };

const units = { person: 'Chứng thư số cá nhân (MẪU THỬ)', seal: 'Chứng thư số cơ quan (MẪU THỬ)' } as const;

/** A fresh root and issuing CA, in memory. */
export async function makeDevelopmentCa(period: Period = longTime): Promise<DevelopmentCa> {
  const [rootKey, issuingKey] = await Promise.all([newKey(), newKey()]);
  const byRoot = { issuer: rootName, issuerKey: rootKey, ...period };
  const root = issueX509({ ...byRoot, subject: rootName, subjectKey: rootKey, serial: newSerial(), use: 'root' });
  const issuing = issueX509({
    ...byRoot,
    subject: issuingName,
    subjectKey: issuingKey,
    serial: newSerial(),
    use: 'issuing',
  });

  return {
    root,
    rootPem: pem(root),
    async issueCertificate({ commonName, organization, kind, notBefore, notAfter, pin }) {
      const key = await newKey();
      const certificate = issueX509({
        subject: { commonName, organization, organizationalUnit: units[kind] },
        subjectKey: key,
        issuer: issuingName,
        issuerKey: issuingKey,
        serial: newSerial(),
        notBefore,
        notAfter,
        use: 'signing',
      });
      return pkcs12(key, [certificate, issuing], pin);
    },
  };
}

const pem = (der: Uint8Array): string =>
  `-----BEGIN CERTIFICATE-----\n${Buffer.from(der).toString('base64').replace(/.{64}/g, '$&\n').trimEnd()}\n-----END CERTIFICATE-----\n`;

const forgeBuffer = (der: Uint8Array): forge.util.ByteStringBuffer =>
  forge.util.createBuffer(Buffer.from(der).toString('latin1'));

function pkcs12(key: KeyObject, certificates: readonly Uint8Array[], pin: string): Uint8Array {
  const privateKey = forge.pki.privateKeyFromAsn1(
    forge.asn1.fromDer(forgeBuffer(new Uint8Array(key.export({ type: 'pkcs8', format: 'der' })))),
  );
  const chain = certificates.map((der) => forge.pki.certificateFromAsn1(forge.asn1.fromDer(forgeBuffer(der))));
  const file = forge.pkcs12.toPkcs12Asn1(privateKey, chain, pin, { algorithm: 'aes256', count: 4096 });
  return new Uint8Array(Buffer.from(forge.asn1.toDer(file).getBytes(), 'latin1'));
}
