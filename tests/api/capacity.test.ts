// Signing capacities over HTTP: written by the administrator, chosen from by drafters, ended but never rewritten.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AddCapacity, EndCapacity, ListCapacities, ListSigners } from '../../api/contracts/capacity.ts';
import type { BodyInputOf } from '../../api/contracts/endpoint.ts';
import { ChooseSigner } from '../../api/contracts/outgoing.ts';
import { startTestApp, type Ministry, type TestApp } from '../support/app.ts';
import { codeOf, of, start } from '../support/outgoing-journey.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const kt = (ministry: Ministry) => ({
  positionId: ministry.positionId('deputy'),
  kind: 'deputy' as const,
  from: '2026-01-01',
  legalBasis: 'QĐ 12/QĐ-BKTB',
});

describe('a signing capacity', () => {
  it('is written by the administrator and shows the formula that it makes', async () => {
    const ministry = await app.ministry();
    const body = kt(ministry);
    expect(await codeOf(ministry.as('officeChief').call(AddCapacity, { body }))).toBe('role-not-allowed');
    const added = await ministry.as('administrator').call(AddCapacity, { body });
    expect(added).toMatchObject({ fullName: 'Lã Thử Nghiệm Hai', authorityLines: ['KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG'] });
    const { items } = await ministry.as('legalOfficer').call(ListCapacities, {});
    expect(items.map(({ id }) => id)).toEqual([added.id]);
  });

  it('that could not stand is refused with the reason', async () => {
    const ministry = await app.ministry();
    const administrator = ministry.as('administrator');
    const mandate = { ...kt(ministry), kind: 'mandate' as const };
    expect(await codeOf(administrator.call(AddCapacity, { body: mandate }))).toBe('capacity-not-complete');
    const nobody = { ...kt(ministry), positionId: 'nobody' };
    expect(await codeOf(administrator.call(AddCapacity, { body: nobody }))).toBe('recipient-unknown');
  });

  it('is written once for a request that is sent twice', async () => {
    const ministry = await app.ministry();
    const asked = { body: kt(ministry), key: 'the-same-key' };
    const both = await Promise.all([1, 2].map(() => ministry.as('administrator').call(AddCapacity, asked)));
    expect(both[0]?.id).toBe(both[1]?.id);
  });

  it('lets nobody be chosen to sign after its last day', async () => {
    const ministry = await app.ministry();
    const added = await ministry.as('administrator').call(AddCapacity, { body: kt(ministry) });
    const document = await start(ministry);
    const end = (until: string) =>
      ministry.as('administrator').call(EndCapacity, {
        params: { capacityId: added.id },
        body: { until },
        seen: added,
      });
    expect(await codeOf(end('2026-11-22'))).toBe('date-not-possible');
    expect((await end('2026-11-23')).until).toBe('2026-11-23');
    expect(await codeOf(end('2026-11-23'))).toBe('changed-meanwhile');
    app.clock.set('2026-11-24T02:00:00.000Z');
    try {
      const choosing = { ...of(document), body: { capacityId: added.id } };
      expect(await codeOf(ministry.as('legalOfficer').call(ChooseSigner, choosing))).toBe('capacity-not-valid');
      expect((await ministry.as('legalOfficer').call(ListCapacities, {})).items).toEqual([]);
    } finally {
      app.clock.set('2026-11-23T02:00:00.000Z');
    }
  });

  it('is offered for those documents that it reaches, so that whoever is offered may be chosen', async () => {
    const ministry = await app.ministry();
    const add = (body: BodyInputOf<typeof AddCapacity>) => ministry.as('administrator').call(AddCapacity, { body });
    const letters = { ...kt(ministry), legalBasis: 'QĐ 30/QĐ-BKTB', documentTypes: ['official-letter' as const] };
    const head = await add({ ...letters, positionId: ministry.positionId('officeChief'), kind: 'by-order' });
    const deputy = await add({ ...letters, kind: 'by-order-deputy', passedOnFromId: head.id });
    const elsewhere = await add({ ...kt(ministry), draftingUnitIds: ['another-unit'] });
    const anything = await add(kt(ministry));
    const document = await start(ministry);
    const drafter = ministry.as('legalOfficer');
    const offered = async () =>
      (await drafter.call(ListSigners, { params: { documentId: document.id } })).items.map(({ id }) => id);
    expect(new Set(await offered())).toEqual(new Set([head.id, deputy.id, anything.id]));
    const refused = drafter.call(ChooseSigner, { ...of(document), body: { capacityId: elsewhere.id } });
    expect(await codeOf(refused)).toBe('capacity-not-valid');

    // what was passed on ends with the rule that it comes from
    const ending = { params: { capacityId: head.id }, body: { until: '2026-11-23' }, seen: head };
    await ministry.as('administrator').call(EndCapacity, ending);
    app.clock.set('2026-11-24T02:00:00.000Z');
    try {
      expect(await offered()).toEqual([anything.id]);
    } finally {
      app.clock.set('2026-11-23T02:00:00.000Z');
    }
  });

  it('is unknown in another agency', async () => {
    const [one, other] = [await app.ministry(), await app.ministry()];
    const added = await one.as('administrator').call(AddCapacity, { body: kt(one) });
    const document = await start(other);
    const choosing = { ...of(document), body: { capacityId: added.id } };
    expect(await codeOf(other.as('legalOfficer').call(ChooseSigner, choosing))).toBe('capacity-not-valid');
  });
});
