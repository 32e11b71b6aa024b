// The log file of the embedded server: kept from growing for ever, and asked why a start failed.
import { readFile, rename, stat } from 'node:fs/promises';

const tooLong = 20_000_000;

/** Puts a long log aside as `….1`; one older file is kept. */
export async function turnOver(logPath: string): Promise<void> {
  const size = await stat(logPath).then(
    (found) => found.size,
    () => 0,
  );
  if (size > tooLong) await rename(logPath, `${logPath}.1`);
}

interface LogLine {
  readonly s?: string;
  readonly msg?: string;
  readonly attr?: { readonly error?: unknown };
}

/** What the server said last of why it would not run; empty when it said nothing. */
export async function lastError(logPath: string): Promise<string> {
  const text = await readFile(logPath, 'utf8').catch(() => '');
  const lines = text.trimEnd().split('\n').slice(-80);
  return lines.flatMap(complaint).at(-1)?.slice(0, 400) ?? '';
}

function complaint(line: string): string[] {
  try {
    const { s, msg, attr } = JSON.parse(line) as LogLine;
    return s === 'E' || s === 'F' ? [`${msg ?? ''} ${JSON.stringify(attr?.error ?? attr ?? '')}`] : [];
  } catch {
    return [];
  }
}
