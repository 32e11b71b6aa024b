// What a search found: only what the reader may see, with the words of the search in bold.
import type { ITextRun } from '@microsoft/teams.cards';
import type { z } from 'zod';
import { outgoingStateText } from '../../api/client/words/states.ts';
import type { ApiClient } from '../../api/client/client.ts';
import { Search } from '../../api/contracts/search.ts';
import type { SearchHitView } from '../../api/contracts/search.ts';
import { write } from '../cards/inputs.ts';
import { card, dotted, execute, go, heading, line, note, own, said, type Button, type Element } from '../cards/kit.ts';
import type { Context, Rendered } from '../context.ts';
import { say } from '../text/language.ts';
import { clip, harmless } from '../text/plain.ts';
import { incomingStateText } from '../text/states.ts';
import { incomingWords } from '../text/words-incoming.ts';
import { listWords } from '../text/words-lists.ts';
import { outgoingWords } from '../text/words-outgoing.ts';
import { row, rowsOnPage } from './row.ts';

type Hit = z.output<typeof SearchHitView>;

/** The text in runs: what the search asked for is bold. */
function marked({ text, marks }: Hit['subject'], most: number): ITextRun[] {
  const runs: ITextRun[] = [];
  let at = 0;
  const add = (part: string, bold: boolean) => {
    const shown = harmless(part.replace(/\s+/g, ' '));
    if (shown !== '') runs.push({ type: 'TextRun', text: shown, ...(bold ? { weight: 'Bolder' } : {}) });
  };
  const end = clip(text, most).length;
  for (const [from, to] of marks) {
    if (from < at || to > end) continue;
    add(text.slice(at, from), false);
    add(text.slice(from, to), true);
    at = to;
  }
  add(`${text.slice(at, end).replace(/…$/, '')}${text.length > most ? '…' : ''}`, false);
  return runs;
}

const stateOf = ({ kind, state }: Hit) => {
  const table: Readonly<Record<string, (typeof incomingStateText)['received']>> =
    kind === 'incoming' ? incomingStateText : outgoingStateText;
  return table[state];
};

function hitRow(context: Context, hit: Hit): Element[] {
  if (hit.kind !== 'incoming' && hit.kind !== 'outgoing') return [];
  const { language } = context;
  const state = stateOf(hit);
  const code = hit.number === undefined ? hit.notation : `${hit.number}/${hit.notation ?? ''}`;
  return [
    row(context, {
      kind: hit.kind,
      id: hit.id,
      subject: hit.subject.text,
      lines: [
        dotted(
          own(say(hit.kind === 'incoming' ? incomingWords.kind : outgoingWords.kind, language), {
            weight: 'Bolder',
            color: 'Accent',
          }),
          hit.arrivalNumber === undefined
            ? undefined
            : own(say(listWords.arrival, language, { number: hit.arrivalNumber })),
          code === undefined ? undefined : said(code, { most: 60 }),
          state === undefined ? undefined : own(say(state, language), { isSubtle: true }),
        ),
        marked(hit.subject, 160),
        ...(hit.excerpt === undefined || context.chatContent === 'minimal' ? [] : [marked(hit.excerpt, 160)]),
      ],
    }),
  ];
}

/** The form, and below it what was found. */
export async function foundList(api: ApiClient, context: Context, text: string, cursor?: string): Promise<Rendered> {
  const { language } = context;
  const title = { ...heading(context, listWords.found), size: 'Medium' as const };
  const form: Element = write(context, {
    id: 'text',
    label: listWords.searchLabel,
    most: 300,
    oneLine: true,
    ...(text === '' ? {} : { value: text }),
  });
  const again = execute(say(listWords.search, language), 'list.found', {}, { style: 'positive' });
  if (text === '')
    return { card: card(context, [title, form], [again]), about: [], summary: say(listWords.found, language) };

  const found = await api.call(Search, {
    query: { text, limit: rowsOnPage, ...(cursor === undefined ? {} : { cursor }) },
  });
  const rows = found.items.flatMap((hit) => hitRow(context, hit));
  const buttons: Button[] = [
    again,
    ...(found.suggestion === undefined
      ? []
      : [
          go(say(listWords.didYouMean, language, { text: found.suggestion }), 'list.found', { text: found.suggestion }),
        ]),
    ...(found.next === undefined
      ? []
      : [go(say(listWords.more, language), 'list.found', { text, cursor: found.next })]),
  ];
  const body = [
    title,
    form,
    ...(found.complete ? [] : [note('warning', say(listWords.incomplete, language))]),
    ...(rows.length === 0 ? [line([own(say(listWords.notFound, language))])] : rows),
  ];
  return { card: card(context, body, buttons), about: [], summary: say(listWords.found, language) };
}
