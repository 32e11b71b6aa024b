// The same value in another place: every text that names somebody or something there gets the name that it has here.

/** A copy in which these texts stand for those; dates stay dates. Texts behind a colon, as in readers, are names too. */
export function moved<T>(value: T, names: ReadonlyMap<string, string>): T {
  const move = (one: unknown): unknown => {
    if (typeof one === 'string') return names.get(one) ?? one;
    if (Array.isArray(one)) return one.map(move);
    if (one === null || typeof one !== 'object' || one instanceof Date) return one;
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, move(inner)]));
  };
  return move(value) as T;
}
