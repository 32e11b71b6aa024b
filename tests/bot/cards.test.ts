// Promises of every card, in every state, for everybody: buttons come from rights, texts are complete, nothing people wrote acts.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { problems } from '../../api/contracts/problem.ts';
import type { Card } from '../../bot/cards/kit.ts';
import { incomingCard } from '../../bot/cards/incoming-card.ts';
import { outgoingCard } from '../../bot/cards/outgoing-card.ts';
import { consultationCard } from '../../bot/cards/consultation-card.ts';
import { taskCard } from '../../bot/cards/task-card.ts';
import type { Context } from '../../bot/context.ts';
import { dialogAddress } from '../../bot/dialog-addresses.ts';
import { doneText } from '../../bot/text/done.ts';
import { problemText } from '../../bot/text/problems.ts';
import { acts, verbs } from '../../bot/verbs/index.ts';
import { elementsOf } from '../simulators/teams/card-rules.ts';
import { gallery } from './support/gallery.ts';
import {
  aConsultation,
  aContext,
  aDirective,
  anIncoming,
  anOutgoing,
  aProposal,
  aSubmission,
  aTask,
} from './support/views.ts';

const contexts: readonly Context[] = (['vi', 'en'] as const).flatMap((language) =>
  (['minimal', 'full'] as const).map((chatContent) => aContext({ language, chatContent })),
);
const everything = contexts.flatMap((context) => gallery(context).map((shown) => ({ ...shown, context })));

const partsOf = (card: Card) => [...elementsOf(card)];
const buttonsOf = (card: Card) => partsOf(card).filter(({ type }) => String(type).startsWith('Action.'));
const verbOf = (button: object) => ('verb' in button ? String(button.verb) : undefined);
const dataOf = (button: object) =>
  z
    .record(z.string(), z.unknown())
    .catch({})
    .parse('data' in button ? button.data : {});

/** The action of the workflow behind a button; navigation has none. */
// prettier-ignore
const actionOf: Readonly<Record<string, (data: Record<string, unknown>) => string>> = {
  'directive.issue':       ({ purpose }) => ({ handle: 'direct', note: 'note', file: 'file' })[String(purpose)] ?? 'none',
  'task.decide-extension': ({ granted }) => (granted === true ? 'grant-extension' : 'refuse-extension'),
  'submission.write':      () => 'write-opinion',
  sign:   () => 'sign',     issue: () => 'start-issuing', seal: () => 'seal',   scan: () => 'add-scan', void: () => 'void-number',
  ink:    () => 'record-ink-signature', submit: () => 'submit', draft: () => 'add-draft', direct: ({ for: what }) => String(what), correct: () => 'correct',
  consult: ({ for: what }) => String(what),
};

const wantedBy = (button: object): string | undefined => {
  const data = dataOf(button);
  const name = verbOf(button) ?? (typeof data['dialog'] === 'string' ? data['dialog'] : undefined);
  if (name === undefined || name === 'document' || /^(open|list)\./.test(name)) return undefined;
  return actionOf[name]?.(data) ?? name.slice(name.indexOf('.') + 1);
};

describe('every card', () => {
  it('draws only buttons of actions that the view offers its reader', () => {
    const wrong = everything.flatMap(({ name, card, actions }) =>
      buttonsOf(card)
        .map(wantedBy)
        .filter((action) => action !== undefined && !actions.includes(action))
        .map((action) => `${name}: ${action ?? ''}`),
    );
    expect(wrong).toEqual([]);
  });

  it('has no button for somebody who may do nothing, but to look', () => {
    const idle = everything.filter(({ actions }) => actions.length === 0);
    expect(idle.length).toBeGreaterThan(50);
    expect(
      idle.flatMap(({ card }) =>
        buttonsOf(card)
          .map(wantedBy)
          .filter((action) => action !== undefined),
      ),
    ).toEqual([]);
  });

  it('has a handler for every verb and a page for every dialog', () => {
    const buttons = everything.flatMap(({ card }) => buttonsOf(card));
    const unknown = new Set(buttons.map(verbOf).filter((verb) => verb !== undefined && !(verb in verbs)));
    expect([...unknown]).toEqual([]);
    const dialogs = new Set(buttons.map((button) => dataOf(button)['dialog']).filter((dialog) => dialog !== undefined));
    const missing = [...dialogs].filter(
      (dialog) => dialogAddress('https://v.example', { dialog }, { positionId: 'p', language: 'vi' }) === undefined,
    );
    expect(missing).toEqual([]);
  });

  it('names in each button that changes something what was seen, and which card follows', () => {
    const changing = new Set(acts.map(({ verb }) => verb));
    const bare = everything.flatMap(({ name, card }) =>
      buttonsOf(card)
        .filter((button) => changing.has(verbOf(button) ?? ''))
        .filter(
          (button) =>
            !z
              .looseObject({ verb: z.literal(verbOf(button)), id: z.string(), seen: z.int(), on: z.string() })
              .safeParse(dataOf(button)).success,
        )
        .map((button) => `${name}: ${verbOf(button) ?? ''}`),
    );
    expect(bare).toEqual([]);
  });

  it('gives each input a label, an own id and, when it is wanted, a sentence; and shows at most six buttons', () => {
    const faults = everything.flatMap(({ name, card }) => {
      const inputs = partsOf(card).filter(({ type }) => String(type).startsWith('Input.'));
      const ids = inputs.map(({ id }) => id);
      const rows = partsOf(card).map(({ actions }) => (Array.isArray(actions) ? (actions as { mode?: string }[]) : []));
      return [
        ...inputs
          .filter(({ label }) => typeof label !== 'string' || label === '')
          .map(({ id }) => `${name}: ${String(id)} has no label`),
        ...inputs
          .filter(({ isRequired, errorMessage }) => isRequired === true && typeof errorMessage !== 'string')
          .map(({ id }) => `${name}: ${String(id)} says nothing`),
        ...(new Set(ids).size < ids.length ? [`${name}: two inputs of one id: ${ids.join(' ')}`] : []),
        ...rows
          .filter((actions) => actions.filter(({ mode }) => mode !== 'secondary').length > 6)
          .map(() => `${name}: more than six`),
      ];
    });
    expect(faults).toEqual([]);
  });

  it('keeps a required field from blocking any button but those of its own form', () => {
    const blocked = everything.filter(({ card }) =>
      card.body.flatMap((element) => [...elementsOf(element)]).some((element) => element['isRequired'] === true),
    );
    expect(blocked.map(({ name }) => name)).toEqual([]);
  });

  it('is for version 1.5, says something where it cannot be shown, and leaves no place unfilled', () => {
    for (const { card } of everything) {
      expect(card).toMatchObject({ version: '1.5', fallbackText: expect.stringMatching(/\S/) as unknown });
      expect(JSON.stringify(card)).not.toMatch(/\{\w+\}|undefined|\[object|NaN/);
    }
  });
});

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

/** The longest texts that the API lets in, in characters that count double. */
const longest = (most: number) =>
  'Đề nghị rà soát "thẩm quyền" tại khoản 2; '.repeat(Math.ceil(most / 40)).slice(0, most);

describe('the longest legal texts', () => {
  const context = aContext({ chatContent: 'full' });
  const names = {
    ...context.names,
    units: Array.from({ length: 24 }, (_, at) => ({
      id: `0193e1c2-5f00-7000-8000-0000000000${10 + at}`,
      name: `Cục Quản lý và Phát triển tổng hợp số ${at}`,
    })),
    people: [
      ...context.names.people,
      ...Array.from({ length: 45 }, (_, at) => ({
        positionId: `0193e1c2-5f00-7000-8000-0000000001${10 + at}`,
        unitId: 'u-legal',
        fullName: `Nguyễn Thị Thử Nghiệm ${at}`,
        title: 'Chuyên viên chính',
        roles: ['officer'],
      })),
    ],
  };
  const wide = { ...context, names };
  const deed = { by: { positionId: 'p', title: longest(100), fullName: longest(100) }, at: '2026-11-23T02:15:00.000Z' };
  const recipient = (at: number) => ({ kind: 'unit' as const, id: `u-${at}`, name: longest(200) });
  const manyUnits = Array.from({ length: 100 }, (_, at) => recipient(at));
  const documentText = { subject: longest(500), issuer: { name: longest(200) }, code: { text: longest(60) } };
  const proposal = { ...aProposal, text: longest(2000), supporting: manyUnits, forInformation: manyUnits };
  const size = (card: Card) => JSON.stringify(card).length * 2;

  it.each([
    [
      'a document to be directed',
      () =>
        incomingCard(
          {
            incoming: anIncoming({
              ...documentText,
              actions: ['direct', 'note', 'file', 'return', 'recall', 'correct'],
              proposal,
              presented: { ...deed, to: deed.by },
            }),
            tasks: [],
          },
          wide,
        ),
    ],
    [
      'a document to be proposed and directed',
      () =>
        incomingCard(
          {
            incoming: anIncoming({ ...documentText, actions: ['propose', 'direct', 'note', 'file'], proposal }),
            tasks: [],
          },
          wide,
        ),
    ],
    [
      'a document with a hundred tasks',
      () =>
        incomingCard(
          {
            incoming: anIncoming({
              ...documentText,
              state: 'in-progress',
              actions: ['direct', 'recall'],
              directiveId: 'd-1',
            }),
            directive: aDirective({ text: longest(2000) }),
            tasks: Array.from({ length: 100 }, () => aTask({ unit: recipient(1) })),
          },
          wide,
        ),
    ],
    [
      'a task',
      () =>
        taskCard(
          aTask({
            state: 'accepted',
            actions: ['accept', 'assign', 'start', 'hand-back', 'ask-extension'],
            unit: recipient(1),
            matter: { ...aTask().matter, subject: longest(500), issuer: longest(200), directive: longest(2000) },
            results: [{ ...deed, report: longest(4000) }],
          }),
          wide,
        ),
    ],
    [
      'a submission',
      () => {
        const long = aSubmission({ actions: ['write-opinion'] });
        const rounds = long.rounds.map((round) => ({
          ...round,
          slip: {
            ...round.slip,
            matter: longest(500),
            summary: longest(10_000),
            proposal: longest(10_000),
            grounds: longest(10_000),
          },
          unitOpinions: Array.from({ length: 100 }, (_, at) => ({
            unitId: `u-${at}`,
            standing: 'disagree' as const,
            comment: longest(4000),
          })),
        }));
        const written = Array.from({ length: 30 }, () => ({ ...long.written[0]!, text: longest(4000) }));
        const document = anOutgoing({
          subject: longest(500),
          actions: ['approve', 'send-back', 'confirm-ending', 'withdraw'],
          recipients: Array.from({ length: 200 }, () => ({ name: longest(200), purpose: 'to-act' as const })),
        });
        const findings = Array.from({ length: 200 }, () => ({
          ...document.drafts[0]!.findings[0]!,
          message: longest(500),
        }));
        return outgoingCard(
          {
            document: { ...document, drafts: document.drafts.map((draft) => ({ ...draft, findings })) },
            folder: { ...long, rounds, written },
          },
          wide,
        );
      },
    ],
    [
      'a consultation of a hundred units',
      () => {
        const view = aConsultation({
          questions: longest(10_000),
          actions: ['assign', 'prepare', 'answer', 'close', 'extend', 'weigh'],
        });
        const row = view.table[1]!;
        const table = Array.from({ length: 100 }, (_, at) => ({
          ...row,
          unitId: `u-${at}`,
          counting: { ...row.counting!, comment: longest(4000) },
        }));
        return consultationCard(
          {
            consultation: {
              ...view,
              table,
              prepared: view.prepared.map((one) => ({ ...one, comment: longest(4000) })),
            },
            document: anOutgoing({ subject: longest(500) }),
          },
          wide,
        );
      },
    ],
  ] as const)('leave %s below 25 KB in UTF-16', (_name, make) => {
    expect(size(make().card)).toBeLessThan(25 * 1024);
  });
});

describe('what people write', () => {
  const bait = fc
    .stringMatching(/^[a-z*_[\]()<>!#`~@:/.\\ -]{1,60}$/)
    .map(
      (noise) =>
        `${noise} [nhận quà](https://evil.example) **gấp** <at>Bộ trưởng</at> www.evil.example javascript:alert(1)`,
    );

  it('stands only where nothing is markup, and makes no address and no mention', () => {
    fc.assert(
      fc.property(bait, fc.boolean(), (text, full) => {
        const context = aContext({ chatContent: full ? 'full' : 'minimal' });
        const deed = { by: { positionId: 'p', title: text, fullName: text }, at: '2026-11-23T02:15:00.000Z' };
        const incoming = anIncoming({
          subject: text,
          issuer: { name: text },
          code: { text },
          actions: ['direct', 'register', 'return'],
          proposal: { ...aProposal, ...deed, text },
          handBacks: [{ ...deed, directiveId: 'd', reason: text }],
        });
        const task = aTask({
          state: 'for-review',
          actions: ['rework', 'approve'],
          results: [{ ...deed, report: text }],
          matter: { ...aTask().matter, subject: text, directive: text },
        });
        const consultation = aConsultation({ questions: text, actions: ['answer'] });
        const cards = [
          incomingCard({ incoming, directive: aDirective({ text }), tasks: [task] }, context),
          taskCard(task, context),
          outgoingCard(
            { document: anOutgoing({ subject: text, actions: ['approve'] }), folder: aSubmission({ actions: [] }) },
            context,
          ),
          consultationCard({ consultation, document: anOutgoing({ subject: text }) }, context),
        ];
        for (const { card, summary } of cards) {
          const markup = partsOf(card).filter(({ type }) => type === 'TextBlock' || type === 'FactSet');
          expect(JSON.stringify(markup)).not.toContain('evil');
          const shown = partsOf(card)
            .filter(({ type }) => type === 'TextRun')
            .map(({ text: words }) => String(words))
            .join('\n');
          expect(shown).not.toMatch(/https?:\/\/|www\.evil|javascript:|<at>/);
          expect(summary).not.toContain('evil');
        }
      }),
      { numRuns: 60 },
    );
  });
});
