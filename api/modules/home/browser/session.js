// Who is signed in on this page, and calls to the API as that person. The token lives as long as the browser's tab.

/**
 * @typedef {object} Person
 * @property {string} positionId
 * @property {string} fullName
 * @property {string} title
 * @property {string} unit
 * @property {string} agency
 * @property {string} [pin]
 * @property {string} [sealPin]
 */

/** @typedef {{ person: Person, token: string }} Session */
/** @typedef {{ code: string, title: string, detail?: string, status: number }} ProblemDocument */

const kept = 'vanthu.session';

/** The API said no; the message is its own sentence. */
export class Refused extends Error {
  /** @param {ProblemDocument} problem */
  constructor(problem) {
    super(problem.detail ?? problem.title);
    this.name = 'Refused';
    this.code = problem.code;
    this.status = problem.status;
  }
}

/** @returns {Session | undefined} */
export function session() {
  const text = sessionStorage.getItem(kept);
  return text === null ? undefined : /** @type {Session} */ (JSON.parse(text));
}

export const signOut = () => sessionStorage.removeItem(kept);

/**
 * Signs in as this person of the try-out.
 * @param {Person} person
 * @returns {Promise<Session>}
 */
export async function signInAs(person) {
  const answer = await fetch(`/try-out/tokens?position=${encodeURIComponent(person.positionId)}`);
  if (!answer.ok) throw await refusal(answer);
  const { token } = /** @type {{ token: string }} */ (await answer.json());
  const made = { person, token };
  sessionStorage.setItem(kept, JSON.stringify(made));
  return made;
}

/**
 * @param {Response} answer
 * @returns {Promise<Refused>}
 */
async function refusal(answer) {
  const fallback = { code: 'unexpected', title: `HTTP ${answer.status}`, status: answer.status };
  const said = /** @type {Partial<ProblemDocument>} */ (await answer.json().catch(() => ({})));
  return new Refused({ ...fallback, ...said });
}

/**
 * One call as the signed-in person. A token of an earlier start of the server is renewed once.
 * @param {string} path
 * @param {{ method?: string, body?: unknown, version?: number, creates?: boolean }} [asked]
 * @returns {Promise<Response>}
 */
export async function call(path, asked = {}) {
  const signedIn = session();
  const { method = 'GET', body, version, creates = false } = asked;
  const headers = {
    ...(signedIn ? { Authorization: `Bearer ${signedIn.token}` } : {}),
    ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
    ...(creates ? { 'Idempotency-Key': crypto.randomUUID() } : {}),
  };
  /** @param {string} [token] */
  const send = (token) =>
    fetch(path, {
      method,
      headers: token === undefined ? headers : { ...headers, Authorization: `Bearer ${token}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  let answer = await send();
  if (answer.status === 401 && signedIn) {
    // only a no ends the session: being offline does not
    const renewed = await signInAs(signedIn.person).catch((/** @type {unknown} */ thrown) => {
      if (!(thrown instanceof Refused)) throw thrown;
    });
    if (renewed) answer = await send(renewed.token);
    else signOut();
  }
  if (!answer.ok) throw await refusal(answer);
  return answer;
}

/**
 * The JSON of a call.
 * @template T
 * @param {string} path
 * @returns {Promise<T>}
 */
export const read = async (path) => /** @type {T} */ (await (await call(path)).json());
