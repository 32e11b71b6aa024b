// What the layout check says, and the shape of a rule. An error stops a submission; a warning and a hint do not.
import type { Components } from './components.ts';
import type { DocumentFacts, ParagraphFacts } from './facts.ts';
import type { Fix, Mend } from './fix.ts';
import type { Place } from './place.ts';
import type { Sentence } from './sentence.ts';

export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

export const layoutStages = ['draft', 'issued'] as const;
/** Drafts carry a blank number and date: both are filled when the document is issued. */
export type LayoutStage = (typeof layoutStages)[number];

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly place: Place;
  readonly legal: string;
  /** For readers of English, the citation stays as it is; versions that were checked long ago have none. */
  readonly english?: { readonly message: string; readonly where: string };
  /** What would make it go away, where that is mechanical. */
  readonly fix?: Fix;
}

/** What a check found: the sentence, and where. */
export interface Complaint {
  readonly message: Sentence;
  readonly at?: ParagraphFacts | undefined;
  readonly where?: Sentence;
  /** Where this case is graver or lighter than the rule's own severity. */
  readonly severity?: Severity;
  /** What mends it everywhere it was seen, the place `at` first. */
  readonly mends?: readonly Mend[] | undefined;
  /** False where mending changes words that are the author's own. */
  readonly safe?: false;
}

export interface Subject {
  readonly facts: DocumentFacts;
  readonly parts: Components;
  readonly stage: LayoutStage;
}

export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  readonly legal: string;
  readonly applies: (subject: Subject) => boolean;
  readonly check: (subject: Subject) => readonly Complaint[];
}

/** The citation of a place in Annex I: `annex('II.1a')`. */
export const annex = (place: string): string => `NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục ${place}`;
