// What the pane asks of Word. Behind it stands the only code that calls Office; plain data goes in and out, and no proxy
// object leaves it. Every call may fail with `WordTrouble`, and then the document is as it was.
import type { FixStep } from '../../api/contracts/layout.ts';

/** Which version of which document the open file says it came from. */
export interface DocumentIdentity {
  readonly agencyId: string;
  readonly documentId: string;
  /** SHA-256 of the version that was handed out. */
  readonly versionHash: string;
}

export interface OpenDocument {
  /** As Word shows it: `du-thao.docx`; empty for a document that was never saved. */
  readonly name: string;
  readonly identity?: DocumentIdentity;
  /** The file says it is a document of ours, but lies somewhere else than the one that was bound: somebody copied it. */
  readonly isCopy: boolean;
  readonly readOnly: boolean;
}

/** A content control with a tag. */
export interface ControlText {
  readonly tag: string;
  readonly title: string;
  readonly text: string;
  /** Nothing in it but the placeholder. */
  readonly empty: boolean;
}

/** Where something stands: paragraphs counted as the layout check counts them, with the first words to find it by. */
export interface TextPlace {
  readonly paragraph: number;
  readonly words: string;
}

/** A tracked change or a comment that is still open. */
export interface OpenMark extends TextPlace {
  readonly kind: 'change' | 'comment';
  readonly author: string;
}

export interface PlacedFix {
  readonly place: TextPlace;
  readonly steps: readonly FixStep[];
}

/** What this Word can do; the pane hides or replaces what it cannot. */
export interface Abilities {
  readonly controlEvents: boolean;
  readonly comments: boolean;
  readonly trackedChanges: boolean;
  readonly pageSetup: boolean;
  readonly openNew: boolean;
  readonly takeFile: boolean;
  /** Sign-in through Word itself (nested app authentication). */
  readonly nestedSignIn: boolean;
}

/** How Word speaks and looks, so that the pane fits in. */
export interface Surroundings {
  /** `vi-VN`, `en-US`. */
  readonly language: string;
  readonly dark: boolean;
}

export const troubleCodes = ['refused', 'unsupported', 'offline', 'busy', 'no-document', 'too-large'] as const;
export type TroubleCode = (typeof troubleCodes)[number];

/** Word did not do what it was asked. */
export class WordTrouble extends Error {
  readonly code: TroubleCode;
  /** What the host itself said, for whoever is asked for help: `11001`. */
  readonly hostCode: string;

  constructor(code: TroubleCode, hostCode = '', options?: ErrorOptions) {
    super(`${code} ${hostCode}`.trim(), options);
    this.name = 'WordTrouble';
    this.code = code;
    this.hostCode = hostCode;
  }
}

export interface WordPort {
  readonly abilities: Abilities;
  readonly surroundings: Surroundings;
  look(): Promise<OpenDocument>;
  controls(): Promise<readonly ControlText[]>;
  /** Writes texts into the controls with these tags, all or none; answers the tags that the document does not have. */
  fill(texts: ReadonlyMap<string, string>): Promise<readonly string[]>;
  /** Tracked changes and comments that are still open, in the order of the text. */
  openMarks(): Promise<readonly OpenMark[]>;
  /** Selects the place and scrolls to it; false when its words are nowhere any more. */
  goTo(place: TextPlace): Promise<boolean>;
  /** The paragraph in which the person is; nothing outside the body. */
  selected(): Promise<TextPlace | undefined>;
  /**
   * Applies the fixes as one step that can be undone; answers those it left out: the place or its words are gone, the part is
   * locked, another fix changes the same words, or this Word has no way to do it.
   */
  fix(fixes: readonly PlacedFix[]): Promise<readonly PlacedFix[]>;
  /** The .docx as it stands, unsaved changes included. */
  bytes(onProgress?: (share: number) => void): Promise<Uint8Array<ArrayBuffer>>;
  /** The address of the file when it lies in SharePoint or OneDrive. */
  cloudAddress(): string | undefined;
  /** Opens another document in a window of its own. */
  openNew(docx: Uint8Array): Promise<void>;
  /** Marks the open file as this version of this document, and remembers where it lies. */
  bind(identity: DocumentIdentity): Promise<void>;
  save(): Promise<void>;
  /** Calls when a tagged part may have changed; answers what ends it. */
  onEdit(listener: () => void): () => void;
  /** Opens a page of this origin in a window of Word and answers what that page hands over. */
  dialog(address: string): Promise<string>;
}

/** Answers when Word is ready; `no-document` when the page was opened outside Word. */
export type OpenWord = () => Promise<WordPort>;
