// Versions that wait for the server: one for each document and person, sent in order, kept when they are refused.
import { describe, expect, it } from '@jest/globals';
import { afterRefusal, toSend, withoutQueued, withQueued } from '../../addin/taskpane/queue.ts';
import { aQueued } from './support/pane-views.ts';

describe('the queue', () => {
  it('keeps one version of a document: the later one, with the base that both have', () => {
    const first = aQueued({ name: 'một.docx' });
    const second = aQueued({ name: 'hai.docx', at: '2026-11-24T09:00:00.000Z' });
    expect(withQueued(withQueued([], first), second)).toEqual([second]);
  });

  it('keeps the versions of two people on one machine apart', () => {
    const mine = aQueued();
    const theirs = aQueued({ positionId: 'head' });
    expect(withQueued([theirs], mine)).toEqual([theirs, mine]);
    expect(withoutQueued([theirs, mine], mine)).toEqual([theirs]);
  });

  it('sends the oldest first and leaves to their person what was refused', () => {
    const late = aQueued({ documentId: 'd-2', at: '2026-11-24T10:00:00.000Z' });
    const early = aQueued({ documentId: 'd-3', at: '2026-11-24T07:00:00.000Z' });
    const refused = afterRefusal(aQueued(), 'draft-conflict');
    expect(toSend([late, refused, early])).toEqual([early, late]);
  });

  it.each([
    ['draft-conflict', 'conflict'],
    ['changed-meanwhile', 'conflict'],
    ['role-not-allowed', 'other'],
  ] as const)('knows %s as %s', (code, refused) =>
    expect(afterRefusal(aQueued(), code)).toEqual({ ...aQueued(), refused }),
  );
});
