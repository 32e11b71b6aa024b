// Whether a draft can be submitted, item by item, before the API is asked: what stops, where to mend it. Pure.
import type { OutgoingView } from '../../api/contracts/outgoing-views.ts';
import type { OpenMark } from '../word/port.ts';
import type { Tab } from './state.ts';
import type { Say, Words } from './words/language.ts';

export interface ReadyItem {
  readonly item: 'draft' | 'marks' | 'layout' | 'recipients' | 'signer' | 'preview';
  readonly done: boolean;
  readonly text: string;
  /** The section where it is mended, when it is another one. */
  readonly tab?: Tab;
}

// prettier-ignore
const words = {
  draft:      { vi: 'Đã có bản dự thảo (bản {number})', en: 'There is a draft (no. {number})' },
  noDraft:    { vi: 'Chưa lưu bản dự thảo nào', en: 'No draft is saved yet' },
  marks:      { vi: 'Không còn thay đổi, nhận xét chưa xử lý', en: 'No open changes or comments' },
  noMarks:    { vi: 'Bản đã lưu còn {changes} thay đổi, {comments} nhận xét chưa xử lý', en: 'The saved version has {changes} open changes and {comments} comments' },
  hereMarks:  { vi: 'Bản đang mở còn {count} thay đổi, nhận xét chưa xử lý', en: 'The open text has {count} open changes and comments' },
  layout:     { vi: 'Không có lỗi thể thức', en: 'No layout errors' },
  noLayout:   { vi: 'Bản đã lưu còn {count} lỗi thể thức', en: 'The saved version has {count} layout errors' },
  recipients: { vi: 'Đã ghi nơi nhận', en: 'The recipients are named' },
  noRecipients: { vi: 'Chưa ghi nơi nhận', en: 'No recipient is named' },
  signer:     { vi: 'Đã chọn người ký', en: 'The signer is chosen' },
  noSigner:   { vi: 'Chưa chọn người ký', en: 'No signer is chosen' },
  preview:    { vi: 'Đã có bản PDF của dự thảo mới nhất', en: 'The newest draft has its PDF' },
  noPreview:  { vi: 'Chưa tạo bản PDF của dự thảo mới nhất', en: 'The newest draft has no PDF yet' },
} as const satisfies Record<string, Words>;

/** The PDF of the newest draft; nothing when it was made of an older one. */
export const currentPreview = ({ preview, drafts }: OutgoingView): OutgoingView['preview'] =>
  preview?.draftSha256 === drafts.at(-1)?.sha256 ? preview : undefined;

/** Findings that the item of the marks speaks of already. */
const markRules = ['draft.tracked-changes', 'draft.comments'];

/** The items in the order in which they are mended. Marks are those of the open text, where it is this draft. */
export function readiness(matter: OutgoingView, marks: readonly OpenMark[] | undefined, t: Say): readonly ReadyItem[] {
  const draft = matter.drafts.at(-1);
  if (draft === undefined) return [{ item: 'draft', done: false, text: t(words.noDraft), tab: 'versions' }];
  const { openChanges: changes, openComments: comments, findings } = draft;
  const here = marks?.length ?? 0;
  const errors = findings.filter(({ severity, rule }) => severity === 'error' && !markRules.includes(rule)).length;
  const marksText =
    here > 0
      ? t(words.hereMarks, { count: here })
      : changes + comments > 0
        ? t(words.noMarks, { changes, comments })
        : t(words.marks);
  const hasRecipients = matter.recipients.length > 0;
  const hasSigner = matter.signer !== undefined;
  const hasPreview = currentPreview(matter) !== undefined;
  return [
    { item: 'draft', done: true, text: t(words.draft, { number: draft.number }) },
    { item: 'marks', done: here + changes + comments === 0, text: marksText },
    {
      item: 'layout',
      done: errors === 0,
      text: errors === 0 ? t(words.layout) : t(words.noLayout, { count: errors }),
      ...(errors === 0 ? {} : { tab: 'layout' as const }),
    },
    {
      item: 'recipients',
      done: hasRecipients,
      text: t(hasRecipients ? words.recipients : words.noRecipients),
      ...(hasRecipients ? {} : { tab: 'matter' as const }),
    },
    { item: 'signer', done: hasSigner, text: t(hasSigner ? words.signer : words.noSigner) },
    { item: 'preview', done: hasPreview, text: t(hasPreview ? words.preview : words.noPreview) },
  ];
}
