// What an open Word file is, before it is taken into drafting: told to the person who decides, and stored nowhere.
import type { DocumentTypeCode } from '../../../domain/documents/document-types.ts';
import { documentTypes } from '../../../domain/documents/document-types.ts';
import { ok, type Result } from '../../../domain/kernel/result.ts';
import type { RefusalCode } from '../../../domain/kernel/refusal.ts';
import type { DocumentFacts } from '../../../domain/layout/facts.ts';
import type { Line } from '../../../domain/layout/lines.ts';
import {
  recogniseDocument,
  type Cleaning,
  type PartTag,
  type RecognisedDocument,
} from '../../../domain/layout/recognised.ts';
import { readDocument } from '../../layout/index.ts';
import { readIdentity, type DocumentIdentity } from '../identity.ts';
import { controlTitles } from '../templates/controls.ts';

export interface Obstacle {
  readonly code: RefusalCode;
  readonly sentence: string;
}

export interface Recognition {
  readonly typeName: string;
  readonly documentType?: DocumentTypeCode;
  readonly subject: string;
  readonly addressees: readonly string[];
  readonly recipients: readonly string[];
  readonly signer: { readonly authorityLines: readonly string[]; readonly name: string };
  readonly identity?: DocumentIdentity;
  readonly parts: { readonly found: readonly PartTag[]; readonly missing: readonly PartTag[] };
  readonly cleaning: readonly { readonly what: Cleaning; readonly paragraphs: number; readonly sentence: string }[];
  readonly obstacles: readonly Obstacle[];
}

const cleaningSentences: Readonly<Record<Cleaning, (count: number) => string>> = {
  decomposed: (count) => `${count} đoạn gõ bằng Unicode tổ hợp sẽ được chuyển sang Unicode dựng sẵn.`,
  'double-spaces': (count) => `${count} đoạn có nhiều cách chữ liền nhau sẽ chỉ còn một.`,
  'trailing-blanks': (count) => `${count} đoạn có cách chữ thừa ở cuối sẽ được bỏ.`,
};

/** What must be done by hand before the file can be drafted with; each with the code under which adopting it is refused. */
export function obstaclesTo(facts: DocumentFacts, { missing, oldFont }: RecognisedDocument): readonly Obstacle[] {
  const names = missing.map((tag) => `“${controlTitles[tag].title}”`).join(', ');
  const marks = facts.revisions.length;
  return [
    ...(oldFont === undefined
      ? []
      : [
          {
            code: 'encoding-too-old' as const,
            sentence: `Tệp dùng phông “${oldFont}” của bảng mã cũ (TCVN3, VNI). Hãy chuyển sang Unicode, phông Times New Roman rồi đưa vào lại; hệ thống không tự chuyển để tránh sai chữ.`,
          },
        ]),
    ...(marks === 0
      ? []
      : [
          {
            code: 'tracked-changes-open' as const,
            sentence: `Tệp còn ${marks} thay đổi đang theo dõi. Hãy chấp nhận hoặc từ chối hết rồi đưa vào lại.`,
          },
        ]),
    ...(missing.length === 0
      ? []
      : [
          {
            code: 'draft-not-recognised' as const,
            sentence: `Không nhận ra phần ${names}. Hãy bổ sung theo mẫu, hoặc tạo dự thảo từ mẫu rồi chép nội dung sang.`,
          },
        ]),
  ];
}

/** The text of a line without the marks of a list. */
const listed = ({ text }: Line): string =>
  text
    .replace(/^Kính gửi\s*:?\s*/iu, '')
    .replace(/^[-–—]\s*/u, '')
    .replace(/\s*[;.]+$/u, '');

const typeOf = ({ parts }: RecognisedDocument): Pick<Recognition, 'typeName' | 'documentType'> => {
  if (parts.kind === 'unknown') return { typeName: '' };
  const name = parts.kind === 'letter' ? 'Công văn' : parts.kind.name;
  const code = documentTypes.find((type) => type.name === name)?.code;
  return { typeName: name, ...(code === undefined ? {} : { documentType: code }) };
};

/** Looks at the file. Refuses what cannot be read: `not-a-word-file`, `file-broken`, `file-is-bomb`, `file-encrypted`. */
export function recogniseDraft(docx: Uint8Array): Result<Recognition> {
  const facts = readDocument(docx);
  if (!facts.ok) return facts;
  const identity = readIdentity(docx);
  if (!identity.ok) return identity;
  const known = recogniseDocument(facts.value);
  const { lines } = known;
  const texts = (all: readonly Line[]): readonly string[] => all.map(({ text }) => text);
  return ok({
    ...typeOf(known),
    subject: texts(lines.subject)
      .join(' ')
      .replace(/^v\s*\/\s*v\s*:?\s*/iu, ''),
    addressees: lines.addressees.map(listed),
    recipients: lines.recipients.map(listed),
    signer: { authorityLines: texts(lines['signer-authority']), name: texts(lines['signer-name']).join(' ') },
    ...(identity.value === undefined ? {} : { identity: identity.value }),
    parts: { found: known.found, missing: known.missing },
    cleaning: known.cleaning.map((each) => ({ ...each, sentence: cleaningSentences[each.what](each.paragraphs) })),
    obstacles: obstaclesTo(facts.value, known),
  });
}
