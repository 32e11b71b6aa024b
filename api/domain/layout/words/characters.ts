// Words about letters, and about what an unfinished draft still carries.
import type { SentenceTable } from '../sentence.ts';

// prettier-ignore
export const characterWords = {
  family:      { vi: 'Có chữ dùng phông “{font}”{more}; phải dùng phông Times New Roman.', en: 'There is text in the font “{font}”{more}; the font must be Times New Roman.' },
  legacy:      { vi: 'Có chữ dùng phông “{font}”{more} thuộc bảng mã cũ (TCVN3, VNI…); phải chuyển văn bản sang bảng mã Unicode và phông Times New Roman.', en: 'There is text in the font “{font}”{more} of an old encoding (TCVN3, VNI…); it must become Unicode in Times New Roman.' },
  uncertain:   { vi: 'Có chữ dùng phông “{font}”{more} thuộc bảng mã cũ, có ký tự không chuyển tự động được; phải gõ lại bằng Unicode, phông Times New Roman.', en: 'There is text in the font “{font}”{more} of an old encoding with characters that cannot be put right by themselves; please type it again in Unicode, in Times New Roman.' },
  decomposed:  { vi: 'Có chữ gõ bằng Unicode tổ hợp (dấu tách rời){more}; phải chuyển sang Unicode dựng sẵn theo TCVN 6909:2001.', en: 'There are letters with their marks apart (decomposed Unicode){more}; they must be composed, as TCVN 6909:2001 has them.' },
  colour:      { vi: 'Có chữ màu #{colour}{more}; chữ trong văn bản phải màu đen.', en: 'There is text of the colour #{colour}{more}; text must be black.' },
  changes:     { vi: 'Dự thảo còn {count} thay đổi đang theo dõi (Track Changes); hãy chấp nhận hoặc từ chối hết trước khi trình.', en: 'The draft has {count} open tracked changes; accept or reject all of them before it is submitted.' },
  comments:    { vi: 'Dự thảo còn {count} ghi chú (Comment); hãy xử lý và xóa hết trước khi trình.', en: 'The draft has {count} open comments; settle and delete all of them before it is submitted.' },
  unfilled:    { vi: 'Còn ô mẫu chưa điền nội dung{more}.', en: 'A part of the template is not filled in{more}.' },
  hidden:      { vi: 'Có chữ ẩn không in ra giấy{more}; hãy bỏ ẩn hoặc xóa.', en: 'There is hidden text that is not printed{more}; show or delete it.' },
} as const satisfies SentenceTable;
