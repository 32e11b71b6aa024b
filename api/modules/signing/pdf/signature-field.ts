// One signature field and its widget, in one object, with its own appearance. The references go straight into `/Annots`
// and `/AcroForm/Fields`: the library's ways of adding an annotation rewrite the page and break earlier signatures.
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { isoInVietnam } from '../../../domain/kernel/dates.ts';
import { contentsBytes } from './placeholder.ts';

/** A rectangle on a page in PDF points, from the lower left corner of the page's own space. */
export interface Box {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The fields that an official document gets, in the order in which they may be added. */
// prettier-ignore
export const fieldNames = {
  signer:        'VanThuSigner',
  numberAndDate: 'VanThuAgencyNumberAndDate',
  seal:          'VanThuAgencySeal',
  text:          'VanThuAgencyText',
} as const;

export interface SignatureField {
  readonly name: string;
  readonly box: Box;
  readonly appearance: PDFRef;
  /** What a screen reader says instead of the picture. */
  readonly spoken: string;
  readonly holder: string;
  readonly signedAt: Date;
  readonly reason?: string;
}

/** Adds the field to the document and gives the reference of its signature dictionary. */
export function addSignatureField(document: PDFDocument, field: SignatureField): PDFRef {
  const { context } = document;
  const page = document.getPage(field.box.page);
  const signature = context.register(signatureDictionary(document, field));
  const { x, y, width, height } = field.box;
  const widget = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      T: PDFHexString.fromText(field.name),
      TU: PDFHexString.fromText(field.spoken),
      // printed, and locked against moving
      F: 132,
      Rect: [x, y, x + width, y + height].map(rounded),
      P: page.ref,
      V: signature,
      AP: { N: field.appearance },
    }),
  );
  appendTo(document, page.node, page.ref, 'Annots', widget);
  addToForm(document, widget);
  return signature;
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

const signatureDictionary = ({ context }: PDFDocument, { holder, signedAt, reason }: SignatureField): PDFDict =>
  context.obj({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'ETSI.CAdES.detached',
    ByteRange: [0, 9_999_999_999, 9_999_999_999, 9_999_999_999].map((value) => PDFNumber.of(value)),
    Contents: PDFHexString.of('00'.repeat(contentsBytes)),
    M: PDFString.of(pdfTime(signedAt)),
    Name: PDFHexString.fromText(holder),
    ...(reason === undefined ? {} : { Reason: PDFHexString.fromText(reason) }),
  });

/** `D:20261122143005+07'00'`: the signing time where PAdES has it. */
const pdfTime = (at: Date): string => `D:${isoInVietnam(at).slice(0, 19).replace(/[-:T]/g, '')}+07'00'`;

function addToForm(document: PDFDocument, widget: PDFRef): void {
  const { context, catalog } = document;
  const catalogRef = context.trailerInfo.Root;
  if (!(catalogRef instanceof PDFRef)) throw new TypeError('the trailer has no catalog');
  const held = catalog.get(PDFName.of('AcroForm'));
  const known = context.lookupMaybe(held, PDFDict);
  const form = known ?? context.obj({});
  if (known === undefined) catalog.set(PDFName.of('AcroForm'), context.register(form));
  form.set(PDFName.of('SigFlags'), PDFNumber.of(3));

  const formRef = held instanceof PDFRef ? held : catalogRef;
  markChanged(document, catalogRef);
  markChanged(document, formRef);
  appendTo(document, form, formRef, 'Fields', widget);
}

/** Appends to an array that lies in a dictionary or behind a reference; marks what has to be written again. */
function appendTo(document: PDFDocument, owner: PDFDict, ownerRef: PDFRef, key: string, item: PDFRef): void {
  const held: PDFObject | undefined = owner.get(PDFName.of(key));
  const array = document.context.lookupMaybe(held, PDFArray);
  if (array === undefined) owner.set(PDFName.of(key), document.context.obj([item]));
  else array.push(item);
  markChanged(document, array !== undefined && held instanceof PDFRef ? held : ownerRef);
}

const markChanged = ({ context }: PDFDocument, ref: PDFRef): void => context.snapshot?.markRefForSave(ref);

/** The rectangle and page of a signature field that the document already has, by its name. */
export function findSignatureField(document: PDFDocument, name: string): Box | undefined {
  const { context, catalog } = document;
  const form = context.lookupMaybe(catalog.get(PDFName.of('AcroForm')), PDFDict);
  const fields = context.lookupMaybe(form?.get(PDFName.of('Fields')), PDFArray);
  const field = fields
    ?.asArray()
    .map((item) => context.lookupMaybe(item, PDFDict))
    .find((dict) => textOf(context.lookup(dict?.get(PDFName.of('T')))) === name);
  const rect = context.lookupMaybe(field?.get(PDFName.of('Rect')), PDFArray)?.asRectangle();
  if (rect === undefined) return undefined;
  const page = document.getPages().findIndex(({ ref }) => ref === field?.get(PDFName.of('P')));
  return { page: Math.max(page, 0), ...rect };
}

const textOf = (value: PDFObject | undefined): string | undefined =>
  value instanceof PDFHexString || value instanceof PDFString ? value.decodeText() : undefined;
