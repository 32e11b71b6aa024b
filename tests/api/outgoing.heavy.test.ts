import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSigningApp, type SigningApp } from '../support/signing-ministry.ts';
import { issued } from '../support/outgoing-journey.ts';

let app: SigningApp;
beforeAll(async () => {
  app = await startSigningApp();
}, 60_000);
afterAll(() => app.stop());

describe('a letter', () => {
  it('goes from the draft to the issued PDF', async () => {
    const ministry = await app.signingMinistry({ startsAfter: 4811 });
    const document = await issued(ministry);
    expect(document.issue?.stuck).toBeUndefined();
    expect(document).toMatchObject({ state: 'issued', issue: { code: '4812/BKTB-PC', issuedOn: '2026-11-23' } });
  }, 60_000);
});
