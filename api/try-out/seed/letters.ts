// The files of the fictional arrivals: the letter that an arrival speaks of, plain, signed by its issuer, or badly scanned.
import { documentTypeName } from '../../domain/documents/document-types.ts';
import type { CivilDate } from '../../domain/kernel/dates.ts';
import { sealNumberAndDate, sealPicture, signAsPerson } from '../../modules/signing/index.ts';
import { must } from '../../platform/problem.ts';
import { outsideKeys } from '../keys.ts';
import type { Arrival } from './arrivals.ts';
import type { FictionalIssuer } from './issuers.ts';
import { crookedScan, letterPdf, type Letter } from './letter-pdf.ts';

const stamps: Readonly<Record<string, string>> = { urgent: 'KHẨN', 'very-urgent': 'THƯỢNG KHẨN', express: 'HỎA TỐC' };

const authorityOf = ({ name, signer }: FictionalIssuer): readonly string[] =>
  name.startsWith('UBND')
    ? signer.title === 'Chủ tịch'
      ? ['TM. ỦY BAN NHÂN DÂN', signer.title]
      : ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', signer.title]
    : [signer.title];

/** The words of the letter behind an arrival. */
export const letterOf = (
  arrival: Pick<Arrival, 'issuer' | 'code' | 'type' | 'subject' | 'priority'>,
  to: string,
  issuedOn: CivilDate,
): Letter => {
  const { issuer, code, type, subject, priority } = arrival;
  const stamp = stamps[priority];
  const matter = subject.charAt(0).toLocaleLowerCase('vi') + subject.slice(1);
  return {
    issuer: issuer.name,
    ...(issuer.parent === undefined ? {} : { parent: issuer.parent }),
    code,
    place: issuer.place,
    issuedOn,
    type,
    subject,
    ...(stamp === undefined ? {} : { priority: stamp }),
    to,
    body: [
      `Thực hiện chức năng, nhiệm vụ được giao, ${issuer.name} gửi ${to} ${documentTypeName(type).toLocaleLowerCase('vi')} ${matter}.`,
      'Nội dung chi tiết được trình bày trong tài liệu kèm theo, gồm hiện trạng, các phương án đã xem xét và kiến nghị cụ thể.',
      `${issuer.name} trân trọng đề nghị ${to} quan tâm, xem xét và có ý kiến để triển khai các bước tiếp theo đúng quy định.`,
    ],
    authority: authorityOf(issuer),
    signer: issuer.signer.fullName,
    recipients: ['Như trên', 'Các đơn vị liên quan', 'Lưu: VT'],
  };
};

/** The letter with the signature of its signer and the seal of its issuer. */
export async function signedLetter(
  letter: Letter,
  issuer: FictionalIssuer,
  { keyFolder, at }: { readonly keyFolder: string; readonly at: Date },
): Promise<Uint8Array> {
  const { person, seal } = await outsideKeys(keyFolder, issuer, at);
  const signed = must(
    await signAsPerson(await letterPdf({ ...letter, blank: true }), {
      ...person,
      signerName: letter.signer,
      signedAt: at,
    }),
  );
  const number = Number.parseInt(letter.code, 10);
  const numbered = must(
    await sealNumberAndDate(signed, { key: seal.key, number, date: letter.issuedOn, signedAt: at }),
  );
  return must(await sealPicture(numbered, { ...seal, signedAt: at }));
}

/** The file of an arrival; nothing when only the paper came. */
export async function fileOf(
  arrival: Arrival,
  to: string,
  issuedOn: CivilDate,
  signing: { readonly keyFolder: string; readonly at: Date },
): Promise<Uint8Array | undefined> {
  const letter = letterOf(arrival, to, issuedOn);
  switch (arrival.file) {
    case 'none':
      return undefined;
    case 'letter':
      return letterPdf(letter);
    case 'claims-signature':
      return letterPdf({ ...letter, claimsSignature: true });
    case 'crooked-scan':
      return crookedScan(letter);
    case 'signed':
      return signedLetter(letter, arrival.issuer, signing);
  }
}
