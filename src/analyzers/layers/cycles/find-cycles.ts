import { cyclicComponents } from '../../../graph/components.ts';
import type { Edge } from '../graph/build-graph.ts';
import { breakPoints } from './break-points.ts';
import { shortestCycle } from './shortest-cycle.ts';

/** Modules that import each other in a circle: a strongly connected component of the runtime edges. */
export interface ImportCycle {
  /** Sorted. */
  readonly modules: readonly string[];
  /** All runtime edges between them, sorted by from, then to. */
  readonly edges: readonly Edge[];
  /** A shortest way round, beginning with its smallest path; each imports the next, the last one the first. */
  readonly path: readonly string[];
  /** The fewest edges (at most three) that make it acyclic when removed; absent when there are no so few. */
  readonly breaks?: readonly Edge[];
}

/** Edges looked at for the shortest way round. */
const PATH_BUDGET = 5_000_000;

/**
 * Which imports close a cycle: those that run when the module loads. A type-only import vanishes at run time, and
 * an `import()` runs later, when all modules of the circle are there.
 */
export function closesCycle({ kind }: Edge): boolean {
  return kind === 'static' || kind === 'require';
}

/** Cycles of the edges handed in, sorted by their first module. */
export function findCycles(edges: readonly Edge[]): ImportCycle[] {
  const names = [...new Set(edges.flatMap(({ from, to }) => [from, to]))].sort();
  const numbers = new Map(names.map((name, index) => [name, index]));
  const byNode: Edge[][] = names.map(() => []);
  const numberOf = (name: string): number => numbers.get(name) as number; // every name was numbered above
  for (const edge of edges) byNode[numberOf(edge.from)]?.push(edge);
  const successors = byNode.map(list => list.map(edge => numberOf(edge.to)));
  return cyclicComponents(successors)
    .map(component => describe(component, names, byNode))
    .sort((a, b) => ((a.modules[0] as string) < (b.modules[0] as string) ? -1 : 1));
}

function describe(
  component: readonly number[],
  names: readonly string[],
  byNode: readonly (readonly Edge[])[],
): ImportCycle {
  const modules = component.map(node => names[node] as string);
  const local = new Map(modules.map((name, index) => [name, index]));
  const edges = component.flatMap(node => (byNode[node] ?? []).filter(edge => local.has(edge.to)));
  const successors: number[][] = modules.map(() => []);
  for (const { from, to } of edges) successors[local.get(from) as number]?.push(local.get(to) as number);
  const path = (shortestCycle(successors, { left: PATH_BUDGET }) ?? []).map(node => modules[node] as string);
  const breaks = breakPoints(successors)?.flatMap(({ from, to }) => {
    const edge = edges.find(({ from: a, to: b }) => a === modules[from] && b === modules[to]);
    return edge ?? [];
  });
  return breaks === undefined ? { modules, edges, path } : { modules, edges, path, breaks };
}
