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
  readonly sources: SourceSet;
  readonly applicationOf: (path: string) => string;
}

/**
 * The KPI and the plain counts of each application. An edge belongs to the application of the module that imports;
 * a cycle across applications is counted in the application of its first module.
 */
export function tally({ graph, cycles, lazy, findings, sources, applicationOf }: Tallied): Measurement[] {
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
  return sources.applications.flatMap(({ name }): Measurement[] => [
    {
      metric: 'layering',
      application: name,
      numerator: charged.get(name) ?? 0,
      denominator: edges.get(name) ?? 0,
    },
    ...[...plain].map(([metric, counts]) => ({ metric, application: name, value: counts.get(name) ?? 0 })),
  ]);
}
