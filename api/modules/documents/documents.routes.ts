// Routes that look at a Word file and keep nothing of it.
import type { Bytes } from '../../platform/http/route.ts';
import { CheckLayout } from '../../contracts/layout.ts';
import { RecogniseDraft } from '../../contracts/outgoing-drafts.ts';
import { civilDate } from '../../domain/kernel/dates.ts';
import { readWithin } from '../../platform/http/read-body.ts';
import { route, type Route } from '../../platform/http/route.ts';
import { shown } from '../../platform/http/given.ts';
import { must, Problem } from '../../platform/problem.ts';
import type { ReplyOf } from '../../contracts/endpoint.ts';
import { inspectFile } from './intake/index.ts';
import { withWordFile } from './workers/pool.ts';

export interface WordFileDeps {
  readonly limitBytes: number;
  readonly now: () => Date;
}

export function wordFileRoutes({ limitBytes, now }: WordFileDeps): readonly Route[] {
  /** The bytes of a harmless Word file within the limit; everything else is refused before anybody opens it. */
  const wordFile = async ({ stream, size }: Bytes): Promise<Uint8Array> => {
    if ((size ?? 0) > limitBytes) throw new Problem('too-large');
    const bytes = await readWithin(stream, limitBytes);
    must(inspectFile(bytes, { declaredName: 'document.docx', limitBytes }));
    return bytes;
  };

  return [
    route(CheckLayout, async ({ upload }) => {
      const docx = await wordFile(upload);
      const options = { stage: 'draft', on: civilDate(now()) } as const;
      return shown<ReplyOf<typeof CheckLayout>>(must(await withWordFile('check', { docx, options })));
    }),
    route(RecogniseDraft, async ({ upload }) =>
      shown<ReplyOf<typeof RecogniseDraft>>(must(await withWordFile('recognise', await wordFile(upload)))),
    ),
  ];
}
