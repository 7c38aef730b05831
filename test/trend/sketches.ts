import type { TrendPoint, TrendValues } from '../../src/model/period.ts';
import type { TrendReport } from '../../src/model/trend.ts';
import { type RuledPoint, trendSteps } from '../../src/trend/steps.ts';

/** Half a kilometre of digits would hide what a test is about. */
export const OPTIONS = { color: false, width: 80, verbose: false } as const;

const RULER = `sha256:${'7d1a2f'.padEnd(64, '0')}`;
const MODEL = [
  { id: 'duplication', share: 0.3, halfLife: 0.12, denominator: 12_000 },
  { id: 'complexity', share: 0.4, halfLife: 0.25, denominator: 1000 },
  { id: 'layering', share: 0.3, halfLife: 0.05, denominator: 500 },
];

/** Values with that score; every KPI has the same. */
function values(score: number): TrendValues {
  const grade = score >= 85 ? 'A' : score >= 70 ? 'B' : score >= 55 ? 'C' : score >= 40 ? 'D' : 'E';
  const kpis = MODEL.map(({ id, halfLife, denominator }) => {
    const value = -halfLife * Math.log2(score / 100);
    return { id, value, score, numerator: value * denominator, denominator };
  });
  return { score: { value: score, grade }, codeLines: 12_000, files: 120, kpis };
}

/** What a test says about a period: its score, or why there is none; and its applications. */
export interface PointSketch {
  readonly score: number | string;
  readonly ruler?: string;
  readonly applications?: readonly TrendPoint['applications'][number][];
}

/** Quarters up to 2026-Q3, which is still running when `isOpen`. */
export function trendReport(
  sketches: readonly PointSketch[],
  { isOpen = false, ...overrides }: Partial<TrendReport> & { readonly isOpen?: boolean } = {},
): TrendReport {
  const points = sketches.map(({ score, ruler = RULER, applications = [] }, index): RuledPoint => {
    const quarters = 2026 * 4 + 2 - (sketches.length - 1 - index);
    const [year, quarter] = [Math.floor(quarters / 4), quarters % 4];
    const end = new Date(Date.UTC(year, quarter * 3 + 3)).toISOString().replace('.000Z', 'Z');
    const period = {
      ...{ period: `${year}-Q${quarter + 1}`, to: end },
      isComplete: !isOpen || index < sketches.length - 1,
    };
    if (typeof score === 'string') return { ...period, reason: score, applications: [] };
    const commit = `281bfba0c4d5e6f708192a3b4c5d6e7f8091${String(index).padStart(4, '0')}`;
    const committedAt = `${year}-0${quarter + 1}-22T10:11:12Z`;
    return { ...period, ruler, commit, committedAt, changes: 12 * index, total: values(score), applications };
  });
  return {
    schema: 'tkpi-trend/1',
    tool: { name: 'tkpi', version: '0.1.0' },
    repository: 'harbour',
    source: 'commits',
    by: 'quarter',
    timeZone: 'UTC',
    branch: 'main',
    notices: [],
    steps: trendSteps(points),
    ...overrides,
  };
}

/** Eight quarters that rise and fall. */
function typical(): TrendReport {
  return trendReport([62.4, 62.6, 61.9, 60.2, 60.4, 63.1, 64.9, 65.2].map(score => ({ score })));
}

/** All that can be special: it begins late, has gaps and a change of the ruler, goes on, and something was not measured. */
export function eventful(): TrendReport {
  const begins = 'the repository begins later';
  const report = trendReport(
    [
      ...[begins, begins, 62.4, 63.2, 'no code to measure', 61.1].map(score => ({ score })),
      { score: 70.4, ruler: `sha256:${'90ab12'.padEnd(64, '0')}` },
      { score: 72.9, ruler: `sha256:${'90ab12'.padEnd(64, '0')}` },
    ],
    {
      ...{ isOpen: true, source: 'records', branch: undefined },
      notices: ['.tkpi/history.ndjson:3 was left out: it is no JSON.'],
    },
  );
  const steps = report.steps.map((step, index) => {
    if (index !== 2 || step.total === undefined) return step;
    const kpis = step.total.kpis.map(kpi =>
      kpi.id === 'layering' ? { id: kpi.id, reason: 'the import graph failed' } : kpi,
    );
    return { ...step, total: { ...step.total, kpis } };
  });
  return { ...report, steps: trendSteps(steps) };
}

/** Several applications, one of which comes later and one that goes. */
export function fleet(names: readonly string[] = ['@harbour/web', 'api', 'tools']): TrendReport {
  return trendReport(
    [80, 81, 82, 83].map((score, index) => ({
      score,
      applications: names
        .map((name, place) => ({ name, root: `packages/${place}`, ...values(score - 10 * place) }))
        .filter((_, place) => (place === 1 ? index > 1 : place === 2 ? index < 3 : true)),
    })),
  );
}

export const SAMPLES = [
  ['typical', typical],
  ['eventful', eventful],
  ['fleet', fleet],
  ['empty', () => trendReport([{ score: 'the repository begins later' }])],
  ['single', () => trendReport([{ score: 62.4 }])],
] as const;
