import type { AnalyzerInput, AnalyzerOutcome } from '../../model/analyzer.ts';
import { closesCycle, findCycles } from './cycles/find-cycles.ts';
import { cycleFinding, moduleRuleFinding, violationFinding } from './findings.ts';
import { buildGraph, type Edge, type ImportGraph } from './graph/build-graph.ts';
import { instabilities } from './instability.ts';
import { configNotices, unresolvedNotice } from './notices.ts';
import { judge } from './rules/judge.ts';
import { tally } from './tally.ts';

/** Builds the graph, finds cycles, checks the rules, counts. */
export async function measureLayers(input: AnalyzerInput): Promise<AnalyzerOutcome> {
  const { sources } = input;
  const graph = buildGraph(sources, await input.facts);
  const judgement = await judge(input, graph);
  if (judgement.state === 'failed') return judgement;

  const applications = new Map(sources.files.map(file => [file.path, file.application]));
  const applicationOf = (path: string): string =>
    applications.get(path) ?? sources.applications[0]?.name ?? '';
  const charged = new Set<Edge>(judgement.broken.map(({ edge }) => edge));
  const cycles = findCycles(graph.edges.filter(closesCycle));
  const findings = [
    ...judgement.broken.map(broken => violationFinding(broken, applicationOf)),
    ...judgement.modules.map(broken => moduleRuleFinding(broken, applicationOf)),
    ...cycles.map(cycle => cycleFinding(cycle, edge => charged.has(edge), applicationOf)),
  ];
  const lazy = findCycles(graph.edges.filter(edge => edge.kind !== 'type-only'));
  return {
    state: 'complete',
    measurements: tally({
      graph,
      cycles,
      lazy,
      findings,
      layering: judgement.layering,
      sources,
      applicationOf,
    }),
    findings,
    notices: [...judgement.notices, ...configNotices(graph), ...unresolvedNotice(graph)],
    ...(input.details.has('graph') ? { details: graphDetails(graph) } : {}),
  };
}

function graphDetails({ edges }: ImportGraph): Record<string, unknown> {
  return {
    edges: edges.map(({ from, to, kind, line }) => ({ from, to, kind, line })),
    instability: instabilities(edges),
  };
}
