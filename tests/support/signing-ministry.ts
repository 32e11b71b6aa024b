// A ministry that can sign: a development CA, keys with PINs for its signers and its seal, capacities, real PDFs.
import { createHash } from 'node:crypto';
import type { ApiClient } from '../../api/client/client.ts';
import { ListSigningKeys } from '../../api/contracts/signing-key.ts';
import { AddCapacity } from '../../api/contracts/capacity.ts';
import type { JudgeFile } from '../../api/modules/outgoing/index.ts';
import { libreOfficeProducer } from '../../api/modules/documents/index.ts';
import {
  makeDevelopmentCa,
  sealPictureFor,
  signaturePicture,
  type DevelopmentCa,
} from '../../api/modules/signing/index.ts';
import { keyVault } from '../../api/modules/signing-key/index.ts';
import type { Mount } from '../../api/platform/http/mounts.ts';
import { startTestApp, type Clock, type Ministry, type MinistryOptions, type Person, type TestApp } from './app.ts';

export const pins = { minister: '112233', deputy: '223344', officeDeputy: '334455', seal: '998877' } as const;

type Signer = Exclude<keyof typeof pins, 'seal'>;

export interface SigningMinistry extends Ministry {
  /** The capacity under which somebody signs official letters and notices. */
  capacityId(signer: Signer): string;
}

export interface SigningApp extends TestApp {
  readonly ca: DevelopmentCa;
  signingMinistry(options?: MinistryOptions & { sealUntil?: Date }): Promise<SigningMinistry>;
}

type Convert = ReturnType<typeof libreOfficeProducer>['convert'];

/** Real LibreOffice; the same bytes are converted once, because the same fields give the same bytes. */
function remembering(convert: Convert): Convert {
  const known = new Map<string, ReturnType<Convert>>();
  return (docx) => {
    const hash = createHash('sha256').update(docx).digest('hex');
    const made = known.get(hash) ?? convert(docx);
    known.set(hash, made);
    return made;
  };
}

const names: Record<Signer, string> = {
  minister: 'Đinh Thử Nghiệm Một',
  deputy: 'Lã Thử Nghiệm Hai',
  officeDeputy: 'Ông Thử Nghiệm Năm',
};

const always = { notBefore: new Date('2026-01-01T00:00:00Z'), notAfter: new Date('2028-01-01T00:00:00Z') };
const unit = 'Bộ Kinh tế Biển';

/** Starts the app with LibreOffice, a CA that it trusts, and nothing else that differs from the real one. */
export async function startSigningApp(
  options: {
    clock?: Clock;
    databaseUri?: string;
    judge?: (ca: DevelopmentCa) => JudgeFile;
    mounts?: readonly Mount[];
  } = {},
): Promise<SigningApp> {
  const ca = await makeDevelopmentCa();
  const producer = libreOfficeProducer();
  const app = await startTestApp({
    ...(options.clock ? { clock: options.clock } : {}),
    ...(options.databaseUri === undefined ? {} : { databaseUri: options.databaseUri }),
    deps: {
      convertToPdf: remembering((docx) => producer.convert(docx)),
      trustAnchors: [ca.root],
      ...(options.judge ? { judge: options.judge(ca) } : {}),
      ...(options.mounts ? { mounts: options.mounts } : {}),
    },
  });
  const seal = await sealPictureFor(unit);
  const personKeys = new Map<Signer, { p12: Uint8Array; picture: Uint8Array }>();
  for (const signer of Object.keys(names) as Signer[]) {
    const order = {
      commonName: names[signer],
      organization: unit,
      kind: 'person',
      pin: pins[signer],
      ...always,
    } as const;
    personKeys.set(signer, { p12: await ca.issueCertificate(order), picture: await signaturePicture(names[signer]) });
  }
  const sealOrder = { commonName: unit, organization: unit, kind: 'seal', pin: pins.seal } as const;
  const sealP12 = await ca.issueCertificate({ ...sealOrder, ...always });

  const signingMinistry: SigningApp['signingMinistry'] = async ({ sealUntil, ...more } = {}) => {
    const ministry = await app.ministry(more);
    const vault = keyVault(ministry.agencyId);
    for (const [signer, key] of personKeys)
      await vault.enrol({ holder: { kind: 'person', userId: ministry.actor(signer).userId }, ...key });
    const p12 =
      sealUntil === undefined
        ? sealP12
        : await ca.issueCertificate({ ...sealOrder, notBefore: always.notBefore, notAfter: sealUntil });
    await vault.enrol({ holder: { kind: 'seal' }, p12, picture: seal, diameterMm: 36 });
    const capacities = await addCapacities(ministry);
    return { ...ministry, capacityId: (signer) => capacities[signer] };
  };

  return {
    ...app,
    ca,
    signingMinistry,
    async stop() {
      await app.stop();
      await producer.close();
    },
  };
}

async function addCapacities(ministry: Ministry): Promise<Record<Signer, string>> {
  const administrator = ministry.as('administrator');
  const add = async (person: Person, body: object): Promise<string> => {
    const common = { positionId: ministry.positionId(person), from: '2026-01-01', legalBasis: 'QĐ 12/QĐ-BKTB' };
    return (await administrator.call(AddCapacity, { body: { ...common, ...body } as never })).id;
  };
  const types = ['official-letter', 'notice'];
  const chief = await add('officeChief', { kind: 'by-order', documentTypes: types });
  return {
    minister: await add('minister', { kind: 'head' }),
    deputy: await add('deputy', { kind: 'deputy', draftingUnitIds: [ministry.unitId('legal')] }),
    officeDeputy: await add('officeDeputy', { kind: 'by-order-deputy', documentTypes: types, passedOnFromId: chief }),
  };
}

export const keysOf = (client: ApiClient) => client.call(ListSigningKeys);
