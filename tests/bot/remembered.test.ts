// What the bot remembers for a while: one question at a time, nothing that failed, and nothing that was to be forgotten.
import { expect, it } from '@jest/globals';
import { remembered } from '../../bot/remembered.ts';

it('asks once for all who ask in the same moment', async () => {
  const memory = remembered<{ times: number }>(60, 10);
  let asked = 0;
  const load = () => Promise.resolve({ times: ++asked });
  expect(await Promise.all([memory.get('a', load), memory.get('a', load)])).toEqual([{ times: 1 }, { times: 1 }]);
});

it('does not keep a failure', async () => {
  const memory = remembered<readonly string[]>(60, 10);
  await expect(memory.get('a', () => Promise.reject(new Error('the API is away')))).rejects.toThrow('away');
  expect(await memory.get('a', () => Promise.resolve(['there']))).toEqual(['there']);
});

it('does not bring back what was forgotten while it was being asked', async () => {
  const memory = remembered<readonly string[]>(60, 10);
  const slow = Promise.withResolvers<readonly string[]>();
  const before = memory.get('a', () => slow.promise);
  memory.forget('a');
  slow.resolve(['old']);
  // whoever asked before is told what there was
  expect(await before).toEqual(['old']);
  expect(await memory.get('a', () => Promise.resolve(['new']))).toEqual(['new']);
});
