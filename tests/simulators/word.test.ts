// The simulated Word as programs and people meet it: batches, undo, controls, reviewing, pages, all on a real .docx.
import { describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { readIdentity } from '../../api/modules/documents/identity.ts';
import { readDocument } from '../../api/modules/layout/index.ts';
import { readFields } from '../../api/modules/documents/index.ts';
import { HostError } from './word/host-error.ts';
import { actAsUser } from './word/user-acts.ts';
import { aForeignDocument, aLetter, subject } from './support/drafts.ts';
import { itemsOf, loadedOf, openedIn, paragraphWith, tagged, textsOf, theDocument } from './support/word-program.ts'; // prettier-ignore

const refusal = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof HostError) return error.code;
    throw error;
  }
  return 'nothing refused';
};

describe('a batch', () => {
  it('that fails in its last command has changed nothing', () => {
    const opened = openedIn(aLetter());
    const before = textsOf(opened);
    const bytes = opened.window.file.bytes();
    const code = refusal(() =>
      opened.run(
        ...paragraphWith(opened, 'Đoạn thứ nhất').call('insertText', 'Chữ khác', 'Replace').commands,
        ...tagged('motto').call('insertText', 'Chữ bị khóa', 'Replace').commands,
      ),
    );
    expect(code).toBe('AccessDenied');
    expect(textsOf(opened)).toEqual(before);
    expect(Buffer.from(opened.window.file.bytes()).equals(Buffer.from(bytes))).toBe(true);
    expect(opened.window.history.steps()).toEqual({ undo: 0, redo: 0 });
  });

  it('that fails keeps its first half in a Word that keeps it', () => {
    const opened = openedIn(aLetter(), { setting: { keepsHalf: true } });
    const code = refusal(() =>
      opened.run(
        ...tagged('subject').call('insertText', 'nửa đầu', 'Replace').commands,
        ...tagged('motto').call('insertText', 'Chữ bị khóa', 'Replace').commands,
      ),
    );
    expect([code, textsOf(opened).includes('V/v nửa đầu')]).toEqual(['AccessDenied', true]);
  });

  it('is one step back, and one step forward again, with the objects that programs hold', () => {
    const opened = openedIn(aLetter());
    const first = paragraphWith(opened, 'Đoạn thứ nhất');
    opened.run(
      ...first.call('insertText', 'Một', 'Replace').commands,
      ...paragraphWith(opened, 'Đoạn thứ hai').call('insertText', 'Hai', 'Replace').commands,
    );
    actAsUser(opened.scene, { do: 'undo' });
    expect(loadedOf(opened, first, 'text').values).toEqual({ text: 'Đoạn thứ nhất của văn bản.' });
    expect(textsOf(opened)).toContain('Đoạn thứ hai của văn bản./.');
    actAsUser(opened.scene, { do: 'redo' });
    expect(textsOf(opened)).toEqual(expect.arrayContaining(['Một', 'Hai']));
  });

  it('of a document that may only be read changes nothing', () => {
    const opened = openedIn(aLetter(), { readOnly: true });
    const change = tagged('subject').call('insertText', 'khác', 'Replace').commands;
    expect(refusal(() => opened.run(...change))).toBe('AccessDenied');
    expect(textsOf(opened)).toContain(`V/v ${subject}`);
  });
});

describe('what is not touched', () => {
  it('stays byte for byte, part by part', () => {
    const docx = aLetter();
    const opened = openedIn(docx);
    opened.run(...paragraphWith(opened, 'Đoạn thứ nhất').call('insertText', 'Chữ khác', 'Replace').commands);
    const [before, after] = [unzipSync(docx), unzipSync(opened.window.file.bytes())];
    const changed = Object.keys(after).filter(
      (name) => !Buffer.from(after[name] ?? []).equals(Buffer.from(before[name] ?? [])),
    );
    expect(changed).toEqual(['word/document.xml']);
  });

  it('counts paragraphs as the layout check does', async () => {
    for (const docx of [aLetter(), await aForeignDocument()]) {
      const facts = readDocument(docx);
      expect(textsOf(openedIn(docx))).toEqual(facts.ok && facts.value.paragraphs.map(({ text }) => text));
    }
  });
});

describe('content controls', () => {
  it('that are bound carry what is written into the custom XML part, and the other way round', () => {
    const opened = openedIn(aLetter());
    opened.run(...tagged('subject').call('insertText', 'trích yếu mới', 'Replace').commands);
    const parts = theDocument.get('customXmlParts').call('getByNamespace', 'urn:vanthu:document:1');
    const part = parts.call('getOnlyItem');
    const xml = Object.values(opened.run(...part.call('getXml').commands).results).join('');
    expect(xml).toContain('<subject>trích yếu mới</subject>');
    opened.run(...part.call('setXml', xml.replace('trích yếu mới', 'từ kho dữ liệu')).commands);
    expect(textsOf(opened)).toContain('V/v từ kho dữ liệu');
  });

  it('show their placeholder when they are emptied, and the server reads them as empty', () => {
    const opened = openedIn(aLetter());
    opened.run(...tagged('subject').call('insertText', '', 'Replace').commands);
    const read = readFields(opened.window.file.bytes());
    expect(textsOf(opened)).toContain('V/v Click or tap here to enter text.');
    expect(read.ok && read.value.subject).toBe('');
  });

  it('follow what a person types into them', () => {
    const opened = openedIn(aLetter());
    const index = textsOf(opened).indexOf(`V/v ${subject}`);
    actAsUser(opened.scene, { do: 'type', paragraph: index, text: 'V/v gõ bằng tay' });
    const read = readFields(opened.window.file.bytes());
    expect(read.ok && read.value.subject).toBe('gõ bằng tay');
  });

  it('take what is typed over their placeholder as content, and every paragraph after it', () => {
    const opened = openedIn(aLetter([]));
    const index = textsOf(opened).indexOf('[Nội dung văn bản]');
    actAsUser(opened.scene, { do: 'type', paragraph: index, text: 'Đoạn gõ đầu tiên.' });
    actAsUser(opened.scene, { do: 'new-paragraph', paragraph: index, text: 'Đoạn gõ tiếp theo./.' });
    const read = readFields(opened.window.file.bytes());
    expect(read.ok && read.value.body).toEqual(['Đoạn gõ đầu tiên.', 'Đoạn gõ tiếp theo./.']);
  });
});

describe('reviewing', () => {
  it('tracks what is written with its author, and the check sees the open change', () => {
    const opened = openedIn(aLetter());
    opened.run(...theDocument.set('changeTrackingMode', 'TrackAll'));
    opened.run(...paragraphWith(opened, 'Đoạn thứ nhất').call('insertText', 'Chữ khác', 'Replace').commands);
    const all = theDocument.get('body').call('getTrackedChanges');
    const found = itemsOf(opened, all, 'author', 'type', 'text').map(({ values }) => values);
    expect(found).toEqual([
      { author: 'Trần Thị Vân', type: 'Deleted', text: 'Đoạn thứ nhất của văn bản.' },
      { author: 'Trần Thị Vân', type: 'Added', text: 'Chữ khác' },
    ]);
    const facts = readDocument(opened.window.file.bytes());
    expect(facts.ok && facts.value.revisions.map(({ author }) => author)).toEqual(['Trần Thị Vân', 'Trần Thị Vân']);
    opened.run(...all.call('rejectAll').commands);
    expect(textsOf(opened)).toContain('Đoạn thứ nhất của văn bản.');
  });

  it('keeps comments with their place until they are resolved', () => {
    const opened = openedIn(aLetter());
    const index = textsOf(opened).indexOf('Đoạn thứ nhất của văn bản.');
    actAsUser(opened.scene, { do: 'comment', paragraph: index, text: 'Xem lại đoạn này' });
    const comments = theDocument.get('body').call('getComments');
    const [comment] = itemsOf(opened, comments, 'content', 'authorName', 'resolved');
    expect(comment?.values).toEqual({ content: 'Xem lại đoạn này', authorName: 'Trần Thị Vân', resolved: false });
    expect(loadedOf(opened, comment!.object.call('getRange'), 'text').values).toEqual({
      text: 'Đoạn thứ nhất của văn bản.',
    });
    actAsUser(opened.scene, { do: 'resolve-comments' });
    expect(itemsOf(opened, comments, 'resolved').map(({ values }) => values)).toEqual([{ resolved: true }]);
  });
});

describe('the look', () => {
  it('of letters that differ is told as Word tells it, and what is set is what the check measures', async () => {
    const opened = openedIn(await aForeignDocument());
    const first = paragraphWith(opened, 'Chữ thường');
    expect(loadedOf(opened, first.get('font'), 'name', 'size').values).toEqual({
      name: '',
      size: null,
    });
    opened.run(
      ...first.get('font').set('name', 'Times New Roman'),
      ...first.get('font').set('italic', false),
      ...first.set('alignment', 'Justified'),
      ...first.set('firstLineIndent', 36),
    );
    expect(loadedOf(opened, first, 'alignment', 'firstLineIndent').values).toEqual({
      alignment: 'Justified',
      firstLineIndent: 36,
    });
    expect(loadedOf(opened, first.get('font'), 'name', 'italic').values).toEqual({
      name: 'Times New Roman',
      italic: false,
    });
  });

  it('of the page can be set where the Word has it, and is refused where not', () => {
    const margins = theDocument.get('sections').call('getFirst').get('pageSetup').set('leftMargin', 85.05);
    const desktop = openedIn(aLetter());
    desktop.run(...margins);
    const [section] = itemsOf(desktop, theDocument.get('sections'), 'pageSetup/leftMargin');
    expect(loadedOf(desktop, section!.object.get('pageSetup'), 'leftMargin').values).toEqual({ leftMargin: 85.05 });
    const web = openedIn(aLetter(), { setting: { host: 'm365-web' } });
    expect(refusal(() => web.run(...margins))).toBe('ApiNotFound');
  });
});

describe('identity', () => {
  it('written by a program is what the server reads in the file', () => {
    const opened = openedIn(aLetter());
    const identity = { agencyId: 'bktb', documentId: 'd-1', versionHash: 'ab12' };
    const inside = Object.entries(identity).map(([name, value]) => `<${name}>${value}</${name}>`);
    const properties = theDocument.get('properties').get('customProperties');
    opened.run(
      ...theDocument
        .get('customXmlParts')
        .call('add', `<identity xmlns="urn:vanthu:identity:1">${inside.join('')}</identity>`).commands,
      ...Object.entries(identity).flatMap(([name, value]) => properties.call('add', `vanthu.${name}`, value).commands),
    );
    expect(readIdentity(opened.window.file.bytes())).toEqual({ ok: true, value: identity });
    expect(itemsOf(opened, properties, 'key', 'value').map(({ values }) => values)).toContainEqual({
      key: 'vanthu.documentId',
      value: 'd-1',
    });
  });
});

describe('searching', () => {
  it('refuses what Word refuses, and finds every place of the rest', () => {
    const opened = openedIn(aLetter());
    const body = theDocument.get('body');
    expect(itemsOf(opened, body.call('search', 'ĐOẠN THỨ'), 'text')).toHaveLength(2);
    expect(itemsOf(opened, body.call('search', 'ĐOẠN THỨ', { matchCase: true }), 'text')).toHaveLength(0);
    const long = body.call('search', 'a'.repeat(256)).load('text');
    expect(refusal(() => opened.run(...long))).toBe('SearchStringInvalidOrTooLong');
  });
});
