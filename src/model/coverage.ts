/** What the tests ran of one file. */
export interface FileCoverage {
  /** Coverable lines (lines with at least one statement) → how often each ran. Lines count from 1. */
  readonly lines: ReadonlyMap<number, number>;
  /** Branches by the export's own mark of each → how often it was taken; absent when the export has none. */
  readonly branches?: ReadonlyMap<string, number>;
  /** Functions by the export's own mark of each → how often it ran; absent when the export has none. */
  readonly functions?: ReadonlyMap<string, number>;
}

/** What the tests ran, by path relative to the measured folder. A file that is not in it was never loaded. */
export type CoverageByPath = ReadonlyMap<string, FileCoverage>;

/** An export belongs to the tree it was made from: for a commit, and for one side of a comparison alone, there is none. */
export const COVERAGE_LEFT_OUT =
  'an export of coverage belongs to the tree it was made from; commits, and comparisons with one, leave it out';

/** How many of them ran. */
export interface CoverageCounts {
  readonly covered: number;
  readonly coverable: number;
}

/** Lines, branches or functions that ran, of all. */
export function countRun(runs: ReadonlyMap<unknown, number>): CoverageCounts {
  let covered = 0;
  for (const count of runs.values()) if (count > 0) covered += 1;
  return { covered, coverable: runs.size };
}

/** Types alone: there is nothing in it that could run. */
const DECLARATIONS = /\.d\.(?:[^./]+\.)?[cm]?ts$/;

/** Lines of a production file that ran, of its coverable ones; of a file that was never loaded all code lines are coverable. */
export function linesRun(
  { path, codeLines = 0 }: { readonly path: string; readonly codeLines?: number },
  coverage: CoverageByPath,
): CoverageCounts {
  const known = coverage.get(path);
  if (known !== undefined) return countRun(known.lines);
  return { covered: 0, coverable: DECLARATIONS.test(path) ? 0 : codeLines };
}
