import type { AnalyzerInput } from '../../../model/analyzer.ts';
import type { BrokenRule } from '../findings.ts';
import type { Edge, ImportGraph } from '../graph/build-graph.ts';
import type { LayerTally } from '../tally.ts';
import { assignLayers } from './assign.ts';
import { checkLayers } from './check.ts';
import { layerRules } from './layer-rules.ts';
import { looksLike } from './look-alike.ts';
import type { LayerRules } from './rule.ts';
import { type BrokenModuleRule, judgeByTeamRules } from './team-rules.ts';
import { wrongLayers } from './wrong-layers.ts';

const NO_LAYER_HAS_FILES = 'layer rules: no file belongs to any of the configured layers';

/** What the configured rules say about a graph. */
export type Judgement =
  | {
      readonly state: 'complete';
      /** One per edge, in the order of the edges: an edge that breaks two rules is charged to the first. */
      readonly broken: readonly BrokenRule[];
      /** What a rule set says about modules; no edge, so no mass. */
      readonly modules: readonly BrokenModuleRule[];
      /** Absent without rules. */
      readonly layering?: LayerTally;
      readonly notices: readonly string[];
    }
  | { readonly state: 'failed'; readonly reason: string };

/** @throws TkpiError `config-invalid` when the configured layers or the rule set make no sense */
export async function judge(input: AnalyzerInput, graph: ImportGraph): Promise<Judgement> {
  const config = input.config.layers ?? {};
  const outcome = layerRules(config, graph.modules, input.sources.applications);
  if (outcome.state === 'failed') throw wrongLayers(outcome.reason);
  const team = config.rules === undefined ? undefined : await judgeByTeamRules(config.rules, input, graph);
  if (team?.state === 'failed') return team;
  if (outcome.state === 'none' && team === undefined) {
    return { state: 'complete', broken: [], modules: [], notices: unconfigured(graph) };
  }
  const own = outcome.state === 'ok' ? judgeByLayers(outcome.rules, graph) : undefined;
  const broken = onePerEdge(graph, [...(own?.broken ?? []), ...(team?.broken ?? [])]);
  const counted = broken.filter(({ edge }) => config.typeOnly !== 'ignore' || edge.kind !== 'type-only');
  const layering: LayerTally = {
    violations: counted.map(({ edge }) => edge.from),
    typeOnly: broken.flatMap(({ edge }) => (edge.kind === 'type-only' ? [edge.from] : [])),
    ...(own === undefined ? {} : { assigned: own.assigned }),
  };
  const notices = [...(own?.assigned.length === 0 ? [NO_LAYER_HAS_FILES] : []), ...(team?.notices ?? [])];
  return { state: 'complete', broken: counted, modules: team?.modules ?? [], layering, notices };
}

/** Whom the layers catch, and which modules are in one. */
function judgeByLayers(
  { zones, rules }: LayerRules,
  graph: ImportGraph,
): { broken: BrokenRule[]; assigned: string[] } {
  const places = assignLayers(graph.modules, zones);
  const broken = checkLayers(graph.edges, places, rules).map(({ rule, ...rest }): BrokenRule => {
    return { ...rest, rule: rule.name, comment: rule.comment, severity: rule.severity };
  });
  return { broken, assigned: [...places.keys()] };
}

/** In the order of the edges; the first judgement of an edge stands. */
function onePerEdge({ edges }: ImportGraph, broken: readonly BrokenRule[]): BrokenRule[] {
  const first = new Map<Edge, BrokenRule>();
  for (const item of broken) if (!first.has(item.edge)) first.set(item.edge, item);
  return edges.flatMap(edge => first.get(edge) ?? []);
}

function unconfigured({ modules }: ImportGraph): string[] {
  const preset = looksLike(modules);
  const hint = preset === undefined ? '' : `; the folders look like the preset "${preset}"`;
  return [`only import cycles count, no layer rules are configured${hint}`];
}
