import type { FactsByPath } from '../../model/analyzer.ts';
import {
  type CoverageByPath,
  type CoverageCounts,
  countRun,
  type FileCoverage,
  linesRun,
} from '../../model/coverage.ts';
import type { Measurement } from '../../model/metric.ts';
import type { SourceFile } from '../../model/source.ts';

/** A production file and what the tests ran of it. */
export interface CoveredFile extends CoverageCounts {
  readonly path: string;
  readonly application: string;
  /** Absent when no test loaded it. */
  readonly known?: FileCoverage;
  /** Last line of the file. */
  readonly lastLine: number;
}

/** All production files that could be parsed. */
export function coveredFiles(
  files: readonly SourceFile[],
  facts: FactsByPath,
  coverage: CoverageByPath,
): CoveredFile[] {
  return files.flatMap(({ path, application, kind }): CoveredFile[] => {
    const lines = facts.get(path)?.lines;
    if (kind !== 'production' || lines === undefined) return [];
    const counts = linesRun({ path, codeLines: lines.code }, coverage);
    return [{ path, application, ...counts, known: coverage.get(path), lastLine: lines.total }];
  });
}

/** What is told of one application. The KPI counts what is missing, the metrics what is there. */
export function measurementsOf(
  application: string,
  files: readonly CoveredFile[],
  isScored: boolean,
): Measurement[] {
  const lines = sumOf(files);
  const branches = sumOf(files.flatMap(({ known }) => (known?.branches ? [countRun(known.branches)] : [])));
  const functions = sumOf(
    files.flatMap(({ known }) => (known?.functions ? [countRun(known.functions)] : [])),
  );
  const share = (metric: string, { covered, coverable }: CoverageCounts): Measurement => ({
    ...{ metric, application, numerator: covered, denominator: coverable },
  });
  const kpi = { metric: 'coverage', application, numerator: lines.coverable - lines.covered };
  return [
    ...(isScored ? [{ ...kpi, denominator: lines.coverable }] : []),
    share('coverage.lines', lines),
    ...(branches.coverable > 0 ? [share('coverage.branches', branches)] : []),
    ...(functions.coverable > 0 ? [share('coverage.functions', functions)] : []),
  ];
}

function sumOf(counts: readonly CoverageCounts[]): CoverageCounts {
  return {
    covered: counts.reduce((sum, { covered }) => sum + covered, 0),
    coverable: counts.reduce((sum, { coverable }) => sum + coverable, 0),
  };
}
