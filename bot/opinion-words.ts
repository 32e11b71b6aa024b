// An opinion written as a sentence: the stance it begins with, and what follows as the comment.
import type { BodyInputOf } from '../api/contracts/endpoint.ts';
import type { PrepareOpinion } from '../api/contracts/consultation.ts';
import { restAfter } from './commands/words.ts';

export type SaidOpinion = BodyInputOf<typeof PrepareOpinion>;

// prettier-ignore
const stanceWords: readonly (readonly [SaidOpinion['stance'], readonly string[]])[] = [
  ['agree-with-comments', ['cơ bản đồng ý', 'cơ bản nhất trí', 'cơ bản thống nhất', 'đồng ý có góp ý', 'nhất trí có góp ý', 'agree with comments']],
  ['disagree',            ['không đồng ý', 'không nhất trí', 'không thống nhất', 'chưa đồng ý', 'chưa nhất trí', 'disagree']],
  ['no-opinion',          ['không có ý kiến', 'không ý kiến', 'no opinion']],
  ['agree',               ['đồng ý', 'nhất trí', 'thống nhất', 'agree']],
];

/**
 * The opinion that a reply states; nothing when it does not begin with a stance. Agreement that goes on is agreement with
 * comments: what was written must not get lost behind a plain yes.
 */
export function opinionIn(text: string): SaidOpinion | undefined {
  for (const [stance, spellings] of stanceWords) {
    for (const spelling of spellings) {
      const comment = restAfter(spelling, text);
      if (comment === undefined) continue;
      if (comment === '') return { stance };
      return { stance: stance === 'agree' ? 'agree-with-comments' : stance, comment: comment.slice(0, 4000) };
    }
  }
  return undefined;
}
