// The upload: asked first, then read within the limit, inspected, and only then stored.
import { UploadFile } from '../../contracts/file.ts';
import { civilDate } from '../../domain/kernel/dates.ts';
import { normalized } from '../../domain/kernel/text.ts';
import type { Result } from '../../domain/kernel/result.ts';
import { fileStore } from '../../platform/files/file-store.mongo.ts';
import { readWithin } from '../../platform/http/read-body.ts';
import { route, type Route } from '../../platform/http/route.ts';
import { must, Problem } from '../../platform/problem.ts';
import { countRefused } from './refused-intake.mongo.ts';

/** Looks at the bytes of a file before anything is stored; answers what it really is. */
export type InspectFile = (
  bytes: Uint8Array,
  asked: { declaredName: string; limitBytes: number },
) => Result<{ readonly mediaType: string }>;

export interface FileDeps {
  readonly inspect: InspectFile;
  readonly limitBytes: number;
  readonly now: () => Date;
}

export const fileRoutes = ({ inspect, limitBytes, now }: FileDeps): readonly Route[] => [
  route(UploadFile, async ({ query, upload, actor }) => {
    const today = civilDate(now());
    if (query.secrecy !== 'none') {
      await countRefused(actor.agencyId, 'secret', today);
      throw new Problem('secret-not-accepted');
    }
    if (query.denunciation !== 'no') {
      await countRefused(actor.agencyId, 'denunciation', today);
      throw new Problem('denunciation-not-accepted');
    }
    if ((upload.size ?? 0) > limitBytes) throw new Problem('too-large');
    const bytes = await readWithin(upload.stream, limitBytes);
    const name = normalized(query.name);
    const { mediaType } = must(inspect(bytes, { declaredName: name, limitBytes }));
    return { ...(await fileStore(actor.agencyId).stage(bytes, mediaType)), name };
  }),
];
