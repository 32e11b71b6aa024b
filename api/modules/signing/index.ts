// The door of signing: keys, the signing acts on an official document, and the two judges of what was signed.
export {
  placeSignature,
  sealAnnex,
  sealAsCopy,
  sealNumberAndDate,
  sealPicture,
  signAsPerson,
  type SealAnnex,
  type SealAsCopy,
  type SealNumberAndDate,
  type SealPicture,
  type SignAsPerson,
} from './acts.ts';
export { makeDevelopmentCa, type CertificateOrder, type DevelopmentCa } from './development-ca.ts';
export { sealPictureFor, signaturePicture } from './development-pictures.ts';
export { judgeWithPdfsig, type PdfsigSignature, type PdfsigVerdict } from './pdfsig.ts';
export type { Placing } from './placing.ts';
export { openP12 } from './signer.p12.ts';
export { takeBack, type ReturnedFile, type TakeBackOptions } from './signer.returned-file.ts';
export { complete, prepare, type Credential, type Prepared, type SigningKey } from './signer.ts';
export { anchorsFromPem } from './trust-anchors.ts';
export { verifyPdf, type VerifyOptions } from './verify.ts';
export { wordsOf, type PageWords, type Word as PrintedWord } from './places/page-words.ts';
