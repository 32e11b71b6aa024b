// Incoming documents over HTTP: received with their file, registered in order, presented, returned, and read by right.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import {
  CorrectIncoming,
  CountIncoming,
  GetIncoming,
  CountIncomingPages,
  GetIncomingFile,
  GetIncomingPage,
  GetIncomingHistory,
  ListIncoming,
  PresentIncoming,
  ProposeDistribution,
  RecallIncoming,
  ReadIncomingFile,
  ReceiveIncoming,
  RegisterIncoming,
  ReturnIncoming,
} from '../../api/contracts/incoming.ts';
import { makeDevelopmentCa, openP12, sealAnnex } from '../../api/modules/signing/index.ts';
import { startTestApp, type Ministry, type Person, type TestApp } from '../support/app.ts';
import { headingPdf, pdfWith } from '../support/received-pdf.ts';
import { receiving, refused, registry, upload, type Incoming } from '../support/registry.ts';

let app: TestApp;
let m: Ministry;
beforeAll(async () => {
  app = await startTestApp();
  m = await app.ministry({ startsAfter: 4811 });
});
afterAll(() => app.stop());

const at = ({ id }: Pick<Incoming, 'id'>) => ({ params: { incomingId: id } });
const seen = ({ version }: Pick<Incoming, 'version'>) => ({ seen: { version } });
const { details } = receiving();

describe('receiving and registering', () => {
  it('takes a scanned letter in and gives it the next number of the book', async () => {
    const ministry = await app.ministry({ startsAfter: 4811 });
    const clerk = ministry.as('clerk');
    const received = await registry(ministry).received();
    expect(received).toMatchObject({
      state: 'received',
      effect: 'full',
      signature: { verdict: 'paper' },
      clock: { step: 'register', atOnce: false, deadline: { dueOn: '2026-11-25' } },
      actions: ['register', 'correct', 'return', 'recall'],
      earlierArrivals: [],
    });
    const registered = await clerk.call(RegisterIncoming, { ...at(received), body: {}, ...seen(received) });
    expect(registered).toMatchObject({ state: 'registered', arrival: { number: 4812, on: '2026-11-23' } });
    expect((await registry(ministry).registered()).arrival?.number).toBe(4813);
  });

  it('asks again what was asked before the upload, and keeps nothing of what it refuses', async () => {
    const clerk = m.as('clerk');
    for (const [over, code] of [
      [{ secrecy: 'secret' }, 'secret-not-accepted'],
      [{ denunciation: 'yes' }, 'denunciation-not-accepted'],
    ] as const) {
      expect((await refused(clerk.call(ReceiveIncoming, { body: receiving(over) }))).code).toBe(code);
    }
  });

  it('stops at what looks like a mark of secrecy until the clerk has looked', async () => {
    const file = await upload(m, await pdfWith('BỘ HẢI ĐẢO', 'MẬT', uuid()), { secrecyMarkChecked: 'yes' });
    const files = [{ sha256: file.sha256, name: 'a.pdf' }];
    const problem = await refused(m.as('clerk').call(ReceiveIncoming, { body: receiving({ files }) }));
    expect(problem.code).toBe('secret-not-accepted');
    expect(problem.message).toContain('dấu chỉ độ mật');
    const checked = receiving({ files, secrecyMarkChecked: true });
    expect((await m.as('clerk').call(ReceiveIncoming, { body: checked })).state).toBe('received');
  });

  it('takes an electronic document only with its file, and only a file that was uploaded', async () => {
    const clerk = m.as('clerk');
    const electronic = { channel: 'electronic', original: 'electronic' } as const;
    expect((await refused(clerk.call(ReceiveIncoming, { body: receiving(electronic) }))).code).toBe(
      'document-without-file',
    );
    const files = [{ sha256: 'f'.repeat(64), name: 'a.pdf' }];
    expect((await refused(clerk.call(ReceiveIncoming, { body: receiving({ files }) }))).code).toBe('file-missing');
  });

  it('flags what only prints that it is signed, and what was not signed at all', async () => {
    const electronic = { channel: 'electronic', original: 'electronic' } as const;
    const printed = await upload(m, await pdfWith('Người ký: Bộ Hải đảo', 'Đã ký số', uuid()));
    const claiming = await m.as('clerk').call(ReceiveIncoming, {
      body: receiving({ ...electronic, files: [{ sha256: printed.sha256, name: 'a.pdf' }] }),
    });
    expect(claiming).toMatchObject({
      effect: 'information-only',
      signature: { verdict: 'not-signed', claimsToBeSigned: true },
      informationOnlyReason: 'Văn bản ghi đã ký số nhưng tệp không có chữ ký số, chỉ có giá trị để biết.',
    });
    expect((await registry(m).received(electronic)).effect).toBe('information-only');
    const files = [{ sha256: printed.sha256, name: 'a.pdf' }];
    const scan = (over: object) => m.as('clerk').call(ReceiveIncoming, { body: receiving({ files, ...over }) });
    expect((await scan({})).effect).toBe('information-only');
    expect(await scan({ signedByHand: true })).toMatchObject({ effect: 'full', signature: { verdict: 'paper' } });
  });

  it('believes a signature that holds, and flags the same file with something added behind it', async () => {
    const ca = await makeDevelopmentCa();
    const order = { commonName: 'Bộ Hải đảo', organization: 'Bộ Hải đảo', kind: 'seal', pin: '123456' } as const;
    const now = new Date();
    const period = { notBefore: new Date(now.getTime() - 86_400_000), notAfter: new Date(now.getTime() + 86_400_000) };
    const key = await openP12(await ca.issueCertificate({ ...order, ...period }), order.pin, now);
    if (!key.ok) throw new Error(key.refusal.code);
    const sealed = await sealAnnex(await pdfWith('BỘ HẢI ĐẢO', uuid()), {
      key: key.value,
      notation: '123/BHĐ-KH',
      signedAt: now,
    });
    if (!sealed.ok) throw new Error(sealed.refusal.code);
    const receive = async (bytes: Uint8Array<ArrayBuffer>) => {
      const { sha256 } = await upload(m, bytes);
      const body = receiving({ channel: 'exchange', original: 'electronic', files: [{ sha256, name: 'a.pdf' }] });
      return m.as('clerk').call(ReceiveIncoming, { body });
    };
    const good = await receive(new Uint8Array(sealed.value));
    expect(good).toMatchObject({
      effect: 'full',
      signature: { verdict: 'good', signers: ['Bộ Hải đảo'], trusted: false },
    });
    const tail = new TextEncoder().encode('\n% added later\n');
    const changed = await receive(new Uint8Array([...sealed.value, ...tail]));
    expect(changed).toMatchObject({ effect: 'information-only', signature: { verdict: 'changed-after-signing' } });
  });

  it('lists every wrong field, and explains a wrong matter in a sentence', async () => {
    const clerk = m.as('clerk');
    const wrong = receiving({ details: { ...details, issuedOn: '2026-02-30', priority: 'soon' } as never });
    const invalid = await refused(clerk.call(ReceiveIncoming, { body: { ...wrong, channel: 'fax' } as never }));
    expect(invalid.problem.errors?.map(({ pointer }) => pointer).sort()).toEqual([
      '/body/channel',
      '/body/details/issuedOn',
      '/body/details/priority',
    ]);
    const late = receiving({ details: { ...details, issuedOn: '2026-11-24' } });
    expect((await refused(clerk.call(ReceiveIncoming, { body: late }))).message).toBe(
      'Ngày văn bản không thể sau ngày hôm nay.',
    );
  });

  it('has one effect when the same request comes twice, and refuses the key for another one', async () => {
    const clerk = m.as('clerk');
    const body = receiving();
    const key = uuid();
    const [first, second] = [
      await clerk.call(ReceiveIncoming, { body, key }),
      await clerk.call(ReceiveIncoming, { body, key }),
    ];
    expect(second.id).toBe(first.id);
    expect((await refused(clerk.call(ReceiveIncoming, { body: receiving(), key }))).code).toBe(
      'idempotency-key-reused',
    );

    const registering = { ...at(first), body: {}, ...seen(first), key: uuid() };
    const numbers = await Promise.all([
      clerk.call(RegisterIncoming, registering),
      clerk.call(RegisterIncoming, registering),
    ]);
    expect(numbers[0].arrival).toEqual(numbers[1].arrival);
  });

  it('gives one number when two clerks register at once, and tells the other one', async () => {
    const received = await registry(m).received();
    const outcomes = await Promise.allSettled(
      [1, 2].map(() => m.as('clerk').call(RegisterIncoming, { ...at(received), body: {}, ...seen(received) })),
    );
    const numbers = outcomes.flatMap((outcome) =>
      outcome.status === 'fulfilled' ? [outcome.value.arrival?.number] : [],
    );
    expect(new Set(numbers).size).toBe(1);
    const again = m.as('clerk').call(RegisterIncoming, { ...at(received), body: {}, ...seen(received) });
    expect((await refused(again)).code).toBe('changed-meanwhile');
  });

  it('wants the version that was seen', async () => {
    const received = await registry(m).received();
    const stale = m.as('clerk').call(RegisterIncoming, { ...at(received), body: {}, seen: { version: 99 } });
    expect((await refused(stale)).problem).toMatchObject({ code: 'changed-meanwhile', status: 412 });
    const withoutVersion = m.as('clerk').call(ReturnIncoming, { ...at(received), body: { reason: 'x' } } as never);
    expect((await refused(withoutVersion)).problem).toMatchObject({ code: 'version-missing', status: 428 });
  });

  it('gives numbers in order, without a gap, to forty documents at once', async () => {
    const ministry = await app.ministry();
    const received = await Promise.all(
      Array.from({ length: 40 }, () => ministry.as('clerk').call(ReceiveIncoming, { body: receiving() })),
    );
    const registered = await Promise.all(
      received.map((document) =>
        ministry.as('clerk').call(RegisterIncoming, { ...at(document), body: {}, ...seen(document) }),
      ),
    );
    const numbers = registered.map(({ arrival }) => arrival?.number ?? 0).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  });
});

describe('reading a file for the clerk', () => {
  it('suggests what stands on it and names the arrival before, and is for the registry alone', async () => {
    const code = `${Number.parseInt(uuid().slice(-3), 16) + 1000}/QĐ-BHĐ`;
    const typed = { ...details, code, issuer: { name: 'BỘ HẢI ĐẢO' }, issuedOn: '2026-11-20' };
    const before = await m.as('clerk').call(ReceiveIncoming, { body: receiving({ details: typed }) });
    const heading = await headingPdf({
      issuer: 'BỘ HẢI ĐẢO',
      code,
      place: 'Hà Nội, ngày 20 tháng 11 năm 2026',
      title: 'QUYẾT ĐỊNH',
      subject: 'Về việc ban hành Quy chế làm việc',
    });
    const { sha256 } = await upload(m, heading);
    const reading = await m.as('clerk').call(ReadIncomingFile, { body: { sha256 } });
    expect(reading).toMatchObject({
      pages: 1,
      scanned: false,
      suggested: { issuer: 'BỘ HẢI ĐẢO', code, issuedOn: '2026-11-20', documentType: 'decision' },
      signature: { verdict: 'not-signed' },
      earlierArrivals: [{ incomingId: before.id }],
    });
    expect((await refused(m.as('officeChief').call(ReadIncomingFile, { body: { sha256 } }))).code).toBe(
      'role-not-allowed',
    );
    expect((await refused(m.as('clerk').call(ReadIncomingFile, { body: { sha256: 'e'.repeat(64) } }))).code).toBe(
      'file-missing',
    );
  });
});

describe('duplicates', () => {
  it('are shown with the earlier number and held back until the clerk says that it is another document', async () => {
    const first = await registry(m).registered();
    const other = receiving({
      channel: 'exchange',
      details: { ...details, code: first.code.text, issuer: { name: 'BỘ HẢI ĐẢO' } },
    });
    const again = await m.as('clerk').call(ReceiveIncoming, { body: other });
    expect(again.earlierArrivals).toMatchObject([{ incomingId: first.id, arrivalNumber: first.arrival?.number }]);
    const problem = await refused(m.as('clerk').call(RegisterIncoming, { ...at(again), body: {}, ...seen(again) }));
    expect(problem.problem).toMatchObject({ code: 'duplicate-not-acknowledged', status: 409 });
    expect(problem.message).toContain(`số đến ${first.arrival?.number ?? ''}`);
    const body = { acknowledgedDuplicates: [first.id] };
    const registered = await m.as('clerk').call(RegisterIncoming, { ...at(again), body, ...seen(again) });
    expect(registered.registered?.acknowledgedDuplicates).toMatchObject([{ incomingId: first.id }]);
  });

  it('are found between two that are registered in the same instant', async () => {
    const code = `${uuid()}/BHĐ`;
    const bodies = [1, 2].map(() => receiving({ details: { ...details, code } }));
    const both = await Promise.all(bodies.map((body) => m.as('clerk').call(ReceiveIncoming, { body })));
    const outcomes = await Promise.allSettled(
      both.map((document) => m.as('clerk').call(RegisterIncoming, { ...at(document), body: {}, ...seen(document) })),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});

describe('the way to the leader', () => {
  it('goes over the office chief, who proposes a distribution', async () => {
    const { presented, legal } = registry(m);
    const document = await presented();
    expect(document).toMatchObject({ state: 'presented', presented: { by: { title: 'Văn thư Bộ' } } });
    const proposed = await m.as('officeChief').call(ProposeDistribution, {
      ...at(document),
      ...seen(document),
      body: {
        toPositionId: m.positionId('minister'),
        text: 'Đề nghị giao Vụ Pháp chế.',
        lead: legal,
        dueOn: '2026-11-30',
      },
    });
    expect(proposed.proposal).toMatchObject({
      to: { title: 'Bộ trưởng' },
      lead: { name: 'Vụ Pháp chế' },
      dueOn: '2026-11-30',
    });
    const forMinister = await m.as('minister').call(GetIncoming, at(document));
    expect(forMinister.actions).toEqual(['direct', 'note', 'file']);
  });

  it('leads to nobody but leaders', async () => {
    const document = await registry(m).registered();
    const body = { toPositionId: m.positionId('legalOfficer') };
    const problem = await refused(m.as('clerk').call(PresentIncoming, { ...at(document), ...seen(document), body }));
    expect(problem.code).toBe('recipient-unknown');
  });

  it('shows each their own box with its count, and nobody else a thing', async () => {
    const ministry = await app.ministry();
    const desk = registry(ministry);
    const counts = async (person: Person) => {
      const { items } = await ministry.as(person).call(CountIncoming);
      return Object.fromEntries(items.map(({ box, count }) => [box, count]));
    };
    await desk.received();
    await desk.registered();
    await desk.presented();
    const toMinister = await desk.proposed();
    const toDeputy = await desk.proposed('deputy');
    expect(await counts('clerk')).toEqual({ 'to-register': 1, 'to-present': 1 });
    expect(await counts('officeChief')).toEqual({ 'to-distribute': 1 });
    expect(await counts('minister')).toEqual({ 'to-direct': 1 });
    expect(await counts('deputy')).toEqual({ 'to-direct': 1 });
    expect(await counts('legalHead')).toEqual({});
    const listed = async (person: Person, query = {}) =>
      (await ministry.as(person).call(ListIncoming, { query })).items.map(({ id }) => id);
    expect(await listed('minister', { box: 'to-direct' })).toEqual([toMinister.id]);
    expect(await listed('deputy')).toEqual([toDeputy.id]);
    expect(await listed('legalHead')).toEqual([]);
    expect(await listed('minister')).toHaveLength(4);
    expect(await listed('inspector')).toHaveLength(5);
    expect(await listed('clerk', { state: 'received' })).toHaveLength(1);
  });

  it('pages through a list without losing or repeating a document', async () => {
    const ministry = await app.ministry();
    const ids = [];
    for (let count = 0; count < 7; count += 1)
      ids.push((await ministry.as('clerk').call(ReceiveIncoming, { body: receiving() })).id);
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await ministry
        .as('clerk')
        .call(ListIncoming, { query: { limit: 3, ...(cursor === undefined ? {} : { cursor }) } });
      found.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    } while (cursor !== undefined);
    expect(found).toEqual(ids.reverse());
    const wrong = ministry.as('clerk').call(ListIncoming, { query: { cursor: 'nonsense' } });
    expect((await refused(wrong)).problem.errors).toMatchObject([{ pointer: '/query/cursor' }]);
  });
});

describe('who may see and do', () => {
  it('does not exist for somebody who may not read it, whatever they try', async () => {
    const document = await registry(m).proposed();
    const outsider = m.as('financeOfficer');
    const tries = [
      outsider.call(GetIncoming, at(document)),
      outsider.call(GetIncomingHistory, at(document)),
      outsider.call(GetIncomingFile, { params: { incomingId: document.id, sha256: document.files[0]?.sha256 ?? '' } }),
      outsider.call(ReturnIncoming, { ...at(document), ...seen(document), body: { reason: 'x' } }),
      outsider.call(RegisterIncoming, { ...at(document), ...seen(document), body: {} }),
      (await app.ministry()).as('clerk').call(GetIncoming, at(document)),
    ];
    for (const attempt of tries) {
      const { problem } = await refused(attempt);
      expect(problem).toMatchObject({ status: 404, code: 'not-found' });
      expect(JSON.stringify(problem)).not.toContain('cảng cá');
    }
  });

  it('is told 403 by a reader’s wrong act and 409 by an act out of time', async () => {
    const document = await registry(m).registered();
    const wrongPerson = m
      .as('minister')
      .call(ReturnIncoming, { ...at(document), ...seen(document), body: { reason: 'x' } });
    expect((await refused(wrongPerson)).problem).toMatchObject({ status: 403, code: 'role-not-allowed' });
    const wrongTime = m.as('clerk').call(RegisterIncoming, { ...at(document), ...seen(document), body: {} });
    expect((await refused(wrongTime)).problem).toMatchObject({ status: 409, code: 'action-not-open' });
    expect((await refused(m.as('officeChief').call(ReceiveIncoming, { body: receiving() }))).code).toBe(
      'role-not-allowed',
    );
  });

  it('gives its readers the very bytes that came in', async () => {
    const bytes = await pdfWith('BỘ HẢI ĐẢO', uuid());
    const { sha256 } = await upload(m, bytes);
    const document = await m
      .as('clerk')
      .call(ReceiveIncoming, { body: receiving({ files: [{ sha256, name: 'a.pdf' }] }) });
    const back = await m.as('officeChief').call(GetIncomingFile, { params: { incomingId: document.id, sha256 } });
    expect(Buffer.from(back).equals(Buffer.from(bytes))).toBe(true);
    const file = { incomingId: document.id, sha256 };
    expect(await m.as('officeChief').call(CountIncomingPages, { params: file })).toEqual({ pages: 1 });
    const picture = await m.as('officeChief').call(GetIncomingPage, { params: { ...file, page: 1 } });
    expect(Buffer.from(picture.subarray(1, 4)).toString()).toBe('PNG');
    const noSuchPage = m.as('officeChief').call(GetIncomingPage, { params: { ...file, page: 2 } });
    expect((await refused(noSuchPage)).code).toBe('pdf-unreadable');
    const notItsOwn = m
      .as('clerk')
      .call(GetIncomingFile, { params: { incomingId: document.id, sha256: 'a'.repeat(64) } });
    expect((await refused(notItsOwn)).code).toBe('not-found');
  });
});

describe('corrections and ways out', () => {
  it('corrects a misread field, keeps the number, and tells what stood there', async () => {
    const document = await registry(m).registered();
    const body = { ...details, code: document.code.text, subject: 'V/v góp ý dự thảo Đề án phát triển cảng biển' };
    const corrected = await m.as('clerk').call(CorrectIncoming, { ...at(document), ...seen(document), body });
    expect(corrected).toMatchObject({
      subject: body.subject,
      arrival: document.arrival,
      version: document.version + 1,
    });
    const { items } = await m.as('clerk').call(GetIncomingHistory, at(document));
    expect(items.flatMap(({ facts }) => facts).at(-1)).toMatchObject({
      kind: 'incoming-corrected',
      before: { subject: document.subject },
      after: { subject: body.subject },
    });
    expect(items.map(({ by }) => by.fullName)).toContain('Kim Thử Nghiệm Sáu');
  });

  it('returns to the issuer with a reason and without a number, once', async () => {
    const document = await registry(m).received();
    const call = { ...at(document), ...seen(document) };
    const withoutReason = await refused(m.as('clerk').call(ReturnIncoming, { ...call, body: { reason: ' ' } }));
    expect(withoutReason.code).toBe('invalid-request');
    const returned = await m.as('clerk').call(ReturnIncoming, { ...call, body: { reason: 'Gửi nhầm nơi nhận' } });
    expect(returned).toMatchObject({ state: 'returned', ended: { reason: 'Gửi nhầm nơi nhận' }, actions: [] });
    expect(returned.arrival).toBeUndefined();
    const again = m
      .as('clerk')
      .call(ReturnIncoming, { ...at(returned), ...seen(returned), body: { reason: 'Lần nữa' } });
    expect((await refused(again)).code).toBe('action-not-open');
  });

  it('keeps the number of what its issuer takes back', async () => {
    const document = await registry(m).registered();
    const recalled = await m
      .as('clerk')
      .call(RecallIncoming, { ...at(document), ...seen(document), body: { reason: 'Ban hành nhầm' } });
    expect(recalled).toMatchObject({ state: 'recalled-by-issuer', arrival: document.arrival });
  });
});
