// Fictional pictures for trying out: a handwritten-looking blue signature and a red round seal that says what it is.
// Drawn with pdfkit and made into transparent PNG by poppler. No real person's hand, no real agency's seal.
import { createHash } from 'node:crypto';
import PDFDocument from 'pdfkit';
import { serifFont } from './pdf/fonts.ts';
import { pointsPerMm } from './places/fit.ts';
import { runTool } from '../../platform/tools/run-tool.ts';

const ink = '#1b3fae';
const red = '#d8121b';

/** A signature that differs from name to name and is always the same for one name; 300 dpi PNG, transparent. */
export function signaturePicture(name: string): Promise<Uint8Array> {
  const size = { width: 190, height: 76 };
  return png(size, (page) => {
    page.lineCap('round').lineJoin('round').strokeColor(ink);
    for (const stroke of strokesOf(name, size)) {
      for (const [from, to] of pairs(stroke)) {
        page
          .lineWidth((from.width + to.width) / 2)
          .moveTo(from.x, from.y)
          .lineTo(to.x, to.y)
          .stroke();
      }
    }
  });
}

/** A round seal of this diameter with the agency's name around a star and the words MẪU THỬ; 300 dpi PNG. */
export async function sealPictureFor(agency: string, diameterMm = 36): Promise<Uint8Array> {
  const side = diameterMm * pointsPerMm;
  const font = Buffer.from(await serifFont('bold'));
  return png({ width: side, height: side }, (page) => {
    const middle = side / 2;
    page.strokeColor(red).fillColor(red);
    page
      .lineWidth(side * 0.022)
      .circle(middle, middle, middle * 0.965)
      .stroke();
    page
      .lineWidth(side * 0.008)
      .circle(middle, middle, middle * 0.91)
      .stroke();
    page
      .lineWidth(side * 0.008)
      .circle(middle, middle, middle * 0.6)
      .stroke();
    page.path(star(middle, middle * 0.92, middle * 0.36)).fill();
    page.font(font);
    textOnArc(page, agency.toLocaleUpperCase('vi'), {
      middle,
      radius: middle * 0.68,
      size: middle * 0.185,
      side: 'top',
    });
    textOnArc(page, 'MẪU THỬ', { middle, radius: middle * 0.82, size: middle * 0.155, side: 'bottom' });
    page.fontSize(middle * 0.13);
    const words = 'TRY-OUT';
    page.text(words, middle - page.widthOfString(words) / 2, middle * 1.27, { lineBreak: false });
  });
}

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Numbers in [0, 1) that follow from the name. */
function numbersFrom(name: string): () => number {
  let block = createHash('sha256').update(name).digest();
  let at = 0;
  return () => {
    if (at === block.length) {
      block = createHash('sha256').update(block).digest();
      at = 0;
    }
    return (block[at++] ?? 0) / 256;
  };
}

/** A tall first letter, waves that get smaller, and a flourish below, each a row of points with the pen's width. */
function strokesOf(name: string, { width, height }: Size): Point[][] {
  const random = numbersFrom(name);
  const base = height * 0.62;
  const pen = (speed: number): number => 1.1 + 1.3 * speed;
  const waves = 4 + Math.floor(random() * 3);
  const tall = 0.3 + random() * 0.12;
  const lean = 0.25 + random() * 0.2;

  const letter = curve(60, (t) => {
    const angle = -Math.PI * 0.6 + t * Math.PI * (2.1 + random() * 0.002);
    const y = base - height * tall + Math.sin(angle) * height * tall;
    return {
      x: width * 0.17 + Math.cos(angle) * width * 0.09 - (y - base) * lean,
      y,
      width: pen(Math.abs(Math.cos(angle))),
    };
  });
  const body = curve(200, (t) => {
    const fade = 1 - 0.55 * t;
    const turn = t * waves * 2 * Math.PI;
    const x = width * (0.2 + 0.58 * t) + Math.cos(turn) * width * 0.028;
    const y = base - Math.abs(Math.sin(turn / 2)) * height * 0.3 * fade + Math.sin(turn) * height * 0.09 * fade;
    return { x: x - (y - base) * lean, y, width: pen(0.5 + 0.5 * Math.sin(turn + 0.6)) };
  });
  const rise = random() * 0.12;
  const flourish = curve(90, (t) => ({
    x: width * (0.94 - 0.82 * t + 0.78 * t * t * t),
    y: base + height * (0.08 + 0.16 * Math.sin(t * Math.PI) - rise * t),
    width: 0.7 + 1.6 * Math.sin(t * Math.PI),
  }));
  return [letter, body, flourish];
}

const curve = (steps: number, at: (t: number) => Point): Point[] =>
  Array.from({ length: steps + 1 }, (_, step) => at(step / steps));

const pairs = <T>(row: readonly T[]): (readonly [T, T])[] =>
  row.slice(1).map((item, index) => [row[index] ?? item, item] as const);

function star(x: number, y: number, radius: number): string {
  const points = Array.from({ length: 10 }, (_, index) => {
    const length = index % 2 === 0 ? radius : radius * 0.382;
    const angle = -Math.PI / 2 + (index * Math.PI) / 5;
    return `${(x + length * Math.cos(angle)).toFixed(3)} ${(y + length * Math.sin(angle)).toFixed(3)}`;
  });
  return `M ${points.join(' L ')} Z`;
}

interface Arc {
  readonly middle: number;
  readonly radius: number;
  readonly size: number;
  readonly side: 'top' | 'bottom';
}

function textOnArc(page: PDFKit.PDFDocument, text: string, { middle, radius, size, side }: Arc): void {
  page.fontSize(size);
  const spacing = size * 0.08;
  const letters = [...new Intl.Segmenter('vi').segment(text)].map(({ segment }) => segment);
  const widths = letters.map((letter) => page.widthOfString(letter) + spacing);
  const sign = side === 'top' ? 1 : -1;
  const total = widths.reduce((sum, width) => sum + width, 0);
  const squeeze = Math.min(1, (Math.PI * 1.5 * radius) / total);
  let travelled = (-total * squeeze) / 2;
  letters.forEach((letter, index) => {
    const width = (widths[index] ?? 0) * squeeze;
    const angle = (travelled + width / 2) / radius;
    travelled += width;
    page.save();
    page.translate(middle + Math.sin(angle) * radius, middle - Math.cos(angle) * radius * sign);
    page.rotate((angle * sign * 180) / Math.PI).scale(squeeze, 1);
    page.text(letter, -((widths[index] ?? 0) - spacing) / 2, 0, { lineBreak: false, baseline: 'alphabetic' });
    page.restore();
  });
}

async function png({ width, height }: Size, draw: (page: PDFKit.PDFDocument) => void): Promise<Uint8Array> {
  const page = new PDFDocument({ size: [width, height], margin: 0 });
  const chunks: Buffer[] = [];
  const done = new Promise<void>((resolve) => page.on('end', resolve));
  page.on('data', (chunk: Buffer) => chunks.push(chunk));
  draw(page);
  page.end();
  await done;
  return rendered(Buffer.concat(chunks));
}

async function rendered(pdf: Uint8Array): Promise<Uint8Array> {
  const drawn = await runTool('pdftocairo', ['-png', '-transp', '-singlefile', '-r', '300', '-', '-'], { input: pdf });
  if (!drawn.ok) throw new Error('pdftocairo (Debian package poppler-utils) could not draw a picture');
  return new Uint8Array(drawn.output);
}
