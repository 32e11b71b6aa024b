// Content controls: what they say of themselves, their text with or without their placeholder, and writing into them.
import { HostError } from '../host-error.ts';
import { bindingOf, boundText, writeBound } from './binding.ts';
import type { WordFile } from './document.ts';
import { paragraphsIn } from './paragraphs.ts';
import { paragraphOf, rangeOfRuns, rangeOver, rangeReviewed, rangeText, type Range } from './ranges.ts';
import { makeRun, replaceText, textOf, type Tracking } from './text.ts';
import { below, childOf, childrenOf, makeElement, nameOf, putInOrder, remove, unwrap, valueOf, type Element } from './xml.ts'; // prettier-ignore

// prettier-ignore
const propertyOrder = ['rPr', 'alias', 'tag', 'id', 'lock', 'placeholder', 'temporary', 'showingPlcHdr', 'dataBinding', 'text', 'richText', 'date', 'dropDownList', 'comboBox'];

/** What Word shows in an empty control that has no words of its own. */
export const usualPlaceholder = 'Click or tap here to enter text.';

export const controlsIn = (scope: Element): Element[] =>
  [...below(scope)].filter((element) => nameOf(element) === 'sdt' && childOf(element, 'sdtContent') !== undefined);

const propertiesOf = (control: Element): Element => {
  const known = childOf(control, 'sdtPr');
  if (known !== undefined) return known;
  const made = makeElement(control, 'sdtPr');
  control.insertBefore(made, control.firstChild);
  return made;
};
const contentOf = (control: Element): Element => childOf(control, 'sdtContent') ?? control;

export const tagOf = (control: Element): string => valueOf(propertiesOf(control), 'tag') ?? '';
export const titleOf = (control: Element): string => valueOf(propertiesOf(control), 'alias') ?? '';
export const idOf = (control: Element): number => Number(valueOf(propertiesOf(control), 'id') ?? 0);

export function setNamed(file: WordFile, control: Element, property: 'tag' | 'alias', value: unknown): void {
  if (typeof value !== 'string') throw new HostError('InvalidArgument');
  putInOrder(propertiesOf(control), makeElement(control, property, { val: value }), propertyOrder);
  file.touched();
}

const locks = { sdtLocked: [true, false], contentLocked: [false, true], sdtContentLocked: [true, true] } as const;

/** Whether it may be deleted, and whether what it holds may be edited. */
export function locksOf(control: Element): { readonly cannotDelete: boolean; readonly cannotEdit: boolean } {
  const lock = valueOf(propertiesOf(control), 'lock') as keyof typeof locks;
  const [cannotDelete, cannotEdit] = locks[lock] ?? [false, false]; // eslint-disable-line @typescript-eslint/no-unnecessary-condition -- the value is whatever the file says
  return { cannotDelete, cannotEdit };
}

export function setLocks(file: WordFile, control: Element, change: Partial<ReturnType<typeof locksOf>>): void {
  const { cannotDelete, cannotEdit } = { ...locksOf(control), ...change };
  const row = Object.entries(locks).find(([, [del, edit]]) => del === cannotDelete && edit === cannotEdit);
  putInOrder(propertiesOf(control), makeElement(control, 'lock', { val: row?.[0] ?? 'unlocked' }), propertyOrder);
  file.touched();
}

export const showsPlaceholder = (control: Element): boolean =>
  childOf(propertiesOf(control), 'showingPlcHdr') !== undefined;

export function controlRange(file: WordFile, control: Element): Range {
  const paragraphs = paragraphsIn(contentOf(control));
  if (paragraphs.length > 0) return rangeOver(file, paragraphs);
  const paragraph = paragraphOf(control);
  if (paragraph === undefined) throw new HostError('ItemNotFound');
  const runs = [...below(contentOf(control))].filter((element) => nameOf(element) === 'r');
  return rangeOfRuns(file, paragraph, runs);
}

/** What stands in it, the placeholder too: Word makes no difference here. */
export const controlText = (file: WordFile, control: Element): string =>
  rangeText(file, controlRange(file, control)).replaceAll('\r', '\n');

export const controlReviewed = (file: WordFile, control: Element, version: 'Current' | 'Original'): string =>
  rangeReviewed(file, controlRange(file, control), version);

export const placeholderOf = (file: WordFile, control: Element): string =>
  showsPlaceholder(control) ? controlText(file, control) : usualPlaceholder;

/** Takes the control away, with what it holds or without. Throws `AccessDenied` when it is locked. */
export function dropControl(file: WordFile, control: Element, keepContent: boolean): void {
  if (locksOf(control).cannotDelete) throw new HostError('AccessDenied');
  if (keepContent) unwrap(contentOf(control));
  if (keepContent) remove(childOf(control, 'sdtPr'));
  if (keepContent) unwrap(control);
  else remove(control);
  file.touched();
}

/** What takes the place of the content: `\n` begins a paragraph where the control holds paragraphs, else a line. */
function write(control: Element, text: string, tracking: Tracking | undefined): void {
  const content = contentOf(control);
  const [first, ...others] = paragraphsIn(content);
  if (first === undefined) {
    const runs = [...below(content)].filter((element) => nameOf(element) === 'r');
    const look = showsPlaceholder(control) ? undefined : runs[0];
    for (const child of childrenOf(content)) remove(child);
    content.appendChild(makeRun(control, text, look));
    return;
  }
  const isPlain = childOf(propertiesOf(control), 'text') !== undefined;
  const lines = isPlain ? [text] : text.split(/\r\n|[\r\n]/);
  for (const other of others) remove(other);
  if (showsPlaceholder(control)) for (const run of childrenOf(first, 'r')) remove(childOf(run, 'rPr'));
  let last = first;
  for (const line of lines.slice(1)) {
    const next = first.cloneNode(true) as Element;
    replaceText(next, { from: 0, to: textOf(next).length }, line);
    last.parentNode?.insertBefore(next, last.nextSibling);
    last = next;
  }
  const keepsTrace = lines.length === 1 && others.length === 0 && !showsPlaceholder(control);
  replaceText(first, { from: 0, to: textOf(first).length }, lines[0] ?? '', keepsTrace ? tracking : undefined);
}

/** Writes into the control, and into what it is bound to. Throws `AccessDenied` when its content is locked. */
export function setControlText(file: WordFile, control: Element, text: string, tracking?: Tracking): void {
  if (locksOf(control).cannotEdit) throw new HostError('AccessDenied');
  show(file, control, text, tracking);
  writeBound(file, control, text);
}

function show(file: WordFile, control: Element, text: string, tracking?: Tracking): void {
  const properties = propertiesOf(control);
  write(control, text === '' ? placeholderOf(file, control) : text, tracking);
  if (text === '') putInOrder(properties, makeElement(control, 'showingPlcHdr'), propertyOrder);
  else remove(childOf(properties, 'showingPlcHdr'));
  file.touched();
}

/** Somebody wrote into a custom XML part: the controls bound to it show it. */
export function showBound(file: WordFile, part: string): void {
  for (const control of controlsIn(file.body())) {
    if (bindingOf(file, control)?.part !== part) continue;
    const bound = boundText(file, control);
    const shown = showsPlaceholder(control) ? '' : controlText(file, control);
    if (bound !== undefined && bound !== shown) show(file, control, bound);
  }
}

/** Somebody types into a paragraph: a placeholder that is typed over is content from then on, and looks like it. */
export function typeOver(file: WordFile, paragraph: Element, typing: () => void): void {
  const empty = controlsIn(file.body()).filter(
    (control) => showsPlaceholder(control) && (control.contains(paragraph) || paragraph.contains(control)),
  );
  const before = empty.map((control) => controlText(file, control));
  typing();
  for (const [index, control] of empty.entries()) {
    if (controlText(file, control) === before[index]) continue;
    remove(childOf(propertiesOf(control), 'showingPlcHdr'));
    for (const run of below(contentOf(control))) if (nameOf(run) === 'r') remove(childOf(run, 'rPr'));
  }
}

/** Somebody typed where a control stands: what it is bound to follows. */
export function followText(file: WordFile, paragraph: Element): void {
  for (const control of controlsIn(file.body())) {
    const holds = control.contains(paragraph) || paragraph.contains(control);
    if (holds && !showsPlaceholder(control)) writeBound(file, control, controlText(file, control));
  }
}
