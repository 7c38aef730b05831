import type {
  GoalResult,
  Method,
  Owners,
  PartDelta,
  PeriodReport,
  TrendPoint,
  TrendValues,
} from '../../model/period.ts';
import { entry, type Field, list, ordered, rows, sorted } from '../json-writer.ts';

/** One point of the trend on one line. */
export function trendPoint(point: TrendPoint): string {
  const written = {
    ...point,
    total: point.total && trendValues(point.total),
    applications: point.applications.map(({ name, root, ...values }) => ({
      ...{ name, root },
      ...trendValues(values),
    })),
  };
  return entry(written, [
    ...(['period', 'to', 'isComplete', 'commit', 'committedAt', 'reason', 'changes', 'total'] as const),
    'applications',
  ]);
}

function trendValues(values: TrendValues): TrendValues {
  const score = values.score && ordered(values.score, ['value', 'grade']);
  const kpis = values.kpis.map(kpi =>
    ordered(kpi, ['id', 'value', 'score', 'numerator', 'denominator', 'reason']),
  );
  return ordered({ ...values, score, kpis }, ['score', 'codeLines', 'files', 'kpis']);
}

/** Folders, one on a line. */
export function partRows(parts: readonly PartDelta[]): string[] {
  return parts.map(part => entry(bothSides(part), PART_KEYS));
}

const PART_KEYS = ['name', 'files', 'codeLines', 'lost', 'points', 'changes'] as const;

function bothSides<Part extends PartDelta>(part: Part): Part {
  return {
    ...part,
    files: ordered(part.files, ['before', 'after']),
    codeLines: ordered(part.codeLines, ['before', 'after']),
    lost: ordered(part.lost, ['before', 'after']),
  };
}

/** Owners, one on a line. */
export function ownerFields({ file, parts }: Owners): Field[] {
  const written = parts.map(part => ({
    ...bothSides(part),
    score: ordered(part.score, ['before', 'after']),
  }));
  return [
    ['file', entry(file)],
    ['parts', rows(1, written, [...PART_KEYS, 'score', 'received', 'handedOver'])],
  ];
}

/** Goals, one on a line. */
export function goalRows(goals: readonly GoalResult[]): string[] {
  return goals.map(goal =>
    entry(goal, ['goal', 'what', 'state', 'before', 'after', 'unit', 'reason', 'against']),
  );
}

/** The fields of the method. */
export function method(value: PeriodReport['method']): Field[] {
  const sides = ({ before, after }: Method['skipped']) => entry({ before, after });
  return [
    ['command', entry(value.command)],
    ['ruler', entry(value.ruler)],
    ['engines', entry(sorted(value.engines))],
    ['settings', rows(1, value.settings, ['path', 'before', 'after'])],
    [
      'excluded',
      list(
        1,
        value.excluded.map(glob => entry(glob)),
      ),
    ],
    ['skipped', sides(value.skipped)],
    ['failed', sides(value.failed)],
    ['measured', entry(value.measured, ['whole', 'parts'])],
  ];
}
