// The shortest way from one list to another (Myers' O(ND)), bounded: lists that differ too much count as replaced.

/** A stretch of both lists: equal, or something of the first that gave way to something of the second. */
export interface Stretch {
  readonly same: boolean;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Where a path runs diagonally: pairs of places whose items are equal, in order; nothing when it takes too many edits. */
function commonPlaces(a: readonly string[], b: readonly string[], mostEdits: number): [number, number][] | undefined {
  const most = Math.min(a.length + b.length, mostEdits);
  const furthest = new Int32Array(2 * most + 3);
  const offset = most + 1;
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits++) {
    trace.push(furthest.slice(offset - edits - 1, offset + edits + 2));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const left = furthest[offset + diagonal - 1] ?? 0;
      const above = furthest[offset + diagonal + 1] ?? 0;
      let x = diagonal === -edits || (diagonal !== edits && left < above) ? above : left + 1;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++;
      furthest[offset + diagonal] = x;
      if (x >= a.length && x - diagonal >= b.length) return walkBack(trace, a.length, b.length);
    }
  }
  return undefined;
}

/** The path that ends at the ends of both lists, read from what each number of edits had reached. */
function walkBack(trace: readonly Int32Array[], endX: number, endY: number): [number, number][] {
  const places: [number, number][] = [];
  let [x, y] = [endX, endY];
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const reached = (diagonal: number): number => trace[edits]?.[diagonal + edits + 1] ?? 0;
    const diagonal = x - y;
    const down = diagonal === -edits || (diagonal !== edits && reached(diagonal - 1) < reached(diagonal + 1));
    const startX = edits === 0 ? 0 : reached(down ? diagonal + 1 : diagonal - 1);
    const startY = edits === 0 ? 0 : startX - (down ? diagonal + 1 : diagonal - 1);
    while (x > startX && y > startY) places.push([--x, --y]);
    [x, y] = [startX, startY];
  }
  return places.reverse();
}

/**
 * The stretches that lead from `before` to `after`, equal and different ones in turn. More than `mostEdits` edits make one
 * replacement of what lies between the equal ends, so that the time is bounded whatever the lists hold.
 */
export function editScript(before: readonly string[], after: readonly string[], mostEdits: number): readonly Stretch[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let tail = 0;
  while (
    tail < before.length - start &&
    tail < after.length - start &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail++;
  const [a, b] = [before.slice(start, before.length - tail), after.slice(start, after.length - tail)];
  const head = before.slice(0, start);
  const end = before.slice(before.length - tail);
  const stretches: Stretch[] = [{ same: true, before: head, after: head }];
  let [x, y] = [0, 0];
  for (const [placeX, placeY] of [...(commonPlaces(a, b, mostEdits) ?? []), [a.length, b.length] as const]) {
    stretches.push({ same: false, before: a.slice(x, placeX), after: b.slice(y, placeY) });
    const item = a.slice(placeX, placeX + 1);
    stretches.push({ same: true, before: item, after: item });
    [x, y] = [placeX + 1, placeY + 1];
  }
  stretches.push({ same: true, before: end, after: end });
  return joined(stretches);
}

/** Without empty stretches, neighbours of a kind put together. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const result: { same: boolean; before: string[]; after: string[] }[] = [];
  for (const { same, before, after } of stretches) {
    if (before.length === 0 && after.length === 0) continue;
    const last = result.at(-1);
    if (last?.same === same) {
      last.before.push(...before);
      last.after.push(...after);
    } else result.push({ same, before: [...before], after: [...after] });
  }
  return result;
}
