// Somebody at the desk with Word: what they do in Word itself, and what they press in the product's pane beside it.
import type { Browser, FrameLocator, Locator } from 'playwright-core';
import { ministry, type MinistryPerson } from '../../api/try-out/ministry/ministry.ts';
import { positionIdOf } from '../../api/try-out/ministry/shape.ts';
import type { Camera } from './camera.ts';
import type { OwnFile } from './options.ts';

/** Longer than a busy machine needs to print a page or to make a PDF. */
const patienceMs = 60_000;
const size = { width: 1440, height: 940 };
/** As wide as somebody drags the pane who works in it all day. */
const paneWidth = 440;

interface Paragraph {
  readonly index: number;
  readonly text: string;
  readonly tag?: string;
}

export interface WordDesk {
  readonly pane: FrameLocator;
  /** Goes to a section of the pane; going there again reads it again. */
  goes(section: string): Promise<void>;
  /** Presses a button of the pane and waits until it is done; throws what the pane says when it is not. */
  presses(button: string | RegExp | Locator): Promise<void>;
  /** Presses a button that opens a document, and goes on in its window. */
  opens(button: string | RegExp): Promise<void>;
  /** Opens a file in Word. */
  opensFile(file: OwnFile): Promise<void>;
  /** The paragraphs of the document in front. */
  paragraphs(): Promise<readonly Paragraph[]>;
  /** Types into a paragraph, or a new one after it. */
  types(how: 'type' | 'new-paragraph', paragraph: number, text: string): Promise<void>;
  /** A picture of the pages beside the pane, with this part of the pane in view. */
  shows(name: string, part?: Locator): Promise<void>;
}

/** A field by the beginning of its label: required ones carry a mark after it. */
export const field = (pane: FrameLocator, label: string): Locator => pane.getByLabel(new RegExp(`^${label}`)).first();

const inPane = 'iframe[title="Khung Vanthu trong Word"]';

async function answered<T>(asked: Promise<Response>): Promise<T> {
  const answer = await asked;
  if (!answer.ok) throw new Error(`Word mô phỏng từ chối: ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** What the pane complains of, in sentences; empty when it does not. */
async function complaint(pane: FrameLocator): Promise<string> {
  const texts = await pane.locator('.notice.error :is(p, li)').allInnerTexts();
  return texts.map((text) => text.replace(/[^.:!?]$/, '$&.')).join(' ');
}

/** Sits down at the desk of a new browser window. */
export async function sitDown(
  browser: Browser,
  { url, who, camera }: { readonly url: string; readonly who: MinistryPerson; readonly camera: Pick<Camera, 'keep'> },
): Promise<WordDesk> {
  const context = await browser.newContext({ viewport: size, colorScheme: 'light' });
  context.setDefaultTimeout(patienceMs);
  const page = await context.newPage();
  const desk = new URL('office/word', url);
  const person = positionIdOf(ministry.agency.id, who);
  desk.search = new URLSearchParams({ as: person, language: 'vi', theme: 'light', width: `${paneWidth}` }).toString();
  await page.goto(desk.href);
  const pane = page.frameLocator(inPane);

  const documentInFront = (): string => new URL(page.url()).searchParams.get('document') ?? '';
  const ofDocument = (what: string): string => new URL(`office/word/documents/${documentInFront()}${what}`, url).href;
  const idle = async (): Promise<void> => {
    await pane.getByRole('tab').first().waitFor();
    await pane.locator('.busy > *').first().waitFor({ state: 'detached' });
    const said = await complaint(pane);
    if (said !== '') throw new Error(`Khung Word nói: ${said}`);
  };
  const named = (name: string | RegExp): Locator =>
    pane.getByRole('button', { name, exact: typeof name === 'string' }).first();

  /** Waits until another document is in front than before, and its pane is there. */
  async function anotherInFront(before: string): Promise<void> {
    await page.waitForURL((now) => (now.searchParams.get('document') ?? '') !== before);
    await idle();
  }

  /** The pages as they are now, drawn to the end. */
  async function drawn(): Promise<void> {
    const { revision } = await answered<{ readonly revision: number }>(fetch(ofDocument('')));
    await page.locator(`.sheet img[src*="revision=${revision}"]`).first().waitFor();
    await page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLImageElement>('.sheet img')].every((one) => one.complete),
    );
  }

  await idle();
  return {
    pane,
    async goes(section) {
      await pane.getByRole('tab', { name: section, exact: true }).click();
      await idle();
    },
    async presses(button) {
      await (typeof button === 'string' || button instanceof RegExp ? named(button) : button).click();
      await idle();
    },
    async opens(name) {
      const before = documentInFront();
      await named(name).click();
      await anotherInFront(before);
    },
    async opensFile({ name, bytes }) {
      const before = documentInFront();
      const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
      await page.locator('input[type=file]').setInputFiles(file);
      await anotherInFront(before);
    },
    paragraphs: () => answered<readonly Paragraph[]>(fetch(ofDocument('/text'))),
    async types(how, paragraph, text) {
      await answered(
        fetch(ofDocument('/acts'), { method: 'POST', body: JSON.stringify({ do: how, paragraph, text }) }),
      );
    },
    async shows(name, part) {
      await drawn();
      await pane.locator('.waiting').first().waitFor({ state: 'detached' });
      await part?.first().evaluate((element) => element.scrollIntoView({ block: 'center' }));
      await camera.keep(name, page);
    },
  };
}
