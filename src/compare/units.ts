import type { KpiDelta, KpiSide, ScoreSide, UnitDelta } from '../model/delta.ts';
import type { ApplicationResult, Kpi, MeasuredUnit, Snapshot } from '../model/snapshot.ts';

type MeasuredKpi = Extract<Kpi, { state: 'measured' }>;

/** A unit on one or both sides, without the points of its KPIs (the bridge knows them). */
export function unitDelta(
  name: string,
  root: string,
  before: MeasuredUnit | undefined,
  after: MeasuredUnit | undefined,
): UnitDelta {
  const notComparable = before && after && reasonNotToCompare(before, after);
  const ids = [...new Set([...kpisOf(after), ...kpisOf(before)].map(({ id }) => id))];
  return {
    name,
    root,
    before: scoreOf(before),
    after: scoreOf(after),
    points: notComparable === undefined ? pointsBetween(before, after) : undefined,
    notComparable,
    kpis: ids.map(id => kpiDelta(id, kpiIn(before, id), kpiIn(after, id))),
    codeLines: { before: sizeOf(before, 'codeLines'), after: sizeOf(after, 'codeLines') },
    files: { before: sizeOf(before, 'files'), after: sizeOf(after, 'files') },
  };
}

function kpisOf(unit: MeasuredUnit | undefined): readonly Kpi[] {
  return unit?.kpis ?? [];
}

function scoreOf(unit: MeasuredUnit | undefined): ScoreSide | undefined {
  return unit?.score && { value: unit.score.value, grade: unit.score.grade };
}

function pointsBetween(
  before: MeasuredUnit | undefined,
  after: MeasuredUnit | undefined,
): number | undefined {
  return before?.score && after?.score && after.score.value - before.score.value;
}

function sizeOf(unit: MeasuredUnit | undefined, size: 'codeLines' | 'files'): number {
  return unit?.[size] ?? 0;
}

/** Applications of both sides, by root: an application keeps its root longer than its name. */
export function applicationDeltas(base: Snapshot, head: Snapshot): UnitDelta[] {
  const byRoot = (applications: readonly ApplicationResult[]) =>
    new Map(applications.map(application => [application.root, application]));
  const before = byRoot(base.applications);
  const after = byRoot(head.applications);
  return [...new Set([...before.keys(), ...after.keys()])].toSorted().map(root => {
    const name = (after.get(root) ?? before.get(root))?.name ?? root;
    return unitDelta(name, root, before.get(root), after.get(root));
  });
}

/** KPIs that a score is made of. */
export function scoredKpis(unit: MeasuredUnit): MeasuredKpi[] {
  return unit.kpis.filter((kpi): kpi is MeasuredKpi => kpi.state === 'measured' && kpi.weight > 0);
}

/** Two scores over different KPIs, or of different models, are never subtracted. */
function reasonNotToCompare(before: MeasuredUnit, after: MeasuredUnit): string | undefined {
  const terms = (unit: MeasuredUnit) =>
    scoredKpis(unit).map(({ id, weight, halfLife }) => ({ id, model: `${id} ${weight} ${halfLife}` }));
  const one = terms(before);
  const other = terms(after);
  if (before.files === 0 || after.files === 0) return 'there is no production code on one side';
  const missing = [
    ...one
      .filter(({ id }) => !other.some(kpi => kpi.id === id))
      .map(({ id }) => `${id} is not measured after`),
    ...other
      .filter(({ id }) => !one.some(kpi => kpi.id === id))
      .map(({ id }) => `${id} is not measured before`),
  ];
  if (missing.length > 0) return missing.join(', ');
  const isSameModel = one.every(({ model }, index) => model === other[index]?.model);
  return isSameModel ? undefined : 'weights or half-lives differ';
}

function kpiIn(unit: MeasuredUnit | undefined, id: string): Kpi | undefined {
  return kpisOf(unit).find(kpi => kpi.id === id);
}

function kpiDelta(id: string, before: Kpi | undefined, after: Kpi | undefined): KpiDelta {
  const reasons = [before, after].flatMap(kpi => (kpi?.state === 'not-measured' ? [kpi.reason] : []));
  return {
    id,
    before: sideOf(before),
    after: sideOf(after),
    reason: reasons.length === 0 ? undefined : [...new Set(reasons)].join('; '),
  };
}

function sideOf(kpi: Kpi | undefined): KpiSide | undefined {
  if (kpi?.state !== 'measured') return undefined;
  const { numerator, denominator, value, score } = kpi;
  return { numerator, denominator, value, score };
}
