// What a certification signature lets others do afterwards (DocMDP), and which fields a signature locks (FieldMDP).
import type { SignaturePlace } from './signature-places.ts';
import type { View } from './pdf-file.ts';
import { isArray, isDict, isText, nameOf, type Dict, type Value } from './values.ts';
import { textOf } from './fields.ts';

export interface Permissions {
  /** The document is certified: 1 nothing, 2 filling in and signing, 3 comments too. */
  readonly certified: 1 | 2 | 3 | undefined;
  /** True for a field that may not be filled in any more. */
  isLocked(field: string): boolean;
}

/** What the signatures so far permit together. */
export function permissionsOf(signatures: readonly SignaturePlace[], view: View): Permissions {
  const transforms = signatures.flatMap(({ dict }) => transformsOf(dict, view));
  const levels = transforms
    .filter(({ method }) => method === 'DocMDP')
    .map(({ parameters }) => levelOf(parameters, view));
  const locks = transforms
    .filter(({ method }) => method === 'FieldMDP')
    .map(({ parameters }) => lockOf(parameters, view));
  return {
    certified: levels.sort()[0],
    isLocked: (field) => locks.some((locked) => locked(field)),
  };
}

interface Transform {
  readonly method: string | undefined;
  readonly parameters: Dict | undefined;
}

function transformsOf(dict: Dict, view: View): Transform[] {
  const references = view.resolve(dict.entries.get('Reference'));
  if (!isArray(references)) return [];
  return references.items.flatMap((item): Transform[] => {
    const reference = view.resolve(item);
    if (!isDict(reference)) return [];
    const parameters = view.resolve(reference.entries.get('TransformParams'));
    return [
      {
        method: nameOf(view.resolve(reference.entries.get('TransformMethod'))),
        parameters: isDict(parameters) ? parameters : undefined,
      },
    ];
  });
}

function levelOf(parameters: Dict | undefined, view: View): 1 | 2 | 3 {
  const level = view.resolve(parameters?.entries.get('P')) ?? 2;
  return level === 2 || level === 3 ? level : 1;
}

function lockOf(parameters: Dict | undefined, view: View): (field: string) => boolean {
  const names = namesIn(view.resolve(parameters?.entries.get('Fields')), view);
  const isNamed = (field: string): boolean => names.some((name) => field === name || field.startsWith(`${name}.`));
  switch (nameOf(view.resolve(parameters?.entries.get('Action')))) {
    case 'Include':
      return isNamed;
    case 'Exclude':
      return (field) => !isNamed(field);
    default:
      return () => true;
  }
}

const namesIn = (value: Value | undefined, view: View): string[] =>
  isArray(value)
    ? value.items.flatMap((item) => {
        const text = view.resolve(item);
        return isText(text) ? [textOf(text.bytes)] : [];
      })
    : [];
