import type { IViolation } from 'dependency-cruiser';
import type { AnalyzerInput } from '../../../model/analyzer.ts';
import type { Finding } from '../../../model/finding.ts';
import { cruiseGraph } from '../cruiser/engine.ts';
import { readTeamRules } from '../cruiser/rule-set.ts';
import type { BrokenRule } from '../findings.ts';
import type { Edge, ImportGraph } from '../graph/build-graph.ts';
import { wrongLayers } from './wrong-layers.ts';

/** A rule about a module rather than about one of its imports: orphans, reachability, required imports. */
export interface BrokenModuleRule {
  readonly path: string;
  /** The module it must (not) reach; absent when the rule is about the module alone. */
  readonly to?: string;
  readonly rule: string;
  readonly comment: string;
}

export type TeamJudgement =
  | {
      readonly state: 'complete';
      /** One per edge, the most severe; sorted as the edges. */
      readonly broken: readonly BrokenRule[];
      readonly modules: readonly BrokenModuleRule[];
      readonly notices: readonly string[];
    }
  | { readonly state: 'failed'; readonly reason: string };

/** Error before warn before info, as dependency-cruiser has them. */
const RANK = new Map([
  ['error', 0],
  ['warn', 1],
  ['info', 2],
]);

/** Judges the graph by the rule set that `layers.rules` names. */
export async function judgeByTeamRules(
  path: string,
  input: AnalyzerInput,
  graph: ImportGraph,
): Promise<TeamJudgement> {
  const read = readTeamRules(path, input.sources);
  if (read.state === 'failed') throw wrongLayers(read.reason);
  const { ruleSet, comments, notices } = read.rules;
  const cruised = await cruiseGraph(graph, ruleSet, input.temporaryFolder());
  if (cruised.state === 'failed') return cruised;
  const byEdge = new Map<string, IViolation>();
  const modules = new Map<string, BrokenModuleRule>();
  const known = new Set(graph.edges.map(key));
  for (const violation of cruised.violations) {
    const { from, to, rule } = violation;
    const perEdge = violation.type !== 'reachability' && known.has(key(violation));
    if (perEdge) {
      const rival = byEdge.get(key(violation));
      if (rival === undefined || compare(violation, rival) < 0) byEdge.set(key(violation), violation);
      continue;
    }
    const about = { path: from, ...(to === from || to === undefined ? {} : { to }) };
    modules.set(JSON.stringify([rule.name, from, to]), {
      ...about,
      rule: rule.name,
      comment: comments.get(rule.name) ?? '',
    });
  }
  const broken = graph.edges.flatMap(edge => toBroken(edge, byEdge.get(key(edge)), comments));
  const unseen =
    cruised.unseen === 0
      ? []
      : [`the rule set does not see ${cruised.unseen} imports of files with unusual names`];
  return {
    state: 'complete',
    broken,
    modules: [...modules.values()].sort(byRule),
    notices: [...notices, ...unseen],
  };
}

function key({ from, to }: { readonly from: string; readonly to: string }): string {
  return `${from}\0${to}`;
}

function compare(a: IViolation, b: IViolation): number {
  const rank = ({ rule }: IViolation): number => RANK.get(rule.severity) ?? 3;
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  return a.rule.name < b.rule.name ? -1 : 1;
}

function byRule(a: BrokenModuleRule, b: BrokenModuleRule): number {
  const text = ({ path, rule, to }: BrokenModuleRule): string => JSON.stringify([path, rule, to]);
  return text(a) < text(b) ? -1 : 1;
}

function toBroken(
  edge: Edge,
  violation: IViolation | undefined,
  comments: ReadonlyMap<string, string>,
): BrokenRule[] {
  if (violation === undefined) return [];
  const { name, severity } = violation.rule;
  const weight: Finding['severity'] = severity === 'error' ? 'major' : 'minor';
  return [{ edge, rule: name, comment: comments.get(name) ?? '', severity: weight }];
}
