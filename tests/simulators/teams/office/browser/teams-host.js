// Teams around a page of the app, as the page's teams-js meets it: start, context, the person's token, the answer.

/** @typedef {import('./control.js').Person & { oid?: string, tenant?: string }} Person */
/**
 * @typedef {object} Around
 * @property {'light' | 'dark'} theme
 * @property {'vi' | 'en'} language
 * @property {Person | undefined} person
 * @property {boolean} phone
 * @property {import('./control.js').Dialog} dialog
 * @property {(value: unknown) => void} submit
 */
/** @typedef {{ id: number, uuidAsString?: string, func: string, args?: unknown[] }} Asked */

/** What this host can do, in the words of teams-js. */
const runtime = JSON.stringify({
  apiVersion: 4,
  isNAAChannelRecommended: false,
  isDeeplyNestedAuthSupported: false,
  isLegacyTeams: false,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  supports: { dialog: { url: { bot: {}, parentCommunication: {} }, update: {} }, pages: {}, teamsCore: {} },
});
const sdkVersion = '2.58.0';

/** @param {Around} around */
const context = ({ theme, language, person, phone, dialog }) => ({
  locale: language === 'vi' ? 'vi-vn' : 'en-us',
  theme: theme === 'dark' ? 'dark' : 'default',
  entityId: 'vanthu',
  frameContext: 'task',
  hostName: 'Teams',
  hostClientType: phone ? 'ios' : 'desktop',
  messageId: dialog.activityId,
  chatId: dialog.conversationId,
  userDisplayName: person?.name,
  userObjectId: person?.oid,
  tid: person?.tenant,
});

/** @param {Person | undefined} person @returns {Promise<[boolean, string]>} */
async function token(person) {
  const answer = await fetch(`/try-out/tokens?position=${encodeURIComponent(person?.key ?? '')}`);
  if (!answer.ok) return [false, `HTTP ${answer.status}`];
  const said = /** @type {{ token: string }} */ (await answer.json());
  return [true, said.token];
}

/**
 * Answers the page in the frame until the returned function is called.
 * @param {HTMLIFrameElement} frame
 * @param {Around} around
 * @returns {() => void}
 */
export function hostFrame(frame, around) {
  /** @param {unknown[]} args */
  const submit = ([value]) => {
    around.submit(value);
    return undefined;
  };
  /** @type {Record<string, (args: unknown[]) => readonly unknown[] | undefined | Promise<readonly unknown[]>>} */
  const answers = {
    initialize: () => ['task', around.phone ? 'ios' : 'desktop', runtime, sdkVersion],
    getContext: () => [context(around)],
    'authentication.getAuthToken': () => token(around.person),
    'tasks.submitTask': submit,
    'tasks.completeTask': submit,
    openLink: ([url]) => {
      window.open(String(url), '_blank', 'noopener');
      return [true];
    },
  };
  /** @param {MessageEvent<unknown>} event */
  const hear = async ({ source, origin, data }) => {
    if (source !== frame.contentWindow || origin !== location.origin) return;
    const { id, uuidAsString, func, args = [] } = /** @type {Asked} */ (data);
    const said = await answers[func]?.(args);
    if (said) frame.contentWindow?.postMessage({ id, uuidAsString, args: said }, origin);
  };
  const listen = (/** @type {MessageEvent<unknown>} */ event) => void hear(event);
  window.addEventListener('message', listen);
  return () => window.removeEventListener('message', listen);
}
