import type { GateConfig } from '../config/schema.ts';
import type { DebtGroup, Delta } from '../model/delta.ts';
import type { Condition, JudgedGroup, Verdict } from '../model/verdict.ts';
import { type AcceptedEntry, acceptedDebts, coveredMasses } from './accepted.ts';
import { judgeGroups } from './judge.ts';

/** All a gate looks at besides the delta. */
export interface GateInput {
  readonly gate: GateConfig;
  /** Every severity fails. */
  readonly strict: boolean;
  readonly accepted: readonly AcceptedEntry[];
  /** Accepted by the change itself, where only the base's acceptances count: told, and judged as if they were not there. */
  readonly pending?: readonly AcceptedEntry[];
  /** Debt mass in the committed baseline on both sides; absent when there is none to compare. */
  readonly baseline?: { readonly before: number; readonly after: number };
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** Asks every condition. Pure: the same delta, settings and day give the same verdict. */
export function judgeDelta(delta: Delta, input: GateInput): Verdict {
  const { gate, strict, accepted, pending = [], today } = input;
  const failOn = strict ? 'minor' : gate.failOn;
  const groups = judgeGroups(delta.groups, gate, failOn, coveredMasses(accepted, today));
  const debts = acceptedDebts(accepted, pending, today);
  const expired = debts.filter(({ state }) => state === 'expired').length;
  const conditions: Condition[] = [
    groupCondition('introduced', delta.groups, groups),
    groupCondition('worsened', delta.groups, groups),
    noMoreThan('unanalysable', delta.files.unanalysable.length, 0),
    ...scoreConditions(delta, gate),
    ...ceilings(delta, gate),
    ...ignoreCondition(delta, gate, strict),
    ...baselineCondition(input),
    ...(accepted.length === 0 ? [] : [noMoreThan('expired', expired, 0)]),
  ];
  const state = conditions.some(condition => condition.state === 'fail') ? 'fail' : 'pass';
  return { state, strict, conditions, groups, accepted: debts, failOn };
}

/** New debts, or known ones that grew. */
function groupCondition(
  id: 'introduced' | 'worsened',
  groups: readonly DebtGroup[],
  judged: readonly JudgedGroup[],
): Condition {
  const isNew = new Map(groups.map(group => [group.id, group.state === 'introduced']));
  const own = judged.filter(({ group }) => isNew.get(group) === (id === 'introduced'));
  const count = (judgement: JudgedGroup['judgement']) =>
    own.filter(one => one.judgement === judgement).length;
  const fails = count('fails');
  const warns = count('warns');
  return {
    id,
    state: fails > 0 ? 'fail' : warns > 0 ? 'warn' : 'pass',
    actual: fails > 0 ? fails : warns,
    limit: 0,
  };
}

function noMoreThan(id: Condition['id'], actual: number, limit: number): Condition {
  return { id, state: actual > limit ? 'fail' : 'pass', actual, limit };
}

function scoreConditions({ total }: Delta, { minScore, maxDrop }: GateConfig): Condition[] {
  const conditions: Condition[] = [];
  if (minScore !== undefined) {
    const actual = total.after?.value;
    conditions.push(
      actual === undefined
        ? { id: 'min-score', state: 'skipped', limit: minScore, reason: 'there is no score' }
        : { id: 'min-score', state: actual < minScore ? 'fail' : 'pass', actual, limit: minScore },
    );
  }
  if (maxDrop !== undefined) {
    const { points } = total;
    conditions.push(
      points === undefined
        ? {
            id: 'max-drop',
            state: 'skipped',
            limit: maxDrop,
            reason: total.notComparable ?? 'there is no score before',
          }
        : {
            id: 'max-drop',
            state: -points > maxDrop ? 'fail' : 'pass',
            actual: Math.max(0, -points),
            limit: maxDrop,
          },
    );
  }
  return conditions;
}

function ceilings({ total }: Delta, gate: GateConfig): Condition[] {
  return Object.entries(gate.ceilings).flatMap(([kpi, limit]): Condition[] => {
    if (limit === undefined) return [];
    const { after, reason = 'not measured' } = total.kpis.find(({ id }) => id === kpi) ?? {};
    if (after === undefined) return [{ id: 'ceiling', kpi, state: 'skipped', limit, reason }];
    return [{ id: 'ceiling', kpi, state: after.value > limit ? 'fail' : 'pass', actual: after.value, limit }];
  });
}

/** Growth is always told; it fails where the settings say how much is too much. */
function ignoreCondition({ ignores }: Delta, { maxIgnores }: GateConfig, strict: boolean): Condition[] {
  const grown = Math.max(0, ignores.after - ignores.before);
  if (maxIgnores !== undefined) return [noMoreThan('ignores', grown, maxIgnores)];
  return grown === 0 ? [] : [{ id: 'ignores', state: strict ? 'fail' : 'warn', actual: grown }];
}

function baselineCondition({ baseline, gate }: GateInput): Condition[] {
  if (baseline === undefined) return [];
  const grown = Math.max(0, baseline.after - baseline.before);
  if (!gate.baselineGrowth) return [noMoreThan('baseline-growth', grown, 0)];
  return grown === 0 ? [] : [{ id: 'baseline-growth', state: 'warn', actual: grown }];
}
