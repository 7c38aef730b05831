import type { DebtGroup, Delta } from '../../model/delta.ts';
import type { Finding, Location } from '../../model/finding.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { Judgement, Verdict } from '../../model/verdict.ts';
import { kpiOf } from '../../plan/pieces.ts';
import { measuredKpis } from '../subject.ts';
import { type Suppression, suppressionsOf } from './suppression.ts';

/** What formats that list all debt of a tree read: a scan has a snapshot only, a comparison more. */
export interface HeadInput {
  readonly head: Snapshot;
  readonly delta?: Delta;
  readonly verdict?: Verdict;
}

/** One debt of the tree and what the comparison says about it. */
export interface HeadFinding {
  readonly finding: Finding;
  /** KPI it counts in; absent for findings of none. */
  readonly kpi?: string;
  /** Since the base; absent without one. */
  readonly state?: 'new' | 'updated' | 'unchanged';
  /** The group that changed; absent when it did not. */
  readonly group?: DebtGroup;
  /** `error` for what fails the gate, `note` for other minor debt, `warning` for the rest. */
  readonly level: 'error' | 'warning' | 'note';
  /** Why it is to be left alone; absent when it is not. */
  readonly suppression?: Suppression;
}

const LEVELS = ['error', 'warning', 'note'] as const;

/**
 * Findings with mass, worst first: what fails the gate, then major and critical, then minor; among these by the
 * points they cost, ties by id.
 */
export function headFindings(input: HeadInput): HeadFinding[] {
  const { head, delta, verdict } = input;
  const groups = new Map<string, DebtGroup>();
  for (const group of delta?.groups ?? []) {
    for (const { id } of group.findingsAfter) groups.set(id, group);
  }
  const judgements = new Map(verdict?.groups.map(({ group, judgement }) => [group, judgement]));
  const debt = debtOf(head);
  const suppressionOf = suppressionsOf(verdict);
  return head.findings
    .filter(({ mass }) => mass > 0)
    .map((finding): HeadFinding => {
      const group = groups.get(finding.id);
      const judgement = group && judgements.get(group.id);
      return {
        finding,
        kpi: kpiOf(finding),
        state: delta && stateOf(group),
        group,
        level: levelOf(finding, judgement),
        suppression: suppressionOf(finding, group),
      };
    })
    .toSorted(
      (a, b) =>
        LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
        debt(b) - debt(a) ||
        (a.finding.id < b.finding.id ? -1 : 1),
    );
}

function stateOf(group: DebtGroup | undefined): 'new' | 'updated' | 'unchanged' {
  if (group === undefined) return 'unchanged';
  return group.state === 'introduced' ? 'new' : 'updated';
}

function levelOf({ severity }: Finding, judgement: Judgement | undefined): HeadFinding['level'] {
  if (judgement === 'fails') return 'error';
  return severity === 'minor' ? 'note' : 'warning';
}

/** Debt of a finding in the score's own measure, weight · mass / (half-life · denominator): comparable across KPIs. */
function debtOf(head: Snapshot): (entry: HeadFinding) => number {
  const rates = new Map(
    measuredKpis(head.total).map(kpi => [kpi.id, kpi.weight / kpi.halfLife / Math.max(1, kpi.denominator)]),
  );
  return ({ finding, kpi }) => finding.mass * (rates.get(kpi ?? '') ?? 0);
}

/**
 * The place that stands for a finding: that of the change, when its group changed there; else its first one that is not
 * ignored.
 */
export function mainLocation({ locations }: Finding, group?: DebtGroup): Location | undefined {
  const changed = locations.find(own =>
    group?.places?.some(({ path, startLine }) => path === own.path && startLine === own.startLine),
  );
  if (changed !== undefined) return changed;
  return locations.find(({ ignored }) => ignored === undefined) ?? locations[0];
}
