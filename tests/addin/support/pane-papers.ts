// The papers that lie in the ministry before somebody opens the pane: drafts and letters as far as their people have brought them.
import { ReturnToDrafter } from '../../../api/contracts/outgoing-issue.ts';
import { SendBackOutgoing } from '../../../api/contracts/submission.ts';
import { ChooseSigner, DraftFromTemplate, GetOutgoingFile } from '../../../api/contracts/outgoing.ts';
import type { DirectoryContent } from '../../../api/modules/directory/index.ts';
import { readFields } from '../../../api/modules/documents/index.ts';
import { must } from '../../../api/platform/problem.ts';
import type { OutgoingView } from '../../../api/contracts/outgoing-views.ts';
import { look, of, paragraphs, previewed, signed, start, submit } from '../../support/outgoing-journey.ts';
import type { Ministry, Person } from '../../support/app.ts';
import type { PaneStage } from './pane-stage.ts';

export interface TwoVersions {
  readonly document: OutgoingView;
  /** The first version as it was opened in Word before there was a second one. */
  readonly older: Uint8Array;
}

/** A second position, in the finance department, of somebody who has one already. */
export const secondPosition = (ministry: Ministry, person: Person): DirectoryContent => ({
  ...{ agencies: [], units: [], users: [], delegations: [] },
  positions: [
    {
      id: `${ministry.positionId(person)}-second`,
      agencyId: ministry.agencyId,
      unitId: ministry.unitId('finance'),
      userId: ministry.actor(person).userId,
      title: 'Phó Vụ trưởng kiêm nhiệm',
      roles: ['officer'],
      from: '2026-01-01',
      order: 99,
    },
  ],
});

/** A draft of one version, made from the template by the legal officer. */
export async function oneVersion({ ministry }: PaneStage, subject?: string): Promise<OutgoingView> {
  const started = await start(ministry, subject === undefined ? {} : { subject });
  return ministry.as('legalOfficer').call(DraftFromTemplate, {
    ...of(started),
    body: { template: 'official-letter', body: paragraphs },
  });
}

/** The signer was chosen after somebody had opened the first version. */
export async function twoVersions(stage: PaneStage): Promise<TwoVersions> {
  const drafted = await oneVersion(stage);
  const older = await stage.workingCopy(drafted);
  return { document: await chooseDeputy(stage, drafted), older };
}

/** The formula of the deputy's signature enters the newest draft, which makes a version of its own. */
export const chooseDeputy = ({ ministry }: PaneStage, document: OutgoingView): Promise<OutgoingView> =>
  ministry
    .as('legalOfficer')
    .call(ChooseSigner, { ...of(document), body: { capacityId: ministry.capacityId('deputy') } });

/** With the head of the unit, who decides first. */
export const inRoute = async ({ ministry }: PaneStage): Promise<OutgoingView> =>
  submit(ministry, await previewed(ministry));

/** Sent back by the head with a remark on the second paragraph. */
export async function sentBack(stage: PaneStage): Promise<OutgoingView> {
  const { ministry } = stage;
  const submitted = await inRoute(stage);
  await ministry.as('legalHead').call(SendBackOutgoing, {
    ...of(submitted),
    body: {
      hash: submitted.submitted?.pdfSha256 ?? '',
      reason: 'Đề nghị viết rõ Điều 3.',
      remarks: [{ paragraph: 1, words: 'Bộ Kinh tế Biển thống nhất', text: 'Nêu rõ nội dung cần làm rõ.' }],
    },
  });
  return look(ministry.as('legalOfficer'), submitted.id);
}

/** Signed, and returned by the registry. */
export async function returnedByClerk({ ministry }: PaneStage): Promise<OutgoingView> {
  const body = { reason: 'Sai tên cơ quan nhận ở trang 1.' };
  const document = await signed(ministry);
  await ministry.as('clerk').call(ReturnToDrafter, { ...of(document), body });
  return look(ministry.as('legalOfficer'), document.id);
}

/** The last paragraph of every stored version. */
export async function endings({ ministry }: PaneStage, { id }: OutgoingView): Promise<readonly (string | undefined)[]> {
  const officer = ministry.as('legalOfficer');
  const { drafts } = await look(officer, id);
  return Promise.all(
    drafts.map(async ({ sha256 }) => {
      const docx = await officer.call(GetOutgoingFile, { params: { documentId: id, sha256 } });
      return must(readFields(docx)).body.at(-1);
    }),
  );
}
