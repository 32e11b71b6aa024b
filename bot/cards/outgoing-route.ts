// Where an outgoing document stands on its route, who decided what, and what changed since the reader last looked.
import { stepText } from '../../api/client/words/states.ts';
import type { OutgoingView } from '../../api/contracts/outgoing-views.ts';
import type { Context } from '../context.ts';
import type { Changes, SlipPart } from './outgoing-changes.ts';
import { moment } from '../text/dates.ts';
import { say, type Words } from '../text/language.ts';
import { outgoingWords } from '../text/words-outgoing.ts';
import { box, line, own, quoted, said, subheading, type Element } from './kit.ts';

type Decision = OutgoingView['decisions'][number];

/** A signature that the registry returned is void; what stands on the route must not look as if it counted. */
const isVoid = ({ state, signatures }: OutgoingView): boolean =>
  state === 'sent-back' && signatures.at(-1)?.void !== undefined;

interface Standing {
  readonly sign: '▸' | '○' | '✓' | '↩';
  readonly text: Words;
  readonly at?: string;
}

function standing(decision: Decision | undefined, now: boolean, voided: boolean): Standing {
  if (decision === undefined)
    return now ? { sign: '▸', text: outgoingWords.stepNow } : { sign: '○', text: outgoingWords.stepLater };
  if (voided) return { sign: '↩', text: outgoingWords.stepVoid };
  const { verdict, at } = decision;
  return verdict === 'approved'
    ? { sign: '✓', text: outgoingWords.stepDone, at }
    : { sign: '↩', text: outgoingWords.stepBack, at };
}

/** One line a step: done by whom and when, waiting, or not reached. */
export function route(context: Context, document: OutgoingView): Element[] {
  const { route: steps, decisions, currentStepId } = document;
  if (steps.length === 0) return [];
  const { language, names } = context;
  const lines = steps.map(({ id, kind, positionId }) => {
    const decision = decisions.findLast((one) => one.stepId === id && one.counts);
    const who = names.position(decision?.positionId ?? positionId);
    const now = decision === undefined && id === currentStepId;
    const { sign, text, at } = standing(decision, now, kind === 'sign' && isVoid(document));
    const state = [say(text, language), ...(at === undefined ? [] : [moment(at, language)])].join(' ');
    return line(
      [
        own(`${sign} ${say(stepText[kind], language)}: `, {
          weight: now ? 'Bolder' : 'Default',
          ...(sign === '✓' ? { color: 'Good' as const } : {}),
        }),
        said(who, { most: 120, weight: now ? 'Bolder' : 'Default' }),
        own(`, ${state}`, { isSubtle: !now, weight: now ? 'Bolder' : 'Default' }),
        ...(decision === undefined || decision.positionId === decision.stepPositionId
          ? []
          : [
              said(` (${say(outgoingWords.for, language, { who: names.position(decision.stepPositionId) })})`, {
                isSubtle: true,
              }),
            ]),
      ],
      { spacing: 'Small' },
    );
  });
  return [subheading(context, outgoingWords.route), ...lines];
}

const partText: Readonly<Record<SlipPart, Words>> = {
  matter: outgoingWords.partMatter,
  grounds: outgoingWords.partGrounds,
  summary: outgoingWords.partSummary,
  proposal: outgoingWords.partProposal,
  papers: outgoingWords.partPapers,
};

/** What is new since the round that the reader knows. */
export function changes(
  context: Context,
  { since, back, outcome, draft, errors, slip, moreOpinions }: Changes,
): Element {
  const { language, names } = context;
  const bullets = [
    draft === undefined ? say(outgoingWords.sameDraft, language) : say(outgoingWords.newDraft, language, draft),
    ...(errors === undefined ? [] : [say(outgoingWords.newFindings, language, errors)]),
    ...(slip.length === 0
      ? []
      : [
          say(outgoingWords.newSlip, language, { parts: slip.map((part) => say(partText[part], language)).join(', ') }),
        ]),
    ...(moreOpinions === 0 ? [] : [say(outgoingWords.newOpinions, language, { count: moreOpinions })]),
  ];
  return box('accent', [
    line([own(say(outgoingWords.changes, language, { round: since }), { weight: 'Bolder' })]),
    ...(back === undefined
      ? outcome === 'withdrawn'
        ? [line([own(say(outgoingWords.withdrawn, language, { round: since }))], { spacing: 'Small' })]
        : []
      : [
          line(
            [
              said(say(outgoingWords.whyBack, language, { who: names.position(back.positionId) })),
              ...(back.reason === undefined || context.chatContent === 'minimal'
                ? []
                : [own(': '), quoted(back.reason, 300)]),
            ],
            { spacing: 'Small' },
          ),
        ]),
    ...bullets.map((text) => line([own(`• ${text}`)], { spacing: 'None' })),
  ]);
}
