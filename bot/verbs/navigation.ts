// Verbs that change nothing: open a matter, turn a page, search, look into a book, help.
import { z } from 'zod';
import { CountRefusedIntake } from '../../api/contracts/file.ts';
import { helpCard, intakeCard } from '../cards/help-card.ts';
import { bookList } from '../lists/books.ts';
import { foundList } from '../lists/found.ts';
import { issuingList, stuckList } from '../lists/issuing.ts';
import { unreachableList } from '../lists/unreachable.ts';
import { waitingList } from '../lists/waiting.ts';
import { matterKinds, renderMatter } from '../matters/index.ts';
import type { VerbHandler } from './act.ts';

const Opened = z.looseObject({ id: z.string().min(1).max(100) });
const Paged = z.looseObject({ page: z.coerce.number().int().min(0).max(1000).default(0) });
const Asked = z.looseObject({ text: z.string().trim().max(300).default(''), cursor: z.string().max(300).optional() });
const Book = z.looseObject({ registerId: z.string().max(100).optional(), cursor: z.string().max(300).optional() });
const Answered = z.looseObject({ secret: z.boolean(), denunciation: z.boolean().optional() });

const opens: Readonly<Record<string, VerbHandler>> = Object.fromEntries(
  matterKinds.map((kind): [string, VerbHandler] => [
    `open.${kind}`,
    async ({ data, api, context }) => renderMatter(api, { kind, id: Opened.parse(data).id }, context),
  ]),
);

const defined = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

/** A "yes" is counted, and nothing of the paper is kept. */
const intakeAnswered: VerbHandler = async ({ data, api, context }) => {
  const answer = defined(Answered.parse(data));
  const kind = answer.secret ? 'secret' : answer.denunciation === true ? 'denunciation' : undefined;
  if (kind !== undefined) await api.call(CountRefusedIntake, { body: { kind } });
  return intakeCard(context, answer);
};

// prettier-ignore
export const navigation: Readonly<Record<string, VerbHandler>> = {
  ...opens,
  'list.waiting':     async ({ data, api, context }) => waitingList(api, context, Paged.parse(data).page),
  'list.stuck':       async ({ data, api, context }) => stuckList(api, context, Paged.parse(data).page),
  'list.issuing':     async ({ data, api, context }) => issuingList(api, context, Paged.parse(data).page),
  'list.unreachable': async ({ data, api, context }) => unreachableList(api, context, Paged.parse(data).page),
  'list.found':       async ({ data, api, context }) => { const { text, cursor } = Asked.parse(data); return foundList(api, context, text, cursor); },
  'list.incoming':    async ({ data, api, context }) => bookList(api, context, 'incoming', defined(Book.parse(data))),
  'list.outgoing':    async ({ data, api, context }) => bookList(api, context, 'outgoing', defined(Book.parse(data))),
  'intake.ask':       async ({ context }) => intakeCard(context),
  'intake.answer':    intakeAnswered,
  'help':             async ({ context }) => helpCard(context),
};
