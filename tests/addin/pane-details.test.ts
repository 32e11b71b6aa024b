// Details between API, form and open text; what changed meanwhile; whether a draft can be submitted.
import { describe, expect, it } from '@jest/globals';
import { changesBetween } from '../../addin/taskpane/changes.ts';
import { bodyOf, controlTexts, detailsOf, noDetails, recognisedDetails } from '../../addin/taskpane/details.ts';
import { currentPreview, readiness } from '../../addin/taskpane/readiness.ts';
import { sayIn } from '../../addin/taskpane/words/language.ts';
import { aControl, aDraft, aMatter, hash } from './support/pane-views.ts';

const t = sayIn('vi');
const matter = aMatter({
  copies: 3,
  note: 'gửi kèm hồ sơ',
  recipients: [{ name: 'Bộ A', purpose: 'to-act', agencyCode: 'A.1' }],
  answers: { incomingId: 'i-1', ends: true, confirmed: false },
});

describe('details', () => {
  it('keep what the form does not ask for', () =>
    expect(bodyOf(detailsOf(matter), matter)).toMatchObject({
      copies: 3,
      note: 'gửi kèm hồ sơ',
      recipients: [{ name: 'Bộ A', agencyCode: 'A.1' }],
      answers: { incomingId: 'i-1', ends: true },
    }));

  it('leave out recipients without a name and a day that was not given', () => {
    const body = bodyOf({ ...noDetails, subject: ' a ', recipients: [{ name: '  ', purpose: 'to-know' }] });
    expect(body).toMatchObject({ subject: 'a', recipients: [] });
    expect(body).not.toHaveProperty('answerDueOn');
  });

  it('take from a recognised file only recipients that are somebody', () => {
    const details = recognisedDetails({
      typeName: 'Công văn',
      documentType: 'official-letter',
      subject: 'về thời hạn',
      addressees: ['Bộ A'],
      recipients: ['Như trên', 'Bộ B', 'Lưu: VT, PC'],
      signer: { authorityLines: [], name: '' },
      parts: { found: [], missing: [] },
      cleaning: [],
      obstacles: [],
    });
    expect(details.recipients.map(({ name, purpose }) => [name, purpose])).toEqual([
      ['Bộ A', 'to-act'],
      ['Bộ B', 'to-know'],
    ]);
  });
});

describe('what is written into the open text', () => {
  const controls = [aControl('subject', ''), aControl('addressees', ''), aControl('recipients', '- Lưu: VT, PC.')];

  it('lists the recipients as the template does and keeps the filing line', () => {
    const recipients = [
      { name: 'Bộ A', purpose: 'to-act' as const },
      { name: 'Bộ B', purpose: 'to-know' as const },
    ];
    const texts = controlTexts({ ...noDetails, subject: 'về thời hạn', recipients }, controls);
    expect(Object.fromEntries(texts)).toEqual({
      subject: 'về thời hạn',
      addressees: 'Bộ A',
      recipients: '- Như trên;\n- Bộ B;\n- Lưu: VT, PC.',
    });
  });

  it('speak to the parts that the text has lost, too, so that they are named', () =>
    expect([...controlTexts({ ...noDetails, subject: 'x' }, []).keys()]).toEqual(['subject', 'recipients']));

  it('leave a list without a filing line as it is', () => {
    const controls = [aControl('subject', ''), aControl('recipients', '- Như trên.')];
    expect([...controlTexts({ ...noDetails, subject: 'x' }, controls).keys()]).toEqual(['subject']);
  });
});

describe('what changed meanwhile', () => {
  it('is nothing in the same version', () => expect(changesBetween(matter, matter, t)).toEqual([]));

  it('names the new draft and the new state', () => {
    const later = aMatter({ ...matter, version: 2, state: 'in-route', drafts: [aDraft({ number: 2 })] });
    expect(changesBetween(matter, later, t)).toEqual([
      'Tình trạng: Đang trình',
      'Bản dự thảo mới: số 2, “du-thao.docx”',
    ]);
  });

  it('says something even where only small things changed', () =>
    expect(changesBetween(matter, aMatter({ ...matter, version: 2, copies: 4 }), t)).toHaveLength(1));
});

describe('readiness', () => {
  const preview = { draftSha256: hash('a'), pdfSha256: hash('b'), pages: 1, authorityLines: [], at: matter.startedAt };
  const ready = aMatter({
    ...matter,
    drafts: [aDraft()],
    preview,
    signer: { positionId: 'minister', capacityId: 'c-1', authorityLines: ['BỘ TRƯỞNG'] },
  });
  const open = (...given: Parameters<typeof readiness>) =>
    readiness(...given)
      .filter(({ done }) => !done)
      .map(({ item }) => item);

  it('lets a complete draft through', () => expect(open(ready, [], t)).toEqual([]));

  it('stops at marks of the open text that the saved version does not have', () =>
    expect(open(ready, [{ kind: 'comment', author: 'A', paragraph: 1, words: 'x' }], t)).toEqual(['marks']));

  it('stops at a PDF that was made of an older draft', () => {
    const newer = aMatter({ ...ready, drafts: [aDraft(), aDraft({ number: 2, sha256: hash('c') })] });
    expect(currentPreview(newer)).toBeUndefined();
    expect(open(newer, undefined, t)).toEqual(['preview']);
  });

  it('begins with the draft', () => expect(open(matter, undefined, t)).toEqual(['draft']));
});
