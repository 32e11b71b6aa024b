// Trust anchors as administrators keep them: one PEM file with any number of certificates.
import { X509Certificate } from 'node:crypto';

/** The certificates of a PEM text as DER; throws for a certificate that cannot be read. */
export const anchorsFromPem = (pem: string): Uint8Array[] =>
  [...pem.matchAll(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g)].map(
    ([certificate]) => new Uint8Array(new X509Certificate(certificate).raw),
  );

/** The certificate as PEM. */
export const pemOf = (der: Uint8Array): string => new X509Certificate(der).toString();
