import type { Snapshot } from '../model/snapshot.ts';
import { type CountsByKpi, countsByFile, densityOf, type FileCounts, total } from './file-counts.ts';
import { scoredKpis } from './rates.ts';
import { sum } from './sum.ts';

/** Scores and densities of some files of a snapshot. */
export interface Selected {
  /** Counts of a KPI over the selected files; `undefined` when it was not measured. */
  readonly countsOf: (kpi: string) => FileCounts | undefined;
  /** Score of the selected files alone, by the weights and half-lives of the snapshot; `undefined` without any KPI. */
  readonly score: number | undefined;
  /** `undefined` for a KPI that was not measured. */
  readonly halfLifeOf: (kpi: string) => number | undefined;
  /** KPIs that the score is made of, sorted. */
  readonly kpis: readonly string[];
}

/** Asks a snapshot about some of its files; the counts by file are made once. */
export function selector(snapshot: Snapshot): (paths: ReadonlySet<string>) => Selected {
  const counts = countsByFile(snapshot);
  const kpis = scoredKpis(snapshot.total);
  const halfLifeOf = (id: string) => {
    const kpi = snapshot.total.kpis.find(candidate => candidate.id === id);
    return kpi?.state === 'measured' ? kpi.halfLife : undefined;
  };
  return paths => {
    const countsOf = (kpi: string) => countsIn(counts, kpi, paths);
    const weights = sum(kpis.map(({ weight }) => weight));
    const parts = kpis.map(({ id, weight, halfLife }) => {
      const own = countsOf(id);
      return own && (weight * densityOf(own)) / halfLife / weights;
    });
    // a KPI that is in the score, but can't be told by file: the others alone would be another score
    const known = parts.filter(part => part !== undefined);
    const score = kpis.length === 0 || known.length < kpis.length ? undefined : 100 * 2 ** -sum(known);
    return { countsOf, score, halfLifeOf, kpis: kpis.map(({ id }) => id).toSorted() };
  };
}

function countsIn(counts: CountsByKpi, kpi: string, paths: ReadonlySet<string>): FileCounts | undefined {
  const own = counts.get(kpi);
  if (own === undefined) return undefined;
  return total([...paths].flatMap(path => own.get(path) ?? []));
}
