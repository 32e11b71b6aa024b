// How the simulated Teams hands activities to the bot, and what can go wrong on either way on demand.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startStage, type Stage } from './support/stage.ts';
import { cardMessage } from './support/tiny-bot.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await startStage();
});
afterEach(async () => {
  await stage.stop();
});

/** A bot that says nothing until its try of this number. */
const silentUntil = (tries: number): void => {
  stage.bot.answers(() => (stage.bot.came.length < tries ? 'silence' : {}));
};
/** Lets the wait for the bot run out once it has got the activity; with how long the wait was. */
const runOut = async (): Promise<number> => {
  const before = stage.bot.came.length;
  while (stage.bot.came.length === before) await new Promise(setImmediate);
  const wait = await stage.clock.waitedFor();
  stage.clock.pass(wait);
  return wait;
};

describe('an activity that is not answered', () => {
  it('comes again after 15 seconds, and the second time under a new id', async () => {
    silentUntil(3);
    const said = stage.minister.says('chờ xử lý');
    expect([await runOut(), await runOut()]).toEqual([15_000, 15_000]);
    expect(await said).toMatchObject({ status: 200, tries: 3 });
    const [first, second, third] = stage.bot.came.map(({ id }) => id);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
    expect(stage.bot.came.map(({ text }) => text)).toEqual(['chờ xử lý', 'chờ xử lý', 'chờ xử lý']);
  });

  it('is given up after two tries more, and a dialog waits 5 seconds only', async () => {
    const open = { type: 'Action.Submit', title: 'Ký', data: { msteams: { type: 'task/fetch' }, dialog: 'sign' } };
    await stage.connector.send(stage.minister.chat().id, cardMessage({ actions: [open] }));
    stage.bot.answers(() => 'silence');
    const pressed = stage.minister.presses(stage.minister.cards()[0]!, 'Ký');
    expect([await runOut(), await runOut(), await runOut()]).toEqual([5_000, 5_000, 5_000]);
    expect(await pressed).toEqual({ kind: 'broken', why: 'the bot did not answer' });
    expect(stage.bot.came.map(({ name }) => name)).toEqual(['task/fetch', 'task/fetch', 'task/fetch']);
  });
});

describe('an activity on a bad day', () => {
  it('comes again when its answer got lost', async () => {
    stage.teams.faults.plan({ side: 'channel', what: 'lost-answer' });
    expect(await stage.minister.says('chờ xử lý')).toMatchObject({ status: 200, tries: 2 });
    expect(stage.bot.came).toHaveLength(2);
  });

  it('comes twice', async () => {
    stage.teams.faults.plan({ side: 'channel', what: 'duplicate', of: 'message' });
    await stage.minister.says('chờ xử lý');
    await stage.teams.settled();
    expect(stage.bot.came.map(({ id }) => id)).toEqual([stage.bot.came[0]?.id, stage.bot.came[0]?.id]);
  });

  it('is overtaken by the next', async () => {
    stage.teams.faults.plan({ side: 'channel', what: 'overtaken' });
    const first = stage.minister.says('một');
    await stage.minister.says('hai');
    await first;
    expect(stage.bot.came.map(({ text }) => text)).toEqual(['hai', 'một']);
  });
});

describe('the connector on a bad day', () => {
  const send = () => stage.connector.send(stage.minister.chat().id, { text: 'x' });

  it.each([412, 429, 500, 502, 503, 504] as const)('answers %i and has done nothing', async (answer) => {
    stage.teams.faults.plan({ side: 'connector', on: 'send', answer, retryAfterSeconds: 7 });
    expect(await send()).toMatchObject({ status: answer, retryAfter: '7' });
    expect(stage.minister.messages()).toEqual([]);
    expect((await send()).status).toBe(201);
  });

  it('answers 502 although it has delivered', async () => {
    stage.teams.faults.plan({ side: 'connector', answer: 502, lost: true });
    expect((await send()).status).toBe(502);
    expect(stage.minister.messages()).toHaveLength(1);
  });

  it('hangs up in the middle', async () => {
    stage.teams.faults.plan({ side: 'connector', answer: 'hang-up' });
    await expect(send()).rejects.toThrow('fetch failed');
  });

  it('answers late', async () => {
    stage.teams.faults.plan({ side: 'connector', answer: 'late', delayMs: 30_000 });
    const sent = send();
    await stage.clock.waitedFor();
    expect(stage.minister.messages()).toEqual([]);
    stage.clock.pass(30_000);
    expect((await sent).status).toBe(201);
  });

  it('hits one conversation only, if asked', async () => {
    const conversationId = stage.clerk.chat().id;
    stage.teams.faults.plan({ side: 'connector', answer: 500, conversationId, times: 2 });
    expect((await send()).status).toBe(201);
    expect((await stage.connector.send(conversationId, { text: 'x' })).status).toBe(500);
    expect((await stage.connector.send(conversationId, { text: 'x' })).status).toBe(500);
    expect((await stage.connector.send(conversationId, { text: 'x' })).status).toBe(201);
  });

  it('keeps count of what was asked of it', async () => {
    stage.teams.faults.plan({ side: 'connector', answer: 500 });
    await send();
    await send();
    expect(stage.teams.calls()).toMatchObject([
      { kind: 'send', status: 500 },
      { kind: 'send', status: 201 },
    ]);
  });
});
