// Calls to the API as the person in front of the page. The answer of every call that says no is the API's own sentence.

/** @typedef {{ code: string, title: string, detail?: string, status: number, errors?: { pointer: string, detail: string }[] }} ProblemDocument */
/** @typedef {{ version?: number, key?: string }} Sending */
/** @typedef {{ sha256: string, name: string, size: number, type: string }} StoredFile */

/** The API said no. */
export class Refused extends Error {
  /** @param {ProblemDocument} problem */
  constructor(problem) {
    super(problem.detail ?? problem.title);
    this.problem = problem;
  }

  get code() {
    return this.problem.code;
  }
}

/** Nobody answered: what was sent may have arrived, or not. */
export class Unreachable extends Error {}

/** @param {{ status: number, text: string }} answer */
function refusal({ status, text }) {
  const fallback = { code: 'unexpected', title: `HTTP ${status}`, status };
  try {
    return new Refused({ ...fallback, .../** @type {object} */ (JSON.parse(text)) });
  } catch {
    return new Refused(fallback);
  }
}

/** The API lies beside the dialogs, whatever stands before both in the address. */
const root = new URL('../', location.href);

/**
 * @param {import('./host.js').Host} host
 * @param {string} position that the person acts in
 */
export function makeApi(host, position) {
  /** @param {Record<string, string>} more */
  const headers = async (more) => ({
    Authorization: `Bearer ${await host.token()}`,
    ...(position === '' ? {} : { 'Vanthu-Position': position }),
    ...more,
  });

  /**
   * @param {string} path
   * @param {RequestInit & { headers?: Record<string, string> }} [init]
   * @param {boolean} [again]
   * @returns {Promise<Response>}
   */
  async function ask(path, init = {}, again = false) {
    const sent = await headers(init.headers ?? {});
    /** @type {Response} */
    let answer;
    try {
      answer = await fetch(new URL(path, root), { ...init, headers: sent });
    } catch {
      throw new Unreachable();
    }
    if (answer.status === 401 && !again) {
      host.renew();
      return ask(path, init, true);
    }
    if (!answer.ok) throw refusal({ status: answer.status, text: await answer.text() });
    return answer;
  }

  return {
    /**
     * @template T
     * @param {string} path
     * @returns {Promise<T>}
     */
    read: async (path) => /** @type {T} */ (await (await ask(path)).json()),

    /**
     * @param {string} path
     * @returns {Promise<Blob>}
     */
    bytes: async (path) => (await ask(path)).blob(),

    /**
     * @template T
     * @param {'POST' | 'PUT'} method
     * @param {string} path
     * @param {unknown} body
     * @param {Sending} [sending] the version seen, and the key under which a request counts once
     * @returns {Promise<T>}
     */
    async send(method, path, body, { version, key } = {}) {
      const answer = await ask(path, {
        method,
        headers: {
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
          ...(key === undefined ? {} : { 'Idempotency-Key': key }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return /** @type {T} */ (answer.status === 204 ? undefined : await answer.json());
    },

    /**
     * Sends a file and tells how far it is; `fetch` cannot.
     * @param {Record<string, string>} answers what is declared of the file
     * @param {Blob} file
     * @param {(share: number) => void} [onProgress] from 0 to 1
     * @returns {Promise<StoredFile>}
     */
    async upload(answers, file, onProgress = () => undefined) {
      const sent = await headers({ 'Content-Type': 'application/octet-stream' });
      const { promise, resolve, reject } = /** @type {PromiseWithResolvers<StoredFile>} */ (Promise.withResolvers());
      const request = new XMLHttpRequest();
      request.open('POST', new URL(`files?${new URLSearchParams(answers)}`, root));
      for (const [name, value] of Object.entries(sent)) request.setRequestHeader(name, value);
      request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total));
      request.addEventListener('error', () => reject(new Unreachable()));
      request.addEventListener('load', () => {
        const answer = { status: request.status, text: request.responseText };
        if (answer.status >= 400) reject(refusal(answer));
        else resolve(/** @type {StoredFile} */ (JSON.parse(answer.text)));
      });
      request.send(file);
      return promise;
    },
  };
}

/** @typedef {ReturnType<typeof makeApi>} Api */
