import type { MeasuredUnit } from '../../model/snapshot.ts';
import { measuredKpis } from '../subject.ts';
import type { Labels, MetricFamily, Sample } from './metric-family.ts';

/** The whole repository, or one application, and what names it. */
export interface LabelledUnit {
  readonly labels: Labels;
  readonly unit: MeasuredUnit;
}

type MeasuredKpi = ReturnType<typeof measuredKpis>[number];

/** Of a KPI: suffix of the family, its unit, its help, and which number it shows. */
const KPI_FAMILIES: readonly (readonly [
  suffix: string,
  unit: string | undefined,
  help: string,
  value: (kpi: MeasuredKpi) => number,
])[] = [
  [
    'kpi_density_ratio',
    'ratio',
    'Debt of a KPI over what it is counted against; lower is better.',
    kpi => kpi.value,
  ],
  ['kpi_score_points', 'points', 'Score of a KPI, above 0 to 100; higher is better.', kpi => kpi.score],
  ['kpi_lost_points', 'points', 'Points of the quality score that a KPI costs.', kpi => kpi.pointsLost],
  [
    'kpi_debt',
    undefined,
    'Debt mass: duplicated lines, decisions over the limit, offending imports.',
    kpi => kpi.numerator,
  ],
  [
    'kpi_base',
    undefined,
    'What the debt is counted against: code lines, decisions, imports.',
    kpi => kpi.denominator,
  ],
];

/** Score, KPIs and size. What could not be measured has no sample: absent is not zero. */
export function unitFamilies(prefix: string, units: readonly LabelledUnit[]): MetricFamily[] {
  return [
    {
      name: `${prefix}_score_points`,
      unit: 'points',
      help: 'Quality score, above 0 to 100; higher is better.',
      samples: units.flatMap(({ labels, unit }): Sample[] =>
        unit.score === undefined ? [] : [{ labels, value: unit.score.value }],
      ),
    },
    ...KPI_FAMILIES.map(([suffix, unit, help, value]) => ({
      name: `${prefix}_${suffix}`,
      unit,
      help,
      samples: units.flatMap(({ labels, unit: measured }) =>
        measuredKpis(measured).map(kpi => ({ labels: { ...labels, kpi: kpi.id }, value: value(kpi) })),
      ),
    })),
    {
      name: `${prefix}_code_lines`,
      unit: 'lines',
      help: 'Code lines of production files.',
      samples: units.map(({ labels, unit }) => ({ labels, value: unit.codeLines })),
    },
    {
      name: `${prefix}_files`,
      unit: 'files',
      help: 'Production files.',
      samples: units.map(({ labels, unit }) => ({ labels, value: unit.files })),
    },
  ];
}
