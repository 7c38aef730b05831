import type { DebtGroup, Delta, UnitDelta } from '../../model/delta.ts';
import type { HeadInput } from './head-findings.ts';
import type { Labels, MetricFamily, Sample } from './metric-family.ts';

const STATES: readonly DebtGroup['state'][] = ['introduced', 'worsened', 'improved', 'resolved'];

/** What moved since the base, and what the gate said. Nothing without a comparison. */
export function changeFamilies(
  { delta, verdict }: HeadInput,
  repository: Labels,
  applications: ReadonlyMap<string, Labels>,
): MetricFamily[] {
  if (delta === undefined) return [];
  const parts = delta.applications.flatMap(unit => {
    const labels = applications.get(unit.name);
    return labels === undefined ? [] : [{ labels, unit }];
  });
  return [
    ...movedFamilies('tkpi_repository', [{ labels: repository, unit: delta.total }]),
    ...movedFamilies('tkpi_application', parts),
    {
      name: 'tkpi_repository_debt_groups',
      help: 'Debts that changed since the base, by what became of them.',
      samples: groupCounts(delta, repository),
    },
    {
      name: 'tkpi_repository_gate_passed',
      help: 'Answer of the gate: 1 passed, 0 failed.',
      samples: verdict === undefined ? [] : [{ labels: repository, value: verdict.state === 'pass' ? 1 : 0 }],
    },
  ];
}

/** Scores over different KPIs are never subtracted: then there is no sample. */
function movedFamilies(
  prefix: string,
  units: readonly { readonly labels: Labels; readonly unit: UnitDelta }[],
): MetricFamily[] {
  return [
    {
      name: `${prefix}_score_moved_points`,
      unit: 'points',
      help: 'Change of the quality score since the base; positive is better.',
      samples: units.flatMap(({ labels, unit }) => moved(labels, unit.points)),
    },
    {
      name: `${prefix}_kpi_moved_points`,
      unit: 'points',
      help: 'Points of the quality score that a KPI moved since the base; positive is better.',
      samples: units.flatMap(({ labels, unit }) =>
        unit.kpis.flatMap(({ id, points }) => moved({ ...labels, kpi: id }, points)),
      ),
    },
  ];
}

function moved(labels: Labels, points: number | undefined): Sample[] {
  return points === undefined ? [] : [{ labels, value: points }];
}

function groupCounts({ total, groups }: Delta, repository: Labels): Sample[] {
  return total.kpis.flatMap(({ id }) =>
    STATES.map(state => ({
      labels: { ...repository, kpi: id, state },
      value: groups.filter(group => group.kpi === id && group.state === state).length,
    })),
  );
}
