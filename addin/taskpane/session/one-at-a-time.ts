// A screen asks for many things at once, each with a token: the person must not be asked as often.

/** One question after the other; whoever asks what is being asked already gets the same answer. */
export function oneAtATime<Asked extends string, Answer>(
  ask: (what: Asked, fresh: boolean) => Promise<Answer>,
): (what: Asked, fresh: boolean) => Promise<Answer> {
  const underWay = new Map<string, Promise<Answer>>();
  let last: Promise<unknown> = Promise.resolve();
  return (what, fresh) => {
    const key = `${what} ${fresh}`;
    const known = underWay.get(key);
    if (known !== undefined) return known;
    const answer = last.then(() => ask(what, fresh)).finally(() => underWay.delete(key));
    underWay.set(key, answer);
    last = answer.catch(() => undefined);
    return answer;
  };
}
