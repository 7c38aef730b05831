import type { Finding } from '../model/finding.ts';
import type { MatchedGroup } from './pairing.ts';
import type { RenamedPath } from './renames.ts';

/** Modules of a cycle: every one of them imports another one, so each has a location. */
export function modulesOf(cycle: Finding, renamed: RenamedPath = path => path): Set<string> {
  return new Set(cycle.locations.map(({ path }) => renamed(path)));
}

/**
 * Which cycles are the same ones: those that share a module (by its new name). A cycle that falls apart, and cycles
 * that grow together, are one debt.
 */
export function matchCycles(
  base: readonly Finding[],
  head: readonly Finding[],
  renamed: RenamedPath,
): MatchedGroup[] {
  const all = [
    ...base.map(finding => ({ finding, isBase: true, modules: modulesOf(finding, renamed) })),
    ...head.map(finding => ({ finding, isBase: false, modules: modulesOf(finding) })),
  ];
  const parent = all.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) at = parent[at] as number;
    return at;
  };
  const owner = new Map<string, number>();
  all.forEach(({ modules }, index) => {
    for (const module of modules) {
      const first = owner.get(module);
      if (first === undefined) owner.set(module, index);
      else parent[root(index)] = root(first);
    }
  });
  const groups = new Map<number, typeof all>();
  all.forEach((entry, index) => {
    groups.set(root(index), [...(groups.get(root(index)) ?? []), entry]);
  });
  return [...groups.values()].map(members => {
    const before = members.filter(({ isBase }) => isBase).map(({ finding }) => finding);
    const after = members.filter(({ isBase }) => !isBase).map(({ finding }) => finding);
    const isSame = before.length === 1 && after.length === 1 && before[0]?.id === after[0]?.id;
    const isMatched = before.length > 0 && after.length > 0;
    return { base: before, head: after, by: isSame ? ['identity'] : isMatched ? ['overlap'] : [] };
  });
}
