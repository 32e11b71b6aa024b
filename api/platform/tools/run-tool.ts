// Runs one of the small programs that the server uses (poppler, tesseract, NSS) within limits of time, memory and output.
import { spawn } from 'node:child_process';

export interface ToolOptions {
  /** Given on standard input. */
  readonly input?: Uint8Array;
  readonly timeoutMs?: number;
  /** Bytes of standard output after which the program is stopped. */
  readonly maxOutput?: number;
  /** Bytes of address space. */
  readonly memory?: number;
  readonly env?: Readonly<Record<string, string>>;
}

export type ToolResult =
  | { readonly ok: true; readonly output: Buffer }
  | {
      readonly ok: false;
      /** `failed`: it ended by itself and says that it did not succeed. `crashed`: it was ended by a signal. */
      readonly why: 'missing' | 'timed-out' | 'too-large' | 'crashed' | 'failed';
      readonly output: Buffer;
      readonly message: string;
    };

const megabyte = 1024 ** 2;
const gigabyte = 1024 ** 3;

/**
 * What the program wrote; or why it did not succeed, with what it had written until then. Never throws. The whole process
 * group is killed when a limit is passed, so nothing stays behind.
 */
export function runTool(
  command: string,
  args: readonly string[],
  { input, timeoutMs = 20_000, maxOutput = 64 * megabyte, memory = 2 * gigabyte, env = {} }: ToolOptions = {},
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
      resolve({ ok: false, why: 'missing', output: Buffer.alloc(0), message: error.message });
    });
    child.once('close', (code) => {
      clearTimeout(timer);
      const written = Buffer.concat(output);
      if (code === 0 && broken === undefined) resolve({ ok: true, output: written });
      else resolve({ ok: false, why: broken ?? whyOf(code), output: written, message });
    });
    // a program that has read enough closes its input
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

const whyOf = (code: number | null): 'missing' | 'crashed' | 'failed' =>
  code === null ? 'crashed' : code === 127 || code === 126 ? 'missing' : 'failed';
