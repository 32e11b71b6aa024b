// The chat around this page: its theme and language, the person's own token, and the way to close the dialog.

/** @typedef {typeof import('@microsoft/teams-js')} Teams */

/**
 * @typedef {object} Host
 * @property {'vi' | 'en'} language
 * @property {() => Promise<string>} token of the person who opened the dialog; asks the chat again when `renew` was called
 * @property {() => void} renew
 * @property {(value: object) => void} submit closes the dialog and hands this to the bot
 */

/** There is no chat around the page, or it does not answer. */
export class NoHost extends Error {}

const patienceMs = 15_000;
/** A token is asked for again before it can have run out while somebody reads. */
const tokenMs = 240_000;

/**
 * @template T
 * @param {Promise<T>} work
 * @returns {Promise<T>}
 */
function inTime(work) {
  const { promise, resolve, reject } = /** @type {PromiseWithResolvers<T>} */ (Promise.withResolvers());
  const timer = setTimeout(() => reject(new NoHost('no answer')), patienceMs);
  work.then(resolve, (/** @type {unknown} */ thrown) =>
    reject(new NoHost(thrown instanceof Error ? thrown.message : String(thrown))),
  );
  return promise.finally(() => clearTimeout(timer));
}

/** @param {string} theme as Teams names it: default, dark, contrast */
const wear = (theme) => {
  document.documentElement.dataset['theme'] = ['dark', 'contrast'].includes(theme) ? theme : 'default';
};

/**
 * Meets the chat that shows this page.
 * @returns {Promise<Host>} `NoHost` when there is none
 */
export async function meetHost() {
  const teams = /** @type {{ microsoftTeams?: Teams }} */ (globalThis).microsoftTeams;
  if (teams === undefined || window.parent === window) throw new NoHost('not inside a chat');
  const others = (document.documentElement.dataset['hosts'] ?? '').split(' ').filter((origin) => origin !== '');
  await inTime(teams.app.initialize(others));
  const context = await inTime(teams.app.getContext());
  wear(context.app.theme);
  teams.app.registerOnThemeChangeHandler(wear);
  const { locale } = context.app;
  /** @type {{ value: Promise<string>, until: number } | undefined} */
  let kept;
  return {
    language:
      locale.startsWith('en') || (!locale.startsWith('vi') && document.documentElement.lang === 'en') ? 'en' : 'vi',
    token() {
      if (kept === undefined || kept.until < Date.now()) {
        const value = inTime(teams.authentication.getAuthToken());
        kept = { value, until: Date.now() + tokenMs };
        value.catch(() => {
          kept = undefined;
        });
      }
      return kept.value;
    },
    renew() {
      kept = undefined;
    },
    submit: (value) => teams.dialog.url.submit(value),
  };
}
