// The edge of the API: sign-in, wrong requests, unknown addresses, its own description.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiProblem } from '../../api/client/client.ts';
import { LeaseDeliveries } from '../../api/contracts/delivery.ts';
import { GetMe, ListPositions } from '../../api/contracts/directory.ts';
import { UploadFile } from '../../api/contracts/file.ts';
import { GetReadiness } from '../../api/contracts/health.ts';
import { ListRegisters } from '../../api/contracts/register.ts';
import { startTestApp, type TestApp } from '../support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const refused = async (call: Promise<unknown>): Promise<ApiProblem> => {
  const thrown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (thrown instanceof ApiProblem) return thrown;
  throw new Error(`expected a problem document, got ${String(thrown)}`);
};

describe('the API', () => {
  it('says when it is ready', async () => {
    await expect(app.withToken(async () => '').call(GetReadiness)).resolves.toMatchObject({ status: 'ok' });
  });

  it('knows who is calling from the token alone', async () => {
    const ministry = await app.ministry();
    const me = await ministry.as('legalOfficer').call(GetMe);
    expect(me.position).toMatchObject({
      id: ministry.positionId('legalOfficer'),
      title: 'Chuyên viên',
      roles: ['officer'],
    });
    expect(me.unit.abbreviation).toBe('PC');
    expect(me.positions).toEqual([{ id: ministry.positionId('legalOfficer'), text: 'Chuyên viên, Vụ Pháp chế' }]);
  });

  it('refuses a call without a token, with a forged one, and with a position of another agency', async () => {
    const ministry = await app.ministry();
    const other = await app.ministry();
    expect((await refused(app.withToken(async () => 'x').call(GetMe))).code).toBe('not-signed-in');
    const forged = `${btoa('{"alg":"none"}')}.${btoa('{"iss":"urn:vanthu:local-issuer"}')}.`;
    expect((await refused(app.withToken(async () => forged).call(GetMe))).code).toBe('not-signed-in');
    const elsewhere = app.withToken(() =>
      app.personToken({
        tenant: `tenant-${ministry.agencyId}`,
        oid: 'clerk',
        agencyId: other.agencyId,
        positionId: other.positionId('clerk'),
      }),
    );
    expect((await refused(elsewhere.call(GetMe))).code).toBe('position-not-held');
  });

  it('lets a bot act for a person only where the endpoint lists it', async () => {
    const ministry = await app.ministry();
    const claims = {
      tenant: `tenant-${ministry.agencyId}`,
      oid: 'clerk',
      agencyId: ministry.agencyId,
      positionId: ministry.positionId('clerk'),
      activityId: 'a-1',
    };
    const rendering = app.withToken(() => app.bot.forPerson({ ...claims, purpose: 'render' }));
    await expect(rendering.call(ListPositions)).resolves.toBeDefined();
    const uploading = rendering.call(UploadFile, {
      query: { name: 'a.pdf', secrecy: 'none', denunciation: 'no' },
      bytes: new Uint8Array(3),
    });
    expect((await refused(uploading)).code).toBe('not-for-bot');
    expect((await refused(ministry.as('clerk').call(LeaseDeliveries, { body: {} }))).code).toBe('role-not-allowed');
    // the bot delivers for every agency of the installation: what waits is that of others, this one has told nobody yet
    const { items } = await app.withToken(() => app.bot.forDelivery()).call(LeaseDeliveries, { body: {} });
    expect(items.filter(({ agencyId }) => agencyId === ministry.agencyId)).toEqual([]);
  });

  it('lets somebody act for another only under a delegation in force, under their own name', async () => {
    const ministry = await app.ministry({
      delegations: [
        { from: 'clerk', to: 'financeOfficer', since: '2026-11-20', until: '2026-11-30' },
        { from: 'clerk', to: 'legalOfficer', since: '2026-11-01', until: '2026-11-10' },
      ],
    });
    const me = await ministry.as('financeOfficer', { onBehalfOf: 'clerk' }).call(GetMe);
    expect(me).toMatchObject({
      position: { id: ministry.positionId('financeOfficer') },
      unit: { id: ministry.unitId('office') },
      onBehalfOf: ministry.positionId('clerk'),
    });
    await expect(ministry.as('financeOfficer', { onBehalfOf: 'clerk' }).call(ListRegisters)).resolves.toBeDefined();
    expect((await refused(ministry.as('financeOfficer').call(ListRegisters))).code).toBe('role-not-allowed');
    for (const person of ['legalOfficer', 'legalHead'] as const)
      expect((await refused(ministry.as(person, { onBehalfOf: 'clerk' }).call(GetMe))).code).toBe('position-not-held');
  });

  it('lists every wrong field of a request', async () => {
    const problem = await refused(
      app
        .withToken(() => app.bot.forDelivery())
        .call(LeaseDeliveries, { body: { most: 0, waitSeconds: 99, other: 1 } as never }),
    );
    expect(problem.code).toBe('invalid-request');
    expect(problem.problem.errors?.map(({ pointer }) => pointer).sort()).toEqual([
      '/body/most',
      '/body/other',
      '/body/waitSeconds',
    ]);
  });

  it('refuses secrets and denunciations before it reads a byte', async () => {
    const ministry = await app.ministry();
    const clerk = ministry.as('clerk');
    const bytes = new TextEncoder().encode('%PDF-1.7');
    const secret = clerk.call(UploadFile, { query: { name: 'a.pdf', secrecy: 'secret', denunciation: 'no' }, bytes });
    expect((await refused(secret)).code).toBe('secret-not-accepted');
    const denunciation = clerk.call(UploadFile, {
      query: { name: 'a.pdf', secrecy: 'none', denunciation: 'yes' },
      bytes,
    });
    expect((await refused(denunciation)).code).toBe('denunciation-not-accepted');
  });

  it('answers an unknown address as a problem document', async () => {
    const response = await fetch(`${app.baseUrl}/no-such-thing`);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({ code: 'not-found' });
  });

  it('describes itself', async () => {
    const description = (await (await fetch(`${app.baseUrl}/openapi.json`)).json()) as {
      openapi: string;
      paths: object;
    };
    expect(description.openapi).toBe('3.1.0');
    expect(Object.keys(description.paths)).toContain('/delivery-leases');
  });
});
