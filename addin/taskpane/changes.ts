// What is different between the document that somebody looked at and the one that the API holds now.
import { outgoingStateText } from '../../api/client/words/states.ts';
import type { OutgoingView } from '../../api/contracts/outgoing-views.ts';
import type { Say, Words } from './words/language.ts';

// prettier-ignore
const words = {
  state:      { vi: 'Tình trạng: {state}', en: 'State: {state}' },
  draft:      { vi: 'Bản dự thảo mới: số {number}, “{name}”', en: 'New draft: no. {number}, “{name}”' },
  subject:    { vi: 'Trích yếu: {subject}', en: 'Subject: {subject}' },
  recipients: { vi: 'Nơi nhận đã sửa', en: 'The recipients changed' },
  attachments:{ vi: 'Tài liệu kèm theo đã sửa', en: 'The attachments changed' },
  signer:     { vi: 'Người ký đã đổi', en: 'The signer changed' },
  decision:   { vi: 'Có quyết định mới trên luồng trình', en: 'There is a new decision on the route' },
  other:      { vi: 'Một số thông tin khác đã sửa', en: 'Some other details changed' },
} as const satisfies Record<string, Words>;

const differ = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);

/** In sentences; empty when it is the same version. */
export function changesBetween(before: OutgoingView, after: OutgoingView, t: Say): readonly string[] {
  if (before.version === after.version) return [];
  const lines: string[] = [];
  if (before.state !== after.state) lines.push(t(words.state, { state: t(outgoingStateText[after.state]) }));
  const draft = after.drafts.at(-1);
  if (draft !== undefined && draft.sha256 !== before.drafts.at(-1)?.sha256)
    lines.push(t(words.draft, { number: draft.number, name: draft.name }));
  if (before.subject !== after.subject) lines.push(t(words.subject, { subject: after.subject }));
  if (differ(before.recipients, after.recipients)) lines.push(t(words.recipients));
  if (differ(before.attachments, after.attachments)) lines.push(t(words.attachments));
  if (differ(before.signer, after.signer)) lines.push(t(words.signer));
  if (after.decisions.length > before.decisions.length) lines.push(t(words.decision));
  return lines.length > 0 ? lines : [t(words.other)];
}
