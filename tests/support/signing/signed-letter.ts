// A development CA with a signer and an agency, and a letter that went through all three signatures. Made once a file.
import {
  makeDevelopmentCa,
  openP12,
  sealNumberAndDate,
  sealPicture,
  sealPictureFor,
  signAsPerson,
  signaturePicture,
  type DevelopmentCa,
  type SigningKey,
} from '../../../api/modules/signing/index.ts';
import type { Result } from '../../../api/domain/kernel/result.ts';
import { letterPdf } from './letter-pdf.ts';

export const pin = '123456';
export const signerName = 'Trần Thị Hải Yến';
export const agency = 'Bộ Kinh tế Biển';
export const signedAt = new Date('2026-11-22T03:00:00Z');
const period = { notBefore: new Date('2026-01-01T00:00:00Z'), notAfter: new Date('2029-01-01T00:00:00Z') };

/** The value of a result that a test relies on. */
export function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code} ${result.refusal.detail ?? ''}`);
  return result.value;
}

export interface House {
  readonly ca: DevelopmentCa;
  readonly anchors: readonly Uint8Array[];
  readonly personP12: Uint8Array;
  readonly sealP12: Uint8Array;
  readonly person: SigningKey;
  readonly seal: SigningKey;
  readonly signature: Uint8Array;
  readonly sealImage: Uint8Array;
}

/** Everybody who signs, with keys and pictures. */
export async function aHouse(): Promise<House> {
  const ca = await makeDevelopmentCa();
  const order = { organization: agency, pin, ...period };
  const personP12 = await ca.issueCertificate({ ...order, commonName: signerName, kind: 'person' });
  const sealP12 = await ca.issueCertificate({ ...order, commonName: agency, kind: 'seal' });
  return {
    ca,
    anchors: [ca.root],
    personP12,
    sealP12,
    person: given(await openP12(personP12, pin, signedAt)),
    seal: given(await openP12(sealP12, pin, signedAt)),
    signature: await signaturePicture(signerName),
    sealImage: await sealPictureFor(agency),
  };
}

export interface SignedLetter {
  readonly unsigned: Uint8Array;
  /** After the signer's signature, after number and date, after the seal. */
  readonly signed: Uint8Array;
  readonly numbered: Uint8Array;
  readonly sealed: Uint8Array;
}

/** The letter after each of its three signatures. */
export async function signedLetter(house: House, pdf?: Uint8Array, name = signerName): Promise<SignedLetter> {
  const unsigned = pdf ?? (await letterPdf());
  const { person, seal, signature, sealImage } = house;
  const signed = given(await signAsPerson(unsigned, { key: person, picture: signature, signerName: name, signedAt }));
  const numbered = given(await sealNumberAndDate(signed, { key: seal, number: 4812, date: '2026-11-22', signedAt }));
  const sealed = given(await sealPicture(numbered, { key: seal, picture: sealImage, signedAt }));
  return { unsigned, signed, numbered, sealed };
}
