// A batch of commands as a program sends it with `sync`: carried out in order, all of them or none.
import { z } from 'zod';
import { HostError } from './host-error.ts';
import { controlsIn, controlText, idOf } from './model/controls.ts';
import type { Snapshot, WordFile } from './model/document.ts';
import { isSetSupported } from './requirement-sets.ts';
import { classes } from './surface/index.ts';
import type { ClassRows, Member, Scene } from './surface/member.ts';
import type { WordWindow } from './windows.ts';

/** An object: one of this batch by its number, or one that an earlier batch answered. */
const Operand = z.union([z.strictObject({ id: z.int() }), z.strictObject({ of: z.string(), target: z.json() })]);
type Operand = z.infer<typeof Operand>;

const Command = z.discriminatedUnion('do', [
  z.object({ do: z.literal('get'), id: z.int(), on: Operand, name: z.string(), member: z.string() }),
  z.object({
    do: z.literal('call'),
    id: z.int(),
    on: Operand,
    name: z.string(),
    args: z.array(z.json()),
    member: z.string(),
  }),
  z.object({ do: z.literal('set'), on: Operand, name: z.string(), value: z.json(), member: z.string() }),
  z.object({ do: z.literal('load'), id: z.int(), on: Operand, names: z.array(z.string()) }),
]);
export const Batch = z.array(Command);
type Command = z.infer<typeof Command>;

/** What an object is on this side; `null` for the null object. */
interface Held {
  readonly of: string;
  readonly target: unknown;
}
type Found = Held | null;

export interface Loaded {
  readonly values?: Readonly<Record<string, unknown>>;
  readonly objects?: Readonly<Record<string, Loaded & { readonly of: string; readonly target: unknown }>>;
  readonly items?: readonly (Loaded & { readonly of: string; readonly target: unknown })[];
}

export interface BatchAnswer {
  readonly objects: Readonly<Record<number, Found>>;
  readonly results: Readonly<Record<number, unknown>>;
  readonly loaded: readonly { readonly id: number; readonly loaded: Loaded }[];
  /** Where the document lies now: programs read that without asking. */
  readonly place: { readonly url: string; readonly name: string; readonly readOnly: boolean };
}

const rowsOf = (of: string): ClassRows => {
  const rows = classes[of];
  if (rows === undefined) throw new HostError('InvalidArgument', `not simulated: Word.${of}`);
  return rows;
};

/** Throws when there is no such member, or this Word is older than it. */
function memberOf<K extends Member['kind']>(scene: Scene, of: string, name: string, ...kinds: K[]) {
  const member = rowsOf(of)[name];
  if (member === undefined || !kinds.some((kind) => kind === member.kind))
    throw new HostError('InvalidArgument', `not simulated: Word.${of}.${name}`);
  if (!isSupported(scene, member)) throw new HostError('ApiNotFound');
  return member as Extract<Member, { kind: K }>;
}

function isSupported({ window }: Scene, { since }: Member): boolean {
  const [set = '', version] = since.split(' ');
  return isSetSupported(window.setting.host, set, version);
}

const heldFrom = (name: string, of: string, target: unknown): Found => {
  if (target !== undefined) return { of, target };
  if (name.endsWith('OrNullObject')) return null;
  throw new HostError('ItemNotFound');
};

/** The values that a `load` asks for; names may lead through objects and items: `items/font/name`. */
function load(scene: Scene, { of, target }: Held, names: readonly string[]): Loaded {
  const rows = rowsOf(of);
  const items = rows['items']?.kind === 'items' ? rows['items'] : undefined;
  const asked = names.map((name) => name.split('/'));
  if (items !== undefined) {
    const inside = asked.flatMap(([first, ...others]) => {
      if (first === 'items') return others.length > 0 ? [others.join('/')] : [''];
      return [[first, ...others].join('/')];
    });
    const wanted = inside.includes('') || inside.length === 0 ? scalarsOf(scene, items.of) : inside;
    const list = items.list(scene, target as never) as unknown[];
    return { items: list.map((one) => loadedAs(scene, { of: items.of, target: one }, wanted)) };
  }
  const values: Record<string, unknown> = {};
  const objects: Record<string, ReturnType<typeof loadedAs>> = {};
  for (const [first = '', ...others] of asked.length === 0 ? scalarsOf(scene, of).map((name) => [name]) : asked) {
    const member = memberOf(scene, of, first, 'value', 'object');
    if (member.kind === 'value') values[first] = member.read(scene, target as never);
    else {
      const inner = { of: member.of, target: member.to(scene, target as never) };
      const before = objects[first];
      const more = loadedAs(scene, inner, others.length > 0 ? [others.join('/')] : []);
      objects[first] = { ...more, values: { ...before?.values, ...more.values } };
    }
  }
  return { values, objects };
}

const loadedAs = (scene: Scene, held: Held, names: readonly string[]) => ({ ...held, ...load(scene, held, names) });

const scalarsOf = (scene: Scene, of: string): string[] =>
  Object.entries(rowsOf(of)).flatMap(([name, row]) => (row.kind === 'value' && isSupported(scene, row) ? [name] : []));

function carryOut(scene: Scene, commands: readonly Command[]): BatchAnswer {
  const objects = new Map<number, Found>();
  const results: Record<number, unknown> = {};
  const loaded: { id: number; loaded: Loaded }[] = [];
  const operand = (given: Operand): Found => ('id' in given ? (objects.get(given.id) ?? null) : given);
  const held = (given: Operand): Held => {
    const found = operand(given);
    if (found === null) throw new HostError('ItemNotFound');
    return found;
  };
  for (const command of commands) {
    if (command.do === 'load') {
      const found = operand(command.on);
      // whoever loads a null object learns that it is one
      if (found !== null) loaded.push({ id: command.id, loaded: load(scene, found, command.names) });
      continue;
    }
    const { of, target } = held(command.on);
    if (command.do === 'get') {
      const member = memberOf(scene, of, command.name, 'object');
      objects.set(command.id, heldFrom(command.name, member.of, member.to(scene, target as never)));
    } else if (command.do === 'set') {
      const member = memberOf(scene, of, command.name, 'value');
      if (member.write === undefined) throw new HostError('InvalidArgument');
      member.write(scene, target as never, command.value);
    } else {
      const { gives, run } = memberOf(scene, of, command.name, 'method');
      const answer = run(scene, target as never, ...command.args);
      if (gives === '=') results[command.id] = answer;
      else if (gives !== undefined) objects.set(command.id, heldFrom(command.name, gives, answer));
    }
  }
  const { url, name, readOnly } = scene.window;
  return { objects: Object.fromEntries(objects), results, loaded, place: { url, name, readOnly } };
}

const known = new WeakMap<WordWindow, { readonly revision: number; readonly texts: ReadonlyMap<number, string> }>();

/** The texts of all controls, to know afterwards which of them changed. */
function textsOf(window: WordWindow): ReadonlyMap<number, string> {
  const { file, revision } = window;
  const before = known.get(window);
  if (before?.revision === revision) return before.texts;
  const texts = new Map(controlsIn(file.body()).map((control) => [idOf(control), controlText(file, control)]));
  known.set(window, { revision, texts });
  return texts;
}

/**
 * Changes the document as one step that can be undone, and tells the window's listeners.
 * When the work throws, the document is as it was, unless this Word keeps the half that was done.
 */
export function asOneStep<T>({ window, file }: Pick<Scene, 'window' | 'file'>, work: () => T): T {
  const before = file.snapshot();
  const texts = textsOf(window);
  let answer: T;
  try {
    answer = work();
    if (file.snapshot() !== before && window.readOnly && isChanged(before, file)) throw new HostError('AccessDenied');
  } catch (error) {
    if (window.setting.keepsHalf && !window.readOnly) note(window, before, texts);
    else if (file.snapshot() !== before) file.restore(before);
    throw error;
  }
  note(window, before, texts);
  return answer;
}

/** When something changed, it can be undone, and the listeners hear of it. */
function note(window: WordWindow, before: Snapshot, texts: ReadonlyMap<number, string>): void {
  if (!isChanged(before, window.file)) return;
  window.history.taken(before);
  announce(window, texts);
}

const isChanged = (before: Snapshot, file: WordFile): boolean => {
  const { parts } = file.snapshot();
  return parts.size !== before.parts.size || [...parts].some(([name, bytes]) => before.parts.get(name) !== bytes);
};

/** Says that the document changed, and which controls with it. */
function announce(window: WordWindow, before: ReadonlyMap<number, string>): void {
  window.saved = false;
  window.revision += 1;
  const now = textsOf(window);
  const controls = [...now].filter(([id, text]) => before.has(id) && before.get(id) !== text).map(([id]) => id);
  window.tell({ kind: 'changed', controls });
}

/** Steps back or forward; answers whether there was a step. */
export function step(window: WordWindow, direction: 'undo' | 'redo'): boolean {
  const texts = textsOf(window);
  const done = window.history[direction]();
  if (done) announce(window, texts);
  return done;
}

/** Carries the batch out. Throws `HostError`, and then nothing of it has happened. */
export const runBatch = (scene: Scene, commands: readonly Command[]): BatchAnswer =>
  asOneStep(scene, () => carryOut(scene, commands));
