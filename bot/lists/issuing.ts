// Lists of the registry: what is signed and to be issued, and what got its number and is stuck (việc tồn), with one safe button.
import type { z } from 'zod';
import type { ApiClient } from '../../api/client/client.ts';
import { ListOutgoing } from '../../api/contracts/outgoing.ts';
import type { OutgoingSummary } from '../../api/contracts/outgoing-views.ts';
import { card, dotted, heading, line, on, openDialog, own, said, type Button } from '../cards/kit.ts';
import { noteCard } from '../cards/note-card.ts';
import { urgency } from '../cards/pieces.ts';
import type { Context, Rendered } from '../context.ts';
import { day } from '../text/dates.ts';
import { say, type Words } from '../text/language.ts';
import { outgoingActionText } from '../text/words-outgoing.ts';
import { listWords } from '../text/words-lists.ts';
import { row, rowsOnPage, turning } from './row.ts';

type Summary = z.output<typeof OutgoingSummary>;

/** The way on for a stuck issue, and the way out. */
function ways({ language }: Context, document: Summary): Button[] {
  const data = on({ kind: 'outgoing', id: document.id }, document);
  const button = (
    action: 'seal' | 'add-scan' | 'void-number',
    dialog: string,
    look: { style?: 'positive'; mode?: 'secondary' },
  ) =>
    document.actions.includes(action)
      ? [openDialog(say(outgoingActionText[action], language), dialog, data, look)]
      : [];
  return [
    ...(document.original === 'paper' ? button('add-scan', 'scan', {}) : []),
    ...button('seal', 'seal', { style: 'positive' }),
    ...button('void-number', 'void', { mode: 'secondary' }),
  ];
}

interface Shape {
  readonly verb: string;
  readonly title: Words & { readonly vi: string };
  readonly lead?: Words;
  readonly empty: Words;
}

function listOf(context: Context, shape: Shape, documents: readonly Summary[], page: number, stuck: boolean): Rendered {
  const { language } = context;
  const { verb, title, lead, empty } = shape;
  if (documents.length === 0) return noteCard(context, 'good', empty, turning(context, verb, 0, 1));
  const pages = Math.ceil(documents.length / rowsOnPage);
  const shown = Math.min(Math.max(page, 0), pages - 1);
  const visible = documents.slice(shown * rowsOnPage, (shown + 1) * rowsOnPage);
  const rows = visible.map((document) =>
    row(context, {
      kind: 'outgoing',
      id: document.id,
      subject: document.subject,
      lines: [
        dotted(
          urgency(context, document.priority),
          said(document.code ?? document.typeName, { weight: 'Bolder', most: 80 }),
          document.issuedOn === undefined ? undefined : own(day(document.issuedOn, language)),
          document.issueBy === undefined || stuck
            ? undefined
            : own(
                say(listWords.until, language, { day: day(document.issueBy, language) }),
                document.late ? { color: 'Attention', weight: 'Bolder' } : {},
              ),
        ),
        [said(document.subject, { most: 140 })],
        ...(stuck
          ? [[said(document.stuck ?? say(listWords.unfinished, language), { color: 'Warning', most: 200 })]]
          : []),
      ],
      buttons: stuck ? ways(context, document) : [],
    }),
  );
  return {
    card: card(
      context,
      [
        { ...heading(context, title, { count: documents.length }), size: 'Medium' },
        ...(lead === undefined
          ? []
          : [line([own(say(lead, language), { isSubtle: true, size: 'Small' })], { spacing: 'None' })]),
        ...rows,
      ],
      turning(context, verb, shown, pages),
    ),
    about: [],
    summary: say(title, language, { count: documents.length }),
  };
}

export async function stuckList(api: ApiClient, context: Context, page = 0): Promise<Rendered> {
  const { items } = await api.call(ListOutgoing, { query: { scope: 'stuck', limit: 100 } });
  return listOf(
    context,
    { verb: 'list.stuck', title: listWords.stuck, lead: listWords.stuckLead, empty: listWords.nothingStuck },
    items,
    page,
    true,
  );
}

export async function issuingList(api: ApiClient, context: Context, page = 0): Promise<Rendered> {
  const { items } = await api.call(ListOutgoing, { query: { state: 'signed', limit: 100 } });
  return listOf(
    context,
    { verb: 'list.issuing', title: listWords.issuing, empty: listWords.nothingToIssue },
    items,
    page,
    false,
  );
}
