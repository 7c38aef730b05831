import type { TrendApplication, TrendReport } from '../../model/trend.ts';

/** The units of one application over the shown periods; absent where it was not there. */
export interface ApplicationScores {
  /** As the latest period calls it, not yet escaped. */
  readonly name: string;
  readonly units: readonly (TrendApplication | undefined)[];
}

/** The applications that have a score in the last `most` periods, by root: it keeps its root longer than its name. */
export function applicationScores(report: TrendReport, most: number): ApplicationScores[] {
  const steps = report.steps.slice(-most);
  const names = new Map<string, string>();
  for (const { applications } of steps) for (const { root, name } of applications) names.set(root, name);
  const byRoot = steps.map(({ applications }) => new Map(applications.map(own => [own.root, own])));
  const roots = [...names.keys()].toSorted();
  return roots
    .map(root => ({ name: names.get(root) ?? root, units: byRoot.map(own => own.get(root)) }))
    .filter(({ units }) => units.some(unit => unit?.score !== undefined));
}
