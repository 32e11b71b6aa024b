// Runs one of the small programs that read PDFs (poppler, tesseract) within limits of time, memory and output.
import { spawn } from 'node:child_process';

export interface ToolLimits {
  readonly timeoutMs: number;
  /** Bytes of standard output after which the program is stopped. */
  readonly maxOutput: number;
  /** Bytes of address space. */
  readonly memory?: number;
  readonly env?: Readonly<Record<string, string>>;
}

export type ToolResult =
  | { readonly ok: true; readonly output: Buffer }
  | { readonly ok: false; readonly why: 'missing' | 'timed-out' | 'too-large' | 'failed'; readonly message: string };

const gigabyte = 1024 ** 3;

/**
 * What the program wrote, given these bytes on its standard input; or why it did not come to an end by itself. The whole
 * process group is killed when a limit is passed, so nothing stays behind.
 */
export function runTool(
  command: string,
  args: readonly string[],
  input: Uint8Array,
  { timeoutMs, maxOutput, memory = 2 * gigabyte, env = {} }: ToolLimits,
): Promise<ToolResult> {
  return new Promise((resolve) => {
    const child = spawn('prlimit', [`--as=${memory}`, '--core=0', command, ...args], {
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LANG: 'C.UTF-8', ...env },
    });
    const output: Buffer[] = [];
    let size = 0;
    let message = '';
    let broken: 'timed-out' | 'too-large' | undefined;
    const stop = (why: 'timed-out' | 'too-large'): void => {
      broken ??= why;
      if (child.pid === undefined) return;
      try {
        process.kill(-child.pid, 'SIGKILL');
      } catch {
        // ESRCH: it has just ended by itself
      }
    };
    const timer = setTimeout(() => stop('timed-out'), timeoutMs);

    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxOutput) stop('too-large');
      else output.push(chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      if (message.length < 2_000) message += chunk.toString();
    });
    child.once('error', (error) => {
      clearTimeout(timer);
      resolve({ ok: false, why: 'missing', message: error.message });
    });
    child.once('close', (code) => {
      clearTimeout(timer);
      if (broken !== undefined) resolve({ ok: false, why: broken, message });
      else if (code === 0) resolve({ ok: true, output: Buffer.concat(output) });
      else resolve({ ok: false, why: code === 127 || code === 126 ? 'missing' : 'failed', message });
    });
    // a program that has read enough closes its input
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
