import type { Finding } from '../../model/finding.ts';
import type { Measurement } from '../../model/metric.ts';
import type { SourceSet } from '../../model/source.ts';
import type { ImportCycle } from './cycles/find-cycles.ts';
import type { ImportGraph } from './graph/build-graph.ts';

/** What is counted for each application. */
export interface Tallied {
  readonly graph: ImportGraph;
  readonly cycles: readonly ImportCycle[];
  /** Cycles when `import()` counts too. */
  readonly lazy: readonly ImportCycle[];
  readonly findings: readonly Finding[];
  /** Absent without layer rules. */
  readonly layering?: LayerTally;
  readonly sources: SourceSet;
  readonly applicationOf: (path: string) => string;
}

/** What layer rules add to the counts. */
export interface LayerTally {
  /** Importing modules of the edges that break a rule and count. */
  readonly violations: readonly string[];
  /** Importing modules of the type-only edges that break a rule. */
  readonly typeOnly: readonly string[];
  /** Modules that belong to a layer; absent when a rule set without layers is all there is. */
  readonly assigned?: readonly string[];
}

/**
 * The KPI and the plain counts of each application. An edge belongs to the application of the module that imports;
 * a cycle across applications is counted in the application of its first module.
 */
export function tally({
  graph,
  cycles,
  lazy,
  findings,
  layering,
  sources,
  applicationOf,
}: Tallied): Measurement[] {
  const count = (paths: readonly string[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const path of paths) {
      const name = applicationOf(path);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return counts;
  };
  const edges = count(graph.edges.map(edge => edge.from));
  const charged = count(
    findings.flatMap(({ locations }) => locations.flatMap(({ path, mass }) => (mass > 0 ? [path] : []))),
  );
  const plain = new Map([
    ['edges', edges],
    ['cycles', count(cycles.map(cycle => cycle.modules[0] ?? ''))],
    ['cycles.modules', count(cycles.flatMap(cycle => cycle.modules))],
    ['cycles.lazyModules', count(lazy.flatMap(cycle => cycle.modules))],
    ['imports.unresolved', count(graph.unresolved.map(missing => missing.from))],
  ]);
  if (layering !== undefined) {
    plain.set('layers.violations', count(layering.violations));
    plain.set('layers.typeOnly', count(layering.typeOnly));
  }
  const modules = count(graph.modules);
  const assigned = layering?.assigned === undefined ? undefined : count(layering.assigned);
  return sources.applications.flatMap(({ name }): Measurement[] => [
    share('layering', name, charged, edges),
    ...[...plain].map(([metric, counts]) => ({ metric, application: name, value: counts.get(name) ?? 0 })),
    ...(assigned === undefined ? [] : [share('layers.assigned', name, assigned, modules)]),
  ]);
}

function share(
  metric: string,
  application: string,
  part: ReadonlyMap<string, number>,
  whole: ReadonlyMap<string, number>,
): Measurement {
  return {
    metric,
    application,
    numerator: part.get(application) ?? 0,
    denominator: whole.get(application) ?? 0,
  };
}
