// PDFs as they arrive: one page with the words that a test needs.
import PDFDocument from 'pdfkit';

const font = '/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf';

type Page = InstanceType<typeof PDFDocument>;

async function pdfOf(draw: (page: Page) => void): Promise<Uint8Array<ArrayBuffer>> {
  const document = new PDFDocument({ size: 'A4', margin: 60 });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => document.once('end', () => resolve()));
  document.font(font).fontSize(13);
  draw(document);
  document.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

/** A PDF with these lines on its only page; different lines are different files. */
export const pdfWith = (...lines: readonly string[]): Promise<Uint8Array<ArrayBuffer>> =>
  pdfOf((page) => {
    for (const line of lines) page.text(line);
  });

interface Heading {
  readonly issuer: string;
  readonly code: string;
  readonly place: string;
  readonly title: string;
  readonly subject: string;
}

/** The first page of an official document, its heading in two columns. */
export const headingPdf = ({ issuer, code, place, title, subject }: Heading): Promise<Uint8Array<ArrayBuffer>> =>
  pdfOf((page) => {
    const left = { width: 190, align: 'center' as const };
    const right = { width: 290, align: 'center' as const };
    page.text(issuer, 60, 60, left).text(`Số: ${code}`, 60, 100, left);
    page.text('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 260, 60, right).text('Độc lập - Tự do - Hạnh phúc', 260, 78, right);
    page.text(place, 260, 110, right);
    page.text(title, 60, 160, { width: 480, align: 'center' }).text(subject, 60, 180, { width: 480, align: 'center' });
  });
