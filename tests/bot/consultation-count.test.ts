// A consultation of twelve units in chat, through the simulated Teams, the real bot and the real API: heads answer on their
// cards in the same moment, and whoever asked has one card that counts them.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AnswerConsultation,
  DraftConsultation,
  GetConsultation,
  SendConsultation,
  type ConsultationView,
} from '../../api/contracts/consultation.ts';
import type { SeenMessage } from '../simulators/teams/client.ts';
import { startTestApp, type Ministry, type Person, type TestApp } from '../support/app.ts';
import { askingOf } from '../support/consultation-journey.ts';
import { manyUnits, type UnitWithHead } from '../support/many-units.ts';
import { aBotKey, cardOf, openChat, type OpenChat } from './support/house.ts';

let app: TestApp;
let ministry: Ministry;
let chat: OpenChat;
let others: readonly UnitWithHead[];
let sent: ConsultationView;

beforeAll(async () => {
  const key = await aBotKey();
  app = await startTestApp({ issuers: [key.issuer] });
  ministry = await app.ministry();
  chat = await openChat(app, ministry, { key });
  others = await manyUnits(app, ministry, 10);
  const unitIds = [ministry.unitId('finance'), ministry.unitId('office'), ...others.map(({ unitId }) => unitId)];
  const drafted = await drafter().call(DraftConsultation, { body: await askingOf(ministry, unitIds) });
  sent = await drafter().call(SendConsultation, { params: { consultationId: drafted.id }, seen: drafted });
});
afterAll(async () => {
  await chat.stop();
  await app.stop();
});

const drafter = () => ministry.as('legalOfficer');
const now = () => drafter().call(GetConsultation, { params: { consultationId: sent.id } });
const cardsOf = (name: Person): readonly SeenMessage[] =>
  chat.teams
    .person(name)
    .cards()
    .filter((message) => cardOf(message).includes(sent.id));
const agree = ({ head }: UnitWithHead) =>
  head.call(AnswerConsultation, { params: { consultationId: sent.id }, seen: sent, body: { stance: 'agree' } });

/** Resolves when the cards of whoever asked show what there is by now. */
async function shownToDrafter(): Promise<readonly SeenMessage[]> {
  const { version } = await now();
  for (const card of cardsOf('legalOfficer')) await chat.reported(card, sent.id, version);
  return cardsOf('legalOfficer');
}

describe('a consultation of twelve units', () => {
  it('takes the opinions of two heads who press on their cards in the same moment, and tells neither to look again', async () => {
    const heads = ['financeHead', 'officeChief'] as const;
    const cards = await Promise.all(
      heads.map((head) => chat.teams.person(head).sees((message) => cardOf(message).includes(sent.id))),
    );
    const said = { stance: 'agree-with-comments', comment: 'Đề nghị làm rõ Điều 3.' };
    const answers = await Promise.all(
      heads.map((head, index) => chat.teams.person(head).presses(cards[index]!, 'Phát hành ý kiến', said)),
    );
    for (const answer of answers) {
      expect(JSON.stringify(answer)).toContain('Đã phát hành ý kiến của đơn vị');
      expect(JSON.stringify(answer)).not.toContain('đã thay đổi sau khi thẻ được gửi');
    }
    expect((await now()).tally['agree-with-comments']).toBe(2);
  });

  it('shows whoever asked one card that counts: ten opinions are no ten messages', async () => {
    await chat.teams.person('legalOfficer').sees((message) => cardOf(message).includes(sent.id));
    await Promise.all(others.slice(0, 8).map(agree));
    const cards = await shownToDrafter();
    expect(cards).toHaveLength(1);
    expect(cardOf(cards[0]!)).toContain('10/12 đơn vị');
  });

  it('calls them again when nobody is left to wait for, and every card tells the same', async () => {
    for (const unit of others.slice(8)) await agree(unit);
    await chat.teams.person('legalOfficer').sees(() => cardsOf('legalOfficer').length > 1);
    const cards = await shownToDrafter();
    expect(cards.map((card) => cardOf(card).includes('12/12 đơn vị'))).toEqual([true, true]);
  });
});
