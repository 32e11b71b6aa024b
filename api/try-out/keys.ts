// Keys of the fictional signers and seals: made once by a development CA, kept as PKCS#12 beside the root certificate.
// The CA's own keys are thrown away when all are made. PINs of a try-out are no secret: the start page shows them.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { capacities } from './ministry/capacities.ts';
import { department } from './ministry/department.ts';
import { ministry } from './ministry/ministry.ts';
import { positionIdOf, userIdOf, type FictionalAgency } from './ministry/shape.ts';
import { signingIssuers, type FictionalIssuer } from './seed/issuers.ts';
import { must } from '../platform/problem.ts';
import {
  openP12,
  makeDevelopmentCa,
  sealPictureFor,
  signaturePicture,
  type SigningKey,
} from '../modules/signing/index.ts';
import { keyVault, type KeyHolder } from '../modules/signing-key/index.ts';

export const personPin = '246810';
export const sealPin = '135791';

/** A key to be made: whose, and under which name its files lie. */
interface KeyRow {
  readonly file: string;
  /** Where the key is enrolled; missing for the keys of outsiders, who sign what they send. */
  readonly agencyId?: string;
  readonly holder: KeyHolder;
  readonly commonName: string;
  readonly organization: string;
}

const day = 24 * 3_600_000;
const years = 365 * day;
const sealDiameterMm = 36;

const agencies: readonly FictionalAgency[] = [ministry, department];

/** The positions that hold a capacity to sign, and the agencies' seals. */
function keyRows(): readonly KeyRow[] {
  const signers = new Set(capacities('2020-01-01').map(({ positionId }) => positionId));
  return agencies.flatMap(({ agency, people }) => [
    ...Object.entries(people)
      .filter(([key]) => signers.has(positionIdOf(agency.id, key)))
      .map(([key, { name }]): KeyRow => ({
        file: `${agency.id}.${key}`,
        agencyId: agency.id,
        holder: { kind: 'person', userId: userIdOf(agency.id, key) },
        commonName: name,
        organization: agency.name,
      })),
    {
      file: `${agency.id}.seal`,
      agencyId: agency.id,
      holder: { kind: 'seal' },
      commonName: agency.name,
      organization: agency.name,
    },
  ]);
}

/** The keys of those who write to the ministry: the person who signs, and the seal. */
const outsideRows: readonly KeyRow[] = signingIssuers.flatMap(({ notation, name, signer }) => [
  {
    file: `outside.${notation}`,
    holder: { kind: 'person', userId: notation } as const,
    commonName: signer.fullName,
    organization: name,
  },
  { file: `outside.${notation}.seal`, holder: { kind: 'seal' } as const, commonName: name, organization: name },
]);

/** True for a position whose holder has a key, so that the start page can show its PIN. */
export const hasKey = (positionId: string): boolean => keyRows().some(({ file }) => file === positionId);

const pinOf = ({ holder }: KeyRow): string => (holder.kind === 'seal' ? sealPin : personPin);

async function isComplete(folder: string, trustPath: string): Promise<boolean> {
  try {
    await Promise.all([readFile(join(folder, 'complete'), 'utf8'), readFile(trustPath)]);
    return true;
  } catch {
    return false;
  }
}

/** Makes the keys of the fictional signers unless all of them are there; the note `complete` is written last. */
export async function ensureKeys(folder: string, trustPath: string, now: Date): Promise<void> {
  if (await isComplete(folder, trustPath)) return;
  await rm(join(folder, 'complete'), { force: true });
  await mkdir(folder, { recursive: true });
  await mkdir(dirname(trustPath), { recursive: true });
  const ca = await makeDevelopmentCa();
  const period = { notBefore: new Date(now.getTime() - years), notAfter: new Date(now.getTime() + 5 * years) };
  await Promise.all(
    [...keyRows(), ...outsideRows].map(async (row) => {
      const { commonName, organization, holder } = row;
      const [p12, picture] = await Promise.all([
        ca.issueCertificate({
          commonName,
          organization,
          kind: holder.kind === 'seal' ? 'seal' : 'person',
          ...period,
          pin: pinOf(row),
        }),
        holder.kind === 'seal' ? sealPictureFor(commonName, sealDiameterMm) : signaturePicture(commonName),
      ]);
      await writeFile(join(folder, `${row.file}.p12`), p12, { mode: 0o600 });
      await writeFile(join(folder, `${row.file}.png`), picture);
    }),
  );
  await writeFile(trustPath, ca.rootPem);
  await writeFile(join(folder, 'complete'), `${now.toISOString()}\n`);
}

/** Puts the keys of the folder into the vault, each under its holder. */
export async function enrolKeys(folder: string): Promise<void> {
  for (const { file, agencyId, holder } of keyRows()) {
    if (agencyId === undefined) continue;
    const [p12, picture] = await Promise.all([
      readFile(join(folder, `${file}.p12`)),
      readFile(join(folder, `${file}.png`)),
    ]);
    await keyVault(agencyId).enrol({
      holder,
      p12,
      picture,
      ...(holder.kind === 'seal' ? { diameterMm: sealDiameterMm } : {}),
    });
  }
}

/** A key of the folder, opened, with its picture. */
export interface OpenKey {
  readonly key: SigningKey;
  readonly picture: Uint8Array;
}

async function open(folder: string, row: KeyRow, at: Date): Promise<OpenKey> {
  const [p12, picture] = await Promise.all([
    readFile(join(folder, `${row.file}.p12`)),
    readFile(join(folder, `${row.file}.png`)),
  ]);
  return { key: must(await openP12(p12, pinOf(row), at)), picture };
}

/** The two keys with which an outsider signs a letter to the ministry. */
export async function outsideKeys(
  folder: string,
  issuer: FictionalIssuer,
  at: Date,
): Promise<{ readonly person: OpenKey; readonly seal: OpenKey }> {
  const rows = outsideRows.filter(({ file }) => file.startsWith(`outside.${issuer.notation}`));
  const [person, seal] = await Promise.all(rows.map((row) => open(folder, row, at)));
  if (person === undefined || seal === undefined) throw new Error(`${issuer.name} has no keys`);
  return { person, seal };
}
