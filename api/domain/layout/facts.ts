// What a document looks like, as plain values with all formatting already resolved. Rules judge these and see no file.
// Lengths are millimetres, font sizes and spacing are points, text is NFC.

export const alignments = ['left', 'center', 'right', 'both'] as const;
export type Alignment = (typeof alignments)[number];

export interface RunFacts {
  readonly text: string;
  /** The fonts that the characters of this run really use, each once. */
  readonly fonts: readonly string[];
  readonly sizePt: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  /** Shown in capitals though typed otherwise. */
  readonly caps: boolean;
  readonly hidden: boolean;
  readonly raised: boolean;
  /** `auto` or six hexadecimal digits. */
  readonly colour: string;
  /** The field whose result this is: `PAGE`, `NUMPAGES`, … */
  readonly field?: string;
  /** Tags of the content controls inside the paragraph that hold this run. */
  readonly tags: readonly string[];
  /** A picture character (Wingdings, Symbol) or formula: its font is no matter of the text. */
  readonly symbol: boolean;
  /** Grey help text of an empty content control. */
  readonly placeholder: boolean;
}

export interface Cell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly widthMm?: number;
}

/** A drawn straight line. `solid` is false for dashes and dots. */
export interface LineShape {
  readonly widthMm: number;
  readonly solid: boolean;
}

export interface Spacing {
  readonly beforePt: number;
  readonly afterPt: number;
  readonly contextual: boolean;
  /** `lines`: a multiple of single spacing; the others: points. */
  readonly line: { readonly rule: 'lines' | 'exact' | 'atLeast'; readonly value: number };
}

export interface ParagraphFacts {
  readonly index: number;
  readonly section: number;
  readonly text: string;
  readonly runs: readonly RunFacts[];
  readonly alignment: Alignment;
  readonly indent: { readonly leftMm: number; readonly rightMm: number; readonly firstMm: number };
  readonly spacing: Spacing;
  readonly styleId: string;
  /** What automatic numbering shows before the text: `1.`, `-`, `Điều 3.` */
  readonly label?: string;
  readonly tags: readonly string[];
  readonly cell?: Cell;
  readonly inTextBox: boolean;
  readonly startsPage: boolean;
  readonly ruleBelow: boolean;
  readonly lines: readonly LineShape[];
  readonly pictures: number;
  /** Placed in the middle by a frame or a centring tab, whatever its alignment says. */
  readonly centredOtherwise: boolean;
  /** As it was typed: true when the file holds separate marks instead of precomposed letters. */
  readonly decomposed: boolean;
}

export const headerKinds = ['default', 'first', 'even'] as const;
export type HeaderKind = (typeof headerKinds)[number];
export type HeaderSet = Readonly<Partial<Record<HeaderKind, readonly ParagraphFacts[]>>>;

export interface SectionFacts {
  readonly index: number;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly landscape: boolean;
  readonly marginsMm: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  /** The first page has its own header. */
  readonly titlePage: boolean;
  readonly headers: HeaderSet;
  readonly footers: HeaderSet;
  readonly pageNumberFormat: string;
  readonly pageNumberStart?: number;
  readonly hasTable: boolean;
}

export interface Revision {
  readonly kind: 'inserted' | 'deleted' | 'moved' | 'formatted';
  readonly paragraph: number;
  readonly author?: string;
}

export interface DocumentFacts {
  readonly sections: readonly SectionFacts[];
  readonly paragraphs: readonly ParagraphFacts[];
  readonly revisions: readonly Revision[];
  /** Paragraphs that a comment is tied to which nobody has settled. */
  readonly comments: readonly number[];
  /** Pages as the program that saved the file counted them, where it did. */
  readonly pages?: number;
  readonly evenHeaders: boolean;
  /** Space after one paragraph and before the next are added up instead of taking the larger. */
  readonly spacingAdds: boolean;
}
