// Judges what a step did to the form: new fields only for the signature that closes the step, old fields only filled in
// where that is allowed, nothing that changes how the rest looks.
import { fieldsOf, type Field } from './fields.ts';
import { underKey, type Judging } from './judging.ts';
import {
  eachRef,
  emptyArray,
  emptyDict,
  isArray,
  isDict,
  isRef,
  nameOf,
  sameValue,
  type Dict,
  type Value,
} from './values.ts';

/** Compares the form before and after; notes the widgets that came with a signature. */
export function compareForm(judging: Judging, a: Value | undefined, b: Value | undefined): void {
  const { step, blame, slot, sameBut, addedTo } = judging;
  if (!isDict(b)) {
    blame('form');
    return;
  }
  const old = isDict(a) ? a : emptyDict;
  // how text in fields looks may be set where no field writes text yet
  const writesText = fieldsOf(step.before).some(({ type }) => type !== 'Sig');
  const free = writesText ? [] : ['DA', 'DR'].filter((key) => !old.entries.has(key));
  sameBut(old, b, ['Fields', 'SigFlags', 'DR', ...free], 'form');
  const [flagsBefore, flagsAfter] = [old, b].map(({ entries }) => entries.get('SigFlags') ?? 0);
  if (flagsBefore !== flagsAfter && flagsAfter !== 3 && flagsAfter !== 1) blame('form');
  if (old.entries.has('DR'))
    slot([old.entries.get('DR'), b.entries.get('DR')], 'form', onlyMore(judging, 2), underKey('DR'));
  else if (b.entries.has('DR') && !free.includes('DR')) blame('form');

  const list = ({ entries }: Dict): Value => entries.get('Fields') ?? emptyArray;
  const fields = (before: Value | undefined, after: Value | undefined): void => {
    for (const added of addedTo(before, after, 'form'))
      if (!isRef(added) || !isNewSignatureField(judging, added.number)) blame('form');
  };
  slot([list(old), list(b)], 'form', fields, underKey('Fields', 'Annots'));
  compareOldFields(judging);
}

/** Resources may get more entries; what was there stays. */
const onlyMore =
  (judging: Judging, depth: number) =>
  (a: Value | undefined, b: Value | undefined): void => {
    if (sameValue(a, b)) return;
    if (!isDict(a) || !isDict(b)) {
      judging.blame('form');
      return;
    }
    for (const [key, value] of a.entries) {
      const now = b.entries.get(key);
      if (sameValue(value, now)) continue;
      if (depth === 0 || isRef(value) || isRef(now)) judging.blame('form');
      else onlyMore(judging, depth - 1)(value, now);
    }
  };

/** A field made in this step for a signature that closes this step, with widgets made in this step, without actions. */
function isNewSignatureField(judging: Judging, number: number): boolean {
  const { step, newWidgets } = judging;
  const field = step.after.get(number);
  if (!step.isNew(number) || !isDict(field) || field.ambiguous) return false;
  if (nameOf(field.entries.get('FT')) !== 'Sig' || field.entries.has('Parent') || !isClosedHere(judging, field))
    return false;
  const kids = step.after.resolve(field.entries.get('Kids'));
  const widgets = [...(isArray(kids) ? kids.items.map((kid) => (isRef(kid) ? kid.number : -1)) : []), number];
  for (const widget of widgets) {
    if (!step.isNew(widget) || !isHarmless(judging, widget)) return false;
    newWidgets.add(widget);
  }
  return true;
}

function isHarmless({ step, permissions }: Judging, number: number): boolean {
  const widget = step.after.get(number);
  if (!isDict(widget) || widget.entries.has('A') || widget.entries.has('AA')) return false;
  // after a certification nothing that can be seen may be added
  if (permissions.certified === undefined || nameOf(widget.entries.get('Subtype')) !== 'Widget') return true;
  const rect = step.after.resolve(widget.entries.get('Rect'));
  if (!isArray(rect) || rect.items.length !== 4) return false;
  const [left, bottom, right, top] = rect.items.map((item) => step.after.resolve(item));
  return left === right || bottom === top;
}

const isClosedHere = ({ closing }: Judging, field: Dict): boolean => {
  const value = field.entries.get('V');
  return isRef(value) && closing.some(({ object }) => object === value.number);
};

function compareOldFields(judging: Judging): void {
  const { step, blame } = judging;
  const now = new Map(fieldsOf(step.after).map((field) => [field.ref.number, field]));
  for (const field of fieldsOf(step.before)) {
    const later = now.get(field.ref.number);
    if (later === undefined) blame('form');
    else if (step.changed.has(field.ref.number)) compareOldField(judging, field, later);
  }
}

function compareOldField(judging: Judging, field: Field, later: Field): void {
  const { permissions, blame, explain, sameBut } = judging;
  explain(field.ref.number);
  if (field.type !== later.type || field.name !== later.name) blame('form');
  if (field.type === 'Sig') {
    const signedNow = !field.dict.entries.has('V') && isClosedHere(judging, later.dict);
    sameBut(field.dict, later.dict, signedNow ? ['V', 'AP', 'M', 'F'] : [], 'form');
    return;
  }
  const mayFill = (permissions.certified ?? 1) > 1 && !permissions.isLocked(field.name);
  sameBut(field.dict, later.dict, mayFill ? ['V', 'AP', 'AS', 'I', 'RV', 'M'] : [], 'form');
  if (mayFill) explainLook(judging, field);
}

/** The old look of a filled field may be written over in its place, if it is the look of this field only. */
function explainLook({ step, explain, permit }: Judging, { dict, ref }: Field): void {
  permit();
  eachRef(dict.entries.get('AP'), ({ number }) => {
    const isOwn = [...step.referrers(number)].every((referrer) => referrer.startsWith(`${ref.number}:`));
    if (step.changed.has(number) && isOwn) explain(number);
  });
}
