// "Chờ xử lý (23)": what waits for the reader, a page at a time; a row opens into its card, which leads back here.
import type { ApiClient } from '../../api/client/client.ts';
import { GetOutgoing } from '../../api/contracts/outgoing.ts';
import { card, dotted, heading, line, own, said, type Element } from '../cards/kit.ts';
import { urgency } from '../cards/pieces.ts';
import { noteCard } from '../cards/note-card.ts';
import type { Context, Rendered } from '../context.ts';
import { ifFound } from '../matters/if-found.ts';
import { day } from '../text/dates.ts';
import { say } from '../text/language.ts';
import { consultationWords } from '../text/words-consultation.ts';
import { listWords } from '../text/words-lists.ts';
import { row, rowsOnPage, turning } from './row.ts';
import { waitingItems, type Item } from './waiting-items.ts';

/** The title of a consultation is that of its document. */
async function subjectOf(api: ApiClient, { subject, documentId }: Item, context: Context): Promise<string> {
  if (subject !== undefined) return subject;
  const document =
    documentId === undefined ? undefined : await ifFound(api.call(GetOutgoing, { params: { documentId } }));
  return document?.subject ?? say(consultationWords.noTitle, context.language);
}

function rowOf(context: Context, item: Item, subject: string, page: number): Element {
  const { language, today } = context;
  const late = item.dueOn !== undefined && item.dueOn < today;
  const due =
    item.dueOn === undefined
      ? undefined
      : own(
          `${say(listWords.until, language, { day: day(item.dueOn, language) })}${late ? `, ${say(consultationWords.over, language)}` : ''}`,
          {
            size: 'Small',
            ...(late
              ? { color: 'Attention', weight: 'Bolder' }
              : item.dueOn === today
                ? { color: 'Warning', weight: 'Bolder' }
                : {}),
          },
        );
  return row(context, {
    kind: item.kind,
    id: item.id,
    subject,
    back: page,
    lines: [
      dotted(
        urgency(context, item.priority),
        own(say(item.wants, language), { weight: 'Bolder', color: 'Accent' }),
        due,
      ),
      [said(subject, { most: 140 })],
      ...(item.from === undefined ? [] : [[said(item.from, { most: 100, isSubtle: true, size: 'Small' })]]),
    ],
  });
}

/** The list as this reader sees it; a page that is no more shows the last one. */
export async function waitingList(api: ApiClient, context: Context, page = 0): Promise<Rendered> {
  const { language, me } = context;
  const { items, total } = await waitingItems(api, me.unitId);
  const title = say(listWords.waiting, language, { count: total });
  if (items.length === 0) return noteCard(context, 'good', listWords.nothing, turning(context, 'list.waiting', 0, 1));
  const pages = Math.ceil(items.length / rowsOnPage);
  const shown = Math.min(Math.max(page, 0), pages - 1);
  const from = shown * rowsOnPage;
  const visible = items.slice(from, from + rowsOnPage);
  const subjects = await Promise.all(visible.map((item) => subjectOf(api, item, context)));
  const body: Element[] = [
    { ...heading(context, listWords.waiting, { count: total }), size: 'Medium' },
    line(
      [
        own(say(listWords.page, language, { from: from + 1, to: from + visible.length, of: total }), {
          isSubtle: true,
          size: 'Small',
        }),
      ],
      { spacing: 'None' },
    ),
    ...visible.map((item, index) => rowOf(context, item, subjects[index] ?? '', shown)),
  ];
  return { card: card(context, body, turning(context, 'list.waiting', shown, pages)), about: [], summary: title };
}
