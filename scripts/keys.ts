// `vanthu keys add`: a person's or an agency's PKCS#12 file enters the vault, closed as it came. The PIN stays with its holder.
import { parseArgs } from 'node:util';
import { directoryStore } from '../api/modules/directory/index.ts';
import { journalOf } from '../api/modules/journal/index.ts';
import { systemActor } from '../api/modules/outgoing/index.ts';
import { openP12 } from '../api/modules/signing/index.ts';
import { keyVault, type KeyHolder } from '../api/modules/signing-key/index.ts';
import { migrations } from '../api/migrations.ts';
import { migrate } from '../api/platform/mongo/migrate.ts';
import { inTransaction } from '../api/platform/mongo/transact.ts';
import { readNamedFile } from './lib/read-file.ts';
import { sealed } from './lib/sealed.ts';
import { withDatabase } from './lib/with-database.ts';

const usage = `Cách dùng: npm run --silent vanthu -- keys add --agency MÃ (--person MÃ-NGƯỜI-DÙNG | --seal [--diameter MM]) --key TỆP.p12 --picture TỆP.png
  --person   khóa của một người; --seal: khóa con dấu của cơ quan (đường kính thật tính bằng mm, mặc định 36)
  --picture  hình chữ ký hoặc hình con dấu, tệp PNG nền trong suốt
Mã PIN không được hỏi ở đây: chỉ người giữ khóa biết và nhập khi ký.`;

const usualDiameterMm = 36;
const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export interface KeyToAdd {
  readonly agencyId: string;
  readonly holder: KeyHolder;
  readonly p12: Uint8Array;
  readonly picture: Uint8Array;
  readonly diameterMm?: number;
}

/** Whatever is wrong with the files, before anything is stored; nothing when they may enter. */
async function trouble({ p12, picture }: KeyToAdd): Promise<string | undefined> {
  if (!Buffer.from(picture).subarray(0, pngSignature.length).equals(pngSignature)) return 'Hình không phải tệp PNG.';
  // an empty PIN opens no protected file: that it is called wrong shows that the file is one
  const opened = await openP12(p12, '');
  if (opened.ok) return 'Tệp khóa không có mã PIN bảo vệ, không được nhận. Hãy xuất lại khóa có đặt mã PIN.';
  return opened.refusal.code === 'pin-wrong' ? undefined : 'Tệp khóa không đọc được: cần tệp PKCS#12 (.p12, .pfx).';
}

/**
 * Stores the key in the vault of the agency; one that the holder had before is replaced. The journal tells whose, never what.
 * Throws a Vietnamese sentence when a file, the agency or the person is not what it should be.
 */
export async function addKey(key: KeyToAdd, at: Date): Promise<void> {
  const wrong = await trouble(key);
  if (wrong !== undefined) throw new Error(wrong);
  const { agencyId, holder } = key;
  const directory = directoryStore(agencyId);
  await directory.agency().catch(() => {
    throw new Error(`Không có cơ quan “${agencyId}”. Hãy đưa cơ quan vào trước: vanthu agency import.`);
  });
  if (holder.kind === 'person') {
    const positions = await directory.everyPosition();
    if (!positions.some(({ userId }) => userId === holder.userId))
      throw new Error(`Cơ quan “${agencyId}” không có vị trí nào của người dùng “${holder.userId}”.`);
  }
  const vault = keyVault(agencyId);
  await inTransaction(async () => {
    await vault.enrol(key);
    const standing = await vault.standing(holder);
    const fact = { kind: 'key-enrolled', holder: holder.kind };
    await journalOf(systemActor(agencyId), () => at).record(standing?.id ?? agencyId, [fact]);
  });
  await sealed(agencyId);
}

function optionsIn(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = {
    agency: text,
    person: text,
    seal: { type: 'boolean' },
    diameter: text,
    key: text,
    picture: text,
  } as const;
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch {
    return undefined;
  }
}

/** 0 when the key lies in the vault; 2 when the arguments do not say which key, and whose. */
export async function keysCommand(args: readonly string[]): Promise<number> {
  const { agency, person, seal = false, diameter, key, picture } = optionsIn(args) ?? {};
  const diameterMm = Number(diameter ?? usualDiameterMm);
  const complete = agency !== undefined && key !== undefined && picture !== undefined;
  if (!complete || seal === (person !== undefined) || !(diameterMm > 0 && diameterMm < 100)) {
    console.error(usage);
    return 2;
  }
  const holder: KeyHolder = person === undefined ? { kind: 'seal' } : { kind: 'person', userId: person };
  const [p12, image] = [await readNamedFile(key), await readNamedFile(picture)];
  await withDatabase(async () => {
    await migrate(migrations);
    const order = { agencyId: agency, holder, p12, picture: image, ...(seal ? { diameterMm } : {}) };
    await addKey(order, new Date());
  });
  console.log(seal ? `Đã đưa khóa con dấu của “${agency}” vào kho khóa.` : `Đã đưa khóa của “${person}” vào kho khóa.`);
  return 0;
}
