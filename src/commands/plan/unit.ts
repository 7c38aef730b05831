import { TkpiError } from '../../errors.ts';
import type { Kpi, MeasuredUnit, Snapshot } from '../../model/snapshot.ts';
import { didYouMean } from './did-you-mean.ts';

/** What a plan is to raise. */
export interface PlanUnit {
  readonly kpis: readonly Kpi[];
  readonly score: number;
  /** Is the debt charged to this file part of it? */
  readonly counts: (path: string) => boolean;
}

/**
 * The whole repository, or one of its applications.
 *
 * @throws TkpiError `unknown-application`, `no-score`
 */
export function unitOf(snapshot: Snapshot, name: string | undefined): PlanUnit {
  if (name === undefined) return scored(snapshot.total, 'This repository', () => true);
  const unit = snapshot.applications.find(application => application.name === name);
  if (unit === undefined) throw unknownApplication(name, snapshot);
  const applications = new Map(snapshot.files.map(({ path, application }) => [path, application]));
  return scored(unit, `The application ${name}`, path => applications.get(path) === name);
}

function scored({ kpis, score }: MeasuredUnit, who: string, counts: PlanUnit['counts']): PlanUnit {
  if (score !== undefined) return { kpis, score: score.value, counts };
  throw new TkpiError(
    'no-score',
    `${who} has no score, so there is nothing to gain: no KPI could be measured.`,
    '`tkpi scan` says why.',
  );
}

function unknownApplication(name: string, { applications }: Snapshot): TkpiError {
  const names = applications.map(application => application.name);
  return new TkpiError(
    'unknown-application',
    `There is no application ${JSON.stringify(name)} here.`,
    didYouMean(name, names, 'Applications'),
  );
}
