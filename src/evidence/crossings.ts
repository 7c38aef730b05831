import type { Crossing, Crossings } from '../model/evidence.ts';
import type { EdgeResult } from '../model/snapshot.ts';

/** One side of a change. */
export interface ImportSide {
  readonly edges: readonly EdgeResult[];
  /** Folder or layer of a module; `undefined` for a module of none. */
  readonly partOf: (path: string) => string | undefined;
  /** Is the file shown? */
  readonly isShown: (path: string) => boolean;
}

/**
 * Imports from one part of the code to another one, that have an end in a shown file. An import whose ends were only
 * renamed is the same one, unless it crosses a border now and did not before, or the other way round.
 */
export function crossingsOf(
  base: ImportSide,
  head: ImportSide,
  renamed: (path: string) => string,
): Crossings {
  const before = crossing(base);
  const after = crossing(head);
  const key = ({ from, to }: EdgeResult, name: (path: string) => string) => `${name(from)}\0${name(to)}`;
  const known = new Set(before.map(edge => key(edge, renamed)));
  const kept = new Set(after.map(edge => key(edge, path => path)));
  return {
    before: before.length,
    after: after.length,
    added: byParts(
      after.filter(edge => !known.has(key(edge, path => path))),
      head,
    ),
    removed: byParts(
      before.filter(edge => !kept.has(key(edge, renamed))),
      base,
    ),
  };
}

/** Each pair of modules once, whatever the kinds of its imports. */
function crossing({ edges, partOf, isShown }: ImportSide): EdgeResult[] {
  const pairs = new Map<string, EdgeResult>();
  for (const edge of edges) {
    const [from, to] = [partOf(edge.from), partOf(edge.to)];
    if (from === undefined || to === undefined || from === to) continue;
    if (isShown(edge.from) || isShown(edge.to)) pairs.set(`${edge.from}\0${edge.to}`, edge);
  }
  return [...pairs.values()];
}

function byParts(edges: readonly EdgeResult[], { partOf }: ImportSide): Crossing[] {
  const counts = new Map<string, Crossing>();
  for (const edge of edges) {
    const [from = '', to = ''] = [partOf(edge.from), partOf(edge.to)];
    const key = `${from}\0${to}`;
    counts.set(key, { from, to, imports: (counts.get(key)?.imports ?? 0) + 1 });
  }
  return [...counts]
    .toSorted(
      ([one, { imports }], [other, { imports: others }]) => others - imports || (one < other ? -1 : 1),
    )
    .map(([, crossings]) => crossings);
}
