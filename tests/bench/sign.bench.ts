// The signer's signature on a letter of six pages, with an opened key: placed under the title, with its picture, as PAdES;
// against an invisible signature of @signpdf/signer-p12 on the same file.
import { pdflibAddPlaceholder } from '@signpdf/placeholder-pdf-lib';
import { P12Signer } from '@signpdf/signer-p12';
import { SignPdf } from '@signpdf/signpdf';
import { PDFDocument } from 'pdf-lib';
import { libreOfficeProducer } from '../../api/modules/documents/index.ts';
import { signAsPerson, verifyPdf } from '../../api/modules/signing/index.ts';
import { must } from '../../api/platform/problem.ts';
import { aHouse, agency, pin } from '../support/signing/signed-letter.ts';
import { durations, median, peakMemoryMb, rounded, upTo, type Bench, type BenchResult, type Size } from './bench.ts';
import { signerName, pdfOfPages } from './support/letters.ts';

const signedAt = new Date('2026-11-22T03:00:00Z');

async function run(size: Size): Promise<BenchResult> {
  const producer = libreOfficeProducer();
  const pdf = await pdfOfPages(6, producer);
  await producer.close();
  const { anchors, person, personP12, signature } = await aHouse();

  const byUs = async (): Promise<Uint8Array> =>
    must(await signAsPerson(pdf, { key: person, picture: signature, signerName, signedAt }));
  const byThem = async (): Promise<Uint8Array> => {
    const pdfDoc = await PDFDocument.load(pdf);
    pdflibAddPlaceholder({ pdfDoc, reason: '', contactInfo: '', name: agency, location: '', signatureLength: 16_384 });
    const placed = await pdfDoc.save({ useObjectStreams: false });
    return new SignPdf().sign(placed, new P12Signer(personP12, { passphrase: pin }));
  };

  const times = size === 'full' ? 40 : 2;
  for (const sign of [byUs, byThem]) await durations(upTo(Math.ceil(times / 4)), sign);
  const ours = median(await durations(upTo(times), byUs));
  const theirs = median(await durations(upTo(times), byThem));
  const { verdict } = await verifyPdf(await byUs(), { anchors });
  if (verdict !== 'good') throw new Error(`what was signed is ${verdict}`);
  return {
    value: rounded(ours),
    unit: 'ms',
    ratio: rounded(theirs / ours),
    against: `@signpdf/signer-p12, invisible, the key opened each time: ${rounded(theirs)} ms`,
    peakMemoryMb: peakMemoryMb(),
  };
}

export const benches: readonly Bench[] = [{ name: 'sign', boundSeconds: 120, run }];
