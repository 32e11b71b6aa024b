// A tool that the server starts never holds it up and never takes it along, whatever the tool does.
import { describe, expect, it } from '@jest/globals';
import { runTool } from '../../api/platform/tools/run-tool.ts';

const shell = (script: string, options?: Parameters<typeof runTool>[2]) => runTool('sh', ['-c', script], options);
const said = async (answer: ReturnType<typeof runTool>) => {
  const result = await answer;
  return { ...(result.ok ? { ok: true } : { why: result.why }), output: result.output.toString() };
};

describe('running a tool', () => {
  it('gives what it wrote for what it was given', async () => {
    const input = Buffer.from('Kính gửi');
    expect(await said(runTool('cat', [], { input }))).toEqual({ ok: true, output: 'Kính gửi' });
  });

  it('tells a tool that is not installed from one that says no and one that crashed', async () => {
    expect(await said(runTool('no-such-tool', []))).toMatchObject({ why: 'missing' });
    expect(await said(shell('echo half; exit 3'))).toEqual({ why: 'failed', output: 'half\n' });
    expect(await said(shell('echo half; kill -SEGV $$'))).toEqual({ why: 'crashed', output: 'half\n' });
  });

  it('ends one that does not end, writes without end, or wants more memory than there is for it', async () => {
    expect(await said(shell('sleep 600', { timeoutMs: 100 }))).toMatchObject({ why: 'timed-out' });
    expect(await said(shell('cat /dev/zero', { maxOutput: 1000 }))).toMatchObject({ why: 'too-large' });
    const greedy = shell('x=$(head -c 300000000 /dev/zero | tr "\\0" a); echo enough', { memory: 64 * 1024 ** 2 });
    expect(await said(greedy)).toMatchObject({ why: expect.stringMatching(/failed|crashed/), output: '' });
  });

  it('goes on when the tool closes its input unread', async () => {
    expect(await said(runTool('true', [], { input: Buffer.alloc(4 * 1024 ** 2) }))).toEqual({ ok: true, output: '' });
  });
});
