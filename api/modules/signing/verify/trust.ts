// Does a certificate lead to one of our trust anchors, and was everything on the way in force when it signed?
// Revocation is not asked here: that needs the network, and is the second engine's part.
import { factsOf, hasKeyUsage, pathLength } from '../certificate-facts.ts';
import { oids } from '../cms/oids.ts';

const longestChain = 8;
const smallestRsa = 2048;

// what a critical extension may be without this check having to refuse what it does not understand (RFC 5280, 4.2)
const understood: ReadonlySet<string> = new Set([
  oids.keyUsage,
  oids.basicConstraints,
  oids.certificatePolicies,
  '2.5.29.17', // alternative names
  '2.5.29.37', // extended key usage
]);

export interface TrustQuestion {
  /** The signer's certificate first, then others that came along, in any order. */
  readonly certificates: readonly Uint8Array[];
  readonly anchors: readonly Uint8Array[];
  readonly at: Date;
}

/** True when a chain of certificates in force leads from the signer to an anchor. */
export function isTrusted({ certificates, anchors, at }: TrustQuestion): boolean {
  const [own, ...others] = certificates;
  if (own === undefined) return false;
  try {
    return (
      isStrong(own) &&
      hasKeyUsage(own, 'digitalSignature', 'nonRepudiation') &&
      leadsToAnchor(own, { anchors, others: others.slice(0, 50), at }, 0)
    );
  } catch {
    return false;
  }
}

interface Way {
  readonly anchors: readonly Uint8Array[];
  readonly others: readonly Uint8Array[];
  readonly at: Date;
}

function leadsToAnchor(der: Uint8Array, way: Way, depth: number): boolean {
  if (depth > longestChain || !isInForce(der, way.at) || !isUnderstood(der)) return false;
  if (way.anchors.some((anchor) => Buffer.compare(anchor, der) === 0)) return true;
  const mayIssue = (issuer: Uint8Array): boolean => isIssuerOf(issuer, der, depth) && isInForce(issuer, way.at);
  if (way.anchors.some(mayIssue)) return true;
  return way.others.some(
    (issuer) =>
      mayIssue(issuer) &&
      leadsToAnchor(issuer, { ...way, others: way.others.filter((other) => other !== issuer) }, depth + 1),
  );
}

function isIssuerOf(issuer: Uint8Array, der: Uint8Array, below: number): boolean {
  const { x509: certificate } = factsOf(der);
  const { x509: authority } = factsOf(issuer);
  return (
    authority.ca &&
    hasKeyUsage(issuer, 'keyCertSign') &&
    isStrong(issuer) &&
    below <= (pathLength(issuer) ?? longestChain) &&
    certificate.checkIssued(authority) &&
    certificate.verify(authority.publicKey)
  );
}

function isInForce(der: Uint8Array, at: Date): boolean {
  const { validFromDate, validToDate } = factsOf(der).x509;
  return validFromDate <= at && at <= validToDate;
}

function isStrong(der: Uint8Array): boolean {
  const { asymmetricKeyType, asymmetricKeyDetails } = factsOf(der).x509.publicKey;
  return asymmetricKeyType !== 'rsa' || (asymmetricKeyDetails?.modulusLength ?? 0) >= smallestRsa;
}

const isUnderstood = (der: Uint8Array): boolean =>
  factsOf(der).extensions.every(({ critical, id }) => !critical || understood.has(id ?? ''));
