// Which page a button opens as a dialog, and how large: the page itself speaks to the API as the person.
import { z } from 'zod';
import type { ChatLanguage } from '../api/contracts/chat.ts';
import type { DialogAddress } from './port/teams-port.ts';
import { say, type Words } from './text/language.ts';

interface Page {
  readonly title: Words;
  readonly width: number;
  readonly height: number;
}

// prettier-ignore
const pages: Readonly<Record<string, Page>> = {
  sign:     { title: { vi: 'Ký số', en: 'Sign' },                                  width: 720, height: 720 },
  issue:    { title: { vi: 'Phát hành', en: 'Issue' },                             width: 720, height: 720 },
  seal:     { title: { vi: 'Đóng dấu số của cơ quan', en: 'Seal' },                width: 720, height: 720 },
  check:    { title: { vi: 'Kiểm tra trước khi phát hành', en: 'Checks before issue' }, width: 720, height: 720 },
  scan:     { title: { vi: 'Bản quét của bản giấy', en: 'Scan of the paper' },     width: 720, height: 600 },
  ink:      { title: { vi: 'Bản giấy đã ký', en: 'Signed paper' },                 width: 720, height: 600 },
  reason:   { title: { vi: 'Ghi lý do', en: 'Give the reason' },                   width: 720, height: 560 },
  void:     { title: { vi: 'Hủy số', en: 'Void the number' },                      width: 720, height: 560 },
  upload:   { title: { vi: 'Vào sổ văn bản đến', en: 'Register a document' },      width: 720, height: 720 },
  correct:  { title: { vi: 'Sửa thông tin vào sổ', en: 'Correct the details' },    width: 720, height: 720 },
  document: { title: { vi: 'Văn bản', en: 'Document' },                            width: 960, height: 800 },
  direct:   { title: { vi: 'Ý kiến chỉ đạo', en: 'Directive' },                    width: 720, height: 720 },
  propose:  { title: { vi: 'Đề xuất phân phối', en: 'Propose a distribution' },    width: 720, height: 720 },
  draft:    { title: { vi: 'Soạn thảo', en: 'Draft' },                             width: 960, height: 800 },
  submit:   { title: { vi: 'Trình ký', en: 'Submit' },                             width: 960, height: 800 },
  consult:  { title: { vi: 'Lấy ý kiến', en: 'Opinions' },                         width: 720, height: 720 },
};

/** The dialogs there are, as buttons name them and as their addresses end. */
export const dialogNames: readonly string[] = Object.keys(pages);

const Asked = z.looseObject({ dialog: z.string() });
const Value = z.union([z.string().max(500), z.number(), z.boolean()]);

/** Answers of the data that the page needs; whatever else lies in a button stays out of the address. */
function parametersOf(data: Readonly<Record<string, unknown>>): [string, string][] {
  return Object.entries(data)
    .filter(([name]) => name !== 'dialog' && /^[a-zA-Z][\w.]{0,40}$/.test(name))
    .flatMap(([name, value]) => {
      const parsed = Value.safeParse(value);
      return parsed.success ? [[name, String(parsed.data)] as [string, string]] : [];
    })
    .slice(0, 20);
}

/** The dialog that a button asks for; nothing when there is no such page. */
export function dialogAddress(
  publicUrl: string,
  data: unknown,
  reader: { readonly positionId: string; readonly language: ChatLanguage },
): DialogAddress | undefined {
  const asked = Asked.safeParse(data);
  const page = asked.success && Object.hasOwn(pages, asked.data.dialog) ? pages[asked.data.dialog] : undefined;
  if (!asked.success || page === undefined) return undefined;
  const url = new URL(`dialogs/${asked.data.dialog}`, publicUrl.replace(/\/?$/, '/'));
  for (const [name, value] of parametersOf(asked.data)) url.searchParams.set(name, value);
  url.searchParams.set('position', reader.positionId);
  url.searchParams.set('language', reader.language);
  const { title, width, height } = page;
  return { title: say(title, reader.language), url: url.href, width, height };
}
