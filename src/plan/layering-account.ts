import type { Finding } from '../model/finding.ts';
import { textOf } from '../model/finding-data.ts';
import type { EdgeResult } from '../model/snapshot.ts';
import { cyclicEdges } from './cyclic-edges.ts';
import type { Counts } from './pieces.ts';
import { keyOf, type LayerJudge, type Work } from './work.ts';

/** Imports in debt that go when these pieces of work are done together. */
export type LayeringAccount = (works: readonly Work[]) => number;

/**
 * Counts layering debt in the import graph itself: imports that break a rule or lie in a cycle, each once, of what is left when
 * imports are gone and files are in other layers. So an import that two pieces settle counts once, and a cycle that two of them
 * open together counts too. An import that is turned around or led elsewhere is taken to be fine.
 */
export function layeringAccount(
  edges: readonly EdgeResult[],
  findings: readonly Finding[],
  judge: LayerJudge | undefined,
  counts: Counts,
): LayeringAccount {
  const broken = violationsIn(findings);
  const cyclic = new Set(cyclicEdges(edges).flatMap(list => list.map(keyOf)));
  const debtsIn = (left: readonly EdgeResult[], isBroken: (edge: EdgeResult) => boolean): number => {
    const closing = new Set(cyclicEdges(left).flatMap(list => list.map(keyOf)));
    return left.filter(edge => counts(edge.from) && (closing.has(keyOf(edge)) || isBroken(edge))).length;
  };
  const before = debtsIn(edges, edge => broken.has(keyOf(edge)));
  const known = new Map<string, number>();
  return works => {
    const gone = new Set(works.flatMap(({ imports }) => imports.map(keyOf)));
    const moved = new Map(works.flatMap(({ move }) => (move === undefined ? [] : [[move.path, move.layer]])));
    if (gone.size === 0 && moved.size === 0) return 0;
    // what lies in no cycle opens none
    if (moved.size === 0 && ![...gone].some(key => cyclic.has(key))) return countOf(gone, broken, counts);
    const key = JSON.stringify([[...gone].toSorted(), [...moved].toSorted()]);
    const answer =
      known.get(key) ??
      before -
        debtsIn(
          edges.filter(edge => !gone.has(keyOf(edge))),
          edge => isBrokenAfter(edge, broken, moved, judge),
        );
    known.set(key, answer);
    return answer;
  };
}

/** Imports charged to a rule, and whether it is a rule about layers: a rule set speaks of paths. */
function violationsIn(findings: readonly Finding[]): Map<string, boolean> {
  return new Map(
    findings
      .filter(({ code, mass }) => code === 'layer-violation' && mass > 0)
      .map(({ data }) => {
        const key = keyOf({ from: textOf(data, 'from') ?? '', to: textOf(data, 'to') ?? '' });
        return [key, textOf(data, 'fromLayer') !== undefined] as const;
      }),
  );
}

function countOf(gone: ReadonlySet<string>, broken: ReadonlyMap<string, boolean>, counts: Counts): number {
  return [...gone].filter(key => broken.has(key) && counts(key.slice(0, key.indexOf('\0')))).length;
}

function isBrokenAfter(
  edge: EdgeResult,
  broken: ReadonlyMap<string, boolean>,
  moved: ReadonlyMap<string, string>,
  judge: LayerJudge | undefined,
): boolean {
  const byLayers = broken.get(keyOf(edge));
  const isMoved = moved.has(edge.from) || moved.has(edge.to);
  if (!isMoved || judge === undefined || byLayers === false) return byLayers !== undefined;
  return judge.breaks(edge, moved);
}
