import type { AnalyzerInput, AnalyzerOutcome } from '../../model/analyzer.ts';
import type { Measurement } from '../../model/metric.ts';
import { closesCycle, findCycles } from './cycles/find-cycles.ts';
import { cycleFinding } from './findings.ts';
import { buildGraph } from './graph/build-graph.ts';
import { tally } from './tally.ts';

/** Builds the graph, finds cycles, checks the rules, counts. */
export async function measureLayers(input: AnalyzerInput): Promise<AnalyzerOutcome> {
  const { sources } = input;
  const graph = buildGraph(sources, await input.facts);
  const applications = new Map(sources.files.map(file => [file.path, file.application]));
  const applicationOf = (path: string): string =>
    applications.get(path) ?? sources.applications[0]?.name ?? '';
  const loaded = graph.edges.filter(closesCycle);
  const cycles = findCycles(loaded);
  const lazy = findCycles(graph.edges.filter(edge => edge.kind !== 'type-only'));
  const findings = cycles.map(cycle => cycleFinding(cycle, () => false, applicationOf));
  const measurements: Measurement[] = tally({ graph, cycles, lazy, findings, applicationOf, sources });
  return {
    state: 'complete',
    measurements,
    findings,
    notices: ['cycles only'],
    details: { edges: graph.edges.map(({ from, to, kind }) => ({ from, to, kind })) },
  };
}
