// A dialog in front of somebody who has no mouse: Tab goes through it, and what it never comes to is found.
import type { Frame } from 'playwright-core';
import type { OpenedDialog } from './dialog-browser.ts';

/** More than any dialog has places for the focus, the parts of a date included. */
const mostSteps = 150;

/** Notes where the focus is; answers whether it has been somewhere else since it was there first. */
const note = (frame: Frame): Promise<boolean> =>
  frame.evaluate(() => {
    const told = window as unknown as { been?: Element[] };
    const been = (told.been ??= []);
    const now = document.activeElement;
    if (now === null || now === document.body || now.id === 'main') return been.length > 0;
    if (been.at(-1) === now) return false;
    if (been.includes(now)) return true;
    been.push(now);
    return false;
  });

/** Of the places where the focus has been, those where nothing showed it; and those where it has never been. */
const missed = (frame: Frame): Promise<string[]> =>
  frame.evaluate(() => {
    const been = (window as unknown as { been?: Element[] }).been ?? [];
    const named = (one: Element): string => `${one.localName} ${one.textContent.trim() || one.id}`;
    const groups = new Set(
      been.map((one) => (one instanceof HTMLInputElement && one.type === 'radio' ? one.name : '')),
    );
    const wanted = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].filter(
      (one) => one.checkVisibility() && !one.matches(':disabled'),
    );
    return wanted
      .filter((one) => !been.includes(one) && !(one instanceof HTMLInputElement && groups.has(one.name)))
      .map((one) => `the keyboard does not come to: ${named(one)}`);
  });

const unseen = (frame: Frame): Promise<string[]> =>
  frame.evaluate(() => {
    const now = document.activeElement;
    if (now === null || now === document.body || now.id === 'main') return [];
    const { outlineStyle, outlineWidth } = getComputedStyle(now);
    const seen = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
    return seen ? [] : [`no focus is seen: ${now.localName} ${now.textContent.trim() || now.id}`];
  });

/** What the keyboard cannot do in this dialog. */
export async function offTheKeyboard({ page }: OpenedDialog): Promise<readonly string[]> {
  const [, frame] = page.frames();
  if (frame === undefined) throw new Error('no dialog');
  const found = new Set<string>();
  for (let step = 0; step < mostSteps; step += 1) {
    await page.keyboard.press('Tab');
    if (await note(frame)) break;
    for (const one of await unseen(frame)) found.add(one);
  }
  return [...found, ...(await missed(frame))];
}
