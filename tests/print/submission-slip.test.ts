// The printed submission slip: everything that was submitted and written, with room for ink where nothing is written yet.
import { describe, expect, it } from '@jest/globals';
import { submissionSlip, type SubmissionSlipForm } from '../../api/modules/print/index.ts';
import { bytes, fonts, info, text } from '../documents/support/tools.ts';

const slip = (over: Partial<SubmissionSlipForm> = {}): SubmissionSlipForm => ({
  agency: 'Bộ Kinh tế Biển',
  unit: 'Vụ Pháp chế',
  place: 'Hải Phòng',
  on: '2026-03-05',
  to: 'Thứ trưởng Trần Văn Sóng',
  officer: 'Lê Thị Ước',
  round: 2,
  dueOn: '2026-03-10',
  matter: 'Công văn trả lời Bộ Ngân khố',
  grounds: 'Công văn số 123/BNK-PC.\nQuy chế làm việc.',
  summary: 'Dự thảo gồm 5 chương.',
  unitOpinions: [
    { unit: 'Vụ Tài chính', standing: 'Nhất trí, có ý kiến', comment: 'Làm rõ kinh phí.', answer: 'Đã tiếp thu.' },
  ],
  proposal: 'Kính trình xem xét, ký ban hành.',
  papers: ['Bảng tổng hợp ý kiến'],
  unitHead: [{ text: 'Nhất trí trình.', by: 'Vụ trưởng Phạm Văn Khơi', on: '2026-03-05' }],
  office: [],
  leader: [],
  ...over,
});
const flat = (words: string): string => words.replace(/\s+/g, ' ');

describe('the submission slip', () => {
  it('says all that was submitted and written', async () => {
    const pdf = await bytes(await submissionSlip(slip()));
    const words = flat(text(pdf));
    for (const wanted of [
      'PHIẾU TRÌNH',
      '(Trình lần thứ 2)',
      'Kính trình: Thứ trưởng Trần Văn Sóng',
      'Hải Phòng, ngày 05 tháng 3 năm 2026',
      'Đơn vị trình: Vụ Pháp chế',
      'Người soạn thảo: Lê Thị Ước',
      'Thời hạn giải quyết: 10/03/2026',
      'Quy chế làm việc.',
      '- Vụ Tài chính: Nhất trí, có ý kiến. Làm rõ kinh phí.',
      'Tiếp thu, giải trình: Đã tiếp thu.',
      '- Bảng tổng hợp ý kiến',
      'Nhất trí trình.',
      'Vụ trưởng Phạm Văn Khơi, ngày 05/03/2026',
      'Ý kiến của Văn phòng',
      'Ý kiến, quyết định của lãnh đạo',
    ])
      expect(words).toContain(wanted);
    expect(fonts(pdf).every(({ embedded, unicode }) => embedded && unicode)).toBe(true);
    expect(info(pdf)['Page size']).toContain('A4');
  });

  it('goes on over pages without losing a line, however much was written', async () => {
    const lines = Array.from({ length: 120 }, (_, index) => `Dòng thứ ${index + 1} hết`);
    const words = flat(
      text(
        await bytes(
          await submissionSlip(
            slip({
              summary: lines.join('\n'),
              leader: [{ text: lines.join('\n'), by: 'Bộ trưởng', on: '2026-03-06' }],
            }),
          ),
        ),
      ),
    );
    for (const number of [1, 60, 120]) expect(words.split(`Dòng thứ ${number} hết`)).toHaveLength(3);
  });

  it('says that no unit was asked rather than leaving it open', async () => {
    expect(text(await bytes(await submissionSlip(slip({ unitOpinions: [], papers: [] }))))).toContain(
      'Không lấy ý kiến.',
    );
  });
});
