// What a page can do as a person: each act is the driver's, with its input checked.
import { z } from 'zod';
import type { ControlParts } from './control-parts.ts';
import { Fault } from './faults.ts';
import type { Dialog } from './invoke-answers.ts';
import type { PersonDriver } from './person.ts';
import type { SeenMessage } from './client.ts';
import { findConversation, type Conversation } from './world.ts';

const AtMessage = z.object({ person: z.string(), conversationId: z.string(), activityId: z.string() });
// prettier-ignore
const inputs = {
  say: z.object({ person: z.string(), text: z.string(), conversationId: z.string().optional(), nfd: z.boolean().optional(), mention: z.boolean().optional() }),
  press: AtMessage.extend({ title: z.string(), nth: z.number().default(0), inputs: z.record(z.string(), z.string()).default({}) }),
  dialog: AtMessage.extend({ value: z.unknown() }),
  refresh: AtMessage.extend({ trigger: z.enum(['manual', 'automatic']).default('manual') }),
  search: AtMessage.extend({ dataset: z.string(), words: z.string() }),
  person: z.object({ person: z.string(), conversationId: z.string().optional() }),
  consent: AtMessage.extend({ action: z.enum(['accept', 'decline']) }),
  edit: AtMessage.extend({ text: z.string() }),
  forward: AtMessage.extend({ to: z.string() }),
  upload: z.object({ person: z.string(), name: z.string(), base64: z.string(), text: z.string().optional() }),
  device: z.object({ person: z.string(), locale: z.string().optional(), platform: z.string().optional() }),
  faults: z.object({ clear: z.boolean().default(false), plan: z.array(Fault).default([]) }),
};

type Act = (body: unknown) => unknown;

/** The acts by their names in the address. */
export function controlActs({ world, person, roster, faults }: ControlParts): Readonly<Record<string, Act>> {
  const conversationOf = (id: string): Conversation => {
    const { conversation } = findConversation(world, id);
    if (conversation === undefined) throw new Error(`no conversation ${id}`);
    return conversation;
  };
  const at =
    <T extends z.infer<typeof AtMessage>>(
      schema: z.ZodType<T>,
      work: (one: PersonDriver, message: SeenMessage, input: T) => unknown,
    ): Act =>
    (body) => {
      const input = schema.parse(body);
      const one = person(input.person);
      return work(one, one.client.seen(one.client.messageOf(input)), input);
    };
  const as =
    (work: (one: PersonDriver, conversationId: string | undefined) => unknown): Act =>
    (body) => {
      const input = inputs.person.parse(body);
      return work(person(input.person), input.conversationId);
    };
  return {
    say: (body) => {
      const { person: key, text, conversationId, nfd, mention } = inputs.say.parse(body);
      return person(key).says(text, {
        ...(conversationId !== undefined && { in: conversationId }),
        ...(nfd && { nfd }),
        ...(mention !== undefined && { mention }),
      });
    },
    press: at(inputs.press, (one, message, { title, nth, inputs: given }) =>
      one.presses(message, { title, nth }, given),
    ),
    'submit-dialog': at(inputs.dialog, (one, { activityId, conversationId }, { value }) => {
      const dialog: Dialog = { title: '', activityId, conversationId };
      return one.submits(dialog, value);
    }),
    refresh: at(inputs.refresh, (one, message, { trigger }) =>
      trigger === 'manual' ? one.refreshes(message) : one.looksAt(message),
    ),
    search: at(inputs.search, (one, message, { dataset, words }) => one.searches(message, dataset, words)),
    consent: at(inputs.consent, async (one, message, { action }) => {
      const { status, tries } = await (action === 'accept' ? one.accepts(message) : one.declines(message));
      return { status, tries };
    }),
    delete: at(AtMessage, (one, message) => one.deletes(message)),
    edit: at(inputs.edit, (one, message, { text }) => one.edits(message, text)),
    forward: at(inputs.forward, (one, message, { to }) => one.forwards(message, conversationOf(to))),
    upload: (body) => {
      const { person: key, name, base64, text } = inputs.upload.parse(body);
      return person(key).uploads(
        { name, bytes: Buffer.from(base64, 'base64') },
        { ...(text !== undefined && { text }) },
      );
    },
    install: as((one, id) => one.installs(id === undefined ? one.chat() : conversationOf(id))),
    uninstall: as((one, id) => one.uninstalls(id === undefined ? one.chat() : conversationOf(id))),
    join: as((one, id) => one.joins(conversationOf(id ?? ''))),
    leave: as((one, id) => one.leaves(conversationOf(id ?? ''))),
    block: as((one) => one.blocksBot()),
    unblock: as((one) => one.unblocksBot()),
    /** In which language and on what the person reads from now on. */
    device: (body) => {
      const { person: key, locale, platform } = inputs.device.parse(body);
      const one = roster.person(key);
      if (locale !== undefined) one.locale = locale;
      if (platform !== undefined) one.platform = platform;
    },
    faults: (body) => {
      const { clear, plan } = inputs.faults.parse(body);
      if (clear) faults.clear();
      faults.plan(...plan);
      return { waiting: faults.waiting() };
    },
  };
}
