// The pane's state: what each event changes, what it leaves, and which sections there are.
import { describe, expect, it } from '@jest/globals';
import { isInFront, standingOf, tabsOf } from '../../addin/taskpane/standing.ts';
import { reduce, startState, type PaneEvent, type PaneState } from '../../addin/taskpane/state.ts';
import { aControl, aDocument, aDraftOf, aMatter } from './support/pane-views.ts';

const after = (...events: readonly PaneEvent[]): PaneState => events.reduce(reduce, startState);
const opened: PaneEvent = { is: 'document', document: aDraftOf('d-1') };
const shown: PaneEvent = { is: 'matter', matter: aMatter() };

describe('the matter in front', () => {
  it('is never replaced by an answer that comes late', () => {
    const newest = aMatter({ version: 3, subject: 'mới' });
    const state = after(opened, { is: 'matter', matter: newest }, { is: 'matter', matter: aMatter({ version: 2 }) });
    expect(state.matter).toEqual(newest);
  });

  it('takes its consultations and its folder along when another one comes in front', () => {
    const state = after(
      opened,
      shown,
      { is: 'consultations', consultations: [] },
      {
        is: 'matter',
        matter: aMatter({ id: 'd-2' }),
      },
    );
    expect(state).not.toHaveProperty('consultations');
  });

  it('goes when another file is open', () => {
    const state = after(opened, shown, { is: 'document', document: aDocument() });
    expect(state).not.toHaveProperty('matter');
    expect(standingOf(state)).toBe('stranger');
  });

  it('stays when the same file is looked at again', () => {
    const saved = aDraftOf('d-1', { name: 'khác.docx' });
    expect(after(opened, shown, { is: 'document', document: saved }).matter).toEqual(aMatter());
  });
});

describe('what the open file is', () => {
  it('is unknown before Word was asked', () => expect(standingOf(startState)).toBe('unknown'));

  it('is a copy until the person says that they go on with it', () => {
    const copy: PaneEvent = { is: 'document', document: aDraftOf('d-1', { isCopy: true }) };
    expect(standingOf(after(copy, shown))).toBe('copy');
    expect(standingOf(after(copy, shown, opened, shown))).toBe('ours');
  });

  it('is hidden when the API does not show the document it belongs to', () =>
    expect(standingOf(after(opened, { is: 'hidden', why: 'not-ours' }))).toBe('hidden'));

  it('is saved as a draft only of the document that it belongs to', () => {
    expect(isInFront(after(opened), 'd-1')).toBe(true);
    expect(isInFront(after(opened), 'd-2')).toBe(false);
    expect(isInFront(after({ is: 'document', document: aDraftOf('d-1', { isCopy: true }) }), 'd-1')).toBe(false);
  });
});

describe('the sections', () => {
  it('are three while the file belongs to nothing', () =>
    expect(tabsOf(after({ is: 'document', document: aDocument() }))).toEqual(['work', 'matter', 'layout']));

  it('offer a decision only to somebody who has one', () => {
    expect(tabsOf(after(opened, shown))).not.toContain('decision');
    const mine = aMatter({ state: 'in-route', actions: ['approve', 'send-back'] });
    expect(tabsOf(after(opened, { is: 'matter', matter: mine }))).toContain('decision');
  });

  it('keep the decision in front until the person leaves it', () => {
    const decided = aMatter({ version: 2, state: 'approved', actions: [] });
    expect(tabsOf(after(opened, shown, { is: 'tab', tab: 'decision' }, { is: 'matter', matter: decided }))).toContain(
      'decision',
    );
  });
});

describe('a layout check', () => {
  const controls = [aControl('subject', 'về thời hạn')];
  const checked: readonly PaneEvent[] = [
    { is: 'controls', controls },
    { is: 'checked', findings: [], at: '2026-11-24T08:00:00.000Z' },
  ];

  it('stays fresh while only the cursor moves', () =>
    expect(after(...checked, { is: 'controls', controls: [...controls] }).layout?.stale).toBe(false));

  it('is stale once a part says something else', () =>
    expect(after(...checked, { is: 'controls', controls: [aControl('subject', 'khác')] }).layout?.stale).toBe(true));
});

describe('what is going on', () => {
  it('shows the newest and forgets each when it ends', () => {
    const first: PaneEvent = { is: 'busy', busy: { id: '1', text: 'a' } };
    const second: PaneEvent = { is: 'busy', busy: { id: '2', text: 'b' } };
    expect(after(first, second).busy.at(-1)?.text).toBe('b');
    expect(after(first, second, { is: 'idle', id: '2' }).busy.map(({ text }) => text)).toEqual(['a']);
  });

  it('lets go of the last notice when the person goes to another section', () => {
    const notice: PaneEvent = { is: 'notice', notice: { tone: 'success', text: 'Đã lưu.' } };
    expect(after(notice, { is: 'tab', tab: 'layout' })).not.toHaveProperty('notice');
  });
});
