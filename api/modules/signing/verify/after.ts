// What came after a signature: every later revision judged step by step, and every byte accounted for.
import { Unreadable, TooCostly } from './budget.ts';
import { judgeStep } from './compare.ts';
import type { ClosingSignature } from './judging.ts';
import { isWhitespace } from './parser.ts';
import type { PdfFile, View } from './pdf-file.ts';
import { permissionsOf } from './permissions.ts';
import { subFilterOf, type SignaturePlace } from './signature-places.ts';
import type { Span } from './sections.ts';
import type { Finding } from './step.ts';

/** For a signature, what came after it and should not have. */
export type FindingsAfter = (signature: SignaturePlace) => readonly Finding[];

/** Judges all steps once; each signature then answers for the steps after its own revision. */
export function judgeHistory(file: PdfFile, signatures: readonly SignaturePlace[]): FindingsAfter {
  const first = Math.min(...signatures.flatMap(({ revision }) => (revision === undefined ? [] : [revision])));
  const steps = new Map<number, readonly Finding[]>();
  const spans: Span[] = [];
  for (let index = first + 1; index < file.revisions.length; index++) {
    steps.set(index, judge(file, index, signatures));
    spans.push(...spansOf(file, index));
  }
  const strays = strayBytes(file, spans, Math.min(...signatures.map(endOf)));
  if (hasTail(file, signatures)) strays.push(file.bytes.length);

  return ({ covered, revision }) => {
    if (!covered.ok) return [];
    const findings = new Set<Finding>();
    for (const [index, found] of steps)
      if (index > (revision ?? index)) found.forEach((finding) => findings.add(finding));
    if (strays.some((at) => at >= covered.end)) findings.add('hidden-bytes');
    if (revision !== undefined && reachesBeyond(file, revision, covered.end)) findings.add('structure');
    return [...findings];
  };
}

/** Bytes behind the end: behind the last signature none at all, behind an unsigned last revision a line end. */
function hasTail({ bytes, revisions }: PdfFile, signatures: readonly SignaturePlace[]): boolean {
  const last = revisions.length - 1;
  const closing = signatures.filter(({ revision }) => revision === last).map(endOf);
  if (closing.length > 0) return bytes.length > Math.max(...closing);
  const end = Math.max(0, ...(revisions[last]?.marks ?? []).map(({ to }) => to));
  return !/^(\r\n|\r|\n)?$/.test(Buffer.from(bytes.subarray(end, end + 3)).toString('latin1'));
}

/** What was signed may not have pointed to bytes that did not exist yet. */
function reachesBeyond(file: PdfFile, revision: number, end: number): boolean {
  const signed = file.revisions[revision];
  if (end === file.bytes.length || signed === undefined) return false;
  const upTo = file.revisions.slice(0, revision + 1);
  if (upTo.some(({ tableSpans }) => tableSpans.some(({ to }) => to > end))) return true;
  for (const number of signed.view.numbers()) {
    const entry = signed.view.entry(number);
    if (entry?.kind !== 'at') continue;
    if (entry.offset >= end || (readable(signed.view, number) && file.spanOf(entry).to > end)) return true;
  }
  return false;
}

function readable(view: View, number: number): boolean {
  try {
    view.get(number);
    return true;
  } catch (cause) {
    if (cause instanceof Unreadable && !(cause instanceof TooCostly)) return false;
    throw cause;
  }
}

const endOf = ({ covered }: SignaturePlace): number => (covered.ok ? covered.end : Number.MAX_SAFE_INTEGER);

function judge(file: PdfFile, index: number, signatures: readonly SignaturePlace[]): readonly Finding[] {
  const earlier = file.revisions[index - 1];
  const later = file.revisions[index];
  if (earlier === undefined || later === undefined) return ['structure'];
  const closing = signatures
    .filter(({ revision }) => revision === index)
    .map(({ object, dict }): ClosingSignature => ({ object, isTimestamp: subFilterOf(dict) === 'ETSI.RFC3161' }));
  const sofar = signatures.filter(({ revision }) => revision !== undefined && revision < index);
  try {
    return judgeStep(earlier, later, closing, permissionsOf(sofar, earlier.view));
  } catch (cause) {
    if (cause instanceof Unreadable && !(cause instanceof TooCostly)) return ['structure'];
    throw cause;
  }
}

/** Where the parts of a revision lie: its objects, its tables and its end marks. */
function spansOf(file: PdfFile, index: number): Span[] {
  const revision = file.revisions[index];
  if (revision === undefined) return [];
  const { view, updated, tableSpans, marks } = revision;
  const objects = [...updated].flatMap(([number, entry]) =>
    entry.kind === 'at' && readable(view, number) ? [file.spanOf(entry)] : [],
  );
  return [...objects, ...tableSpans, ...marks];
}

/** Bytes from here to the end of the file that belong to nothing: not an object, not a table, not blank, no comment. */
function strayBytes({ bytes }: PdfFile, spans: readonly Span[], from: number): number[] {
  const strays: number[] = [];
  const sorted = spans.filter(({ to }) => to > from).sort((a, b) => a.from - b.from);
  let at = from;
  for (const span of [...sorted, { from: bytes.length, to: bytes.length }]) {
    if (span.from > at) strays.push(...strayIn(bytes, at, span.from));
    at = Math.max(at, span.to);
  }
  return strays;
}

function strayIn(bytes: Uint8Array, from: number, to: number): number[] {
  for (let at = from; at < to; at++) {
    if (isWhitespace(bytes[at])) continue;
    if (bytes[at] !== 0x25) return [at];
    while (at < to && bytes[at] !== 10 && bytes[at] !== 13) at++;
  }
  return [];
}
