// The upload: asked first, then read within the limit, inspected, and only then stored.
import { CountRefusedIntake, UploadFile } from '../../contracts/file.ts';
import { admit, secrecyMarkSeen } from '../../domain/incoming/admission.ts';
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
  /** Whether a mark of secrecy seems to stand on the first page, whatever was declared. */
  readonly showsSecrecyMark: (bytes: Uint8Array, type: string) => Promise<boolean>;
  readonly limitBytes: number;
  readonly now: () => Date;
}

export const fileRoutes = ({ inspect, showsSecrecyMark, limitBytes, now }: FileDeps): readonly Route[] => [
  route(UploadFile, async ({ query, upload, actor }) => {
    const admitted = admit(query);
    if (!admitted.ok) {
      const kind = admitted.refusal.code === 'denunciation-not-accepted' ? 'denunciation' : 'secret';
      await countRefused(actor.agencyId, kind, civilDate(now()));
    }
    must(admitted);
    if ((upload.size ?? 0) > limitBytes) throw new Problem('too-large');
    const bytes = await readWithin(upload.stream, limitBytes);
    const name = normalized(query.name);
    const { mediaType } = must(inspect(bytes, { declaredName: name, limitBytes }));
    if (query.secrecyMarkChecked === 'no' && (await showsSecrecyMark(bytes, mediaType)))
      throw new Problem('secret-not-accepted', { detail: secrecyMarkSeen });
    return { ...(await fileStore(actor.agencyId).stage(bytes, mediaType)), name };
  }),
  route(CountRefusedIntake, async ({ body: { kind }, actor }) => {
    await countRefused(actor.agencyId, kind, civilDate(now()));
    return undefined;
  }),
];
