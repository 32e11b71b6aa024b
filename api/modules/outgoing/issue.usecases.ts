// Issuing: the seal's key first, then number and date with the register entry, then the agency's signatures one by one, the
// judges, and the end. Each step is stored before the next, so that a break loses nothing and no number.
import { v7 as uuid } from 'uuid';
import type { Seen } from '../../contracts/endpoint.ts';
import type { Actor } from '../../domain/kernel/actor.ts';
import { civilDate } from '../../domain/kernel/dates.ts';
import { mayTouch, touchedBy } from '../../domain/outgoing/after-issue.ts';
import { newestFile, nextIssueStep, sealedAnnexes, type IssueStepName } from '../../domain/outgoing/issue-act.ts';
import { addScan, finishIssuing, mayStartIssuing, sealAgain, stepDone, stuck } from '../../domain/outgoing/issue.ts';
import { may } from '../../domain/outgoing/may.ts';
import { validSignature, type OutgoingDocument } from '../../domain/outgoing/outgoing.ts';
import { stepEntry } from '../../domain/register/register.ts';
import { fileStore } from '../../platform/files/file-store.mongo.ts';
import { isDatabaseGone } from '../../platform/mongo/errors.ts';
import { must, Problem } from '../../platform/problem.ts';
import type { WhoIsWho } from '../directory/index.ts';
import { keyVault, type OpenedKey } from '../signing-key/index.ts';
import { change, readable, record } from './change.ts';
import { columnsOf, issueClaims } from './claim.ts';
import { endFolderOf, stepOfEntry } from './clerk.usecases.ts';
import type { EndingAnswer, OutgoingDeps, OutgoingStores } from './deps.ts';
import { seal } from './issue-steps.ts';
import { outgoingStore } from './outgoing.store.mongo.ts';
import { scanOf } from './scan.ts';
import { registerFor } from './series.store.mongo.ts';
import type { EngineVerdict } from './signature.store.mongo.ts';

/** In whose name the steps go on that need nobody. */
export const systemActor = (agencyId: string): Actor => ({
  userId: 'system',
  agencyId,
  positionId: 'system',
  unitId: 'system',
  roles: [],
});

type FollowAnswer = (answer: EndingAnswer) => Promise<unknown>;

/** Another process holds the document for a moment, or was faster. */
const isConflict = (thrown: unknown): boolean =>
  thrown instanceof Problem && ['busy', 'changed-meanwhile'].includes(thrown.code);

/** Trouble that goes away by itself: the database, a conflict. The transaction runs again, or the act is resumed. */
const isTransient = (thrown: unknown): boolean => !(thrown instanceof Problem) || isConflict(thrown);

/** The database is away for a moment, or a conflict. */
const isPassing = (thrown: unknown): boolean => isDatabaseGone(thrown) || isConflict(thrown);

const withoutKey = 'Còn thiếu chữ ký số của cơ quan: văn thư cần nhập mã PIN để ký tiếp.';

export const issueUseCases = (deps: OutgoingDeps) => {
  const { transact, lanes, now, log } = deps;
  const claims = issueClaims(now);

  /** Nothing that lasts begins before the signer's own signature has been looked at once more. */
  async function checkSigner(document: OutgoingDocument): Promise<void> {
    const signature = validSignature(document);
    if (!signature) throw new Problem('signature-missing');
    if (signature.sha256 === undefined) return;
    const pdf = await fileStore(document.agencyId).read(signature.sha256);
    const bad = (await deps.verify(pdf, now())).find(({ good }) => !good);
    if (bad) throw new Problem('signature-broken', { detail: `${bad.explanation} Chưa cấp số.` });
  }

  async function checkEarlier(document: OutgoingDocument): Promise<void> {
    if (document.earlier === undefined) return;
    must(mayTouch(document, await outgoingStore(document.agencyId).get(document.earlier.documentId)));
  }

  /** One transaction in which people may have to be told. */
  const inOne = async <T>(actor: Actor, work: (stores: OutgoingStores, who: WhoIsWho) => Promise<T>): Promise<T> => {
    const who = await deps.whoIsWho(actor.agencyId, civilDate(now()));
    return transact(actor, (stores) => work(stores, who));
  };

  /** Stores what a step made: its files, its signatures, the document's next stage. */
  const stepTaken = (
    actor: Actor,
    id: string,
    step: IssueStepName,
    made: Partial<Awaited<ReturnType<typeof seal>>> = {},
    also: (stores: OutgoingStores) => Promise<void> = () => Promise.resolve(),
  ): Promise<OutgoingDocument> =>
    inOne(actor, async (stores, who) => {
      const { files = [], signatures = [] } = made;
      const document = await stores.outgoing.get(id);
      const stored = await record(stores, must(stepDone(document, step, files, now())), who);
      await stores.files.keep(
        files.map(({ sha256 }) => sha256),
        id,
      );
      for (const signature of signatures) await stores.signatures.add(signature);
      await also(stores);
      return stored;
    });

  /** Both engines on every file that goes out; the first complaint stops it. */
  async function judged(document: OutgoingDocument): Promise<readonly EngineVerdict[]> {
    const { issue, agencyId } = document;
    if (issue === undefined) return [];
    const main = newestFile(issue)?.sha256;
    const all = [...(main === undefined ? [] : [main]), ...sealedAnnexes(issue).values()];
    const verdicts: EngineVerdict[] = [];
    for (const sha256 of all) verdicts.push(...(await deps.judge(await fileStore(agencyId).read(sha256), now())));
    const bad = verdicts.find(({ good }) => !good);
    if (bad) throw new Problem('signature-broken', { detail: bad.explanation });
    return verdicts;
  }

  /** Transaction 2: the entry and the document are issued, what follows from it happens, and those concerned are told. */
  const finish = async (actor: Actor, id: string, follow: FollowAnswer): Promise<OutgoingDocument> => {
    const noteId = uuid();
    return inOne(actor, async (stores, who) => {
      const at = now();
      const document = await stores.outgoing.get(id);
      const outcome = must(finishIssuing(document, at));
      const { issue, recipients } = outcome.document;
      if (issue === undefined) throw new Problem('action-not-open');
      const entry = await stores.register.entry(issue.registerEntryId);
      await stores.register.step(must(stepEntry(entry, 'finish-issue', 'system')));
      await stores.register.addNote({
        id: noteId,
        agencyId: document.agencyId,
        entryId: entry.id,
        kind: 'handed-over',
        text: recipients.map(({ name }) => name).join('; '),
        on: issue.issuedOn,
        at,
        by: issue.clerkPositionId,
      });
      const stored = await record(stores, outcome, who);
      await touchEarlier(stores, stored, at, who);
      await endFolderOf(stores, id);
      for (const fact of outcome.facts)
        if (fact.kind === 'answer-issued' && fact.ends) await follow({ incomingId: fact.incomingId, outgoingId: id });
      return stored;
    });
  };

  /**
   * What a reply does to its incoming document must not keep the reply from going out: if it cannot be followed up, the
   * document is issued all the same, and the task stays open for its people.
   */
  async function finishAndFollow(actor: Actor, id: string): Promise<OutgoingDocument> {
    const follow = await deps.followAnswer(actor);
    const failed: unknown[] = [];
    const guarded: FollowAnswer = async (answer) => {
      await follow(answer).catch((thrown: unknown) => {
        failed.push(thrown);
        throw thrown;
      });
    };
    try {
      return await finish(actor, id, guarded);
    } catch (thrown) {
      if (!failed.includes(thrown) || isTransient(thrown)) throw thrown;
      log.warn({ err: thrown, documentId: id }, 'answer-not-followed');
      return finish(actor, id, () => Promise.resolve());
    }
  }

  async function touchEarlier(stores: OutgoingStores, later: OutgoingDocument, at: Date, who: WhoIsWho): Promise<void> {
    if (later.earlier === undefined) return;
    const earlier = await stores.outgoing.get(later.earlier.documentId);
    const touched = touchedBy(earlier, later, at);
    // it was possible when the number was claimed; what happened to the earlier one since then is on its own record
    if (!touched.ok) return;
    const stored = await record(stores, touched.value, who);
    if (stored.state === 'recalled') await stepOfEntry(stores, stored, 'recall', later.subject);
  }

  const perform = async (
    actor: Actor,
    document: OutgoingDocument,
    step: IssueStepName,
    opened: OpenedKey | undefined,
  ): Promise<OutgoingDocument> => {
    const { id } = document;
    if (step === 'finish') return finishAndFollow(actor, id);
    if (step === 'verify') {
      const verdicts = await judged(document);
      return stepTaken(actor, id, step, {}, ({ signatures }) => signatures.addVerdicts(id, verdicts));
    }
    if (step === 'add-scan' || !opened) throw new Problem('action-not-open');
    return stepTaken(actor, id, step, await seal(document, step, opened, now()));
  };

  /** Puts the document on the stuck list with the reason; unless somebody else carried it further meanwhile. */
  const halt = (actor: Actor, document: OutgoingDocument, reason: string): Promise<OutgoingDocument> =>
    inOne(actor, async (stores, who) => {
      const current = await stores.outgoing.get(document.id);
      if (current.version !== document.version || current.state !== 'issuing') return current;
      return record(stores, must(stuck(current, reason, now())), who);
    });

  const reasonOf = (thrown: unknown, id: string): string => {
    if (thrown instanceof Problem) return thrown.more.detail ?? thrown.message;
    log.error({ err: thrown, documentId: id }, 'issue-step-failed');
    return 'Hệ thống gặp lỗi khi làm bước này; số đã cấp được giữ nguyên, có thể thử lại.';
  };

  /** Goes on with the act as far as it gets: with the key if it is open, else only through the steps that need nobody. */
  async function advance(actor: Actor, from: OutgoingDocument, opened?: OpenedKey): Promise<OutgoingDocument> {
    let document = from;
    for (;;) {
      const { issue, original } = document;
      const next = issue && document.state === 'issuing' ? nextIssueStep(issue, original) : undefined;
      if (!next || next.needs === 'person') return document;
      if (next.needs === 'key' && !opened) return document;
      try {
        document = await perform(actor, document, next.step, opened);
      } catch (thrown) {
        // what passes by itself needs nobody's attention: the next round finds the act where it is
        if (next.needs === 'nothing' && isPassing(thrown)) return document;
        return halt(actor, document, reasonOf(thrown, document.id));
      }
    }
  }

  const openSeal = (actor: Actor, pin: string): Promise<OpenedKey> =>
    keyVault(actor.agencyId).open({ kind: 'seal' }, pin, now());

  return {
    /**
     * The whole issue in one act. What is wrong before the number is claimed is refused and changes nothing; what goes wrong
     * afterwards leaves the document `issuing` with its number, on the stuck list.
     */
    async issue(id: string, pin: string, seen: Seen, actor: Actor): Promise<OutgoingDocument> {
      const store = outgoingStore(actor.agencyId);
      const current = await readable(store, id, actor, seen);
      must(mayStartIssuing(current, actor));
      await checkEarlier(current);
      await checkSigner(current);
      const opened = await openSeal(actor, pin);
      const columns = await columnsOf(current);
      const registerId = await registerFor(current);
      await lanes.claim(claims, registerId, { actor, documentId: id, columns, seenVersion: current.version });
      return advance(actor, await store.get(id), opened);
    },

    /** Seals what has its number already: goes on where it stopped, or anew from the signer's file if that did not pass. */
    async seal(id: string, pin: string, seen: Seen, actor: Actor): Promise<OutgoingDocument> {
      const current = await readable(outgoingStore(actor.agencyId), id, actor, seen);
      must(sealAgain(current, actor));
      const opened = await openSeal(actor, pin);
      const ready = await change(deps, { id, actor, seen }, (document) => sealAgain(document, actor));
      return advance(actor, ready, opened);
    },

    async addScan(
      id: string,
      given: { readonly sha256: string; readonly paperPlace: string },
      seen: Seen,
      actor: Actor,
    ): Promise<OutgoingDocument> {
      const current = await readable(outgoingStore(actor.agencyId), id, actor, seen);
      must(may(current, actor, 'add-scan'));
      const files = fileStore(actor.agencyId);
      if (!(await files.stat(given.sha256))) throw new Problem('file-missing');
      const scan = must(await scanOf(await files.read(given.sha256)));
      return change(
        deps,
        { id, actor, seen },
        (document) => addScan(document, actor, { ...scan, ...given }, now()),
        (_document, stores) => stores.files.keep([given.sha256], id),
      );
    },

    /** Goes on with every act of the agency that needs nobody; what waits for the key is put on the stuck list. */
    async resume(agencyId: string, claimedBefore: Date): Promise<{ done: number; failed: number }> {
      const actor = systemActor(agencyId);
      const count = { done: 0, failed: 0 };
      for (const document of await outgoingStore(agencyId).issuing()) {
        const { issue, original } = document;
        if (!issue || issue.stuck || issue.claimedAt >= claimedBefore) continue;
        const { needs } = nextIssueStep(issue, original) ?? {};
        try {
          if (needs === 'key') await halt(actor, document, withoutKey);
          if (needs !== 'nothing') continue;
          const { state } = await advance(actor, document);
          count[state === 'issued' ? 'done' : 'failed'] += 1;
        } catch (thrown) {
          // the next round finds it again; the others must not wait for it
          log.warn({ err: thrown, documentId: document.id }, 'issue-not-resumed');
          count.failed += 1;
        }
      }
      return count;
    },
  };
};
