// office.js of the simulated Word in a real browser: it queues, refuses and tells as the real one does.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { chromium, type Browser, type Page } from 'playwright-core';
import { startWord, type Word } from './word/index.ts';
import type { OpenOptions } from './word/windows.ts';
import { aLetter, subject } from './support/drafts.ts';

let word: Word;
let browser: Browser;
beforeAll(async () => {
  word = await startWord();
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
}, 60_000);
afterAll(async () => {
  await browser.close();
  await word.stop();
}, 60_000);
beforeEach(() => word.faults.clear());

const html = `<!doctype html><title>pane</title><script src="/office/word/office.js"></script>`;

/** A page with office.js in a window of its own; nothing about the window for a page outside Word. */
async function pane(options: OpenOptions | 'outside' = {}): Promise<Page> {
  const context = await browser.newContext();
  await context.route('**/office/word/pane/**', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  const page = await context.newPage();
  const query = options === 'outside' ? '' : `?window=${word.windows.open(aLetter(), options).id}`;
  await page.goto(`${word.url}/pane/taskpane.html${query}`);
  await page.evaluate('Office.onReady()');
  return page;
}

/** Runs a program in the page; what it throws comes back as its code or its sentence. */
const inWord = (page: Page, program: string): Promise<unknown> =>
  page.evaluate(
    `(async () => { try { return await Word.run(async (context) => { ${program} }); } catch (error) { return error.code ?? error.message; } })()`,
  );

const insert = (text: string): string =>
  `context.document.contentControls.getByTag('subject').getFirst().insertText('${text}', 'Replace'); await context.sync();`;

describe('the queue', () => {
  it('does nothing before sync, and then all of it', async () => {
    const page = await pane();
    const seen = await inWord(
      page,
      `const { paragraphs } = context.document.body;
       paragraphs.load('text');
       let early; try { early = paragraphs.items; } catch (error) { early = error.code; }
       await context.sync();
       return [early, paragraphs.items.some(({ text }) => text === 'V/v ${subject}')];`,
    );
    expect(seen).toEqual(['PropertyNotLoaded', true]);
  });

  it('refuses to read what was not asked for, results too', async () => {
    const page = await pane();
    expect(
      await inWord(
        page,
        `const control = context.document.contentControls.getFirst(); control.load('tag'); await context.sync(); return control.title;`,
      ),
    ).toBe('PropertyNotLoaded');
    expect(await inWord(page, `return context.document.body.getReviewedText('Current').value;`)).toBe('ValueNotLoaded');
    expect(await inWord(page, `return context.document.contentControls.getByIdOrNullObject(1).isNullObject;`)).toBe(
      'PropertyNotLoaded',
    );
  });

  it('tells a thing that is not there from one that is', async () => {
    const page = await pane();
    const seen = await inWord(
      page,
      `const { customProperties } = context.document.properties;
       customProperties.add('vanthu.documentId', 'd-1');
       const [one, none] = ['vanthu.documentId', 'nothing'].map((name) => customProperties.getItemOrNullObject(name));
       one.load('value'); none.load('value');
       await context.sync();
       return [one.isNullObject, one.value, none.isNullObject];`,
    );
    expect(seen).toEqual([false, 'd-1', true]);
    expect(await inWord(page, `context.document.contentControls.getById(1).select(); await context.sync();`)).toBe(
      'ItemNotFound',
    );
  });

  it('brings what lies behind an object, item by item', async () => {
    const page = await pane();
    const seen = await inWord(
      page,
      `const { paragraphs } = context.document.body;
       paragraphs.load('items/alignment,items/font/name,items/font/size');
       await context.sync();
       const { alignment, font } = paragraphs.items[0];
       return [alignment, font.name, font.size];`,
    );
    expect(seen).toEqual(['Centered', 'Times New Roman', 12]);
  });
});

describe('what is not simulated', () => {
  it('throws with its name, wherever a page comes upon it', async () => {
    const page = await pane();
    expect(await inWord(page, `return context.document.body.getHtml();`)).toBe('not simulated: Word.Body.getHtml');
    expect(await inWord(page, `return Office.context.mailbox;`)).toBe('not simulated: Office.context.mailbox');
    expect(await inWord(page, `return Word.Application;`)).toBe('not simulated: Word.Application');
    expect(await inWord(page, `context.document.body.text = 'x';`)).toBe('not simulated: setting Word.Body.text');
  });
});

describe('each Word', () => {
  it('has what its requirement sets say, and refuses the rest before anything is sent', async () => {
    const tried = `
      const code = (work) => { try { work(); return 'there'; } catch (error) { return error.code; } };
      return [
        code(() => context.document.changeTrackingMode = 'Off'),
        code(() => context.document.sections.getFirst().pageSetup),
        code(() => context.document.contentControls.getFirst()),
        Office.context.platform, Office.context.requirements.isSetSupported('WordApi', '1.4')];`;
    const table = [];
    for (const host of ['m365-desktop', 'm365-web', 'office-2019'] as const)
      table.push(await inWord(await pane({ setting: { host } }), tried));
    expect(table).toEqual([
      ['there', 'there', 'there', 'PC', true],
      ['there', 'ApiNotFound', 'there', 'OfficeOnline', true],
      ['ApiNotFound', 'ApiNotFound', 'there', 'PC', false],
    ]);
  });

  it('knows custom XML parts by the older calls too', async () => {
    const page = await pane({ setting: { host: 'office-2019' } });
    const seen = await page.evaluate(`(async () => {
      const { customXmlParts } = Office.context.document;
      const value = (ask) => new Promise((done) => ask((result) => done(result.value)));
      await value((done) => customXmlParts.addAsync('<identity xmlns="urn:vanthu:identity:1"/>', done));
      const parts = await value((done) => customXmlParts.getByNamespaceAsync('urn:vanthu:identity:1', done));
      const xml = await value((done) => parts[0].getXmlAsync(done));
      await value((done) => parts[0].deleteAsync(done));
      return [parts.length, xml, (await value((done) => customXmlParts.getByNamespaceAsync('urn:vanthu:identity:1', done))).length];
    })()`);
    expect(seen).toEqual([1, expect.stringContaining('<identity xmlns="urn:vanthu:identity:1"/>'), 0]);
  });

  it('speaks and looks as it is set, and takes the history API from the page', async () => {
    const page = await pane({ setting: { language: 'en-US', dark: true }, url: 'https://bktb.sharepoint.com/a.docx' });
    const seen = await page.evaluate(
      `[Office.context.displayLanguage, Office.context.officeTheme.isDarkTheme, Office.context.document.url, history.pushState]`,
    );
    expect(seen).toEqual(['en-US', true, 'https://bktb.sharepoint.com/a.docx', null]);
  });

  it('is none when the page stands outside Word', async () => {
    const page = await pane('outside');
    expect(await page.evaluate('Office.onReady()')).toEqual({ host: null, platform: null });
  });
});

describe('events', () => {
  it('of a control arrive when a person types into it or leaves it, until they are given up', async () => {
    const page = await pane();
    const window = word.windows.all().at(-1)!;
    await inWord(
      page,
      `globalThis.heard = [];
       const control = context.document.contentControls.getByTag('subject').getFirst();
       control.track();
       const handle = async (event) => void globalThis.heard.push(event.eventType);
       globalThis.given = [control.onDataChanged.add(handle), control.onExited.add(handle)];
       await context.sync();`,
    );
    const texts = (await (await fetch(`${word.url}/documents/${window.id}/text`)).json()) as { text: string }[];
    const paragraph = texts.findIndex(({ text }) => text.startsWith('V/v'));
    const act = (body: object) =>
      fetch(`${word.url}/documents/${window.id}/acts`, { method: 'POST', body: JSON.stringify(body) });
    await act({ do: 'select', paragraph });
    await act({ do: 'type', paragraph, text: 'V/v gõ tay' });
    await act({ do: 'select', paragraph: paragraph + 3 });
    await page.waitForFunction('globalThis.heard.length === 2');
    expect(await page.evaluate('globalThis.heard')).toEqual(['ContentControlDataChanged', 'ContentControlExited']);
    await page.evaluate(`(async () => {
      for (const one of globalThis.given) one.remove();
      await globalThis.given[0].context.sync();
    })()`);
    await page.evaluate(`new Promise((done) => Office.context.document.addHandlerAsync('documentSelectionChanged', () => globalThis.heard.push('selection'), done))`); // prettier-ignore
    await act({ do: 'type', paragraph, text: 'V/v gõ tay nữa' });
    await act({ do: 'select', paragraph });
    await page.waitForFunction(`globalThis.heard.includes('selection')`);
    expect(await page.evaluate('globalThis.heard')).toHaveLength(3);
    await page.context().close();
  });
});

describe('trouble', () => {
  it('of the host comes to the program as its code, and the document is as it was', async () => {
    const page = await pane();
    word.faults.plan({ on: 'sync', answer: 'GeneralException' }, { on: 'sync', answer: 'ConnectionFailure' });
    expect([await inWord(page, insert('một')), await inWord(page, insert('hai'))]).toEqual([
      'GeneralException',
      'ConnectionFailure',
    ]);
    const file = word.windows.all().at(-1)!.history.steps();
    expect(file).toEqual({ undo: 0, redo: 0 });
  });

  it('of the older calls comes as a number', async () => {
    const page = await pane();
    word.faults.plan({ on: 'open-file', answer: 11001 });
    const taken = `new Promise((done) => Office.context.document.getFileAsync('compressed', ({ status, error, value }) =>
      value ? value.getSliceAsync(0, (slice) => value.closeAsync(() => done([status, slice.value.data.length === value.size]))) : done([status, error.code])))`;
    expect(await page.evaluate(taken)).toEqual(['failed', 11001]);
    expect(await page.evaluate(taken)).toEqual(['succeeded', true]);
  });
});

describe('a dialog', () => {
  it('hands its message to the page that opened it', async () => {
    const page = await pane();
    const opened = page.context().waitForEvent('page');
    const message = page.evaluate(`new Promise((done) =>
      Office.context.ui.displayDialogAsync(location.origin + '/office/word/pane/dialog.html', { height: 60 }, ({ value }) =>
        value.addEventHandler('dialogMessageReceived', ({ message }) => { value.close(); done(message); })))`);
    const dialog = await opened;
    await dialog.waitForLoadState();
    await dialog.evaluate(`Office.context.ui.messageParent('signed in')`).catch(() => undefined);
    expect(await message).toBe('signed in');
  });
});
