// Bearer tokens: what held is not verified again for a moment, and never holds longer than it says itself.
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { generateKeyPair, SignJWT } from 'jose';
import { tokenVerifier } from '../../api/platform/auth/tokens.ts';

const start = new Date('2026-03-20T08:00:00Z');
const later = (seconds: number) => jest.setSystemTime(start.getTime() + seconds * 1000);

beforeEach(() => {
  jest.useFakeTimers({ now: start, doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate', 'setTimeout'] });
});
afterEach(() => {
  jest.useRealTimers();
});

/** An issuer whose key is asked for with every verification. */
async function anIssuer() {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const key = jest.fn(() => Promise.resolve(publicKey));
  const verify = tokenVerifier([{ issuer: 'urn:issuer', audience: 'urn:vanthu', kind: 'person', key }]);
  const token = (seconds: number) =>
    new SignJWT({ tid: 'tenant', oid: 'person' })
      .setProtectedHeader({ alg: 'ES256' })
      .setIssuer('urn:issuer')
      .setAudience('urn:vanthu')
      .setExpirationTime(start.getTime() / 1000 + seconds)
      .sign(privateKey);
  return { key, verify, token };
}

describe('a token', () => {
  it('that is shown again within half a minute is verified once', async () => {
    const { key, verify, token } = await anIssuer();
    const shown = await token(600);
    const first = await verify(shown);
    later(29);
    expect(await verify(shown)).toEqual(first);
    expect(key).toHaveBeenCalledTimes(1);
    later(31);
    await verify(shown);
    expect(key).toHaveBeenCalledTimes(2);
  });

  it('that has run out is refused, though it held a moment ago', async () => {
    const { verify, token } = await anIssuer();
    const shown = await token(10);
    await expect(verify(shown)).resolves.toMatchObject({ kind: 'person', oid: 'person' });
    later(16);
    await expect(verify(shown)).rejects.toMatchObject({ code: 'not-signed-in' });
  });

  it('that was changed by a letter is refused after the true one was taken', async () => {
    const { verify, token } = await anIssuer();
    const shown = await token(600);
    await verify(shown);
    const [head = '', , signature = ''] = shown.split('.');
    const claims = {
      iss: 'urn:issuer',
      aud: 'urn:vanthu',
      tid: 'tenant',
      oid: 'minister',
      exp: start.getTime() / 1000 + 600,
    };
    const forged = [head, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.');
    await expect(verify(forged)).rejects.toMatchObject({ code: 'not-signed-in' });
  });
});
