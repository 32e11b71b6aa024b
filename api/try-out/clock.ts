// The clock of a try-out: the real one, except while the fictional past of the ministry is being written.

export interface TryOutClock {
  readonly now: () => Date;
  /** From here on it is this moment, until it is set again; `undefined` goes back to the real time. */
  set(at: Date | undefined): void;
}

export function tryOutClock(real: () => Date = () => new Date()): TryOutClock {
  let pretended: Date | undefined;
  return {
    now: () => new Date(pretended ?? real()),
    set: (at) => {
      pretended = at;
    },
  };
}
