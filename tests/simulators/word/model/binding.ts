// Controls that are bound to an element of a custom XML part: the one follows the other, as in Word.
import type { WordFile } from './document.ts';
import { customXml, partWithId } from './custom-xml.ts';
import { attributeOf, childOf, parseXml, serialiseXml, type Element } from './xml.ts';

interface Bound {
  readonly part: string;
  /** Local names with their positions: `/vt:document[1]/vt:agency[1]`. */
  readonly steps: readonly { readonly name: string; readonly at: number }[];
}

/** What the control is bound to; nothing when it is not, or the part is missing. */
export function bindingOf(file: WordFile, control: Element): Bound | undefined {
  const binding = childOf(childOf(control, 'sdtPr'), 'dataBinding');
  const part = partWithId(file, attributeOf(binding, 'storeItemID') ?? '');
  if (part === undefined) return undefined;
  const steps = (attributeOf(binding, 'xpath') ?? '')
    .split('/')
    .filter(Boolean)
    .map((step) => {
      const [, name = '', at = '1'] = /^(?:[\w-]+:)?([\w-]+)(?:\[(\d+)\])?$/.exec(step) ?? [];
      return { name, at: Number(at) };
    });
  return { part, steps };
}

function nodeAt(root: Element | null, steps: Bound['steps']): Element | undefined {
  const [first, ...others] = steps;
  if (root === null || root.localName !== first?.name) return undefined;
  return others.reduce<Element | undefined>((parent, { name, at }) => {
    const same = parent && [...parent.children].filter((child) => child.localName === name);
    return same?.[at - 1];
  }, root);
}

/** What the part says where the control is bound to it. */
export function boundText(file: WordFile, control: Element): string | undefined {
  const bound = bindingOf(file, control);
  if (bound === undefined) return undefined;
  return nodeAt(parseXml(customXml(file, bound.part)).documentElement, bound.steps)?.textContent ?? undefined;
}

/** Writes what the control says into the part. */
export function writeBound(file: WordFile, control: Element, text: string): void {
  const bound = bindingOf(file, control);
  if (bound === undefined) return;
  const document = parseXml(customXml(file, bound.part));
  const node = nodeAt(document.documentElement, bound.steps);
  if (node === undefined || node.textContent === text) return;
  node.textContent = text;
  file.write(bound.part, serialiseXml(document));
}
