// One place of work: an office that is started when there is something to do, replaced when it has died, hung or grown old.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { startOffice, type Office, type OfficeAnswer, type OfficeSettings } from './office.ts';

export interface DeskSettings extends OfficeSettings {
  readonly jobTimeoutMs: number;
  /** Files after which a fresh office takes over: it grows by about 0.2 MB with each. */
  readonly recycleAfter: number;
}

export interface DeskAnswer {
  readonly answer: OfficeAnswer;
  readonly version: string;
  /** The PDF, when the office says it is done. */
  readonly pdf?: Uint8Array;
}

export interface Desk {
  readonly ready: () => Promise<Office>;
  readonly print: (docx: Uint8Array) => Promise<DeskAnswer>;
  readonly close: () => Promise<void>;
  /** The process ids in use; for those who watch or test it. */
  readonly running: () => { readonly pid: number; readonly officePid: number } | undefined;
}

/** A desk prints one file at a time: the caller sees to that. */
export function officeDesk(settings: DeskSettings): Desk {
  let office: Office | undefined;
  let starting: Promise<Office> | undefined;
  let printed = 0;
  let closed = false;

  const dismiss = async (): Promise<void> => {
    const old = office;
    office = undefined;
    printed = 0;
    await old?.stop();
  };

  const start = async (): Promise<Office> => {
    if (office !== undefined && (!office.alive() || printed >= settings.recycleAfter)) await dismiss();
    return (office ??= await startOffice(settings));
  };

  /** Two who ask at the same time get the same office; nobody gets one any more after `close`. */
  const ready = (): Promise<Office> => {
    if (closed) return Promise.reject(new Error('closed'));
    starting ??= start().finally(() => (starting = undefined));
    return starting;
  };

  return {
    ready,
    async print(docx) {
      const current = await ready();
      const name = join(current.folder, randomUUID());
      const [source, target] = [`${name}.docx`, `${name}.pdf`];
      try {
        await writeFile(source, docx);
        const answer = await current.convert(source, target, settings.jobTimeoutMs);
        printed += 1;
        if (answer !== 'done') return { answer, version: current.version };
        return { answer, version: current.version, pdf: await readFile(target) };
      } finally {
        await Promise.all([source, target].map((file) => rm(file, { force: true })));
        if (!current.alive()) await dismiss();
      }
    },
    async close() {
      closed = true;
      await starting?.catch(() => undefined);
      await dismiss();
    },
    running: () => office && { pid: office.pid, officePid: office.officePid },
  };
}
