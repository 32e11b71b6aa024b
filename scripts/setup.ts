// npm run setup: brings the operating system to what the product needs. `npm start` and `npm test` do it by themselves.
import { apt, hasApt, packageNames, rootPrefix } from './lib/apt.ts';
import { languageFrom, sayIn, type Say } from './lib/language.ts';
import { missingNeeds, type Need } from './lib/needs.ts';

export interface SetupOptions {
  readonly forTests: boolean;
  readonly say: Say;
}

/**
 * True when everything is there, installed now if need be. False when it could not be installed: the one command to run
 * has been said then.
 */
export async function ensureInstalled({ forTests, say }: SetupOptions): Promise<boolean> {
  const missing = await missingNeeds(forTests);
  if (missing.length === 0) return true;

  const prefix = hasApt() ? await rootPrefix() : undefined;
  if (prefix === undefined) return askForHelp(missing, say);
  try {
    say({ vi: 'Đang cập nhật danh mục gói Debian…', en: 'Updating the Debian package lists…' });
    await apt(prefix, 'update');
    const names = await packageNames(missing);
    const list = names.join(' ');
    say({ vi: `Đang cài ${names.length} gói: ${list} …`, en: `Installing ${names.length} packages: ${list} …` });
    await apt(prefix, 'install', '--no-install-recommends', ...names);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    say({ vi: `Không cài được: ${reason}`, en: `Could not install: ${reason}` });
    return askForHelp(missing, say);
  }
  const still = await missingNeeds(forTests);
  if (still.length > 0) return askForHelp(still, say);
  say({ vi: 'Đã cài xong.', en: 'Installed.' });
  return true;
}

async function askForHelp(missing: readonly Need[], say: Say): Promise<false> {
  const names = (await packageNames(missing)).join(' ');
  const command = `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names}`;
  if (hasApt()) {
    say({ vi: `Còn thiếu một số gói. Hãy chạy lệnh sau rồi thử lại:\n  ${command}`, en: `Packages are missing. Run this, then try again:\n  ${command}` }); // prettier-ignore
  } else {
    say({
      vi: `Còn thiếu các phần mềm (tên gói Debian): ${names}`,
      en: `Missing software (by Debian package): ${names}`,
    });
  }
  return false;
}

if (import.meta.main) {
  const { language, rest } = languageFrom(process.argv.slice(2));
  const say = sayIn(language);
  if (await ensureInstalled({ forTests: rest.includes('--tests'), say })) {
    say({ vi: 'Máy đã có đủ những gì cần.', en: 'This machine has everything it needs.' });
  } else {
    process.exitCode = 1;
  }
}
