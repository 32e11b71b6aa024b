// What a message shows since somebody pressed on it: a refresh asks before it paints the card again.
import { describe, expect, it } from '@jest/globals';
import { presses } from '../../bot/pressed.ts';

const place = { conversationId: 'a-chat' } as Parameters<ReturnType<typeof presses>['forget']>[0]['place'];
const pressing = { messageId: 'm-1', place };
const message = { conversationId: 'a-chat', activityId: 'm-1' };
const about = [{ kind: 'task', id: 't-1', version: 4 }] as const;
const task = (version: number) => ({ kind: 'task', id: 't-1', version }) as const;

describe('a card that was pressed', () => {
  it('is not painted again with what it shows already', async () => {
    const pressed = presses();
    await pressed.during(pressing, async () => Promise.resolve({ about }));
    expect(await pressed.shows(message, task(4))).toEqual(about);
    expect(await pressed.shows(message, task(3))).toEqual(about);
  });

  it('is painted again when there is something newer, or something that it does not show', async () => {
    const pressed = presses();
    await pressed.during(pressing, async () => Promise.resolve({ about }));
    expect(await pressed.shows(message, task(5))).toBeUndefined();
    expect(await pressed.shows(message, { ...task(4), kind: 'incoming' as const })).toBeUndefined();
    expect(await pressed.shows({ ...message, conversationId: 'another-chat' }, task(4))).toBeUndefined();
  });

  it('keeps its refresh waiting until the press is answered', async () => {
    const pressed = presses();
    const { promise, resolve } = Promise.withResolvers<{ about: typeof about }>();
    const running = pressed.during(pressing, () => promise);
    const asked = pressed.shows(message, task(4));
    resolve({ about });
    await running;
    expect(await asked).toEqual(about);
  });

  it('that its message did not take in time is not what the message shows', async () => {
    const pressed = presses();
    const { promise, resolve } = Promise.withResolvers<{ about: typeof about }>();
    const running = pressed.during(pressing, () => promise);
    const before = pressed.isAwaited(pressing);
    pressed.forget(pressing);
    resolve({ about });
    await running;
    expect([before, pressed.isAwaited(pressing)]).toEqual([true, false]);
  });

  it('is painted by its refresh when the press failed, or its answer came too late', async () => {
    const pressed = presses();
    const failed = pressed.during(pressing, () => Promise.reject(new Error('the API is away')));
    await expect(failed).rejects.toThrow('away');
    expect(await pressed.shows(message, task(4))).toBeUndefined();

    const { promise, resolve } = Promise.withResolvers<{ about: typeof about }>();
    const running = pressed.during(pressing, () => promise);
    const asked = pressed.shows(message, task(4));
    pressed.forget(pressing);
    resolve({ about });
    await running;
    expect(await asked).toBeUndefined();
  });
});
