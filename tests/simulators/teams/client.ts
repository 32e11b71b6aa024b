// One person's Teams client: what the person sees, and what happens when they press, type or look.
import { maxRefreshIds } from './card-rules.ts';
import { buttonOf, gather, type ButtonName, type Element, type Inputs } from './card-inputs.ts';
import type { ActivityForms, Place } from './activity-forms.ts';
import type { Clock } from './clock.ts';
import { cardAnswer, dialogAnswer, type Dialog, type Outcome } from './invoke-answers.ts';
import type { ToBot } from './to-bot.ts';
import { cardOf, isRecord, type Card } from './wire.ts';
import { conversationIdOf, findConversation, sees, type Message, type Person, type World } from './world.ts';

export interface ClientParts {
  readonly world: World;
  readonly clock: Clock;
  readonly toBot: ToBot;
  readonly forms: ActivityForms;
}

/** A message as one person sees it now. It stays as it was seen: pressing an old one presses the old card. */
export interface SeenMessage {
  readonly activityId: string;
  readonly conversationId: string;
  readonly from: string;
  readonly fromBot: boolean;
  readonly text: string;
  readonly card?: Card;
  readonly attachments: readonly Element[];
  readonly at: number;
  readonly edited: boolean;
  readonly replyToId?: string;
  readonly suggestedActions?: readonly Element[];
}
export type SeenCard = SeenMessage & { readonly card: Card };

const refreshEveryMs = 60_000;

/** Makes a message visible as this person sees it: with the own view of its card, if there is one. */
export function seenBy(person: Person, world: World, message: Message): SeenMessage {
  const { activity, from, at, edited, id } = message;
  const card = message.views.get(person.key)?.card ?? cardOf(activity);
  return {
    activityId: id,
    conversationId: conversationIdOf(message),
    from: from === undefined ? 'Vanthu' : (world.people.get(from)?.name ?? from),
    fromBot: from === undefined,
    text: activity.text ?? '',
    ...(card && { card }),
    attachments: activity.attachments ?? [],
    at,
    edited,
    ...(typeof activity.replyToId === 'string' && { replyToId: activity.replyToId }),
    ...(activity.suggestedActions && { suggestedActions: activity.suggestedActions.actions.slice(0, 3) }),
  };
}

/** The acts of a person's client. */
export function makeClient({ world, clock, toBot, forms }: ClientParts, person: Person) {
  const placeOf = ({ conversation, root }: Message): Place => ({ conversation, ...(root !== undefined && { root }) });

  /** The message behind what was seen; a deleted one is gone for everybody. */
  const messageOf = (seen: Pick<SeenMessage, 'activityId' | 'conversationId'>): Message => {
    const { conversation } = findConversation(world, seen.conversationId);
    const message = conversation && world.message(conversation, seen.activityId);
    if (message === undefined || !sees(person, message))
      throw new Error(`${person.key} sees no message ${seen.activityId}`);
    return message;
  };

  const invoke = (message: Message, name: string, value: unknown) =>
    toBot.send(forms.invoke(person, message, placeOf(message), name, value));

  const execute = async (message: Message, action: unknown, trigger: 'manual' | 'automatic'): Promise<Outcome> => {
    // Teams itself answers when the app is not in the conversation where the button is pressed
    if (!message.conversation.botInside)
      return { kind: 'broken', why: 'the app is not installed in this conversation' };
    const outcome = cardAnswer(await invoke(message, 'adaptiveCard/action', { action, trigger }));
    if (outcome.kind === 'card' && !message.deleted) world.show(message, person, outcome.card);
    return outcome;
  };

  const refreshOf = (message: Message): Element | undefined => {
    const refresh = (message.views.get(person.key)?.card ?? cardOf(message.activity))?.['refresh'];
    return isRecord(refresh) && isRecord(refresh['action']) ? refresh : undefined;
  };

  const refreshesByItself = (message: Message): boolean => {
    const refresh = refreshOf(message);
    // automatic refresh does not work in channels
    if (refresh === undefined || message.conversation.kind === 'channel') return false;
    const ids = refresh['userIds'];
    const listed = Array.isArray(ids)
      ? ids.slice(0, maxRefreshIds).includes(person.userId)
      : message.conversation.members.size <= maxRefreshIds;
    return listed && clock.now() - (message.askedAt.get(person.key) ?? -Infinity) >= refreshEveryMs;
  };

  const submit = async (message: Message, data: unknown): Promise<Outcome> => {
    const msteams = isRecord(data) && isRecord(data['msteams']) ? data['msteams'] : {};
    const at = { conversationId: conversationIdOf(message), activityId: message.id };
    if (msteams['type'] === 'task/fetch')
      return dialogAnswer(await invoke(message, 'task/fetch', { data, context: { theme: 'default' } }), at);
    const said =
      msteams['type'] === 'imBack' || msteams['type'] === 'messageBack'
        ? (msteams['text'] ?? msteams['value'])
        : undefined;
    const value = msteams['type'] === 'messageBack' ? msteams['value'] : data;
    await toBot.send(
      forms.event(person, placeOf(message), 'message', {
        replyToId: message.id,
        textFormat: 'plain',
        ...(typeof said === 'string' && { text: said }),
        ...(msteams['type'] !== 'imBack' && { value }),
      }),
    );
    return { kind: 'sent' };
  };

  return {
    messageOf,
    seen: (message: Message): SeenMessage => seenBy(person, world, message),
    /** Presses a button of the card as it was seen; inputs are checked before anything is sent. */
    async press(seen: SeenMessage, name: ButtonName, inputs: Inputs = {}): Promise<Outcome> {
      const message = messageOf(seen);
      if (seen.card === undefined) throw new Error('the message has no card');
      const button = buttonOf(seen.card, name);
      const { action } = button;
      if (action['isEnabled'] === false) throw new Error('the button is switched off');
      if (action['type'] === 'Action.ShowCard' || action['type'] === 'Action.ToggleVisibility')
        throw new Error('the button works inside the client: press what it shows');
      if (action['type'] === 'Action.OpenUrl') return { kind: 'link', url: String(action['url']) };
      const gathered = gather(button, inputs);
      if ('errors' in gathered) return { kind: 'invalid', errors: gathered.errors };
      if (action['type'] === 'Action.Submit') return submit(message, gathered.data);
      const { type, id, title, verb } = action;
      return execute(message, { type, id, title, verb, data: gathered.data }, 'manual');
    },
    /** Asks for the own view: by hand at any time, by looking only when Teams would do it by itself. */
    async refresh(seen: SeenMessage, trigger: 'manual' | 'automatic' = 'manual'): Promise<Outcome | undefined> {
      const message = messageOf(seen);
      const refresh = refreshOf(message);
      if (refresh === undefined || (trigger === 'automatic' && !refreshesByItself(message))) return undefined;
      message.askedAt.set(person.key, clock.now());
      const outcome = await execute(message, refresh['action'], trigger);
      // a refresh that failed is not tried again until the message is edited
      if (outcome.kind === 'broken' || outcome.kind === 'error') message.askedAt.set(person.key, Infinity);
      return outcome;
    },
    async submitDialog(dialog: Dialog, data: unknown): Promise<Outcome> {
      const message = messageOf(dialog);
      return dialogAnswer(await invoke(message, 'task/submit', { data, context: { theme: 'default' } }), dialog);
    },
    /** Types into a filtered choice set whose choices the bot finds: at most fifteen are shown. */
    async search(
      seen: SeenMessage,
      dataset: string,
      queryText: string,
    ): Promise<readonly { title: string; value: string }[]> {
      const value = { queryText, queryOptions: { skip: 0, top: 15 }, dataset, kind: 'search' };
      const { body } = await invoke(messageOf(seen), 'application/search', value);
      const found = isRecord(body) && isRecord(body['value']) ? body['value']['results'] : undefined;
      return (Array.isArray(found) ? found : [])
        .filter(isRecord)
        .slice(0, 15)
        .map((one) => ({ title: String(one['title']), value: String(one['value']) }));
    },
    invoke,
  };
}

export type Client = ReturnType<typeof makeClient>;
