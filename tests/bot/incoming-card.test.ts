// What the card of an incoming document tells those who follow it.
import { expect, it } from '@jest/globals';
import { incomingCard } from '../../bot/cards/incoming-card.ts';
import { aContext, aDirective, anIncoming, aTask } from './support/views.ts';

it('names whoever leads before those who support, whatever comes first in the list', () => {
  const unit = (name: string) => ({ ...aTask().unit, name });
  const tasks = [
    aTask({ duty: 'supporting', unit: unit('Vụ Tài chính') }),
    aTask({ duty: 'lead', unit: unit('Vụ Pháp chế') }),
  ];
  const { card } = incomingCard(
    { incoming: anIncoming({ state: 'directed' }), directive: aDirective(), tasks },
    aContext(),
  );
  const rows = JSON.stringify(card.body).match(/"text":"Vụ [^"]+"/g);
  expect(rows?.slice(-2)).toEqual(['"text":"Vụ Pháp chế"', '"text":"Vụ Tài chính"']);
});
