// Judges what a step did to the validation data (DSS): certificates, revocation lists and answers, only ever more.
import { underKey, type Judging } from './judging.ts';
import { emptyDict, isArray, isDict, isRef, isStream, sameValue, type Dict, type Value } from './values.ts';

const lists = ['Certs', 'CRLs', 'OCSPs', 'Cert', 'CRL', 'OCSP'];
const labels = ['Type', 'TU', 'TS'];

/** Compares the document security store before and after. */
export function compareEvidence(judging: Judging, a: Value | undefined, b: Value | undefined): void {
  if (isDict(b)) compareStore(judging, isDict(a) ? a : emptyDict, b, 0);
  else judging.blame('catalog');
}

function compareStore(judging: Judging, a: Dict, b: Dict, depth: number): void {
  const { step, blame, slot } = judging;
  for (const [key, value] of b.entries) {
    const sides = [a.entries.get(key), value] as const;
    if (lists.includes(key)) slot(sides, 'catalog', (old, now) => compareList(judging, old, now), underKey(...lists));
    else if (depth < 2 && isDict(step.after.resolve(value)))
      slot(
        sides,
        'catalog',
        (old, now) => compareStore(judging, isDict(old) ? old : emptyDict, isDict(now) ? now : emptyDict, depth + 1),
        underKey(key),
      );
    else if (!labels.includes(key)) blame('catalog');
  }
  for (const key of a.entries.keys()) if (!b.entries.has(key)) blame('catalog');
}

function compareList({ step, blame, permit }: Judging, a: Value | undefined, b: Value | undefined): void {
  const old = isArray(a) ? a.items : [];
  const now = isArray(b) ? b.items : [];
  if (now.length > old.length) permit();
  const kept = old.every((item) => now.some((other) => sameValue(item, other)));
  const onlyStreams = now.every((item) => isRef(item) && isStream(step.after.resolve(item)));
  if (!isArray(b) || !kept || !onlyStreams) blame('catalog');
}
