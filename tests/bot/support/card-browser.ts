// Cards as the official renderer draws them, in Chromium: for looks, for the keyboard, and for what the parser complains about.
import { createRequire } from 'node:module';
import { chromium, type Page } from 'playwright-core';
import type { Card } from '../../../bot/cards/kit.ts';
import { hostConfig, themes } from '../../support/host-config.ts';

export type ThemeName = keyof typeof themes;

const renderer = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');

/** Buttons and fields after those of Teams; the renderer itself leaves them bare. */
const look = ({ ground, text, subtle, accent, line, attention }: (typeof themes)[ThemeName]) => `
  * { box-sizing: border-box; }
  body { margin: 0; padding: 12px; background: ${ground}; color: ${text}; font: 14px "Segoe UI", "Noto Sans", sans-serif; }
  .shown { border: 1px solid ${line}; border-radius: 6px; overflow: hidden; margin: 0 0 16px; }
  .ac-container.ac-adaptiveCard:focus { outline: none; }
  .ac-actionSet { flex-wrap: wrap !important; gap: 8px; }
  .ac-actionSet > div[style*="width: 8px"] { display: none; }
  .ac-pushButton { min-height: 32px; padding: 5px 12px; border: 1px solid ${subtle}; border-radius: 4px; background: ${ground};
    color: ${text}; font: 600 14px inherit; font-family: inherit; text-align: center; max-width: 100%; white-space: normal !important; cursor: pointer; flex: 0 1 auto !important; }
  .ac-pushButton.style-positive { background: #5b5fc7; border-color: #5b5fc7; color: #ffffff; }
  .ac-pushButton.style-destructive { color: ${attention}; border-color: ${attention}; }
  .ac-pushButton div { white-space: normal !important; overflow: visible !important; }
  :focus-visible { outline: 2px solid ${accent}; outline-offset: 2px; }
  .ac-input { width: 100%; min-height: 34px; padding: 6px 8px; border: 1px solid ${subtle}; border-radius: 4px; background: ${ground}; color: ${text}; font: inherit; }
  textarea.ac-input { min-height: 72px; }
  .ac-input input[type=checkbox] { width: 18px; height: 18px; min-width: 18px; }
  .ac-toggleInput, .ac-choiceSetInput-multiSelect { border: 0; padding: 4px 0; }
  .ac-input::placeholder { color: ${subtle}; opacity: 1; }
  .ac-selectable { cursor: pointer; border-radius: 4px; }
`;

export interface CardPage {
  readonly page: Page;
  /** Draws the cards below each other; the answer is what the parser and the validator complained about. */
  draw(cards: readonly Card[], theme: ThemeName): Promise<readonly string[]>;
  close(): Promise<void>;
}

interface Renderer {
  SerializationContext: new (version: unknown) => {
    readonly eventCount: number;
    getEventAt(index: number): { readonly message: string };
  };
  Versions: { readonly v1_5: unknown };
  HostConfig: new (config: unknown) => unknown;
  AdaptiveCard: (new () => {
    hostConfig: unknown;
    parse(card: unknown, context: unknown): void;
    validateProperties(): { readonly validationEvents: readonly { readonly message: string }[] };
    render(): HTMLElement | undefined;
    onExecuteAction: (action: { readonly verb?: string; readonly data: unknown }) => void;
  }) & { onProcessMarkdown: (text: string, result: { outputHtml: string; didProcess: boolean }) => void };
}

declare global {
  interface Window {
    AdaptiveCards: Renderer;
    pressed: { verb?: string; data: unknown }[];
  }
}

/** A page of this width; close it in `afterAll`. */
export async function openCardPage(width: number): Promise<CardPage> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'vi-VN' });
  const page = await context.newPage();

  async function draw(cards: readonly Card[], theme: ThemeName): Promise<readonly string[]> {
    await page.setContent(
      `<!doctype html><html lang="vi"><head><title>Thẻ</title><style>${look(themes[theme])}</style></head><body><main><h1 style="position:absolute;left:-999px">Thẻ</h1></main></body></html>`,
    );
    await page.addScriptTag({ path: renderer });
    return page.evaluate(
      ({ drawn, config }) => {
        const { AdaptiveCards: kit } = window;
        window.pressed = [];
        // as in Teams, a text block is markup: bold, italics, links
        kit.AdaptiveCard.onProcessMarkdown = (text, result) => {
          result.outputHtml = text
            .replace(/\[([^\]]*)\]\(([^)]*)\)/g, '<a href="$2">$1</a>')
            .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
            .replace(/[*_]([^*_]+)[*_]/g, '<em>$1</em>')
            .replace(/(https?:\/\/\S+)/g, '<a href="$1">$1</a>');
          result.didProcess = true;
        };
        return drawn.flatMap((json) => {
          const context = new kit.SerializationContext(kit.Versions.v1_5);
          const card = new kit.AdaptiveCard();
          card.hostConfig = new kit.HostConfig(config);
          card.onExecuteAction = ({ verb, data }) =>
            window.pressed.push({ ...(verb === undefined ? {} : { verb }), data });
          card.parse(json, context);
          const frame = document.createElement('div');
          frame.className = 'shown';
          const element = card.render();
          if (element !== undefined) frame.append(element);
          document.querySelector('main')?.append(frame);
          const parsed = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
          return [...parsed, ...card.validateProperties().validationEvents.map(({ message }) => message)];
        });
      },
      { drawn: cards as unknown[], config: hostConfig(theme) },
    );
  }

  return { page, draw, close: () => browser.close() };
}
