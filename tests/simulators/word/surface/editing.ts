// What the classes share: locked places, inserting at a location, selecting.
import { HostError } from '../host-error.ts';
import { controlsIn, followText, idOf, locksOf } from '../model/controls.ts';
import { paragraphsIn } from '../model/paragraphs.ts';
import { replaceRange, stretchesOf, type Range } from '../model/ranges.ts';
import { nameOf, type Element } from '../model/xml.ts';
import type { Scene } from './member.ts';

/** Throws `AccessDenied` for a place inside a control whose content is locked. */
export function guard({ file }: Scene, paragraphs: readonly Element[]): void {
  for (const paragraph of paragraphs)
    for (let node = paragraph.parentNode; node !== null && node !== file.body(); node = node.parentNode)
      if (nameOf(node as Element) === 'sdt' && locksOf(node as Element).cannotEdit) throw new HostError('AccessDenied');
}

export const paragraphsOfRange = (scene: Scene, range: Range): Element[] =>
  stretchesOf(scene.file, range).map(({ paragraph }) => paragraph);

const locations = ['Replace', 'Start', 'End', 'Before', 'After'] as const;

/** Writes text at a location of a range, as `insertText` does; answers the new range. */
export function insertText(scene: Scene, range: Range, text: unknown, location: unknown): Range {
  const place = locations.find((one) => one === location);
  if (typeof text !== 'string' || place === undefined) throw new HostError('InvalidArgument');
  guard(scene, paragraphsOfRange(scene, range));
  const { from, to, asOf } = range;
  const target =
    place === 'Replace'
      ? range
      : place === 'Start' || place === 'Before'
        ? { from, to: from, asOf }
        : { from: to, to, asOf };
  const written = replaceRange(scene.file, target, text, scene.window.tracking());
  followText(scene.file, scene.file.element(written.from.paragraph));
  return written;
}

const modes = ['Select', 'Start', 'End', undefined] as const;

/** The ids of the controls around a selection. */
export const controlsAt = (scene: Scene, range: Range | undefined): number[] => {
  if (range === undefined) return [];
  const [first] = paragraphsOfRange(scene, range);
  return controlsIn(scene.file.body())
    .filter((control) => first !== undefined && (paragraphsIn(control).includes(first) || first.contains(control)))
    .map(idOf);
};

/** Moves the selection, and scrolls there. */
export function select(scene: Scene, range: Range, mode?: unknown): void {
  if (!modes.some((one) => one === mode)) throw new HostError('InvalidArgument');
  const { window } = scene;
  const before = safely(() => controlsAt(scene, window.selection));
  const at = mode === 'Start' ? range.from : range.to;
  window.selection = mode === 'Start' || mode === 'End' ? { ...range, from: at, to: at } : range;
  const after = controlsAt(scene, window.selection);
  window.tell({
    kind: 'selection',
    left: before.filter((id) => !after.includes(id)),
    entered: after.filter((id) => !before.includes(id)),
  });
}

/** The place of the last selection may be gone. */
function safely(look: () => number[]): number[] {
  try {
    return look();
  } catch {
    return [];
  }
}
