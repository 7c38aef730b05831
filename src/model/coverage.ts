/** What the tests ran of one file. */
export interface FileCoverage {
  /** Coverable lines (lines with at least one statement) → how often each ran. Lines count from 1. */
  readonly lines: ReadonlyMap<number, number>;
  /** Branches and functions as the export counts them; absent when it has none. */
  readonly branches?: { readonly covered: number; readonly coverable: number };
  readonly functions?: { readonly covered: number; readonly coverable: number };
}

/** What the tests ran, by path relative to the measured folder. A file that is not in it was never loaded. */
export type CoverageByPath = ReadonlyMap<string, FileCoverage>;
