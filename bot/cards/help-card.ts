// What the bot can do, each with its button; and the two questions before an upload.
import type { Context, Rendered } from '../context.ts';
import { say } from '../text/language.ts';
import { helpText, intakeWords, listWords } from '../text/words-lists.ts';
import { card, go, heading, line, openDialog, own, type Element } from './kit.ts';
import { noteCard } from './note-card.ts';

type Helped = keyof typeof helpText;

/** What this reader's work needs; the registry's commands only for those who keep or read the books. */
function verbsFor({ me: { roles } }: Context): Helped[] {
  const keeps = roles.some((role) => role === 'registry-clerk' || role === 'office-chief');
  const reads = keeps || roles.some((role) => ['leader', 'deputy-leader', 'archivist', 'inspector'].includes(role));
  return [
    'list.waiting',
    'list.found',
    ...(roles.includes('registry-clerk')
      ? (['intake.ask', 'list.issuing', 'list.stuck'] as const)
      : keeps
        ? (['list.stuck'] as const)
        : []),
    ...(reads ? (['list.incoming', 'list.outgoing'] as const) : []),
    ...(keeps || roles.includes('administrator') ? (['list.unreachable'] as const) : []),
  ];
}

export function helpCard(context: Context): Rendered {
  const { language } = context;
  const verbs = verbsFor(context);
  // a row is a button: more than six would not be shown below the card
  const rows: Element[] = verbs.map((verb) => ({
    type: 'Container',
    separator: true,
    spacing: 'Small',
    selectAction: go(say(helpText[verb].name, language), verb, {}),
    items: [
      line([
        own(say(helpText[verb].name, language), { weight: 'Bolder', color: 'Accent' }),
        own(`: ${say(helpText[verb].does, language)}`),
      ]),
    ],
  }));
  return {
    card: card(context, [
      { ...heading(context, listWords.help), size: 'Medium' },
      line([own(say(listWords.helpLead, language), { isSubtle: true })], { spacing: 'None' }),
      ...rows,
    ]),
    about: [],
    summary: say(listWords.help, language),
  };
}

/** First: is it classified? Then: is it a denunciation? Only two times "no" leads to the upload. */
export function intakeCard(
  context: Context,
  answer?: { readonly secret: boolean; readonly denunciation?: boolean },
): Rendered {
  const { language } = context;
  if (answer?.secret === true) return noteCard(context, 'attention', intakeWords.noSecret);
  if (answer?.denunciation === true) return noteCard(context, 'attention', intakeWords.noDenunciation);
  const first = answer === undefined;
  const yes = go(
    say(intakeWords.yes, language),
    'intake.answer',
    first ? { secret: true } : { secret: false, denunciation: true },
  );
  const no = first
    ? go(say(intakeWords.no, language), 'intake.answer', { secret: false })
    : openDialog(
        say(intakeWords.upload, language),
        'upload',
        { what: 'incoming', secrecy: 'none', denunciation: 'no' },
        { style: 'positive' },
      );
  return {
    card: card(
      context,
      [
        { ...heading(context, intakeWords.title), size: 'Medium' },
        ...(first ? [line([own(say(intakeWords.first, language), { isSubtle: true })], { spacing: 'None' })] : []),
        line([own(say(first ? intakeWords.secret : intakeWords.denunciation, language), { weight: 'Bolder' })]),
      ],
      [no, yes],
    ),
    about: [],
    summary: say(intakeWords.title, language),
  };
}
