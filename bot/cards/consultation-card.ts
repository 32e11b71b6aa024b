// A consultation (lấy ý kiến) for the units asked, in their channel or chat, and for whoever asked.
import { consultationStateText, rowText, stanceText } from '../../api/client/words/states.ts';
import type { ConsultationView } from '../../api/contracts/consultation.ts';
import type { OutgoingView } from '../../api/contracts/outgoing-views.ts';
import type { Context, Rendered } from '../context.ts';
import { day } from '../text/dates.ts';
import { say } from '../text/language.ts';
import { consultationWords } from '../text/words-consultation.ts';
import { words } from '../text/words.ts';
import { consultationButtons, preparedFor } from './consultation-buttons.ts';
import {
  box,
  card,
  dotted,
  facts,
  heading,
  line,
  openDialog,
  own,
  quoted,
  said,
  subheading,
  title,
  type Element,
  withTextsIfTheyFit,
} from './kit.ts';

export interface ConsultationMatter {
  readonly consultation: ConsultationView;
  /** The document whose draft is asked about, where the reader may see it. */
  readonly document?: OutgoingView;
}

/** How many rows of the table fit on a phone. */
const mostRows = 12;

/** Where the reader's own unit stands, and what was prepared for it. */
function ownUnit(context: Context, consultation: ConsultationView): Element[] {
  const { language, me, names } = context;
  const row = consultation.table.find(({ unitId }) => unitId === me.unitId);
  if (row === undefined) return [];
  const standing = row.counting === undefined ? rowText[row.standing] : stanceText[row.counting.stance];
  const officer = consultation.units.find(({ unitId }) => unitId === me.unitId)?.officerPositionId;
  const prepared = preparedFor(consultation, me.unitId);
  return [
    box(row.counting === undefined && consultation.state === 'open' ? 'accent' : 'emphasis', [
      line([
        own(say(consultationWords.yourUnit, language, { standing: say(standing, language).toLocaleLowerCase('vi') }), {
          weight: 'Bolder',
        }),
      ]),
      ...facts(context, [
        consultationWords.officer,
        officer === undefined ? undefined : said(names.position(officer), { most: 120 }),
      ]),
      ...(prepared === undefined
        ? []
        : [
            line(
              [
                said(
                  say(consultationWords.prepared, language, {
                    who: names.position(prepared.positionId),
                    stance: say(stanceText[prepared.stance], language).toLocaleLowerCase('vi'),
                  }),
                ),
              ],
              { spacing: 'Small' },
            ),
            ...(prepared.comment === undefined
              ? []
              : [
                  line(
                    [
                      context.chatContent === 'full'
                        ? quoted(prepared.comment, 600)
                        : own(say(consultationWords.readIt, language), { isSubtle: true }),
                    ],
                    { spacing: 'Small' },
                  ),
                ]),
          ]),
    ]),
  ];
}

/** One line a unit: what it said, and what the drafter made of it. */
function table(context: Context, { table: rows }: ConsultationView): Element[] {
  const { language, names } = context;
  if (rows.length === 0) return [];
  return [
    subheading(context, consultationWords.table),
    ...rows
      .slice(0, mostRows)
      .map(({ unitId, standing, counting, weighing }) =>
        line(
          [
            own(counting === undefined ? '○ ' : counting.stance === 'disagree' ? '✗ ' : '✓ '),
            said(names.unit(unitId), { most: 80 }),
            own(
              `: ${say(counting === undefined ? rowText[standing] : stanceText[counting.stance], language).toLocaleLowerCase('vi')}`,
              { weight: 'Bolder' },
            ),
            ...(counting?.comment === undefined || context.chatContent === 'minimal'
              ? []
              : [own('. '), quoted(counting.comment, 160)]),
            ...(weighing === undefined
              ? []
              : [
                  own(
                    ` [${say(weighing.accepted ? consultationWords.accepted : consultationWords.explained, language)}]`,
                    { isSubtle: true },
                  ),
                ]),
          ],
          { spacing: 'Small' },
        ),
      ),
    ...(rows.length > mostRows
      ? [line([own(say(words.more, language, { count: rows.length - mostRows }), { isSubtle: true })])]
      : []),
  ];
}

/**
 * The reader's unit has yet to speak. Its card tells nothing of the others: whatever they say, it stays as it is, and with it
 * the words that somebody is writing on it.
 */
const hasYetToAnswer = ({ table: rows, state }: ConsultationView, { me }: Context): boolean =>
  state === 'open' && rows.some(({ unitId, counting }) => unitId === me.unitId && counting === undefined);

/** How many units have answered so far; nothing before anybody could. */
function answeredSaid({ table: rows, state }: ConsultationView, language: Context['language']): string | undefined {
  const count = rows.filter(({ standing }) => standing === 'answered').length;
  if (rows.length === 0 || state === 'draft') return undefined;
  return say(consultationWords.ofUnits, language, { count, all: rows.length });
}

/** What the notification says: who is asked reads until when, who asks how many have answered. */
function summaryOf(
  { table: rows }: ConsultationView,
  { me, language }: Context,
  { units, ...said }: { readonly state: string; readonly day: string; readonly units: string | undefined },
): string {
  const isAsked = rows.some(({ unitId }) => unitId === me.unitId);
  return isAsked || units === undefined
    ? say(consultationWords.summary, language, said)
    : say(consultationWords.counted, language, { ...said, units });
}

function drawn({ consultation, document }: ConsultationMatter, context: Context): Rendered {
  const { language, names } = context;
  const { state, dueOn, questions, cancelReason } = consultation;
  const due = day(dueOn, language);
  const late = state === 'open' && dueOn < context.today;
  const stateSaid = say(consultationStateText[state], language);
  const full = context.chatContent === 'full';
  const answered = answeredSaid(consultation, language);
  const isToAnswer = hasYetToAnswer(consultation, context);
  const body: Element[] = [
    heading(context, consultationWords.kind),
    line(dotted(own(stateSaid, { weight: 'Bolder' })), { spacing: 'Small' }),
    title(document?.subject ?? say(consultationWords.noTitle, language)),
    ...facts(
      context,
      [
        consultationWords.answerBy,
        dotted(
          own(due, late ? { color: 'Attention', weight: 'Bolder' } : { weight: 'Bolder' }),
          late ? own(say(consultationWords.over, language), { color: 'Attention', weight: 'Bolder' }) : undefined,
        ),
      ],
      [consultationWords.answered, answered === undefined || isToAnswer ? undefined : own(answered)],
      [consultationWords.askedBy, said(names.unit(consultation.draftingUnitId), { most: 100 })],
      [consultationWords.reason, cancelReason === undefined || !full ? undefined : quoted(cancelReason)],
    ),
    ...(full && questions !== ''
      ? [subheading(context, consultationWords.questions), line([quoted(questions, 600)], { spacing: 'Small' })]
      : []),
    ...ownUnit(context, consultation),
    ...(isToAnswer ? [] : table(context, consultation)),
  ];
  const view = openDialog(say(consultationWords.view, language), 'document', {
    kind: 'consultation',
    id: consultation.id,
  });
  return {
    card: card(context, body, [...consultationButtons(context, consultation), view]),
    about: [{ kind: 'consultation', id: consultation.id, version: consultation.version }],
    summary: summaryOf(consultation, context, { state: stateSaid.toLocaleLowerCase('vi'), day: due, units: answered }),
  };
}

/** The consultation as this reader may act on it. */
export const consultationCard = (matter: ConsultationMatter, context: Context): Rendered =>
  withTextsIfTheyFit(context, (reader) => drawn(matter, reader));
