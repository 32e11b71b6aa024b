// Words of the layout check.
import type { FindingView } from '../../../api/contracts/layout.ts';
import type { Words, WordsOf } from './language.ts';

// prettier-ignore
export const severityText: WordsOf<FindingView['severity']> = {
  'error':   { vi: 'Lỗi phải sửa', en: 'Errors' },
  'warning': { vi: 'Cảnh báo', en: 'Warnings' },
  'info':    { vi: 'Gợi ý', en: 'Hints' },
};

// prettier-ignore
export const layoutWords = {
  title:    { vi: 'Thể thức', en: 'Layout' },
  check:    { vi: 'Kiểm tra thể thức', en: 'Check the layout' },
  again:    { vi: 'Kiểm tra lại', en: 'Check again' },
  checking: { vi: 'Đang kiểm tra thể thức…', en: 'Checking the layout…' },
  never:    { vi: 'Chưa kiểm tra bản đang mở. Kiểm tra theo NĐ 30/2020/NĐ-CP, tệp không được lưu lại.', en: 'The open text was not checked yet. It is checked against Decree 30/2020, and not stored.' },
  fine:     { vi: 'Không thấy lỗi thể thức.', en: 'No layout findings.' },
  stale:    { vi: 'Văn bản đã được sửa sau lần kiểm tra này.', en: 'The text was edited after this check.' },
  at:       { vi: 'Kiểm tra lúc {at}', en: 'Checked {at}' },
  fixAll:   { vi: 'Sửa tất cả lỗi an toàn ({count})', en: 'Mend all safe ones ({count})' },
  fixing:   { vi: 'Đang sửa trong văn bản…', en: 'Mending the text…' },
  fixed:    { vi: 'Đã sửa {count} chỗ trong một bước; bấm Ctrl+Z trong Word để hoàn tác.', en: '{count} places were mended in one step; Ctrl+Z in Word takes it back.' },
  left:     { vi: '{count} chỗ không còn thấy trong văn bản nên chưa sửa.', en: '{count} places are no longer in the text and were left.' },
  fix:      { vi: 'Sửa giúp', en: 'Mend it' },
  fixHint:  { vi: 'sửa cả lời văn, xin đọc lại', en: 'changes the wording; please read it again' },
  goThere:  { vi: 'Tới chỗ này', en: 'Go there' },
  hints:    { vi: 'Gợi ý khi soạn', en: 'Hints while typing' },
  count:    { vi: '{title} ({count})', en: '{title} ({count})' },
} as const satisfies Record<string, Words>;
