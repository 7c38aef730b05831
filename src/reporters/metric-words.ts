import type { MeasuredUnit, MetricValue } from '../model/snapshot.ts';

/** Titles of the plain metrics in reports, in the order in which reports list them. */
const METRIC_TITLES: ReadonlyMap<string, string> = new Map([
  ['files', 'Files'],
  ['lines', 'Lines'],
  ['lines.code', 'Code lines'],
  ['lines.comment', 'Comment lines'],
  ['lines.blank', 'Blank lines'],
  ['duplication.groups', 'Clone groups'],
  ['duplication.redundantLines', 'Redundant lines'],
  ['duplication.largestClone', 'Lines of the largest clone'],
  ['functions', 'Functions'],
  ['functions.to10', 'Functions with complexity 1–10'],
  ['functions.to20', 'Functions with complexity 11–20'],
  ['functions.to50', 'Functions with complexity 21–50'],
  ['functions.over50', 'Functions with complexity over 50'],
  ['functions.cognitiveOverLimit', 'Functions over the limit of cognitive complexity'],
  ['cyclomatic.p95', 'Complexity, 95th percentile'],
  ['cyclomatic.max', 'Complexity, highest'],
  ['cognitive.max', 'Cognitive complexity, highest'],
  ['cognitive.total', 'Cognitive complexity, sum'],
  ['decisions', 'Decisions'],
  ['excessDecisions', 'Decisions over the limit'],
  ['edges', 'Imports between own modules'],
  ['cycles', 'Import cycles'],
  ['cycles.modules', 'Modules in import cycles'],
  ['cycles.lazyModules', 'Modules in import cycles, import() included'],
  ['layers.violations', 'Imports that break a layer rule'],
  ['layers.typeOnly', 'Type-only imports across forbidden borders'],
  ['layers.assigned', 'Files assigned to a layer'],
  ['imports.unresolved', 'Unresolved imports'],
  ['coverage.lines', 'Lines covered by tests'],
  ['coverage.branches', 'Branches covered by tests'],
  ['coverage.functions', 'Functions covered by tests'],
]);

/** A metric of each convention of the team's own, with as many ids as the configuration has names. */
const CONVENTION = /^convention\.([a-z0-9-]+)$/;

/** Title of a metric; `undefined` for one that is not in the catalogue. Safe to show as it is. */
export function metricTitle(id: string): string | undefined {
  const convention = CONVENTION.exec(id)?.[1];
  if (convention !== undefined) return `Places against ${convention}`;
  return id === 'conventions' ? 'Places against a convention' : METRIC_TITLES.get(id);
}

/** The plain metrics of a unit as reports list them: those of the catalogue in its order, then others by their ids. */
export function listedMetrics({
  metrics,
  kpis,
}: MeasuredUnit): { readonly title?: string; readonly metric: MetricValue }[] {
  const order = [...METRIC_TITLES.keys()];
  const rank = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return metrics
    .filter(({ id }) => !kpis.some(kpi => kpi.id === id))
    .toSorted((one, other) => rank(one.id) - rank(other.id))
    .map(metric => ({ title: metricTitle(metric.id), metric }));
}
