// What cards say: only what the agency lets stand in a chat, and everything in both languages.
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { problems } from '../../api/contracts/problem.ts';
import type { Context } from '../../bot/context.ts';
import { doneText } from '../../bot/text/done.ts';
import { problemText } from '../../bot/text/problems.ts';
import { acts, verbs } from '../../bot/verbs/index.ts';
import { gallery } from './support/gallery.ts';
import { aContext } from './support/views.ts';

const contexts: readonly Context[] = (['vi', 'en'] as const).flatMap((language) =>
  (['minimal', 'full'] as const).map((chatContent) => aContext({ language, chatContent })),
);
const everything = contexts.flatMap((context) => gallery(context).map((shown) => ({ ...shown, context })));

describe('what an agency lets stand in a chat', () => {
  const secrets = [
    'Chờ số liệu',
    'Đã dự thảo văn bản',
    'Bổ sung căn cứ',
    'Làm rõ nguồn vốn',
    'Cỡ chữ phần căn cứ',
    'cơ cấu nguồn vốn',
    'Lộ trình 2035',
    'tính khả thi',
    'Đã tiếp thu ý kiến',
    'Trình Thứ trưởng ký ban hành',
  ];
  const shownBy = (chatContent: 'minimal' | 'full') =>
    everything
      .filter(({ context }) => context.chatContent === chatContent)
      .map(({ card }) => JSON.stringify(card))
      .join();

  it('is by default number, issuer, subject, due date and buttons: no reasons, findings, opinions or reports', () => {
    expect(secrets.filter((words) => shownBy('minimal').includes(words))).toEqual([]);
  });

  it('is, where the agency says so, the texts too', () => {
    expect(secrets.filter((words) => !shownBy('full').includes(words))).toEqual([]);
  });
});

describe('words', () => {
  it('say for every button what was done, in both languages', () => {
    expect(acts.map(({ verb }) => verb).filter((verb) => !(verb in doneText))).toEqual([]);
    expect(Object.keys(doneText).filter((verb) => !(verb in verbs))).toEqual([]);
  });

  it('say every problem in both languages', () => {
    expect(Object.keys(problemText).sort()).toEqual(Object.keys(problems).sort());
  });

  it('differ between the languages wherever a card has words of its own', () => {
    const [vi, en] = [gallery(aContext()), gallery(aContext({ language: 'en' }))];
    const same = vi.filter(({ card }, index) => JSON.stringify(card) === JSON.stringify(en[index]?.card));
    expect(same.map(({ name }) => name)).toEqual([]);
  });

  it('fit into both tables: each text has both languages and the same places to fill in', async () => {
    const files = [
      'states',
      'words',
      'words-task',
      'words-incoming',
      'words-outgoing',
      'words-consultation',
      'words-lists',
      'done',
    ];
    const tables = (
      await Promise.all(files.map((file) => import(`../../bot/text/${file}.ts`) as Promise<Record<string, unknown>>))
    ).flatMap((file) => Object.values(file));
    const pairs = tables.flatMap(function pairsIn(value: unknown): { vi: string; en: string }[] {
      const pair = z.object({ vi: z.string().min(1), en: z.string().min(1) }).safeParse(value);
      if (pair.success) return [pair.data];
      return typeof value === 'object' && value !== null ? Object.values(value).flatMap(pairsIn) : [];
    });
    const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    expect(pairs.length).toBeGreaterThan(250);
    expect(pairs.filter(({ vi, en }) => places(vi).join() !== places(en).join())).toEqual([]);
  });
});
