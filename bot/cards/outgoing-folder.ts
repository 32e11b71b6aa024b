// What a decision is based on: the slip, the layout findings, the opinions of units, and what was written on the slip.
import type { OutgoingView } from '../../api/contracts/outgoing-views.ts';
import type { SubmissionView } from '../../api/contracts/submission.ts';
import type { Context } from '../context.ts';
import { day, moment } from '../text/dates.ts';
import { say } from '../text/language.ts';
import { outgoingWords, severityText, slipBoxText, standingText } from '../text/words-outgoing.ts';
import { words } from '../text/words.ts';
import { facts, line, own, quoted, said, subheading, type Element } from './kit.ts';

type Round = SubmissionView['rounds'][number];
type Draft = OutgoingView['drafts'][number];

const isFull = ({ chatContent }: Context): boolean => chatContent === 'full';

/** The slip in short; its texts stand on the card only where the agency allows it. */
export const slip = (context: Context, { slip: { matter, summary, proposal, dueOn } }: Round): Element[] =>
  facts(
    context,
    [outgoingWords.slipDue, dueOn === undefined ? undefined : own(day(dueOn, context.language))],
    [outgoingWords.matter, isFull(context) ? quoted(matter) : undefined],
    [outgoingWords.summary, isFull(context) ? quoted(summary) : undefined],
    [outgoingWords.proposal, isFull(context) ? quoted(proposal) : undefined],
  );

/** How many of each; the first ones in words where the agency allows it. */
export function findings(context: Context, draft: Draft): Element[] {
  const { language } = context;
  const { findings: all } = draft;
  const counted = (['error', 'warning', 'info'] as const)
    .map((severity) => ({ severity, count: all.filter((one) => one.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${say(severityText[severity], language)}`);
  const text = counted.length === 0 ? say(outgoingWords.noFindings, language) : counted.join(', ');
  const errors = all.some(({ severity }) => severity === 'error');
  return [
    ...facts(context, [outgoingWords.findings, own(text, errors ? { color: 'Attention', weight: 'Bolder' } : {})]),
    ...(isFull(context)
      ? all.slice(0, 3).map(({ message, english }) => {
          const said = language === 'en' ? (english?.message ?? message) : message;
          return line([own('• '), quoted(said, 200)], { spacing: 'None' });
        })
      : []),
  ];
}

/** Who stood where; their words where the agency allows it. */
export function unitOpinions(context: Context, { unitOpinions: all }: Round): Element[] {
  if (all.length === 0) return [];
  const { language, names } = context;
  const standings = Object.keys(standingText) as (keyof typeof standingText)[];
  const tally = standings
    .map((standing) => ({ standing, count: all.filter((one) => one.standing === standing).length }))
    .filter(({ count }) => count > 0)
    .map(({ standing, count }) => `${say(standingText[standing], language)}: ${count}`)
    .join(' · ');
  const shown = all.filter(({ comment }) => comment !== undefined).slice(0, 5);
  return [
    ...facts(context, [outgoingWords.opinions, own(tally)]),
    ...(isFull(context)
      ? shown.map(({ unitId, standing, comment = '', accepted }) =>
          line(
            [
              said(names.unit(unitId), { most: 80, weight: 'Bolder' }),
              own(` (${say(standingText[standing], language).toLocaleLowerCase('vi')}): `),
              quoted(comment, 200),
              ...(accepted === undefined
                ? []
                : [
                    own(` [${say(accepted ? outgoingWords.accepted : outgoingWords.explained, language)}]`, {
                      isSubtle: true,
                    }),
                  ]),
            ],
            { spacing: 'Small' },
          ),
        )
      : []),
  ];
}

/** What was written on the slip in this round. */
export function written(context: Context, folder: SubmissionView): Element[] {
  const { language, names } = context;
  const round = folder.rounds.length;
  const here = folder.written.filter((one) => one.round === round);
  if (here.length === 0) return [];
  return [
    subheading(context, outgoingWords.written),
    ...here
      .slice(-4)
      .map(({ box, text, positionId, at }) =>
        line(
          [
            own(`${say(slipBoxText[box], language)}: `),
            said(names.position(positionId), { most: 120 }),
            own(`, ${moment(at, language)}`, { isSubtle: true }),
            ...(isFull(context) ? [own(': '), quoted(text, 300)] : []),
          ],
          { spacing: 'Small' },
        ),
      ),
    ...(here.length > 4
      ? [line([own(say(words.more, language, { count: here.length - 4 }), { isSubtle: true })])]
      : []),
  ];
}
