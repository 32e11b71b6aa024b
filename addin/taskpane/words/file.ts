// Words of the three ways for the file.
import type { Words } from './language.ts';

// prettier-ignore
export const fileWords = {
  offered: { vi: 'Word chưa đưa được tệp ra. Có thể dùng cách khác:', en: 'Word did not hand over the file. There is another way:' },
  none:    { vi: 'Lúc này chưa có cách nào lấy được tệp. Xin lưu văn bản trong Word rồi thử lại sau.', en: 'There is no way to take the file now. Please save the document in Word and try again later.' },
  cloud:   { vi: 'Lấy từ OneDrive, SharePoint', en: 'Take it from OneDrive or SharePoint' },
  choose:  { vi: 'Lưu văn bản (Ctrl+S) rồi chọn tệp .docx trên máy', en: 'Save the document (Ctrl+S), then choose its .docx file' },
} as const satisfies Record<string, Words>;
