// Hints while typing: what the pane sees in the tagged parts, in the server's own words where the rule is the server's.
import { describe, expect, it } from '@jest/globals';
import { hintsFor } from '../../addin/taskpane/hints.ts';
import { numberRules } from '../../api/domain/layout/rules/number.ts';
import { placeDateRules } from '../../api/domain/layout/rules/place-date.ts';
import { recipientRules } from '../../api/domain/layout/rules/recipients.ts';
import { aControl } from './support/pane-views.ts';

const rulesFor = (tag: string, text: string): readonly string[] =>
  hintsFor([aControl(tag, text)]).map(({ rule }) => rule);
const messagesFor = (tag: string, text: string): readonly string[] =>
  hintsFor([aControl(tag, text)]).map(({ message }) => message.vi);

describe('hints', () => {
  it.each([
    ['number-line', 'Số:        /BKTB-PC'],
    ['number-line', 'Số: 15/BKTB-PC'],
    ['place-date', 'Hải Phòng, ngày     tháng     năm      '],
    ['place-date', 'Hà Nội, ngày 05 tháng 01 năm 2026'],
    ['subject', 'về thời hạn cấp phép'],
    ['addressees', 'UBND tỉnh Vạn Sóng'],
    ['addressees', '- Bộ A;\n- Bộ B.'],
    ['recipients', '- Như trên;\n- Lưu: VT, PC.'],
  ])('say nothing about %s as the form wants it: %s', (tag, text) => expect(rulesFor(tag, text)).toEqual([]));

  it('ask for a leading zero of a number under ten', () =>
    expect(messagesFor('number-line', 'Số: 5/BKTB-PC')).toEqual([
      'Số văn bản nhỏ hơn 10 phải ghi thêm số 0 phía trước: “05”.',
    ]));

  it('are said in English too', () => {
    expect(hintsFor([aControl('number-line', 'Số: 5/BKTB-PC')]).map(({ message }) => message.en)).toEqual([
      'A number below 10 has a 0 in front: “05”.',
    ]);
    expect(hintsFor([aControl('body', '')]).map(({ message }) => message.en)).toEqual([
      'The part “Text” is not filled in.',
    ]);
  });

  it('ask for leading zeros of the day and of the first months', () =>
    expect(messagesFor('place-date', 'Hà Nội, ngày 5 tháng 2 năm 2026')).toHaveLength(2));

  it('see “V/v” that stands in the template already', () =>
    expect(rulesFor('subject', 'V/v thời hạn')).toEqual(['letter-subject.form']));

  it('see several addressees in one line', () =>
    expect(rulesFor('addressees', 'Bộ A; Bộ B')).toEqual(['addressees.form']));

  it.each([
    ['- Như trên.', 'is missing'],
    ['- Lưu: VT, PC.\n- Như trên.', 'is not the last'],
    ['- Như trên;\n- Lưu VT, PC.', 'has no colon'],
    ['- Như trên;\n- Lưu: PC.', 'does not name the registry'],
    ['- Như trên;\n- Lưu: VT.', 'does not name the unit'],
  ])('see a filing line that is wrong: %j %s', (text) =>
    expect(rulesFor('recipients', text)).toEqual(['recipients.filing']),
  );

  it('name the part that was left empty, and only parts that must be filled', () =>
    expect(hintsFor([aControl('body', ''), aControl('parent-agency', '')]).map(({ tag, rule }) => [tag, rule])).toEqual(
      [['body', 'draft.unfilled']],
    ));

  it('speak of decomposed letters as of composed ones', () =>
    expect(rulesFor('number-line', 'Số: 15/BKTB-PC'.normalize('NFD'))).toEqual([]));

  it('cite the law as the server does', () => {
    const server = new Map(
      [...numberRules, ...placeDateRules, ...recipientRules].map(({ id, legal }) => [id, legal] as const),
    );
    const hints = hintsFor([
      aControl('number-line', 'số 5'),
      aControl('place-date', 'Hà Nội'),
      aControl('recipients', '- Như trên.'),
    ]);
    expect(hints).toHaveLength(3);
    for (const { rule, legal } of hints) expect(legal).toBe(server.get(rule));
  });
});
