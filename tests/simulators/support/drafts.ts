// Word files to open in the simulated Word: a filled template of the product, and one that another program wrote.
import { Document, Packer, Paragraph, TextRun } from 'docx';
import { fillTemplate } from '../../../api/modules/documents/index.ts';

export const subject = 'góp ý dự thảo Kế hoạch chuyển đổi số';

/** A letter as the server hands it out. */
export const aLetter = (body: readonly string[] = ['Đoạn thứ nhất của văn bản.', 'Đoạn thứ hai của văn bản.']) =>
  fillTemplate('official-letter', {
    agency: 'Bộ Kinh tế biển',
    notation: 'BKTB-PC',
    place: 'Hải Phòng',
    subject,
    addressees: ['UBND tỉnh Hải Đảo'],
    body,
    signerAuthority: ['KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG'],
    signerName: 'Nguyễn Văn Khơi',
    recipients: ['Như trên', 'Lưu: VT, PC'],
  });

/** A document that the product did not write: no controls, no identity, a mixed look. */
export async function aForeignDocument(): Promise<Uint8Array> {
  const runs = [
    new TextRun({ text: 'Chữ thường ', font: 'Arial', size: 22 }),
    new TextRun({ text: 'chữ khác', size: 26 }),
  ];
  const document = new Document({
    sections: [{ children: [new Paragraph({ children: runs }), new Paragraph('Dòng thứ hai')] }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
