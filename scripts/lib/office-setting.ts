// What the try-out office offers to play with: the bot's commands, a letter that comes in, and a draft of the answer.
import { civilDate } from '../../api/domain/kernel/dates.ts';
import { fillTemplate } from '../../api/modules/documents/index.ts';
import { ministry } from '../../api/try-out/ministry/ministry.ts';
import { issuers } from '../../api/try-out/seed/issuers.ts';
import { signedLetter } from '../../api/try-out/seed/letters.ts';
import { commands } from '../../bot/commands.ts';
import { incomingLetter, reply } from '../demo/texts.ts';

/** The letter of a fictional province, signed and sealed two days ago. */
async function letter(keyFolder: string): Promise<Uint8Array> {
  const [sender] = issuers;
  const at = new Date();
  return signedLetter(incomingLetter(civilDate(at)), sender, { keyFolder, at });
}

const draft = (): Uint8Array =>
  fillTemplate('official-letter', {
    agency: ministry.agency.name,
    notation: `${ministry.agency.abbreviation}-${ministry.units.legal.abbreviation}`,
    place: ministry.agency.place,
    subject: reply.subject,
    addressees: ['UBND tỉnh Hải Đảo'],
    body: reply.better,
    signerAuthority: ['KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG'],
    signerName: ministry.people.deputyPlanning.name,
    recipients: ['Như trên', 'Bộ trưởng (để báo cáo)', 'Vụ Tài chính', 'Lưu: VT, PC'],
  });

/** The files are made when somebody asks for them. */
export const officeSetting = (keyFolder: string) => ({
  commands: commands.map(({ name, english, where, takesWords }) => ({
    ...{ vi: name, en: english, where },
    ...(takesWords && { takesWords }),
  })),
  samples: [
    {
      name: '1125-UBND-KT.pdf',
      title: {
        vi: 'Văn bản đến: Công văn 1125/UBND-KT (PDF đã ký số)',
        en: 'Arrival: letter 1125/UBND-KT (signed PDF)',
      },
      bytes: () => letter(keyFolder),
    },
    {
      name: 'du-thao-tra-loi.docx',
      title: { vi: 'Dự thảo văn bản trả lời (Word)', en: 'Draft of the answer (Word)' },
      bytes: async () => draft(),
    },
  ],
});
