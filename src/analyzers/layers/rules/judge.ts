import type { AnalyzerInput } from '../../../model/analyzer.ts';
import type { BrokenRule } from '../findings.ts';
import type { ImportGraph } from '../graph/build-graph.ts';
import type { LayerTally } from '../tally.ts';
import { assignLayers } from './assign.ts';
import { checkLayers } from './check.ts';
import { layerRules } from './layer-rules.ts';
import { looksLike } from './look-alike.ts';

/** What the configured rules say about a graph. */
export type Judgement =
  | {
      readonly state: 'complete';
      /** One per edge, in the order of the edges: an edge that breaks two rules is charged to the first. */
      readonly broken: readonly BrokenRule[];
      /** Absent without rules. */
      readonly layering?: LayerTally;
      readonly notices: readonly string[];
    }
  | { readonly state: 'failed'; readonly reason: string };

export async function judge(input: AnalyzerInput, graph: ImportGraph): Promise<Judgement> {
  const config = input.config.layers ?? {};
  const outcome = layerRules(config, graph.modules, input.sources.applications);
  if (outcome.state === 'failed') return outcome;
  if (outcome.state === 'none') return { state: 'complete', broken: [], notices: unconfigured(graph) };
  const { zones, rules, typeOnly } = outcome.rules;
  const places = assignLayers(graph.modules, zones);
  const violations = checkLayers(graph.edges, places, rules);
  const broken = violations
    .filter(({ edge }) => typeOnly === 'count' || edge.kind !== 'type-only')
    .map(({ rule, ...rest }): BrokenRule => {
      return { ...rest, rule: rule.name, comment: rule.comment, severity: rule.severity };
    });
  const layering: LayerTally = {
    violations: broken.map(({ edge }) => edge.from),
    typeOnly: violations.flatMap(({ edge }) => (edge.kind === 'type-only' ? [edge.from] : [])),
    assigned: [...places.keys()],
  };
  return { state: 'complete', broken, layering, notices: emptyLayers(places.size) };
}

function unconfigured({ modules }: ImportGraph): string[] {
  const preset = looksLike(modules);
  const hint = preset === undefined ? '' : `; the folders look like "${preset}"`;
  return ['cycles only', `layer rules: none configured${hint}`];
}

function emptyLayers(assigned: number): string[] {
  return assigned === 0 ? ['layer rules: no file belongs to any of the configured layers'] : [];
}
