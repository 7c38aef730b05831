import type { Kpi, Snapshot } from '../model/snapshot.ts';

/** The two counts of a KPI in one file. */
export interface FileCounts {
  readonly numerator: number;
  readonly denominator: number;
}

/** KPI → path of a production file → its counts. KPIs that can't be told by file are absent. */
export type CountsByKpi = ReadonlyMap<string, ReadonlyMap<string, FileCounts>>;

/** Analyzers whose KPI is called otherwise. */
const KPI_OF_ANALYZER = new Map([['layers', 'layering']]);

/** KPI in which the masses of an analyzer's findings count. */
export function kpiOf(analyzer: string): string {
  return KPI_OF_ANALYZER.get(analyzer) ?? analyzer;
}

/**
 * The counts of each measured KPI by file: masses of the places of its findings over code lines, decisions, or the imports
 * that start in the file. A KPI is left out when these do not add up to its own counts (the snapshot has no `edges`, a KPI
 * that files are not asked for): half a truth by file would look like a whole one.
 */
export function countsByFile(snapshot: Snapshot): CountsByKpi {
  const masses = massesByKpi(snapshot);
  const result = new Map<string, ReadonlyMap<string, FileCounts>>();
  for (const kpi of snapshot.total.kpis) {
    const sizes = sizesFor(kpi.id, snapshot);
    if (kpi.state !== 'measured' || sizes === undefined) continue;
    const counts = join(masses.get(kpi.id) ?? new Map(), sizes);
    if (addsUpTo(kpi, counts)) result.set(kpi.id, counts);
  }
  return result;
}

/** KPI → path → mass of its debts there. */
function massesByKpi({ findings }: Snapshot): Map<string, Map<string, number>> {
  const masses = new Map<string, Map<string, number>>();
  for (const { analyzer, locations } of findings) {
    const kpi = kpiOf(analyzer);
    const own = masses.get(kpi) ?? new Map<string, number>();
    masses.set(kpi, own);
    for (const { path, mass } of locations) own.set(path, (own.get(path) ?? 0) + mass);
  }
  return masses;
}

/** The part of a KPI's denominator in each production file; `undefined` when it is not known. */
function sizesFor(kpi: string, snapshot: Snapshot): Map<string, number> | undefined {
  const { files, edges } = snapshot;
  const production = files.filter(({ kind }) => kind === 'production');
  if (kpi === 'duplication') return new Map(production.map(({ path, codeLines = 0 }) => [path, codeLines]));
  if (kpi === 'complexity') return new Map(production.map(({ path, decisions = 0 }) => [path, decisions]));
  if (kpi === 'conventions') return placesByFile(snapshot);
  if (kpi !== 'layering' || edges === undefined) return undefined;
  const sizes = new Map(production.map(({ path }) => [path, 0]));
  for (const { from } of edges) sizes.set(from, (sizes.get(from) ?? 0) + 1);
  return sizes;
}

/** Places that the conventions of the team are about. */
function placesByFile({ conventions }: Snapshot): Map<string, number> | undefined {
  if (conventions === undefined) return undefined;
  const places = new Map<string, number>();
  for (const { path, conforming, violating } of conventions.flatMap(({ files }) => files))
    places.set(path, (places.get(path) ?? 0) + conforming + violating);
  return places;
}

function join(masses: ReadonlyMap<string, number>, sizes: ReadonlyMap<string, number>) {
  const paths = new Set([...sizes.keys(), ...masses.keys()]);
  return new Map<string, FileCounts>(
    [...paths].map(path => [path, { numerator: masses.get(path) ?? 0, denominator: sizes.get(path) ?? 0 }]),
  );
}

function addsUpTo(
  kpi: Extract<Kpi, { state: 'measured' }>,
  counts: ReadonlyMap<string, FileCounts>,
): boolean {
  const all = total(counts.values());
  return all.numerator === kpi.numerator && all.denominator === kpi.denominator;
}

/** Counts added up. */
export function total(counts: Iterable<FileCounts>): FileCounts {
  let numerator = 0;
  let denominator = 0;
  for (const one of counts) {
    numerator += one.numerator;
    denominator += one.denominator;
  }
  return { numerator, denominator };
}

/** Numerator over denominator; nothing over nothing is no debt. */
export function densityOf({ numerator, denominator }: FileCounts): number {
  return denominator === 0 ? 0 : numerator / denominator;
}
