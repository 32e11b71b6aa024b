// A comment stops a submission until somebody has settled it in Word; the simulated Word writes the files.
import { describe, expect, it } from '@jest/globals';
import { actAsUser } from '../simulators/word/user-acts.ts';
import { openedIn } from '../simulators/support/word-program.ts';
import { aLetter } from './support/samples.ts';
import { rulesOf } from './support/findings.ts';

describe('a comment', () => {
  it('is a finding until it is settled in Word', () => {
    const { scene, window } = openedIn(aLetter());
    const rules = (): readonly string[] => rulesOf(window.file.bytes());
    expect(rules()).not.toContain('draft.comments');
    actAsUser(scene, { do: 'comment', paragraph: 9, text: 'Xem lại đoạn này' });
    actAsUser(scene, { do: 'comment', paragraph: 10, text: 'Và đoạn này' });
    expect(rules()).toContain('draft.comments');
    actAsUser(scene, { do: 'resolve-comments' });
    expect(rules()).not.toContain('draft.comments');
  });
});
