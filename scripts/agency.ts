// `vanthu agency import FILE.json`: an agency enters the system, or what changed in it: units, people, positions, books.
import { z } from 'zod';
import { civilDate as day, id } from '../api/contracts/endpoint.ts';
import { agencyRoles } from '../api/domain/kernel/actor.ts';
import { civilDate, yearOf } from '../api/domain/kernel/dates.ts';
import { registerKinds } from '../api/domain/register/register.ts';
import { importDirectory } from '../api/modules/directory/index.ts';
import { journalOf } from '../api/modules/journal/index.ts';
import { systemActor } from '../api/modules/outgoing/index.ts';
import { registerStore } from '../api/modules/register/index.ts';
import { migrations } from '../api/migrations.ts';
import { migrate } from '../api/platform/mongo/migrate.ts';
import { inTransaction } from '../api/platform/mongo/transact.ts';
import { readNamedFile } from './lib/read-file.ts';
import { sealed } from './lib/sealed.ts';
import { withDatabase } from './lib/with-database.ts';

const text = z.string().trim().min(1).max(500);
const order = z.int().min(0);

const Content = z
  .strictObject({
    agencies: z
      .array(
        z.strictObject({
          id,
          code: text,
          name: text,
          abbreviation: text,
          parentName: text.exactOptional(),
          parentId: id.exactOptional(),
          place: text,
          headTitle: text,
          chatContent: z.enum(['minimal', 'full']).default('minimal'),
        }),
      )
      .min(1),
    units: z.array(z.strictObject({ id, agencyId: id, name: text, abbreviation: text, headTitle: text, order })),
    users: z.array(
      z.strictObject({
        id,
        fullName: text,
        email: z.email(),
        tenant: text,
        oid: text,
        disabled: z.boolean().default(false),
      }),
    ),
    positions: z.array(
      z.strictObject({
        id,
        agencyId: id,
        unitId: id,
        userId: id,
        title: text,
        roles: z.array(z.enum(agencyRoles)),
        from: day,
        until: day.exactOptional(),
        order,
      }),
    ),
    delegations: z
      .array(
        z.strictObject({
          id,
          agencyId: id,
          fromPositionId: id,
          toPositionId: id,
          from: day,
          until: day,
          legalBasis: text,
        }),
      )
      .default([]),
    /** Books to open; `startsAfter` is the last number that was given before in this year. */
    registers: z
      .array(
        z.strictObject({ id, agencyId: id, kind: z.enum(registerKinds), name: text, startsAfter: order.default(0) }),
      )
      .default([]),
  })
  .superRefine((content, context) => {
    const known = (values: readonly { readonly id: string }[]) => new Set(values.map((value) => value.id));
    const [agencies, units, users] = [known(content.agencies), known(content.units), known(content.users)];
    const refuse = (list: string, at: number, key: string, value: string): void =>
      context.addIssue({ code: 'custom', path: [list, at, key], message: `“${value}” không có trong tệp` });
    for (const list of ['units', 'positions', 'delegations', 'registers'] as const)
      for (const [at, { agencyId }] of content[list].entries())
        if (!agencies.has(agencyId)) refuse(list, at, 'agencyId', agencyId);
    for (const [at, { unitId, userId }] of content.positions.entries()) {
      if (!units.has(unitId)) refuse('positions', at, 'unitId', unitId);
      if (!users.has(userId)) refuse('positions', at, 'userId', userId);
    }
  });

type Content = z.infer<typeof Content>;

/** What stands in the file; throws with every place that is missing or wrong. */
export function readAgencyFile(json: string): Content {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new Error('Tệp không phải JSON.');
  }
  const parsed = Content.safeParse(value);
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
  throw new Error(['Tệp chưa đúng:', ...places].join('\n'));
}

/**
 * Writes the directory (what is there under the same id is replaced) and opens the books that are not open yet; a book with
 * numbers is never touched. The journal of each agency tells of it. Gives the number of books opened.
 */
export async function importAgency({ registers, ...directory }: Content, at: Date): Promise<number> {
  await importDirectory(directory);
  let opened = 0;
  for (const agency of directory.agencies) {
    const store = registerStore(agency.id);
    const open = new Set((await store.registers()).map((register) => register.id));
    const fresh = registers.filter((register) => register.agencyId === agency.id && !open.has(register.id));
    await inTransaction(async () => {
      for (const { startsAfter, ...register } of fresh)
        await store.open(register, { year: yearOf(civilDate(at)), startsAfter, at });
      const positions = directory.positions.filter(({ agencyId }) => agencyId === agency.id).length;
      const fact = { kind: 'directory-imported', positions, registers: fresh.map((register) => register.id) };
      await journalOf(systemActor(agency.id), () => at).record(agency.id, [fact]);
    });
    await sealed(agency.id);
    opened += fresh.length;
  }
  return opened;
}

/** 0 when everything in the file is stored; 2 when no file was named. */
export async function agencyCommand([path]: readonly string[]): Promise<number> {
  if (path === undefined) {
    console.error('Cách dùng: npm run --silent vanthu -- agency import TỆP.json (mẫu: scripts/agency.example.json)');
    return 2;
  }
  const content = readAgencyFile(new TextDecoder().decode(await readNamedFile(path)));
  const opened = await withDatabase(async () => {
    await migrate(migrations);
    return importAgency(content, new Date());
  });
  console.log(`Đã ghi ${content.agencies.length} cơ quan, ${content.positions.length} vị trí; mở ${opened} sổ.`);
  return 0;
}
