// A day's outgoing work: drafts in the afternoon, signatures and numbers before the doors close.
import type { OutgoingView } from '../../contracts/outgoing-views.ts';
import type { Departure } from './departures.ts';
import { together, type Office, type OfficeDay } from './office.ts';
import { outgoingWork } from './outgoing-work.ts';

/** LibreOffice works on one file at a time. */
const atOnce = 2;

interface Going {
  readonly departure: Departure;
  readonly view: OutgoingView;
}

/** Brings every departure of the day as far as it gets. */
export async function outgoingDay(
  { office }: { readonly office: Office },
  day: OfficeDay,
  departures: readonly Departure[],
  onDone: () => void,
): Promise<void> {
  const work = outgoingWork(office);
  const going: Going[] = [];

  /** Every departure with one of these ends goes a step, at this time of the day. */
  const step = async (
    share: number,
    stays: readonly Departure['end'][],
    act: (departure: Departure, view: OutgoingView) => Promise<OutgoingView>,
  ): Promise<void> => {
    day.at(share);
    await together([...going.entries()], atOnce, async ([at, { departure, view }]) => {
      if (!stays.includes(departure.end)) going[at] = { departure, view: await act(departure, view) };
    });
  };

  day.at(0.55);
  await together(departures, atOnce, async (departure) => {
    going.push({ departure, view: await work.start(departure) });
    onDone();
  });
  await step(0.58, [], (departure, view) => work.draft(departure, view));
  day.at(0.62);
  for (const { departure, view } of going)
    if (departure.end === 'consulting' || departure.consulted)
      await work.consult(departure, view, day.on, departure.consulted === true);

  const unsubmitted = ['drafting', 'consulting'] as const;
  const halfway = [...unsubmitted, 'in-route', 'second-round', 'sent-back'] as const;
  const unsigned = [...halfway, 'approved'] as const;
  await step(0.66, unsubmitted, (departure, view) => work.submit(departure, view));
  await step(0.7, halfway, (departure, view) => work.initial(departure, view));
  await step(0.74, unsubmitted, (departure, view) => {
    if (departure.end === 'in-route') return work.approveContent(departure, view);
    if (departure.end === 'second-round') return work.secondRound(departure, view);
    return departure.end === 'sent-back' ? work.sendBack(departure, view) : Promise.resolve(view);
  });
  await step(0.8, unsigned, (departure, view) =>
    departure.original === 'paper' ? work.signInInk(view, day.on) : work.sign(departure, view),
  );
  await step(0.86, [...unsigned, 'signed'], (_departure, view) => work.issue(view));
  await step(0.92, [], (departure, view) => {
    if (departure.end === 'scanned') return work.scan(view);
    return departure.end === 'void' ? work.voidNumber(view) : Promise.resolve(view);
  });
}
