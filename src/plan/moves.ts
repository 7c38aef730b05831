import type { Finding } from '../model/finding.ts';
import { textOf } from '../model/finding-data.ts';
import type { EdgeResult } from '../model/snapshot.ts';
import { keyOf, type LayerJudge, type Work } from './work.ts';

/** A file is worth moving from two settled violations on, and when it has not many imports more: else other imports are less work. */
const LEAST_SETTLED = 2;
const MOST_IMPORTS_EACH = 3;

/**
 * Files that would leave fewer imports against the layer rules in another layer: the best layer of each file. A move touches
 * every import from and to the file.
 */
export function movesOf(
  findings: readonly Finding[],
  edges: readonly EdgeResult[],
  judge: LayerJudge,
): Work[] {
  const broken = violationsByImport(findings);
  const suspects = new Set(
    [...broken.values()].flatMap(({ data }) => [textOf(data, 'from') ?? '', textOf(data, 'to') ?? '']),
  );
  const edgesOf = new Map<string, EdgeResult[]>();
  for (const edge of edges) {
    for (const path of new Set([edge.from, edge.to])) {
      if (suspects.has(path)) edgesOf.set(path, [...(edgesOf.get(path) ?? []), edge]);
    }
  }
  return [...suspects].toSorted().flatMap(path => {
    const own = edgesOf.get(path) ?? [];
    const best = bestLayer(path, own, judge);
    if (best === undefined || own.length > MOST_IMPORTS_EACH * best.settles) return [];
    const moved = new Map([[path, best.layer]]);
    const settled = own
      .filter(edge => !judge.breaks(edge, moved))
      .flatMap(edge => broken.get(keyOf(edge)) ?? []);
    const [first, ...others] = settled.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    if (first === undefined) return [];
    return [
      {
        kind: 'move-file',
        kpi: 'layering',
        findings: [first, ...others],
        numerator: best.settles,
        denominator: 0,
        effort: own.length,
        path,
        line: 1,
        imports: [],
        move: { path, layer: best.layer },
      } satisfies Work,
    ];
  });
}

function violationsByImport(findings: readonly Finding[]): Map<string, Finding> {
  return new Map(
    findings
      .filter(
        ({ code, mass, data }) =>
          code === 'layer-violation' && mass > 0 && textOf(data, 'fromLayer') !== undefined,
      )
      .map(finding => {
        const [from, to] = [textOf(finding.data, 'from') ?? '', textOf(finding.data, 'to') ?? ''];
        return [keyOf({ from, to }), finding] as const;
      }),
  );
}

/** Of layers that settle as much the one that holds most of what the file imports and is imported by. */
function bestLayer(
  path: string,
  edges: readonly EdgeResult[],
  { layers, layerOf, breaks }: LayerJudge,
): { readonly layer: string; readonly settles: number } | undefined {
  const count = (moved: ReadonlyMap<string, string>) => edges.filter(edge => breaks(edge, moved)).length;
  const now = count(new Map());
  const neighbours = edges.map(({ from, to }) => layerOf(from === path ? to : from));
  const [best] = layers
    .filter(layer => layer !== layerOf(path))
    .map(layer => ({
      layer,
      settles: now - count(new Map([[path, layer]])),
      close: neighbours.filter(neighbour => neighbour === layer).length,
    }))
    .toSorted((a, b) => b.settles - a.settles || b.close - a.close);
  return best !== undefined && best.settles >= LEAST_SETTLED ? best : undefined;
}
