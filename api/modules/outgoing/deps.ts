// What the use cases of outgoing documents need from outside.
import type { Actor } from '../../domain/kernel/actor.ts';
import type { CivilDate } from '../../domain/kernel/dates.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { UnitOpinion } from '../../domain/submission/submission.ts';
import type { KeptFiles } from '../../platform/files/file-store.ts';
import type { Log } from '../../platform/log/log.ts';
import type { Transact } from '../../platform/mongo/transact.ts';
import type { CapacityStore } from '../capacity/index.ts';
import type { DirectoryStore, LoadWhoIsWho } from '../directory/index.ts';
import type { InspectFile } from '../files/index.ts';
import type { Journal } from '../journal/index.ts';
import type { Outbox } from '../outbox/index.ts';
import type { Lanes, RegisterStore } from '../register/index.ts';
import type { OutgoingStore } from './outgoing.store.ts';
import type { EngineVerdict, SignatureStore } from './signature.store.mongo.ts';
import type { SubmissionStore } from './submission.store.mongo.ts';

/** The stores that one act on an outgoing document may touch, all in one transaction. */
export interface OutgoingStores {
  readonly outgoing: OutgoingStore;
  readonly submissions: SubmissionStore;
  readonly signatures: SignatureStore;
  readonly capacities: CapacityStore;
  readonly directory: DirectoryStore;
  readonly register: RegisterStore;
  readonly files: KeptFiles;
  readonly journal: Journal;
  readonly outbox: Outbox;
}

/** A reply that is out and ends the incoming document it answers. */
export interface EndingAnswer {
  readonly incomingId: string;
  readonly outgoingId: string;
}

/** Makes the PDF of a Word file. */
export type ConvertToPdf = (docx: Uint8Array) => Promise<Result<{ readonly pdf: Uint8Array; readonly pages: number }>>;

/** A file of the cloud, fetched with the token of the person who may read it. Throws the `cloud-…` problems. */
export type CloudFile = (
  address: string,
  token: string,
) => Promise<{ readonly bytes: Uint8Array; readonly name: string }>;

/** What the engines say of a signed file: it passes only when each of them says it is good. */
export type JudgeFile = (pdf: Uint8Array, at: Date) => Promise<readonly EngineVerdict[]>;

export interface OutgoingDeps {
  readonly transact: Transact<OutgoingStores>;
  readonly lanes: Lanes;
  readonly now: () => Date;
  readonly whoIsWho: LoadWhoIsWho;
  readonly log: Log;
  readonly convertToPdf: ConvertToPdf;
  readonly cloudFile: CloudFile;
  /** Looks through a file before it is stored. */
  readonly inspect: InspectFile;
  readonly uploadLimitBytes: number;
  /** By when the task is due that the unit has from each of these incoming documents. */
  readonly taskDueOn: (actor: Actor, incomingIds: readonly string[]) => Promise<ReadonlyMap<string, CivilDate>>;
  /** Our verifier and a second engine. */
  readonly judge: JudgeFile;
  /** Our verifier alone, where no number hangs on it. */
  readonly verify: JudgeFile;
  /** The tables of opinions asked for on the document, as they stand. */
  readonly unitOpinions: (agencyId: string, outgoingId: string) => Promise<readonly UnitOpinion[]>;
  /** Whether the actor may reply to this incoming document; throws the problem if not. */
  readonly mayAnswer: (actor: Actor, incomingId: string) => Promise<void>;
  /**
   * Gets ready to follow up a reply that goes out and ends its incoming document; what it gives back is called inside the
   * transaction of the issue (or of the confirmation), with models only.
   */
  readonly followAnswer: (actor: Actor) => Promise<(answer: EndingAnswer) => Promise<unknown>>;
}
