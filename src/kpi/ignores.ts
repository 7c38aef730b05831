import type { FactsByPath } from '../model/analyzer.ts';
import type { Finding, Location } from '../model/finding.ts';
import type { IgnoreResult } from '../model/snapshot.ts';
import type { SourceFile } from '../model/source.ts';
import type { AnalyzerRun } from './aggregate.ts';

/** A comment about one KPI. */
interface Mark extends Omit<IgnoreResult, 'used'> {
  readonly target?: number;
}

/**
 * All findings, with the reason on the places that `tkpi-ignore-next-line` stands above, and all such comments of
 * production files, sorted by path and line. Masses stay as they are: the score knows no exceptions, a gate does.
 *
 * @param files sorted by path
 */
export function applyIgnores(
  runs: readonly AnalyzerRun[],
  files: readonly SourceFile[],
  facts: FactsByPath,
): { readonly findings: Finding[]; readonly ignores: IgnoreResult[] } {
  const production = files.filter(({ kind }) => kind === 'production');
  const byPath = new Map(production.map(({ path }) => [path, marksOf(path, facts)]));
  const marks = [...byPath.values()].flat();
  const used = new Set<Mark>();
  const marked = (location: Location, kpi: string): Location => {
    const above = byPath.get(location.path)?.filter(mark => standsAbove(mark, location, kpi)) ?? [];
    for (const mark of above) used.add(mark);
    const reason = above.find(mark => mark.reason !== undefined)?.reason;
    return reason === undefined ? location : { ...location, ignored: reason };
  };
  const findings = runs.flatMap(({ analyzer: { kpi }, outcome }) => {
    if (outcome.state !== 'complete') return [];
    if (kpi === undefined || marks.length === 0) return outcome.findings;
    return outcome.findings.map(finding => ({
      ...finding,
      locations: finding.locations.map(location => marked(location, kpi)),
    }));
  });
  const ignores = marks.map(mark => {
    const { path, line, kpi, reason } = mark;
    return { path, line, kpi, reason, used: used.has(mark) };
  });
  return { findings, ignores };
}

function marksOf(path: string, facts: FactsByPath): Mark[] {
  const ignores = facts.get(path)?.ignores ?? [];
  return ignores.flatMap(({ line, target, kpis, reason }) =>
    kpis.map(kpi => ({ path, line, target, kpi, reason })),
  );
}

/**
 * A function and an import begin in the target line. A clone is many lines: the target is one of them, or the clone
 * lies between comment and target, where only decorators are.
 */
function standsAbove(mark: Mark, { startLine, endLine }: Location, kpi: string): boolean {
  const { target } = mark;
  if (target === undefined || (mark.kpi !== kpi && mark.kpi !== 'all')) return false;
  return kpi === 'duplication' ? startLine <= target && endLine > mark.line : startLine === target;
}
