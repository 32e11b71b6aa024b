// What a person does in Word itself, without any program: types, tracks changes, comments, steps back, saves.
import { z } from 'zod';
import { asOneStep, step } from './commands.ts';
import { HostError } from './host-error.ts';
import { followText, typeOver } from './model/controls.ts';
import { addComment, commentsOf, resolveComment } from './model/comments.ts';
import { paragraphAt } from './model/paragraphs.ts';
import { rangeOfParagraph } from './model/ranges.ts';
import { changeMark, makeRun, replaceText, textOf } from './model/text.ts';
import { setTracking, settle, trackedChanges } from './model/tracked-changes.ts';
import { childOf, childrenOf, makeElement, remove, type Element } from './model/xml.ts';
import { hostKinds } from './requirement-sets.ts';
import { guard, select } from './surface/editing.ts';
import type { Scene } from './surface/member.ts';

const paragraph = z.int().min(0);

export const UserAct = z.discriminatedUnion('do', [
  z.object({ do: z.literal('type'), paragraph, text: z.string().max(20_000) }),
  z.object({ do: z.literal('new-paragraph'), paragraph, text: z.string().max(20_000).default('') }),
  z.object({ do: z.literal('track'), on: z.boolean() }),
  z.object({ do: z.literal('comment'), paragraph, text: z.string().min(1).max(4000) }),
  z.object({ do: z.literal('settle-changes'), accepted: z.boolean() }),
  z.object({ do: z.literal('resolve-comments') }),
  z.object({ do: z.literal('select'), paragraph }),
  z.object({ do: z.literal(['undo', 'redo', 'save']) }),
  z.object({ do: z.literal('save-as'), url: z.string().min(1) }),
  z.object({ do: z.literal('read-only'), on: z.boolean() }),
  z.object({
    do: z.literal('setting'),
    host: z.literal(hostKinds).optional(),
    language: z.literal(['vi-VN', 'en-US']).optional(),
    dark: z.boolean().optional(),
    user: z.string().min(1).optional(),
    person: z.string().optional(),
    keepsHalf: z.boolean().optional(),
  }),
]);
export type UserAct = z.infer<typeof UserAct>;

function numbered({ file }: Scene, index: number): Element {
  const found = paragraphAt(file, index);
  if (found === undefined) throw new HostError('ItemNotFound');
  return found;
}

/** Changes only what is different, as somebody does who types. */
function type(scene: Scene, index: number, text: string): void {
  const element = numbered(scene, index);
  guard(scene, [element]);
  const now = textOf(element);
  if (now === text) return;
  let from = 0;
  while (from < Math.min(now.length, text.length) && now[from] === text[from]) from += 1;
  let end = 0;
  while (end < Math.min(now.length, text.length) - from && now.at(-1 - end) === text.at(-1 - end)) end += 1;
  const inserted = text.slice(from, text.length - end);
  typeOver(scene.file, element, () =>
    replaceText(element, { from, to: now.length - end }, inserted, scene.window.tracking()),
  );
  scene.file.touched();
  followText(scene.file, element);
}

/** Enter at the end of a paragraph, and what is typed then. */
function newParagraph(scene: Scene, index: number, text: string): void {
  const before = numbered(scene, index);
  guard(scene, [before]);
  const made = makeElement(before, 'p');
  const properties = childOf(before, 'pPr')?.cloneNode(true) as Element | undefined;
  if (properties !== undefined) made.appendChild(properties);
  for (const name of ['sectPr', 'pPrChange']) remove(childOf(properties, name));
  const tracking = scene.window.tracking();
  const run = makeRun(before, text, childrenOf(before, 'r').at(-1));
  if (text !== '') {
    const place = tracking === undefined ? made : made.appendChild(changeMark(before, 'ins', tracking));
    place.appendChild(run);
  }
  before.parentNode?.insertBefore(made, before.nextSibling);
  scene.file.touched();
  followText(scene.file, made);
}

type InDocument = Exclude<UserAct['do'], 'undo' | 'redo' | 'save' | 'save-as' | 'read-only' | 'setting' | 'select'>;
type Acts = { readonly [Name in InDocument]: (scene: Scene, act: Extract<UserAct, { do: Name }>) => void };

const inDocument: Acts = {
  type: (scene, act) => type(scene, act.paragraph, act.text),
  'new-paragraph': (scene, act) => newParagraph(scene, act.paragraph, act.text),
  track: ({ file }, { on }) => setTracking(file, on),
  comment: (scene, act) => {
    const range = rangeOfParagraph(scene.file, numbered(scene, act.paragraph));
    addComment(scene.file, range, act.text, scene.window.author());
  },
  'settle-changes': ({ file }, { accepted }) => {
    for (const change of trackedChanges(file)) settle(file, change, accepted);
  },
  'resolve-comments': ({ file }) => {
    for (const { id, resolved } of commentsOf(file)) if (!resolved) resolveComment(file, id, true);
  },
};

/** Does it. Throws `HostError` when Word would not let them, and then nothing has happened. */
export function actAsUser(scene: Scene, act: UserAct): void {
  const { window } = scene;
  switch (act.do) {
    case 'undo':
    case 'redo':
      step(window, act.do);
      return;
    case 'save':
    case 'save-as':
      if (act.do === 'save-as') {
        window.url = act.url;
        window.name = act.url.split(/[\\/]/).at(-1) ?? act.url;
      }
      window.saved = true;
      window.tell({ kind: 'saved' });
      return;
    case 'select':
      select(scene, rangeOfParagraph(scene.file, numbered(scene, act.paragraph)));
      return;
    case 'read-only':
      window.readOnly = act.on;
      window.tell({ kind: 'setting' });
      return;
    case 'setting': {
      const { do: _act, ...change } = act;
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      window.setting = { ...window.setting, ...given };
      window.tell({ kind: 'setting' });
      return;
    }
    default:
      asOneStep(scene, () => (inDocument[act.do] as (scene: Scene, act: UserAct) => void)(scene, act));
  }
}
