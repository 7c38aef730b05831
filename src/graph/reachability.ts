import { cyclicComponents, type Successors } from './components.ts';

/** Columns that are looked at together: they bound memory to 512 bytes a node, whatever the size of the graph. */
const BLOCK = 4096;
const WORDS = BLOCK / 32;

/**
 * How many pairs (a, b) of nodes there are such that b is reached from a, each node from itself included: the ones in the
 * transitive closure. Bits of rows are joined from the ends of the graph backwards, cycles taken as one.
 *
 * O(edges · nodes / 32)
 */
export function reachablePairs(successors: Successors): number {
  const groups = groupsOf(successors);
  const order = endsFirst(groups.next);
  let pairs = 0;
  for (let start = 0; start < successors.length; start += BLOCK) {
    const rows = new Uint32Array(groups.next.length * WORDS);
    for (const group of order) {
      const row = group * WORDS;
      for (const member of groups.members[group] ?? []) setBit(rows, row, member - start);
      for (const next of groups.next[group] ?? []) join(rows, row, next * WORDS);
      pairs += bitsIn(rows, row) * (groups.members[group]?.length ?? 0);
    }
  }
  return pairs;
}

/** Nodes that reach each other as one, and what each group points to. */
function groupsOf(successors: Successors) {
  const members = cyclicComponents(successors);
  const groupOf = new Int32Array(successors.length).fill(-1);
  for (const [group, nodes] of members.entries()) for (const node of nodes) groupOf[node] = group;
  for (const node of successors.keys()) {
    if (groupOf[node] === -1) groupOf[node] = members.push([node]) - 1;
  }
  const next = members.map((nodes, group) => {
    const targets = nodes.flatMap(node => (successors[node] ?? []).map(target => groupOf[target] as number));
    return [...new Set(targets)].filter(target => target !== group);
  });
  return { members, next };
}

/** Nodes of a graph without cycles, each after all it points to; without recursion, since chains may be long. */
function endsFirst(next: Successors): number[] {
  const order: number[] = [];
  const progress = new Int32Array(next.length).fill(-1);
  for (const root of next.keys()) {
    const path = progress[root] === -1 ? [root] : [];
    while (path.length > 0) {
      const node = path[path.length - 1] as number;
      const place = (progress[node] as number) + 1;
      progress[node] = place;
      const target = next[node]?.[place];
      if (target === undefined) order.push(path.pop() as number);
      else if (progress[target] === -1) path.push(target);
    }
  }
  return order;
}

function setBit(rows: Uint32Array, row: number, column: number): void {
  if (column < 0 || column >= BLOCK) return;
  const word = row + (column >> 5);
  rows[word] = (rows[word] as number) | (1 << (column & 31));
}

function join(rows: Uint32Array, into: number, from: number): void {
  for (let word = 0; word < WORDS; word++) {
    rows[into + word] = (rows[into + word] as number) | (rows[from + word] as number);
  }
}

function bitsIn(rows: Uint32Array, row: number): number {
  let bits = 0;
  for (let word = row; word < row + WORDS; word++) bits += popcount(rows[word] as number);
  return bits;
}

/** Ones of a 32-bit word, in pairs, fours and bytes (Warren, Hacker's Delight, 5-1). */
function popcount(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
