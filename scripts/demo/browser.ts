// The browser in which the demo looks at the chats and works in Word; without one it goes another way and says so.
import type { Browser } from 'playwright-core';
import type { Sentence } from '../lib/language.ts';

export const noBrowser: Sentence = {
  vi: 'Không có Chromium nên việc trong Word đi thẳng qua API và không có ảnh các bước; cài gói chromium, hoặc đặt CHROMIUM_PATH.',
  en: 'There is no Chromium, so the work in Word goes through the API and there are no pictures of the steps; install the package chromium, or set CHROMIUM_PATH.',
};

/** Nothing where none is installed. */
export async function openBrowser(): Promise<Browser | undefined> {
  try {
    const { chromium } = await import('playwright-core');
    return await chromium.launch({
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
    });
  } catch {
    return undefined;
  }
}
