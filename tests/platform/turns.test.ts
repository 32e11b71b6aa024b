// Acts on one thing take turns within a process.
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { takeTurns } from '../../api/platform/turns.ts';

describe('acts that take turns', () => {
  it('follow each other on the same thing, and run beside each other on different ones', async () => {
    const inTurn = takeTurns();
    const log: string[] = [];
    const act = (key: string, name: string) =>
      inTurn(key, async () => {
        log.push(`${name} begins`);
        await setImmediate();
        log.push(`${name} ends`);
        return name;
      });
    const done = await Promise.all([act('one', 'a'), act('one', 'b'), act('other', 'c')]);
    expect(done).toEqual(['a', 'b', 'c']);
    expect(log.filter((line) => !line.startsWith('c'))).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
    expect(log.indexOf('c begins')).toBeLessThan(log.indexOf('a ends'));
  });

  it('go on after one of them failed, whose caller alone hears of it', async () => {
    const inTurn = takeTurns();
    const failing = inTurn('one', () => Promise.reject(new Error('no')));
    const next = inTurn('one', () => Promise.resolve('yes'));
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });

  it('are refused as busy, undone, when their turn comes too late', async () => {
    const inTurn = takeTurns(-1);
    let done = false;
    const late = inTurn('one', async () => {
      done = true;
    });
    await expect(late).rejects.toMatchObject({ code: 'busy' });
    expect(done).toBe(false);
  });
});
