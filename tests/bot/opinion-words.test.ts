// A reply in the thread of a consultation is an opinion when it begins with a stance.
import { describe, expect, it } from '@jest/globals';
import { opinionIn } from '../../bot/opinion-words.ts';

describe('a reply', () => {
  // prettier-ignore
  it.each([
    ['Đồng ý.',                                   { stance: 'agree' }],
    ['nhat tri',                                  { stance: 'agree' }],
    ['Đồng ý, đề nghị bổ sung căn cứ',            { stance: 'agree-with-comments', comment: 'đề nghị bổ sung căn cứ' }],
    ['Cơ bản đồng ý: sửa Điều 3',                 { stance: 'agree-with-comments', comment: 'sửa Điều 3' }],
    ['Không đồng ý: trái Điều 15',                { stance: 'disagree', comment: 'trái Điều 15' }],
    ['KHONG CO Y KIEN',                           { stance: 'no-opinion' }],
    ['Disagree: see Article 15',                  { stance: 'disagree', comment: 'see Article 15' }],
  ] as const)('"%s" states its stance', (text, opinion) => {
    expect(opinionIn(text)).toEqual(opinion);
    expect(opinionIn(text.normalize('NFD'))).toEqual(opinion);
  });

  it.each(['Để tôi xem đã', 'Ai đồng ý thì cho biết', 'đồngýkhông', ''])('"%s" states none', (text) => {
    expect(opinionIn(text)).toBeUndefined();
  });
});
