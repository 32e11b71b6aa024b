// The last step of the intake: what was received gets its number; with earlier arrivals only when the clerk says that this is
// another document.
import { busy } from '../form.js';
import { button, focusOn, h, list, note, part, show } from '../kit.js';
import { dayText, t } from '../language.js';

/** @typedef {import('zod').infer<typeof import('../../../../api/contracts/incoming.ts').IncomingView>} IncomingView */
/** @typedef {import('../main.js').Dialog} Dialog */

// prettier-ignore
const words = {
  title:   { vi: 'Vào sổ văn bản đến', en: 'Register an incoming document' },
  earlier: { vi: 'Có thể đã đến trước đó:', en: 'It may have arrived before:' },
  arrival: { vi: 'Số đến {number}, ngày {day}', en: 'No. {number} of {day}' },
  waiting: { vi: 'Chưa vào sổ, đến ngày {day}', en: 'Not registered, arrived {day}' },
  go:      { vi: 'Vào sổ, cấp số đến', en: 'Register and number' },
  another: { vi: 'Là văn bản khác, vẫn vào sổ', en: 'It is another one: register' },
  working: { vi: 'Đang vào sổ…', en: 'Registering…' },
  received:{ vi: 'Đã tiếp nhận, chưa có số đến. Nếu đóng cửa sổ, văn bản vẫn nằm ở mục “Chờ vào sổ”.', en: 'Received, without a number yet. If you close the window, it stays under “To be registered”.' },
  done:    { vi: 'Đã vào sổ', en: 'Registered' },
  number:  { vi: 'Số đến {number}, ngày {day}', en: 'No. {number} of {day}' },
  onlyInfo:{ vi: 'Chỉ đăng ký để biết', en: 'For information only' },
};

/** A warning that names what came before; nothing when nothing did. @param {readonly { arrivalNumber?: number | undefined, arrivedOn: string, issuer?: string, code?: string }[]} arrivals */
export const earlierOf = (arrivals) =>
  arrivals.length > 0 &&
  note(
    'warn',
    t(words.earlier),
    list(
      arrivals.map(({ arrivalNumber, arrivedOn, issuer, code }) => {
        const day = dayText(arrivedOn);
        const which =
          arrivalNumber === undefined ? t(words.waiting, { day }) : t(words.arrival, { number: arrivalNumber, day });
        return [which, code, issuer].filter((one) => one !== undefined).join(', ');
      }),
    ),
  );

/**
 * Registers what was received, and says the number.
 * @param {Dialog} dialog
 * @param {IncomingView} received
 */
export async function registerReceived(dialog, received) {
  const path = `incoming-documents/${encodeURIComponent(received.id)}`;
  const said = h('div', {});

  /** @param {IncomingView} view @param {string[]} acknowledgedDuplicates */
  const register = async (view, acknowledgedDuplicates) => {
    const registered = /** @type {IncomingView} */ (
      await dialog.api.send(
        'POST',
        `${path}/registrations`,
        { acknowledgedDuplicates },
        { version: view.version, key: `registration-${view.id}-${view.version}` },
      )
    );
    registeredNow(dialog, registered);
  };
  /** @param {unknown} thrown */
  const failed = async (thrown) => {
    const current = /** @type {IncomingView} */ (await dialog.api.read(path));
    if (current.arrival !== undefined) {
      registeredNow(dialog, current);
      return;
    }
    const earlier = current.earlierArrivals;
    const go = button(
      t(earlier.length > 0 ? words.another : words.go),
      (pressed) =>
        void busy(pressed, t(words.working), () =>
          register(
            current,
            earlier.map(({ incomingId }) => incomingId),
          ),
        ).catch(told),
      'main',
    );
    const trouble = note('bad', dialog.trouble(thrown));
    dialog.draw(
      t(words.title),
      note('warn', t(words.received)),
      trouble,
      earlierOf(earlier),
      h('div', { class: 'actions' }, go),
      said,
    );
    focusOn(trouble);
  };
  /** @param {unknown} thrown */
  const told = (thrown) =>
    failed(thrown).catch((/** @type {unknown} */ again) => {
      show(said, note('bad', dialog.trouble(again)));
    });
  await register(received, []).catch(told);
}

/** @param {Dialog} dialog @param {IncomingView} view */
function registeredNow(dialog, view) {
  const { arrival, informationOnlyReason } = view;
  const value = { on: `incoming:${view.id}`, show: true };
  const day = arrival ? dayText(arrival.on) : '';
  dialog.done(
    t(words.done),
    value,
    h('p', { class: 'big' }, t(words.number, { number: arrival?.number ?? '', day })),
    part(`${view.documentTypeName} ${view.code.text}`, h('p', {}, view.subject)),
    informationOnlyReason !== undefined && note('warn', `${t(words.onlyInfo)}. ${informationOnlyReason}`),
  );
}
