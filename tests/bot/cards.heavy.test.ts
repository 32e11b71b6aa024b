// Cards as the official renderer draws them in Chromium: no warnings, nothing cut off, readable by all, and by keyboard.
// With CARD_PICTURES=folder the pictures are kept, for somebody to look at.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AxeBuilder } from '@axe-core/playwright';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Card } from '../../bot/cards/kit.ts';
import { incomingCard } from '../../bot/cards/incoming-card.ts';
import { runVerb } from '../../bot/verbs/index.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { atOnce } from '../support/at-once.ts';
import { registry } from '../support/registry.ts';
import { openCardPage, type CardPage, type ThemeName } from './support/card-browser.ts';
import { gallery } from './support/gallery.ts';
import { listsOfStandIn, standInApi } from './support/list-views.ts';
import { aReader } from './support/reader.ts';
import { aContext, anIncoming } from './support/views.ts';

const pictures = process.env['CARD_PICTURES'];
const widths = [360, 700] as const;

let app: TestApp;
const pages: CardPage[] = [];
const lists: { readonly name: string; readonly card: Card }[] = [];

beforeAll(async () => {
  app = await startTestApp();
  if (pictures !== undefined) await mkdir(pictures, { recursive: true });
  const ministry = await app.ministry();
  const { received, proposed, directed } = registry(ministry);
  for (let count = 0; count < 4; count += 1) await received();
  for (let count = 0; count < 8; count += 1) await proposed();
  await directed();
  const [clerk, minister] = [await aReader(ministry, 'clerk'), await aReader(ministry, 'minister')];
  const screens = [
    ['waiting of the clerk', clerk, 'list.waiting', {}],
    ['waiting of the minister', minister, 'list.waiting', { page: 1 }],
    ['nothing stuck', clerk, 'list.stuck', {}],
    ['book of arrivals', clerk, 'list.incoming', {}],
    ['search', clerk, 'list.found', {}],
    ['help', clerk, 'help', {}],
    ['intake', clerk, 'intake.ask', {}],
    ['intake, second question', clerk, 'intake.answer', { secret: false }],
    ['refused', clerk, 'open.task', { id: 'no-such-task' }],
    ['unknown button', clerk, 'no.such.verb', {}],
  ] as const;
  const answering = aContext({ chatContent: 'full' });
  for (const [name, verb, data] of listsOfStandIn)
    lists.push({ name, card: (await runVerb(verb, data, standInApi, answering)).card });
  for (const [name, reader, verb, data] of screens) lists.push({ name, card: (await reader.run(verb, data)).card });
}, 60_000);

afterAll(async () => {
  for (const page of pages) await page.close();
  await app.stop();
});

async function aPage(width: number): Promise<CardPage> {
  const page = await openCardPage(width);
  pages.push(page);
  return page;
}

/** A card of each state for whoever has most to do, and for those whose cards matter most; and the lists. */
const shown = () => {
  const most = gallery(aContext({ chatContent: 'full' })).filter(
    ({ name }) =>
      (name.endsWith(' all') && !name.includes('paper')) ||
      [
        'incoming presented agency-head',
        'outgoing in-route electronic step-holder',
        'outgoing approved electronic signer',
      ].includes(name),
  );
  return [...most, ...lists];
};

/** So many cards on a page. */
const together = 12;

/** What is wrong with the cards as they look at this width in this theme. */
async function faultsOf(cards: readonly Card[], width: number, theme: ThemeName): Promise<string[]> {
  const { page, draw } = await aPage(width);
  const faults: string[] = [];
  for (let from = 0; from < cards.length; from += together) {
    await draw(cards.slice(from, from + together), theme);
    if (pictures !== undefined)
      await page.screenshot({ path: join(pictures, `${width}-${theme}-${from}.png`), fullPage: true });
    const tooWide = await page.evaluate(() =>
      [...document.querySelectorAll('.shown')]
        .filter((one) => one.scrollWidth > one.clientWidth + 1)
        .map((one) => one.textContent.slice(0, 60)),
    );
    // what axe looks at depends on the colours and the structure, not on the width
    const { violations } = width === widths[0] ? await new AxeBuilder({ page }).analyze() : { violations: [] };
    faults.push(...tooWide, ...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`));
  }
  return faults;
}

describe('cards in the official renderer', () => {
  it('are parsed and valid without a single complaint, in both languages', async () => {
    const { draw } = await aPage(700);
    for (const language of ['vi', 'en'] as const) {
      // nobody holds every role at once: whoever did would have more than six buttons, and a menu for the rest
      const held = gallery(aContext({ language, chatContent: 'full' })).filter(({ name }) => !name.endsWith(' all'));
      const cards = held.map(({ card }) => card);
      expect(await draw([...cards, ...lists.map(({ card }) => card)], 'light')).toEqual([]);
    }
  });

  it.each(widths)(
    'at %i px, light and dark: nothing runs out of its card, and axe finds nothing to complain about',
    async (width) => {
      const cards = shown().map(({ card }) => card);
      const faults = await atOnce(2, ['light', 'dark'] as const, (theme) => faultsOf(cards, width, theme));
      expect(faults.flat()).toEqual([]);
    },
    180_000,
  );

  it('can be worked by keyboard alone: a form is opened, filled in and sent', async () => {
    const { page, draw, close } = await openCardPage(500);
    const card = incomingCard({ incoming: anIncoming({ actions: ['return'] }), tasks: [] }, aContext()).card;
    await draw([card], 'light');
    const tabTo = async (wanted: string) => {
      for (let tabs = 0; tabs < 12; tabs += 1) {
        await page.keyboard.press('Tab');
        const at = await page.evaluate(
          () => `${document.activeElement?.tagName ?? ''} ${document.activeElement?.getAttribute('aria-label') ?? ''}`,
        );
        if (at.startsWith(wanted)) return;
      }
      throw new Error(`"${wanted}" is not reached by Tab`);
    };
    await tabTo('BUTTON Trả lại nơi gửi…');
    await page.keyboard.press('Enter');
    await tabTo('TEXTAREA');
    await page.keyboard.type('Gửi nhầm nơi nhận');
    await tabTo('BUTTON Trả lại nơi gửi');
    await page.keyboard.press('Enter');
    const pressed = await page.evaluate(() => window.pressed);
    await close();
    expect(pressed).toEqual([
      {
        verb: 'incoming.return',
        data: expect.objectContaining({ 'return.reason': 'Gửi nhầm nơi nhận', id: 'in-1', seen: 4 }) as unknown,
      },
    ]);
  });

  it.each(['light', 'dark'] as readonly ThemeName[])(
    'show what people wrote as it was written, no link and no emphasis (%s)',
    async (theme) => {
      const { page, draw } = await aPage(360);
      const bait =
        '[nhận quà](https://evil.example) **gấp** <b>đậm</b> <img src=x onerror=alert(1)> https://evil.example';
      const incoming = anIncoming({ subject: bait, issuer: { name: bait }, actions: ['direct'] });
      await draw([incomingCard({ incoming, tasks: [] }, aContext()).card], theme);
      const names = { ...aContext().names, units: [{ id: 'u', name: '**Vụ** [x](https://evil.example)' }] };
      expect(await page.locator('a, strong, em, b, img').count()).toBe(0);
      await draw([incomingCard({ incoming, tasks: [] }, aContext({ names })).card], theme);
      await page.getByRole('button', { name: 'Ý kiến chỉ đạo…' }).click();
      await page.getByRole('button', { name: 'Thêm phối hợp' }).click();
      expect(await page.locator('a, strong, em, b, img').count()).toBe(0);
      expect((await page.locator('.shown').textContent())?.replaceAll('\u2060', '')).toContain(
        '[nhận quà](https://evil.example) **gấp**',
      );
    },
  );
});
