import type { Successors } from './components.ts';

/** Rounds of improvement; mostly three or four are enough. */
const MOST_ROUNDS = 50;
/** Steps of all rounds together: a second or two for thousands of nodes. */
const MOST_STEPS = 200_000_000;

/**
 * An order of the nodes with few edges against it. A start by Eades, Lin and Smyth (1993): sinks to the end, sources to the
 * beginning, then the node with the most edges out over edges in. Then each node in turn is put where it costs least, until no
 * single move makes it better. The same from two other starts, the graph turned around and the nodes as they come; the best of
 * the three is the answer. A heuristic: there may be a better order.
 */
export function goodOrder(successors: Successors): number[] {
  const turned = startOrder(predecessorsOf(successors)).reverse();
  const starts = [startOrder(successors), turned, [...successors.keys()]];
  const [best = []] = starts
    .map(start => improved(successors, start))
    .map(order => ({ order, cost: costOf(successors, order) }))
    .toSorted((a, b) => a.cost - b.cost)
    .map(({ order }) => order);
  return best;
}

/** Edges against the order. */
function costOf(successors: Successors, order: readonly number[]): number {
  const rank = new Int32Array(order.length);
  order.forEach((node, index) => {
    rank[node] = index;
  });
  const against = (from: number) => (to: number) => (rank[to] as number) < (rank[from] as number);
  return successors.reduce((sum, targets, from) => sum + targets.filter(against(from)).length, 0);
}

function predecessorsOf(successors: Successors): number[][] {
  const predecessors: number[][] = successors.map(() => []);
  successors.forEach((targets, from) => {
    for (const to of targets) predecessors[to]?.push(from);
  });
  return predecessors;
}

function startOrder(successors: Successors): number[] {
  const predecessors = predecessorsOf(successors);
  const left = new Set(successors.keys());
  const out = successors.map(list => list.length);
  const into = predecessors.map(list => list.length);
  const head: number[] = [];
  const tail: number[] = [];
  const take = (node: number, end: number[]): void => {
    left.delete(node);
    end.push(node);
    for (const target of successors[node] ?? []) into[target] = (into[target] as number) - 1;
    for (const source of predecessors[node] ?? []) out[source] = (out[source] as number) - 1;
  };
  while (left.size > 0) {
    const sink = [...left].find(node => out[node] === 0);
    if (sink !== undefined) {
      take(sink, tail);
      continue;
    }
    const source = [...left].find(node => into[node] === 0);
    take(source ?? mostOut(left, out, into), head);
  }
  return [...head, ...tail.reverse()];
}

function mostOut(left: ReadonlySet<number>, out: readonly number[], into: readonly number[]): number {
  const surplus = (node: number) => (out[node] as number) - (into[node] as number);
  return [...left].reduce((best, node) => (surplus(node) > surplus(best) ? node : best));
}

function improved(successors: Successors, start: readonly number[]): number[] {
  const order = [...start];
  const sources = predecessorsOf(successors).map(list => new Set(list));
  const targets = successors.map(list => new Set(list));
  let steps = 0;
  for (let round = 0; round < MOST_ROUNDS && steps < MOST_STEPS; round++) {
    let hasMoved = false;
    for (const node of start) {
      const from = order.indexOf(node);
      const to = bestPlace(order, from, targets[node] as Set<number>, sources[node] as Set<number>);
      steps += order.length;
      if (to === from) continue;
      order.splice(from, 1);
      order.splice(to, 0, node);
      hasMoved = true;
    }
    if (!hasMoved) break;
  }
  return order;
}

/** Where a node costs least: its own place unless another one is better. */
function bestPlace(
  order: readonly number[],
  from: number,
  targets: ReadonlySet<number>,
  sources: ReadonlySet<number>,
): number {
  let [best, least] = [from, 0];
  let cost = 0;
  for (let place = from - 1; place >= 0; place--) {
    const other = order[place] as number;
    cost += Number(sources.has(other)) - Number(targets.has(other));
    if (cost < least) [best, least] = [place, cost];
  }
  cost = 0;
  for (let place = from + 1; place < order.length; place++) {
    const other = order[place] as number;
    cost += Number(targets.has(other)) - Number(sources.has(other));
    if (cost < least) [best, least] = [place, cost];
  }
  return best;
}
