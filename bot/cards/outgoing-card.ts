// An outgoing document (văn bản đi) for drafter, reviewers, signer, clerk and all who get the result.
import { outgoingStateText, stepText } from '../../api/client/words/states.ts';
import type { Context, Rendered } from '../context.ts';
import { changesFor } from './outgoing-changes.ts';
import { day, moment } from '../text/dates.ts';
import { say } from '../text/language.ts';
import { outgoingWords } from '../text/words-outgoing.ts';
import { words } from '../text/words.ts';
import {
  box,
  card,
  dotted,
  facts,
  go,
  heading,
  line,
  openDialog,
  own,
  quoted,
  said,
  title,
  type Button,
  type Element,
  type Fact,
  withTextsIfTheyFit,
} from './kit.ts';
import { outgoingButtons, type OutgoingMatter } from './outgoing-buttons.ts';
import { checklist, stuck } from './outgoing-clerk.ts';
import { findings, slip, unitOpinions, written } from './outgoing-folder.ts';
import { changes, route } from './outgoing-route.ts';
import { urgency } from './pieces.ts';

const isOnRoute = (state: string): boolean => state === 'in-route' || state === 'approved';

/** Why it came back, for whoever has to make it better. */
function whyBack(context: Context, { document }: OutgoingMatter): Element[] {
  if (document.state !== 'sent-back') return [];
  const { language, names } = context;
  const decision = document.decisions.findLast(({ verdict }) => verdict === 'sent-back');
  const returned = document.signatures.findLast((one) => one.void !== undefined)?.void;
  const back = returned !== undefined && (decision === undefined || returned.at > decision.at) ? returned : decision;
  if (back === undefined) return [];
  const reason = back.reason ?? '';
  return [
    box('warning', [
      line([
        said(say(outgoingWords.whyBack, language, { who: names.position(back.positionId) }), { weight: 'Bolder' }),
        own(`, ${moment(back.at, language)}`, { isSubtle: true }),
      ]),
      line([context.chatContent === 'full' ? quoted(reason, 600) : own(say(outgoingWords.openDialog, language))], {
        spacing: 'Small',
      }),
    ]),
  ];
}

/** The reader's own turn, said before everything else. */
function turn(context: Context, { document }: OutgoingMatter): Element[] {
  const step = document.route.find(({ id }) => id === document.currentStepId);
  if (step === undefined || !(document.actions.includes('approve') || document.actions.includes('sign'))) return [];
  const pages = document.submitted?.pages;
  return [
    box('accent', [
      line([
        own(
          say(outgoingWords.yourTurn, context.language, {
            step: say(stepText[step.kind], context.language).toLocaleLowerCase('vi'),
          }),
          { weight: 'Bolder' },
        ),
      ]),
      ...(pages === undefined || !document.actions.includes('sign')
        ? []
        : [line([own(say(outgoingWords.readFirst, context.language, { pages }))], { spacing: 'Small' })]),
    ]),
  ];
}

function about(context: Context, { document }: OutgoingMatter): readonly Fact[] {
  const { language, names } = context;
  const { issue, signer, recipients, answers, issueBy, late, signatures, paperPlace, ending } = document;
  const signature = signatures.findLast((one) => one.void === undefined);
  const to = recipients.filter(({ purpose }) => purpose !== 'to-keep').map(({ name }) => name);
  const ends =
    answers?.ends === true
      ? say(answers.confirmed ? outgoingWords.confirmed : outgoingWords.unconfirmed, language)
      : undefined;
  const draft = document.drafts.at(-1);
  return [
    [
      outgoingWords.number,
      issue && dotted(said(issue.code, { weight: 'Bolder', most: 80 }), own(day(issue.issuedOn, language))),
    ],
    [
      outgoingWords.drafter,
      dotted(
        said(names.position(document.drafterPositionId), { most: 120 }),
        said(names.unit(document.draftingUnitId), { most: 80 }),
      ),
    ],
    [outgoingWords.signer, signer && said(names.position(signer.positionId), { most: 120 })],
    [
      outgoingWords.signedOn,
      signature &&
        dotted(
          own(moment(signature.signedAt, language)),
          signature.ink ? own(say(outgoingWords.ink, language)) : undefined,
        ),
    ],
    [
      outgoingWords.recipients,
      to.length === 0
        ? undefined
        : said(
            `${to.slice(0, 3).join('; ')}${to.length > 3 ? `; ${say(words.more, language, { count: to.length - 3 })}` : ''}`,
            { most: 300 },
          ),
    ],
    [
      outgoingWords.issueBy,
      issueBy === undefined || issue !== undefined
        ? undefined
        : dotted(
            own(day(issueBy, language)),
            late ? own(say(outgoingWords.late, language), { color: 'Attention', weight: 'Bolder' }) : undefined,
          ),
    ],
    [
      outgoingWords.answers,
      answers && dotted(own(say(outgoingWords.endsIt, language)), ends === undefined ? undefined : own(ends)),
    ],
    [
      outgoingWords.draft,
      document.state === 'drafting'
        ? own(
            draft === undefined
              ? say(outgoingWords.noDraft, language)
              : say(outgoingWords.draftNo, language, { number: draft.number }),
          )
        : undefined,
    ],
    [outgoingWords.original, document.original === 'paper' ? own(say(outgoingWords.paper, language)) : undefined],
    [outgoingWords.paperPlace, paperPlace === undefined ? undefined : said(paperPlace, { most: 200 })],
    [
      outgoingWords.ended,
      ending === undefined
        ? undefined
        : context.chatContent === 'full'
          ? quoted(ending.reason)
          : own(moment(ending.at, language)),
    ],
  ];
}

/** What whoever decides has to know. */
function folderOf(context: Context, { document, folder }: OutgoingMatter): Element[] {
  const round = folder?.rounds.at(-1);
  if (folder === undefined || round === undefined || !isOnRoute(document.state)) return [];
  const draft = document.drafts.find(({ sha256 }) => sha256 === round.draftSha256);
  return [
    ...slip(context, round),
    ...(draft === undefined ? [] : findings(context, draft)),
    ...unitOpinions(context, round),
    ...written(context, folder),
  ];
}

function drawn(matter: OutgoingMatter, context: Context): Rendered {
  const { language } = context;
  const { document, folder } = matter;
  const state = say(outgoingStateText[document.state], language);
  const changed =
    folder === undefined || !isOnRoute(document.state)
      ? undefined
      : changesFor(document, folder, context.me.positionId);
  const body: Element[] = [
    heading(context, outgoingWords.kind),
    line(
      dotted(
        urgency(context, document.priority),
        own(state, { weight: 'Bolder' }),
        said(document.typeName, { most: 40, isSubtle: true }),
        document.round > 1
          ? own(say(outgoingWords.round, language, { round: document.round }), { isSubtle: true })
          : undefined,
      ),
      { spacing: 'Small' },
    ),
    title(document.subject),
    ...turn(context, matter),
    ...whyBack(context, matter),
    ...stuck(context, document),
    ...facts(context, ...about(context, matter)),
    ...(changed === undefined ? [] : [changes(context, changed)]),
    ...folderOf(context, matter),
    ...(isOnRoute(document.state) || document.state === 'sent-back' ? route(context, document) : []),
    ...checklist(context, document),
  ];
  const look: Button[] = [
    ...(document.drafts.length === 0
      ? []
      : [openDialog(say(words.document, language), 'document', { kind: 'outgoing', id: document.id })]),
    ...(document.answers === undefined
      ? []
      : [
          go(
            say(outgoingWords.showArrival, language),
            'open.incoming',
            { id: document.answers.incomingId },
            { mode: 'secondary' },
          ),
        ]),
  ];
  const step = document.route.find(({ id }) => id === document.currentStepId);
  const mine = document.actions.includes('approve') || document.actions.includes('sign');
  return {
    card: card(context, body, [...outgoingButtons(context, matter), ...look]),
    about: [
      { kind: 'outgoing', id: document.id, version: document.version },
      ...(folder === undefined ? [] : [{ kind: 'submission' as const, id: folder.id, version: folder.version }]),
    ],
    summary:
      mine && step !== undefined
        ? say(outgoingWords.summaryTurn, language, { step: say(stepText[step.kind], language).toLocaleLowerCase('vi') })
        : say(outgoingWords.summaryLine, language, { state: state.toLocaleLowerCase('vi') }),
  };
}

/** The document as this reader may act on it. */
export const outgoingCard = (matter: OutgoingMatter, context: Context): Rendered =>
  withTextsIfTheyFit(context, (reader) => drawn(matter, reader));
