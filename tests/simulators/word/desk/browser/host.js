// What the desk asks of the simulated Word: the open documents, their pages, and what a person does in them.

/** @typedef {'m365-desktop' | 'm365-web' | 'office-2019'} HostKind */
/** @typedef {{ host: HostKind, language: string, dark: boolean, user: string, person: string }} WordSetting */
/**
 * @typedef {object} View
 * @property {string} id
 * @property {string} name
 * @property {string} url
 * @property {boolean} saved
 * @property {boolean} isBlank nobody has written on it
 * @property {boolean} readOnly
 * @property {number} revision
 * @property {boolean} tracking
 * @property {number} changes
 * @property {number} openComments
 * @property {number} undo
 * @property {number} redo
 * @property {number} [selected]
 * @property {WordSetting} setting
 */
/** @typedef {{ index: number, text: string, title?: string, locked?: boolean }} Paragraph */
/** @typedef {{ page: number, left: number, top: number, right: number, bottom: number }} Mark */
/** @typedef {{ revision: number, pages: number, marks: Mark[] }} Pages */
/** @typedef {{ document: string, kind: 'opened' | 'changed' | 'selection' | 'setting' | 'saved' | 'closed' }} Happening */

/** Word does not do what it was asked; the message is its own. */
export class NotDone extends Error {}

/** @param {string} path @param {RequestInit} [asked] */
async function ask(path, asked) {
  const answer = await fetch(`/office/word/${path}`, asked);
  if (answer.status === 204) return undefined;
  const said = /** @type {Record<string, unknown>} */ (await answer.json());
  if (answer.ok) return /** @type {unknown} */ (said);
  const { code } = /** @type {{ code?: string }} */ (said['error'] ?? {});
  throw new NotDone(code ?? String(said['message']));
}

export const documents = async () => /** @type {View[]} */ (await ask('documents'));

/**
 * Opens a file; a blank document when there is none.
 * @param {Blob | undefined} file
 * @param {Record<string, string>} about its name and place, and who opens it
 */
export const openDocument = async (file, about) =>
  /** @type {View} */ (
    await ask(`documents?${new URLSearchParams(about)}`, { method: 'POST', ...(file && { body: file }) })
  );

/** @param {string} id */
export const closeDocument = (id) => ask(`documents/${id}`, { method: 'DELETE' });

/** @param {string} id @param {object} act */
export const act = async (id, act) =>
  /** @type {View} */ (await ask(`documents/${id}/acts`, { method: 'POST', body: JSON.stringify(act) }));

/** @param {string} id */
export const pagesOf = async (id) => /** @type {Pages} */ (await ask(`documents/${id}/pages`));

/** @param {string} id */
export const textOf = async (id) => /** @type {Paragraph[]} */ (await ask(`documents/${id}/text`));

/** @param {string} id @param {number} page @param {number} revision */
export const pagePicture = (id, page, revision) =>
  `/office/word/documents/${id}/pages/${page}?size=1400&revision=${revision}`;

/** @param {string} id */
export const fileAddress = (id) => `/office/word/documents/${id}/file`;

/** Plans faults; answers how many wait. @param {object} body */
export async function faults(body) {
  const said = /** @type {{ waiting: unknown[] }} */ (
    await ask('faults', { method: 'POST', body: JSON.stringify(body) })
  );
  return said.waiting.length;
}

/** @param {{ open: () => void, lost: () => void, happening: (happening: Happening) => void }} on */
export function listen(on) {
  const source = new EventSource('/office/word/events');
  source.addEventListener('open', on.open);
  source.addEventListener('error', on.lost);
  source.addEventListener('message', (event) => {
    on.happening(/** @type {Happening} */ (JSON.parse(/** @type {MessageEvent<string>} */ (event).data)));
  });
}
