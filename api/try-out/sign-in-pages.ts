// Signing in by choosing a person: a list of people and a token for one of them. Loaded in a try-out only.
import type { IncomingMessage } from 'node:http';
import type { LocalIssuer } from '../platform/auth/local-issuer.ts';
import type { PlainPage } from '../platform/http/serve.ts';
import { identityOf, tryOutPeople } from './people.ts';

const json = (value: unknown, status = 200) => ({
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
  status,
});

const hoursValid = 8;

/** A page of another site must not fetch a token: browsers say where a request comes from, and under which name. */
function isOwnPage(request: IncomingMessage, publicUrl: string | undefined): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const names = ['localhost', '127.0.0.1', '[::1]', ...(publicUrl === undefined ? [] : [new URL(publicUrl).hostname])];
  const host = URL.parse(`http://${request.headers.host ?? ''}`)?.hostname;
  return host !== undefined && names.includes(host);
}

/** `/try-out/people`, `/try-out/tokens?position=…` and `/try-out/progress`. */
export const signInPages = (
  issuer: LocalIssuer,
  { publicUrl, progress }: { readonly publicUrl: string | undefined; readonly progress: () => unknown },
): readonly PlainPage[] => [
  { path: '/try-out/people', answer: async () => json({ agencies: tryOutPeople() }) },
  { path: '/try-out/progress', answer: async () => json(progress()) },
  {
    path: '/try-out/tokens',
    answer: async (request) => {
      if (!isOwnPage(request, publicUrl)) return json({ code: 'role-not-allowed' }, 403);
      const position = new URL(request.url ?? '/', 'http://localhost').searchParams.get('position') ?? '';
      const identity = identityOf(position);
      if (identity === undefined) return json({ code: 'not-found' }, 404);
      return json({
        token: await issuer.personToken(identity, hoursValid * 3600),
        expiresInSeconds: hoursValid * 3600,
      });
    },
  },
];
