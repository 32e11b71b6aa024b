// Signing in where everybody is fictional: the server hands out a token for any of its people.
import { z } from 'zod';
import { SignInTrouble, type Session } from './session.ts';

const People = z.object({
  agencies: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      people: z.array(z.object({ positionId: z.string(), fullName: z.string(), title: z.string(), unit: z.string() })),
    }),
  ),
});
export type TryOutAgency = z.output<typeof People>['agencies'][number];

const Token = z.object({ token: z.string(), expiresInSeconds: z.number() });

const spareSeconds = 60;

async function read<T>(address: string, shape: z.ZodType<T>): Promise<T> {
  const answer = await fetch(address);
  if (!answer.ok)
    throw new SignInTrouble('refused', `HTTP ${answer.status}`, answer.headers.get('Vanthu-Request-Id') ?? '');
  return shape.parse(await answer.json());
}

/** Everybody whom one can be, agency by agency. */
export const tryOutPeople = async (): Promise<readonly TryOutAgency[]> =>
  (await read('/try-out/people', People)).agencies;

/** Somebody of the try-out. A token is renewed before it runs out. */
export function tryOutSession(positionId: string): Session {
  let held: { readonly token: string; readonly until: number } | undefined;
  return {
    positionId,
    async token(fresh = false) {
      if (fresh || held === undefined || held.until < Date.now()) {
        const address = `/try-out/tokens?position=${encodeURIComponent(positionId)}`;
        const { token, expiresInSeconds } = await read(address, Token);
        held = { token, until: Date.now() + (expiresInSeconds - spareSeconds) * 1000 };
      }
      return held.token;
    },
  };
}
