// Fields: `{ PAGE }` as a simple element, or as begin, instruction, separator, result and end spread over runs.

interface OpenField {
  instruction: string;
  inResult: boolean;
  shown: boolean;
}

/** Follows the fields of one story (body, header); they may be nested and may span paragraphs. */
export interface FieldTracker {
  readonly begin: () => void;
  readonly instruct: (text: string) => void;
  readonly separate: () => void;
  /** Closes the innermost field; its name when no result was ever shown. */
  readonly end: () => string | undefined;
  /** True where text is an instruction instead of content. */
  readonly inInstruction: () => boolean;
  /** Notes that text is shown here; the name of the field whose result it is. */
  readonly show: () => string | undefined;
}

const nameOf = (instruction: string): string => /^\s*([A-Za-z]+)/.exec(instruction)?.[1]?.toUpperCase() ?? '';
const mostOpen = 64;

export function trackFields(): FieldTracker {
  const open: OpenField[] = [];
  return {
    begin() {
      if (open.length < mostOpen) open.push({ instruction: '', inResult: false, shown: false });
    },
    instruct(text) {
      const field = open.at(-1);
      if (field !== undefined && field.instruction.length < 1000) field.instruction += text;
    },
    separate() {
      const field = open.at(-1);
      if (field !== undefined) field.inResult = true;
    },
    end() {
      const field = open.pop();
      return field === undefined || field.shown ? undefined : nameOf(field.instruction);
    },
    inInstruction: () => open.at(-1)?.inResult === false,
    show() {
      const field = open.at(-1);
      if (field?.inResult !== true) return undefined;
      field.shown = true;
      return nameOf(field.instruction);
    },
  };
}
