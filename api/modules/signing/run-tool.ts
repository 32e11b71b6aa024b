// Runs one of the tools that signing uses (poppler, NSS), with a deadline and a bound on what it may say.
import { spawn } from 'node:child_process';

export interface ToolRun {
  /** Nothing when the tool was ended by the deadline or by the bound. */
  readonly code: number | null;
  readonly stdout: Buffer;
  readonly missing: boolean;
}

export interface ToolOptions {
  readonly input?: Uint8Array;
  readonly timeoutMs?: number;
  readonly outputLimit?: number;
}

/** Never throws: a tool that is not installed or does not end says so in its answer. */
export function runTool(
  tool: string,
  args: readonly string[],
  { input, timeoutMs = 20_000, outputLimit = 64 * 1024 * 1024 }: ToolOptions = {},
): Promise<ToolRun> {
  return new Promise((resolve) => {
    const child = spawn(tool, args, {
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
      stdio: ['pipe', 'pipe', 'ignore'],
      env: { ...process.env, LC_ALL: 'C.UTF-8', TZ: 'UTC' },
    });
    const chunks: Buffer[] = [];
    let size = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > outputLimit) child.kill('SIGKILL');
      else chunks.push(chunk);
    });
    child.stdin.on('error', () => undefined); // a tool may stop reading what it does not understand
    child.on('error', () => resolve({ code: null, stdout: Buffer.alloc(0), missing: true }));
    child.on('close', (code) => resolve({ code, stdout: Buffer.concat(chunks), missing: false }));
    child.stdin.end(input);
  });
}
