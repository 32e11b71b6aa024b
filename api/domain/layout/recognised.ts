// What a file that nobody bound to anything is: its parts under the names that the templates give them, and what is in the way
// of drafting with it.
import { recognise, type Components } from './components.ts';
import type { DocumentFacts, ParagraphFacts } from './facts.ts';
import type { Line } from './lines.ts';
import { legacyFont } from './legacy-letters.ts';

/** The parts, in the order of the page, under the tags of their content controls. */
export const partTags = [
  'parent-agency',
  'agency',
  'national-title',
  'motto',
  'number-line',
  'place-date',
  'document-type',
  'subject',
  'addressees',
  'body',
  'signer-authority',
  'signer-name',
  'recipients',
] as const;
export type PartTag = (typeof partTags)[number];

/** Without these nothing can be signed, numbered or found again. */
const needed: readonly PartTag[] = [
  'agency',
  'number-line',
  'place-date',
  'subject',
  'body',
  'signer-authority',
  'signer-name',
];

export const cleanings = ['decomposed', 'double-spaces', 'trailing-blanks'] as const;
export type Cleaning = (typeof cleanings)[number];

export interface RecognisedDocument {
  readonly parts: Components;
  readonly lines: Readonly<Record<Exclude<PartTag, 'body'>, readonly Line[]>>;
  readonly body: readonly ParagraphFacts[];
  readonly found: readonly PartTag[];
  readonly missing: readonly PartTag[];
  /** Paragraphs whose blanks mean nothing: where number and date will stand, blanks are kept. */
  readonly prose: readonly ParagraphFacts[];
  readonly cleaning: readonly { readonly what: Cleaning; readonly paragraphs: number }[];
  /** A font of the time before Unicode: its letters are others than they seem. */
  readonly oldFont?: string;
}

function oldFontOf({ paragraphs }: DocumentFacts): string | undefined {
  for (const { runs } of paragraphs)
    for (const { fonts, text } of runs) {
      const old = text.trim() === '' ? undefined : fonts.find((font) => legacyFont.test(font));
      if (old !== undefined) return old;
    }
  return undefined;
}

function cleaningOf({ paragraphs }: DocumentFacts, prose: readonly ParagraphFacts[]): RecognisedDocument['cleaning'] {
  const counts: Record<Cleaning, number> = {
    decomposed: paragraphs.filter(({ decomposed }) => decomposed).length,
    'double-spaces': prose.filter(({ text }) => /\S {2,}\S/u.test(text)).length,
    'trailing-blanks': prose.filter(({ text }) => /\S +$/u.test(text)).length,
  };
  return cleanings.flatMap((what) => (counts[what] === 0 ? [] : [{ what, paragraphs: counts[what] }]));
}

/** Finds the parts of the document and says which are missing, what cleaning would change, and whether its font is readable. */
export function recogniseDocument(facts: DocumentFacts): RecognisedDocument {
  const parts = recognise(facts);
  const letter = parts.letterSubject.length > 0;
  const beside = parts.salutation.filter(({ text }) => !/^kính gửi\s*[:.]?$/iu.test(text));
  const lines: RecognisedDocument['lines'] = {
    'parent-agency': parts.parentAgency,
    agency: parts.agency,
    'national-title': parts.nationalTitle,
    motto: parts.motto,
    'number-line': parts.numberLine,
    'place-date': parts.placeDate,
    'document-type': parts.documentType,
    subject: letter ? parts.letterSubject : parts.subject,
    addressees: [...beside, ...parts.addressees],
    'signer-authority': parts.authority,
    'signer-name': parts.signerName,
    recipients: parts.recipients,
  };
  const has = (tag: PartTag): boolean => (tag === 'body' ? parts.body : lines[tag]).length > 0;
  const prose = new Set([
    ...parts.body,
    ...[...lines.subject, ...lines.addressees, ...lines.recipients].map(({ paragraph }) => paragraph),
  ]);
  const oldFont = oldFontOf(facts);
  return {
    parts,
    lines,
    body: parts.body,
    found: partTags.filter(has),
    missing: needed.filter((tag) => !has(tag)),
    prose: [...prose],
    cleaning: cleaningOf(facts, [...prose]),
    ...(oldFont === undefined ? {} : { oldFont }),
  };
}
