// `npm run ca -- [DIRECTORY]`: a development certificate authority with fictional people and agencies, for trying out.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeDevelopmentCa, sealPictureFor, signaturePicture } from '../api/modules/signing/index.ts';

const agency = 'Bộ Kinh tế Biển';
const pin = '123456';

// prettier-ignore
const holders = [
  { file: 'thu-truong', commonName: 'Trần Thị Hải Yến', organization: agency, kind: 'person' },
  { file: 'con-dau-bo', commonName: agency,             organization: agency, kind: 'seal' },
] as const;

if (process.env['VANTHU_ENV'] === 'production') {
  console.error('Không tạo chứng thư thử nghiệm trên hệ thống thật (VANTHU_ENV=production).');
  process.exit(1);
}

const directory = process.argv[2] ?? join('.data', 'development-ca');
await mkdir(directory, { recursive: true, mode: 0o700 });
const ca = await makeDevelopmentCa();
await writeFile(join(directory, 'trust.pem'), ca.rootPem);

const notBefore = new Date();
const notAfter = new Date(notBefore.getTime() + 3 * 365 * 86_400_000);
for (const { file, ...holder } of holders) {
  const key = await ca.issueCertificate({ ...holder, notBefore, notAfter, pin });
  const picture = holder.kind === 'seal' ? sealPictureFor(holder.commonName) : signaturePicture(holder.commonName);
  await writeFile(join(directory, `${file}.p12`), key, { mode: 0o600 });
  await writeFile(join(directory, `${file}.png`), await picture);
}
console.log(`Đã tạo chứng thư thử nghiệm trong ${directory} (mã PIN ${pin}); gốc tin cậy: trust.pem`);
