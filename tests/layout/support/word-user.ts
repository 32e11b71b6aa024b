// An official document as somebody types it in Word, made by the docx library: the many ways that are all right.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  UnderlineType,
  WidthType,
  convertMillimetersToTwip as twips,
  type FileChild,
  type IRunOptions,
  type IParagraphOptions,
} from 'docx';

/** What its writer was free to choose, and what a test gets wrong on purpose. */
export interface Typed {
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  readonly font: string;
  /** Where font and size of the text stand: in the defaults, in its style, or on every run. */
  readonly formatIn: 'defaults' | 'style' | 'runs';
  /** Quốc hiệu; the motto is one point larger. */
  readonly titleSize: number;
  readonly bodySize: number;
  /** Multiples of single spacing. */
  readonly lines: number;
  readonly gap: number;
  /** Millimetres. */
  readonly firstLine: number;
  readonly alignment: 'both' | 'left';
  /** Every so many letters Word begins another run. */
  readonly runLength: number;
  readonly rule: 'border' | 'typed' | 'underline';
  readonly parentAgency?: string | undefined;
  readonly agency: string;
  readonly number: string;
  readonly placeDate: string;
  /** Name and subject; a letter has its V/v instead. */
  readonly title?: readonly [type: string, subject: string];
  readonly subject: string;
  readonly subjectGap: number;
  readonly stamp?: { readonly words: string; readonly colour: string } | undefined;
  readonly addressees: readonly string[];
  readonly body: readonly string[];
  readonly bullets: readonly string[];
  readonly figures: boolean;
  readonly recipients: readonly string[];
  readonly recipientSize: number;
  readonly authority: readonly string[];
  readonly name: string;
  readonly pageNumber: 'center' | 'right';
}

const none = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };

/** The bytes of the document. */
export async function asTyped(typed: Typed): Promise<Uint8Array> {
  const runs = (text: string, look: IRunOptions): TextRun[] =>
    (text.match(new RegExp(`.{1,${typed.runLength}}`, 'gsu')) ?? []).map(
      (piece) => new TextRun({ ...(typed.formatIn === 'runs' && { font: typed.font }), ...look, text: piece }),
    );
  const line = (text: string, size: number, look: IRunOptions = {}, more: IParagraphOptions = {}): Paragraph =>
    new Paragraph({ alignment: AlignmentType.CENTER, ...more, children: runs(text, { size: size * 2, ...look }) });

  /** A name with its rule of this share of its length under it. */
  const ruled = (text: string, size: number, share: number): Paragraph[] => {
    if (typed.rule === 'underline' && share === 1)
      return [line(text, size, { bold: true, underline: { type: UnderlineType.SINGLE } })];
    const bottom = { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 0 };
    if (typed.rule === 'border')
      return [
        line(text, size, { bold: true }),
        new Paragraph({ border: { bottom }, indent: { left: 900, right: 900 } }),
      ];
    return [line(text, size, { bold: true }), line('_'.repeat(Math.round(text.length * share * 0.98)), size)];
  };
  const cell = (width: number, children: Paragraph[]): TableCell =>
    new TableCell({ width: { size: width, type: WidthType.PERCENTAGE }, borders: noBorders, children });
  const columns = (share: number, ...rows: [Paragraph[], Paragraph[]][]): Table =>
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      borders: noBorders,
      rows: rows.map(([left, right]) => new TableRow({ children: [cell(share, left), cell(100 - share, right)] })),
    });

  const { titleSize, bodySize } = typed;
  const letterSubject = typed.title
    ? []
    : [line(`V/v ${typed.subject}`, 12, {}, { spacing: { before: typed.subjectGap * 20 } })];
  const stamp = typed.stamp ? [line(typed.stamp.words, 13, { bold: true, color: typed.stamp.colour })] : [];
  const head = columns(
    42,
    [
      [
        ...(typed.parentAgency === undefined ? [] : [line(typed.parentAgency, titleSize)]),
        ...ruled(typed.agency, titleSize, 0.4),
      ],
      [
        line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', titleSize, { bold: true }),
        ...ruled('Độc lập - Tự do - Hạnh phúc', titleSize + 1, 1),
      ],
    ],
    [[line(typed.number, 13), ...letterSubject, ...stamp], [line(typed.placeDate, 13, { italics: true })]],
  );
  const title = typed.title ? [line(typed.title[0], 14, { bold: true }), ...ruled(typed.title[1], 14, 0.4)] : [];
  const [only, ...others] = typed.addressees;
  const addressees =
    only === undefined
      ? []
      : others.length === 0
        ? [line(`Kính gửi: ${only}`, 14, {}, { spacing: { before: 240, after: 240 } })]
        : [
            line('Kính gửi:', 14, {}, { alignment: AlignmentType.LEFT, indent: { left: 2000 } }),
            ...typed.addressees.map((text, index) =>
              line(
                `- ${text}${index === others.length ? '.' : ';'}`,
                14,
                {},
                { alignment: AlignmentType.LEFT, indent: { left: 3000 } },
              ),
            ),
          ];
  const text = (words: string, more: IParagraphOptions = {}): Paragraph =>
    new Paragraph({
      ...(typed.formatIn === 'style' ? { style: 'NoiDung' } : textLook),
      ...more,
      children: runs(words, typed.formatIn === 'runs' ? { size: bodySize * 2 } : {}),
    });
  const textLook: IParagraphOptions = {
    alignment: typed.alignment === 'both' ? AlignmentType.BOTH : AlignmentType.LEFT,
    indent: { firstLine: twips(typed.firstLine) },
    spacing: { before: typed.gap * 10, after: typed.gap * 20, line: Math.round(typed.lines * 240) },
  };
  const figures = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: ['Chỉ tiêu', 'Số tàu'].map(
      (words) =>
        new TableRow({ children: [1, 2].map((at) => new TableCell({ children: [line(`${words} ${at}`, 11)] })) }),
    ),
  });
  const foot = columns(45, [
    [
      line('Nơi nhận:', 12, { bold: true, italics: true }, { alignment: AlignmentType.LEFT }),
      ...typed.recipients.map((words, index) =>
        line(
          `- ${words}${index === typed.recipients.length - 1 ? '.' : ';'}`,
          typed.recipientSize,
          {},
          { alignment: AlignmentType.LEFT },
        ),
      ),
    ],
    [
      ...typed.authority.map((words) => line(words, 14, { bold: true })),
      ...[1, 2, 3].map(() => line('', 14)),
      line(typed.name, 14, { bold: true }),
    ],
  ]);
  const body = typed.body.map((words) => text(words));
  const children: FileChild[] = [
    head,
    ...title,
    ...addressees,
    ...body.slice(0, -1),
    ...typed.bullets.map((words) => text(words, { numbering: { reference: 'dashes', level: 0 } })),
    ...(typed.figures ? [figures] : []),
    ...body.slice(-1),
    new Paragraph({}),
    foot,
  ];
  const number = new Paragraph({
    alignment: typed.pageNumber === 'center' ? AlignmentType.CENTER : AlignmentType.RIGHT,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: 28, font: typed.font })],
  });
  const document = new Document({
    styles: {
      default: {
        document: {
          run: {
            font: typed.formatIn === 'runs' ? 'Calibri' : typed.font,
            size: typed.formatIn === 'defaults' ? bodySize * 2 : 22,
          },
        },
      },
      paragraphStyles: [
        { id: 'NoiDung', name: 'Nội dung', basedOn: 'Normal', run: { size: bodySize * 2 }, paragraph: textLook },
      ],
    },
    numbering: {
      config: [
        {
          reference: 'dashes',
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '-',
              style: { paragraph: { indent: { left: 0, firstLine: twips(typed.firstLine) } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: twips(210), height: twips(297) },
            margin: {
              top: twips(typed.margins.top),
              bottom: twips(typed.margins.bottom),
              left: twips(typed.margins.left),
              right: twips(typed.margins.right),
            },
          },
        },
        headers: { default: new Header({ children: [number] }), first: new Header({ children: [new Paragraph({})] }) },
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
