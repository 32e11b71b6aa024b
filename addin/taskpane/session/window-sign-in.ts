// A window of Word in which the person signs in: for a Word that cannot do it by itself.
import { z } from 'zod';
import { WordTrouble, type WordPort } from '../../word/port.ts';
import type { SignInWay, TokenFor } from './sign-in-way.ts';
import { SignInTrouble, signInTroubles, type SignInTroubleKind } from './session.ts';

/** What the window hands over. */
export const HandedOver = z.union([
  z.object({ token: z.string(), until: z.number(), account: z.string() }),
  z.object({ kind: z.enum(signInTroubles), code: z.string(), reference: z.string() }),
]);
export type HandedOver = z.output<typeof HandedOver>;
type Held = Extract<HandedOver, { token: string }>;

const spareMilliseconds = 60_000;

// what Word says of its window: closed by the person, no answer from the address, no secure line to it
const kindByHostCode: Readonly<Record<string, SignInTroubleKind>> = {
  12006: 'closed',
  12009: 'closed',
  12002: 'unreachable',
  12003: 'unreachable',
};

/** This page as the window. The account stands behind the `#`, which no server gets to see. */
function addressOf(what: TokenFor, account: string | undefined): string {
  const address = new URL(location.href);
  address.search = new URLSearchParams({ 'sign-in': what }).toString();
  address.hash = encodeURIComponent(account ?? '');
  return address.href;
}

async function handedOver(word: WordPort, address: string): Promise<HandedOver> {
  try {
    return HandedOver.parse(JSON.parse(await word.dialog(address)));
  } catch (thrown) {
    if (!(thrown instanceof WordTrouble)) throw new SignInTrouble('failed', 'window', '', { cause: thrown });
    const { hostCode } = thrown;
    throw new SignInTrouble(kindByHostCode[hostCode] ?? 'failed', hostCode, '', { cause: thrown });
  }
}

/** Tokens are kept as long as they last; the first window asks which account, later ones go on with it. */
export function windowSignIn(word: WordPort): SignInWay {
  const held = new Map<TokenFor, Held>();
  let account: string | undefined;
  return {
    async tokenFor(what, fresh) {
      const known = fresh ? undefined : held.get(what);
      if (known !== undefined && known.until - spareMilliseconds > Date.now()) return known.token;
      const said = await handedOver(word, addressOf(what, account));
      if ('kind' in said) throw new SignInTrouble(said.kind, said.code, said.reference);
      held.set(what, said);
      ({ account } = said);
      return said.token;
    },
    account: () => account,
  };
}
