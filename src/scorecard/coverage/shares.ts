import type { Quantity } from '../../model/card.ts';
import { type CoverageByPath, type CoverageCounts, linesRun } from '../../model/coverage.ts';
import type { FileResult, Snapshot } from '../../model/snapshot.ts';
import type { CardScope } from '../measure-rule.ts';

/** The production files of a scope. */
export function productionFiles({ files }: Snapshot, { isIn }: CardScope): FileResult[] {
  return files.filter(({ kind, path }) => kind === 'production' && isIn(path));
}

/** Lines of all these files that ran, of the coverable ones. */
export function sharedLines(files: readonly FileResult[], coverage: CoverageByPath): CoverageCounts {
  return sumOf(files.map(file => linesRun(file, coverage)));
}

export function sumOf(counts: readonly CoverageCounts[]): CoverageCounts {
  return {
    covered: counts.reduce((sum, { covered }) => sum + covered, 0),
    coverable: counts.reduce((sum, { coverable }) => sum + coverable, 0),
  };
}

export function shareOf({ covered, coverable }: CoverageCounts): Quantity {
  return { kind: 'share', numerator: covered, denominator: coverable };
}

/** What a report says of one file: `12 of 40 lines covered`. */
export function coveredWords({ covered, coverable }: CoverageCounts): string {
  return `${covered} of ${coverable} lines covered`;
}
