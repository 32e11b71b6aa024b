// npm run pictures: the pictures of the README, taken from a try-out of its own with all its fictional work.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { ensureBuilt } from '../addin/serve/build.ts';
import { GetOutgoing, GetOutgoingFile, ListOutgoing } from '../api/contracts/outgoing.ts';
import { ListRegisters } from '../api/contracts/register.ts';
import { noBrowser, openBrowser } from './demo/browser.ts';
import { startInstance, type Instance } from './demo/instance.ts';
import { sitDown } from './demo/word-desk.ts';
import { sayIn } from './lib/language.ts';

const run = promisify(execFile);
const folder = fileURLToPath(new URL('pictures/', import.meta.url));
const clerk = 'bktb.clerk';
/** The sample that the desk offers. */
const draft = 'du-thao-tra-loi.docx';

/** Waits for what the page reads, then takes what a person sees without scrolling. */
async function take(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** The start page, a book and a history, as the registry clerk sees them. */
async function pages(browser: Browser, instance: Instance, documentId: string): Promise<void> {
  const { url } = instance;
  const page = await browser.newPage({ viewport: { width: 1200, height: 860 }, colorScheme: 'light' });
  await page.goto(url);
  await take(page, 'start-page');
  await page.getByRole('button', { name: 'Vào vai Văn thư' }).click();
  await page.waitForURL('**/register');
  const { items } = await instance.as(clerk).call(ListRegisters);
  await page.goto(new URL(`register#/book/${items.find(({ kind }) => kind === 'outgoing')?.id ?? ''}`, url).href);
  await take(page, 'register');
  await page.goto(new URL(`register#/outgoing/${documentId}`, url).href);
  await page.getByRole('img', { name: 'Trang đầu của văn bản' }).waitFor();
  await take(page, 'history');
}

/** The desk with Word: what waits for a specialist, and a draft whose ending was typed away and is found missing. */
async function word(browser: Browser, { url }: Instance): Promise<void> {
  const camera = {
    keep: async (name: string, page: Page): Promise<void> => {
      await page.screenshot({ path: join(folder, `${name}.png`) });
    },
  };
  const desk = await sitDown(browser, { url, who: 'legalOfficer', camera });
  const sample = await fetch(new URL(`office/samples/${draft}`, url));
  await desk.opensFile({ name: draft, bytes: new Uint8Array(await sample.arrayBuffer()) });
  await desk.shows('word-work');
  const last = (await desk.paragraphs()).findLast(({ tag, text }) => tag === 'body' && text !== '');
  if (last === undefined) throw new Error(`Tệp mẫu ${draft} không có nội dung.`);
  await desk.types('type', last.index, last.text.replace('./.', ''));
  await desk.goes('Thể thức');
  await desk.presses('Kiểm tra thể thức');
  await desk.shows('word-layout');
}

/** The first page as poppler draws it, signatures and seal included. */
async function firstPage(pdf: Uint8Array): Promise<void> {
  const temporary = await mkdtemp(join(tmpdir(), 'vanthu-pictures-'));
  try {
    await writeFile(join(temporary, 'issued.pdf'), pdf);
    const shape = ['-png', '-singlefile', '-scale-to-x', '800', '-scale-to-y', '-1'];
    await run('pdftoppm', [...shape, join(temporary, 'issued.pdf'), join(folder, 'issued-pdf')]);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

const browser = await openBrowser();
if (browser === undefined) throw new Error(noBrowser.vi);
await ensureBuilt(sayIn('vi'));
const instance = await startInstance('everything');
try {
  const client = instance.as(clerk);
  const [newest] = (await client.call(ListOutgoing, { query: { state: 'issued', limit: 1 } })).items;
  if (newest === undefined) throw new Error('Bản dùng thử chưa có văn bản nào đã phát hành.');
  const params = { documentId: newest.id };
  const { issue } = await client.call(GetOutgoing, { params });
  await pages(browser, instance, newest.id);
  await word(browser, instance);
  await firstPage(await client.call(GetOutgoingFile, { params: { ...params, sha256: issue?.sha256 ?? '' } }));
} finally {
  await browser.close();
  await instance.stop();
}
// what the schedule has started keeps its time limit for some minutes: nobody waits for that
process.exit();
