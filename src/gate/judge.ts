import type { GateConfig } from '../config/schema.ts';
import type { DebtGroup } from '../model/delta.ts';
import type { Acceptance, JudgedGroup, Judgement } from '../model/verdict.ts';
import { toleranceOf } from './tolerance.ts';

type Covered = ReadonlyMap<string, { readonly mass: number; readonly acceptance: Acceptance }>;

const SEVERITIES = ['minor', 'major', 'critical'] as const;

/**
 * What the gate says about each group that got worse in code: accepted, within the tolerance, or a failure (a warning
 * when it is less severe than what fails).
 *
 * @param covered mass that somebody has answered for, by id of the finding
 */
export function judgeGroups(
  groups: readonly DebtGroup[],
  gate: GateConfig,
  failOn: GateConfig['failOn'],
  covered: Covered,
): JudgedGroup[] {
  return groups
    .filter(({ cause, judged }) => cause === 'code' && judged > 0)
    .map(group => {
      const acceptance = acceptanceOf(group, covered);
      if (acceptance !== undefined) return { group: group.id, judgement: 'accepted', acceptance };
      return { group: group.id, judgement: judgementOf(group, gate, failOn) };
    });
}

function judgementOf(group: DebtGroup, gate: GateConfig, failOn: GateConfig['failOn']): Judgement {
  if (group.judged <= toleranceOf(group, gate)) return 'tolerated';
  return SEVERITIES.indexOf(group.severity) >= SEVERITIES.indexOf(failOn) ? 'fails' : 'warns';
}

/** The first acceptance of a group that is no larger than what is answered for; `undefined` when it is. */
function acceptanceOf(group: DebtGroup, covered: Covered): Acceptance | undefined {
  const known = group.findingsAfter.flatMap(({ id }) => covered.get(id) ?? []);
  const mass = known.reduce((sum, part) => sum + part.mass, 0);
  return group.before + group.judged <= mass ? known[0]?.acceptance : undefined;
}
