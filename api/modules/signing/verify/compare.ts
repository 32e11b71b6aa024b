// Judges one step after a signature: a list of what may change, and everything else may not. Permitted are the next
// signature with its field and its look, a document timestamp, validation data, and filling in where a certification
// allows it; and what honest tools write along with these (modification time, XMP, extension levels).
import { compareEvidence } from './compare-evidence.ts';
import { compareForm } from './compare-form.ts';
import { newJudging, underKey, type ClosingSignature, type Judging, type Sides } from './judging.ts';
import type { Revision } from './pdf-file.ts';
import type { Permissions } from './permissions.ts';
import { sameRef, stepBetween, type Finding, type Step } from './step.ts';
import {
  emptyDict,
  isArray,
  isDict,
  isName,
  isRef,
  isStream,
  isText,
  nameOf,
  sameValue,
  type Dict,
  type Value,
} from './values.ts';

/** Why the later revision is not a permitted continuation of the earlier one; nothing when it is. */
export function judgeStep(
  earlier: Revision,
  later: Revision,
  closing: readonly ClosingSignature[],
  permissions: Permissions,
): readonly Finding[] {
  const { step, findings } = stepBetween(earlier, later);
  const { judging, outcome } = newJudging(step, closing, permissions);
  compareTrailers(judging);
  compareCatalogs(judging);
  comparePages(judging);

  for (const number of step.changed)
    if (!outcome.explained.has(number)) judging.blame(isShownOnPage(step, number) ? 'page' : 'object');
  if (!outcome.isPermitted()) judging.blame('nothing-signed');
  // a certification that permits nothing still lets a timestamp be added
  if (permissions.certified === 1 && closing.some(({ isTimestamp }) => !isTimestamp)) judging.blame('form');
  return [...new Set([...findings, ...outcome.findings])];
}

function compareTrailers({ step: { before, after }, blame, slot, sameBut }: Judging): void {
  const [a, b] = [before.trailer.entries, after.trailer.entries];
  if (!sameRef(a.get('Root'), b.get('Root'))) blame('structure');
  const [oldId, newId] = [before.resolve(a.get('ID')), after.resolve(b.get('ID'))];
  if (isArray(oldId) && !(isArray(newId) && sameValue(oldId.items[0], newId.items[0]))) blame('structure');
  if (!b.has('Info')) return;
  slot([a.get('Info'), b.get('Info')], 'catalog', (old, now) => {
    if (isDict(now)) sameBut(isDict(old) ? old : emptyDict, now, ['ModDate', 'Producer'], 'catalog');
    else blame('catalog');
  });
}

function compareCatalogs(judging: Judging): void {
  const { step, blame, explain, slot, sameBut } = judging;
  const root = step.before.trailer.entries.get('Root');
  if (isRef(root)) explain(root.number);
  const [a, b] = [step.before.root, step.after.root];
  const sides = (key: string): Sides => [a.entries.get(key), b.entries.get(key)];
  const stands = (key: string): boolean => a.entries.has(key) || b.entries.has(key);

  sameBut(a, b, ['AcroForm', 'DSS', 'Extensions', 'Metadata', 'Version'], 'catalog');
  if (!isPermittedVersion(a, b)) blame('catalog');
  if (stands('Extensions')) slot(sides('Extensions'), 'catalog', extensions(judging), underKey('Extensions'));
  if (stands('Metadata')) slot(sides('Metadata'), 'catalog', metadata(judging), underKey('Metadata'));
  if (stands('AcroForm')) slot(sides('AcroForm'), 'form', (x, y) => compareForm(judging, x, y), underKey('AcroForm'));
  if (stands('DSS')) slot(sides('DSS'), 'catalog', (x, y) => compareEvidence(judging, x, y), underKey('DSS'));
}

function isPermittedVersion(a: Dict, b: Dict): boolean {
  const [old, now] = [a, b].map(({ entries }) => nameOf(entries.get('Version')) ?? '');
  return old === now || /^[12]\.\d$/.test(now ?? '');
}

const extensions =
  ({ blame }: Judging) =>
  (a: Value | undefined, b: Value | undefined): void => {
    if (sameValue(a, b)) return;
    const kept = !isDict(a) || (isDict(b) && [...a.entries.keys()].every((key) => b.entries.has(key)));
    if (!kept || !isPlain(b, 3)) blame('catalog');
  };

/** Names, numbers and texts, at most so many dictionaries deep, without references. */
const isPlain = (value: Value | undefined, depth: number): boolean =>
  isName(value) ||
  isText(value) ||
  typeof value === 'number' ||
  (depth > 0 && isDict(value) && [...value.entries.values()].every((item) => isPlain(item, depth - 1)));

const metadata =
  ({ blame }: Judging) =>
  (a: Value | undefined, b: Value | undefined): void => {
    const isXmp = isStream(b) && nameOf(b.dict.entries.get('Type')) === 'Metadata';
    if (!isXmp && !sameValue(a, b)) blame('catalog');
  };

function comparePages(judging: Judging): void {
  const { before } = judging.step;
  const seen = new Set<number>();
  const walk = (node: Value | undefined): void => {
    const dict = before.resolve(node);
    if (!isRef(node) || !isDict(dict) || seen.has(node.number)) return;
    seen.add(node.number);
    const kids = before.resolve(dict.entries.get('Kids'));
    if (isArray(kids)) kids.items.forEach(walk);
    else comparePage(judging, node.number, dict);
  };
  walk(before.root.entries.get('Pages'));
}

function comparePage(
  { step, newWidgets, blame, explain, slot, sameBut, addedTo }: Judging,
  number: number,
  a: Dict,
): void {
  const b = step.after.get(number);
  if (!isDict(b)) {
    blame('page');
    return;
  }
  if (step.changed.has(number)) {
    explain(number);
    sameBut(a, b, ['Annots'], 'page');
  }
  if (!a.entries.has('Annots') && !b.entries.has('Annots')) return;
  const annotations = (old: Value | undefined, now: Value | undefined): void => {
    for (const added of addedTo(old, now, 'annotation'))
      if (!isRef(added) || !newWidgets.has(added.number)) blame('annotation');
  };
  slot([a.entries.get('Annots'), b.entries.get('Annots')], 'annotation', annotations, underKey('Annots', 'Fields'));
}

/** For the words of the verdict: the object was what a page shows. */
const isShownOnPage = (step: Step, number: number): boolean =>
  [...step.referrers(number)].some((referrer) =>
    /:(Contents|Resources|Font|XObject|Kids|MediaBox|CropBox)$/.test(referrer),
  );
