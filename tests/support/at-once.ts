// Browser work on the machine's two cores: pages that have nothing to do with each other are looked at two at a time.

/** Does the work for every item, so many of them at once, and answers the results in the order of the items. */
export async function atOnce<T, R>(
  most: number,
  items: readonly T[],
  work: (item: T, index: number) => Promise<R>,
): Promise<readonly R[]> {
  const results = new Map<number, R>();
  const left = items.entries();
  const oneAfterTheOther = async (): Promise<void> => {
    for (const [index, item] of left) results.set(index, await work(item, index));
  };
  await Promise.all(Array.from({ length: most }, oneAfterTheOther));
  return items.map((_item, index) => results.get(index) as R);
}
