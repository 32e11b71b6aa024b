// People whom no notice reaches: the app is not installed there, or was blocked.
import type { ApiClient } from '../../api/client/client.ts';
import { ListUnreachable } from '../../api/contracts/chat.ts';
import { card, dotted, heading, line, own, said, type Element } from '../cards/kit.ts';
import { noteCard } from '../cards/note-card.ts';
import type { Context, Rendered } from '../context.ts';
import { moment } from '../text/dates.ts';
import { say } from '../text/language.ts';
import { listWords, unreachableText } from '../text/words-lists.ts';
import { turning } from './row.ts';

const onPage = 12;

export async function unreachableList(api: ApiClient, context: Context, page = 0): Promise<Rendered> {
  const { language } = context;
  const { items } = await api.call(ListUnreachable);
  if (items.length === 0)
    return noteCard(context, 'good', listWords.allReached, turning(context, 'list.unreachable', 0, 1));
  const pages = Math.ceil(items.length / onPage);
  const shown = Math.min(Math.max(page, 0), pages - 1);
  const rows = items
    .slice(shown * onPage, (shown + 1) * onPage)
    .flatMap(({ fullName, title, reason, since, waiting }): Element[] => [
      line([said(fullName, { weight: 'Bolder', most: 80 }), said(`, ${title}`, { most: 120 })], { separator: true }),
      line(
        dotted(
          own(say(unreachableText[reason], language), { color: 'Warning' }),
          since === undefined
            ? undefined
            : own(say(listWords.since, language, { day: moment(since, language) }), { isSubtle: true }),
          waiting === 0
            ? undefined
            : own(say(listWords.waitingFor, language, { count: waiting }), { weight: 'Bolder' }),
        ),
        { spacing: 'Small' },
      ),
    ]);
  const title = { ...heading(context, listWords.unreachable, { count: items.length }), size: 'Medium' as const };
  return {
    card: card(context, [title, ...rows], turning(context, 'list.unreachable', shown, pages)),
    about: [],
    summary: say(listWords.unreachable, language, { count: items.length }),
  };
}
