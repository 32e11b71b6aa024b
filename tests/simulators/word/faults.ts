// What goes wrong on demand: the next call of a kind, or the nth one; each fault is used up after its times.
import { z } from 'zod';

/** What a program asks of this host. `sync` is a batch; the others are calls of the older kind. */
export const callKinds = ['sync', 'open-file', 'slice', 'close-file', 'xml-parts', 'dialog'] as const;
export type CallKind = (typeof callKinds)[number];

export const Fault = z.object({
  on: z.literal([...callKinds, 'any']).default('any'),
  /** Only batches in which this member is called or set: `insertText`, `Paragraph.insertText`. */
  member: z.string().optional(),
  /** A number for the older calls, a code for batches; `late` is the right answer after the delay. */
  answer: z.union([
    z.literal([11001, 5001]),
    z.literal(['GeneralException', 'AccessDenied', 'ConnectionFailure', 'late']),
  ]),
  /** Does what was asked, and then answers wrongly. */
  lost: z.boolean().default(false),
  delayMs: z.number().default(0),
  /** Lets so many calls of the kind pass first. */
  after: z.int().default(0),
  times: z.int().default(1),
});
export type Fault = z.input<typeof Fault>;
type Planned = z.infer<typeof Fault>;

export function makeFaults() {
  const waiting: Planned[] = [];
  const calls: { kind: CallKind; members: readonly string[] }[] = [];
  return {
    /** Plans faults; several are met in their order. */
    plan: (...faults: readonly Fault[]): void => void waiting.push(...faults.map((fault) => Fault.parse(fault))),
    clear: (): void => void waiting.splice(0),
    waiting: (): readonly Planned[] => [...waiting],
    /** Every call so far, for tests that fail each one in turn. */
    calls: (): readonly { readonly kind: CallKind; readonly members: readonly string[] }[] => calls,
    /** The fault that this call meets. */
    meet(kind: CallKind, members: readonly string[] = []): Planned | undefined {
      calls.push({ kind, members });
      const fault = waiting.find(
        ({ on, member }) =>
          (on === 'any' || on === kind) &&
          (member === undefined || members.some((one) => one === member || one.endsWith(`.${member}`))),
      );
      if (fault === undefined) return undefined;
      if (fault.after > 0) {
        fault.after -= 1;
        return undefined;
      }
      fault.times -= 1;
      if (fault.times <= 0) waiting.splice(waiting.indexOf(fault), 1);
      return { ...fault };
    },
  };
}

export type Faults = ReturnType<typeof makeFaults>;
