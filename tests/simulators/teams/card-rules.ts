// What Teams refuses of a message, and what of its cards it would silently not show.
import { badArgument, badSyntax, refusals, refuse } from './refusals.ts';
import { adaptiveCard, isCard, isRecord, type OutgoingActivity } from './wire.ts';

/** 100 KB in UTF-16, as Teams counts a whole message. */
export const maxMessageBytes = 100 * 1024;
export const maxVisibleActions = 6;
export const maxRefreshIds = 60;

const actionTypes = ['Action.Execute', 'Action.Submit', 'Action.OpenUrl', 'Action.ShowCard', 'Action.ToggleVisibility'];

type Element = Readonly<Record<string, unknown>>;

/** Every element and action of a card, its inner cards included. */
export function* elementsOf(value: unknown): Generator<Element> {
  if (Array.isArray(value)) for (const one of value) yield* elementsOf(one);
  else if (isRecord(value)) {
    if (typeof value['type'] === 'string') yield value;
    // data belongs to the bot: whatever it holds is no part of the card
    for (const [name, inner] of Object.entries(value)) if (name !== 'data') yield* elementsOf(inner);
  }
}

const typeOf = (element: Element): string => String(element['type']);
const isAction = (element: Element): boolean => typeOf(element).startsWith('Action.');
const isInput = (element: Element): boolean => typeOf(element).startsWith('Input.');

function refuseBadCard(content: unknown): void {
  if (!isCard(content)) return refuse(badSyntax('The content is not an adaptive card.'));
  if (typeof content['version'] !== 'string') refuse(badSyntax('The adaptive card has no version.'));
  const elements = [...elementsOf(content)];
  const inputs = elements.filter(isInput).map((input) => input['id']);
  if (inputs.some((id) => typeof id !== 'string' || id === '')) refuse(badSyntax('An input of the card has no id.'));
  if (new Set(inputs).size < inputs.length) refuse(badSyntax('Two inputs of the card have the same id.'));
  const unknown = elements.find(
    (one) => isAction(one) && !actionTypes.includes(typeOf(one)) && !('fallback' in one) && !('requires' in one),
  );
  if (unknown) refuse(badSyntax(`The card has an unknown action: ${typeOf(unknown)}.`));
  if (
    elements.some(
      (one) => typeOf(one) === 'Action.OpenUrl' && !/^(https?|msteams|mailto|tel|sip):/.test(String(one['url'])),
    )
  )
    refuse(badSyntax('An address of the card has a scheme that is not allowed.'));
}

/** Refuses what Teams refuses; 413 for size, 400 for content. */
export function refuseBadMessage(activity: OutgoingActivity): void {
  if (2 * JSON.stringify(activity).length > maxMessageBytes) refuse(refusals.tooBig);
  const attachments = activity.attachments ?? [];
  if (activity.type === 'message' && !activity.text && attachments.length === 0)
    refuse(badArgument('The activity has neither text nor attachments.'));
  for (const { contentType, content } of attachments) if (contentType === adaptiveCard) refuseBadCard(content);
  const mentions = (activity.entities ?? []).filter(({ type }) => type === 'mention');
  if (
    mentions.some(({ text }) => typeof text !== 'string' || activity.text?.includes(text) !== true) &&
    attachments.length === 0
  )
    refuse(badArgument('A mention is not in the text of the message.'));
}

const complaintsOf = (card: Element): string[] => {
  const elements = [...elementsOf(card)];
  const refresh = isRecord(card['refresh']) ? card['refresh'] : undefined;
  const ids = Array.isArray(refresh?.['userIds']) ? (refresh['userIds'] as unknown[]) : [];
  const rows = elements.map((one) => one['actions']).filter((actions): actions is unknown[] => Array.isArray(actions));
  return [
    ...(Number(card['version']) > 1.5 ? ['the version is newer than 1.5: the fallback text is shown'] : []),
    ...(rows.some(
      (actions) => actions.filter((one) => isRecord(one) && one['mode'] !== 'secondary').length > maxVisibleActions,
    )
      ? ['more than six actions in a row: the rest is not shown']
      : []),
    ...(ids.length > maxRefreshIds ? ['more than 60 people to refresh for: the rest is left out'] : []),
    ...(ids.some((id) => typeof id !== 'string' || !id.startsWith('29:'))
      ? ['a person to refresh for is not named by the id of this bot: left out']
      : []),
    ...(elements.some((one) => isInput(one) && typeof one['label'] !== 'string') ? ['an input without a label'] : []),
    ...(elements.some((one) => isInput(one) && one['isRequired'] === true && typeof one['errorMessage'] !== 'string')
      ? ['a required input without an error message']
      : []),
    ...(elements.some((one) => typeOf(one) === 'Image' && String(one['url']).startsWith('http:'))
      ? ['an image that is not served over https: not shown']
      : []),
  ];
};

/** What Teams accepts and yet does not show as its sender means it. */
export const complaintsAbout = (activity: OutgoingActivity): readonly string[] =>
  (activity.attachments ?? []).flatMap(({ contentType, content }) =>
    contentType === adaptiveCard && isRecord(content) ? complaintsOf(content) : [],
  );
