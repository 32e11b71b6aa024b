// The fields of a directive and of a proposal for one: the words, who leads, supports and is told, and by when.
import { field, tick } from './form.js';
import { button, h } from './kit.js';
import { dayText, t } from './language.js';
import { picker, recipientOf, unitsAndPeople } from './picker.js';

/** @typedef {import('zod').infer<typeof import('../../../api/contracts/incoming.ts').IncomingView>} IncomingView */
/** @typedef {import('./main.js').Dialog} Dialog */
/** @typedef {import('./main.js').Directory} Directory */
/** @typedef {{ today: string, ends: string[] }} WorkingDays */

// prettier-ignore
const words = {
  leader:   { vi: 'Trình lãnh đạo', en: 'To which leader' },
  phrases:  { vi: 'Câu thường dùng', en: 'Usual words' },
  text:     { vi: 'Nội dung chỉ đạo', en: 'What is ordered' },
  proposal: { vi: 'Nội dung đề xuất', en: 'What is proposed' },
  lead:     { vi: 'Chủ trì', en: 'Lead' },
  supporting: { vi: 'Phối hợp', en: 'Supporting' },
  informed: { vi: 'Để biết', en: 'For information' },
  days:     { vi: 'Hạn (số ngày làm việc)', en: 'Due in working days' },
  ends:     { vi: 'Hết hạn ngày {day}', en: 'Due on {day}' },
  orUntil:  { vi: 'Hoặc đến ngày', en: 'Or until' },
  dueOn:    { vi: 'Hạn đề xuất', en: 'Proposed due date' },
  reply:    { vi: 'Phải có văn bản trả lời', en: 'A written reply is required' },
};

/** @param {{ kind: string, id: string }} recipient */
const nameOf = ({ kind, id }) => `${kind}:${id}`;

/** @param {string} text */
const unlessEmpty = (text) => (text === '' ? undefined : text);

/** Who leads, supports and is told: as the proposal has it, where there is one. @param {IncomingView} incoming @param {Directory} directory @param {boolean} required */
function distribution({ proposal }, directory, required) {
  const choices = unitsAndPeople(directory);
  return {
    lead: picker({
      id: 'lead',
      label: t(words.lead),
      choices,
      single: true,
      required,
      values: proposal?.lead ? [nameOf(proposal.lead)] : [],
    }),
    supporting: picker({
      id: 'supporting',
      label: t(words.supporting),
      choices,
      values: (proposal?.supporting ?? []).map(nameOf),
    }),
    informed: picker({
      id: 'informed',
      label: t(words.informed),
      choices,
      values: (proposal?.forInformation ?? []).map(nameOf),
    }),
  };
}

/** @param {Dialog} dialog @param {IncomingView} incoming @param {Directory} directory @param {WorkingDays} days */
export function orderFields(dialog, incoming, directory, { today, ends }) {
  const { lead, supporting, informed } = distribution(incoming, directory, true);
  const text = field({
    id: 'text',
    label: t(words.text),
    kind: 'long',
    required: true,
    most: 2000,
    value: incoming.proposal?.text,
  });
  const phrases = {
    element: h(
      'fieldset',
      {},
      h('legend', {}, t(words.phrases)),
      h(
        'div',
        { class: 'actions' },
        Object.values(dialog.tables.phrases).map((phrase) =>
          button(phrase, () => {
            text.control.value = [text.value(), phrase].filter((part) => part !== '').join('\n');
            text.control.dispatchEvent(new Event('input', { bubbles: true }));
            text.focus();
          }),
        ),
      ),
    ),
  };
  const until = incoming.proposal?.dueOn;
  const count = field({
    id: 'workingDays',
    label: t(words.days),
    kind: 'number',
    min: '0',
    value: until === undefined ? 5 : undefined,
  });
  const computed = h('p', { class: 'soft', role: 'status' });
  const dueOn = field({ id: 'dueOn', label: t(words.orUntil), kind: 'date', min: today, value: until });
  const say = () => {
    const day = dueOn.value() === '' ? ends[Number(count.value())] : dueOn.value();
    computed.textContent =
      day === undefined || (count.value() === '' && dueOn.value() === '') ? '' : t(words.ends, { day: dayText(day) });
  };
  count.control.addEventListener('input', say);
  dueOn.control.addEventListener('input', say);
  say();
  const reply = tick('reply', t(words.reply));
  return {
    shown: [phrases, text, lead, count, dueOn, { element: computed }, reply, supporting, informed],
    body: () => {
      const due =
        dueOn.value() === ''
          ? { workingDays: count.value() === '' ? undefined : Number(count.value()) }
          : { dueOn: dueOn.value() };
      return {
        text: text.value(),
        purpose: 'handle',
        replyRequired: reply.on(),
        leads: lead.values().map((one) => ({ recipient: recipientOf(one), ...due })),
        supporting: supporting.values().map((one) => ({ recipient: recipientOf(one) })),
        forInformation: informed.values().map(recipientOf),
      };
    },
  };
}

/** @param {IncomingView} incoming @param {Directory} directory @param {WorkingDays} days */
export function proposalFields(incoming, directory, { today }) {
  const { lead, supporting, informed } = distribution(incoming, directory, false);
  const leaders = directory.positions
    .filter(({ roles }) => roles.includes('leader') || roles.includes('deputy-leader'))
    .map(({ id, title, fullName }) => ({ value: id, title: `${title} ${fullName}` }));
  const leader = field({
    id: 'leader',
    label: t(words.leader),
    kind: 'choose',
    required: true,
    choices: leaders,
    value: incoming.proposal?.to.positionId,
  });
  const text = field({
    id: 'text',
    label: t(words.proposal),
    kind: 'long',
    most: 2000,
    value: incoming.proposal?.text,
  });
  const dueOn = field({
    id: 'dueOn',
    label: t(words.dueOn),
    kind: 'date',
    min: today,
    value: incoming.proposal?.dueOn,
  });
  return {
    shown: [leader, text, lead, dueOn, supporting, informed],
    body: () => ({
      toPositionId: leader.value(),
      text: text.value(),
      lead: lead.values().map(recipientOf)[0],
      supporting: supporting.values().map(recipientOf),
      forInformation: informed.values().map(recipientOf),
      dueOn: unlessEmpty(dueOn.value()),
    }),
  };
}
