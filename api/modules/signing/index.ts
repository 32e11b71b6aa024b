// The door of signing: keys, the signing acts on an official document, and the two judges of what was signed.
export { placeSignature, sealAnnex, sealAsCopy, sealNumberAndDate, sealPicture, signAsPerson } from './acts.ts';
export { makeDevelopmentCa, type DevelopmentCa } from './development-ca.ts';
export { sealPictureFor, signaturePicture } from './development-pictures.ts';
export { judgeWithPdfsig } from './pdfsig.ts';
export { wordsOf, type PageWords, type Word as PrintedWord } from './places/page-words.ts';
export { openP12 } from './signer.p12.ts';
export { takeBack } from './signer.returned-file.ts';
export { complete, prepare, type SigningKey } from './signer.ts';
export { anchorsFromPem } from './trust-anchors.ts';
export { verifyPdf } from './verify.ts';
