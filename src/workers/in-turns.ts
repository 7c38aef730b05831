/**
 * Does the work of all items, so many of them at a time, in their order. The first failure ends it.
 *
 * @param lanes how many at a time
 */
export async function inTurns<Item, Result>(
  items: readonly Item[],
  lanes: number,
  work: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = items.entries();
  let hasFailed = false;
  const lane = async () => {
    for (const [index, item] of queue) {
      if (hasFailed) return;
      results[index] = await work(item, index);
    }
  };
  const all = Array.from({ length: Math.min(lanes, items.length) }, lane);
  await Promise.all(all).catch(async error => {
    hasFailed = true;
    await Promise.allSettled(all); // nobody goes on working for something that has ended
    throw error;
  });
  return results;
}
