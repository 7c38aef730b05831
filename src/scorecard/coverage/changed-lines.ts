import type { Counted } from '../../model/card.ts';
import type { CoverageByPath, CoverageCounts } from '../../model/coverage.ts';
import type { FileResult } from '../../model/snapshot.ts';
import type { CardData, CardScope, MeasureRule } from '../measure-rule.ts';
import { coveredWords, productionFiles, shareOf, sumOf } from './shares.ts';

const MOST_PLACES = 10;

/** Lines that the period added or changed and tests run. */
export const coveredChangedLines: MeasureRule = {
  def: {
    id: 'coverage.changed-lines',
    title: 'Changed lines covered by tests',
    unit: 'share',
    aim: 'higher',
    meaning:
      'Coverable lines of production files that the period added or changed and that a test ran, of all such.',
    item: 'technical/code-quality',
    basis: 'measured',
    inputs: ['coverage', 'git', 'source'],
    formula:
      'changed lines that ran / changed coverable lines; of a file that no test loaded as many changed lines are coverable as it has code lines',
    caveats: [
      'The export must be of the code at the end of the period: a later one has other line numbers.',
      'Lines that were moved or reformatted count as changed.',
      'In a file that no test loaded changed comments and blank lines may count.',
    ],
    game: 'Tests without assertions for what was just written; large changes left for the next period.',
    counter: 'coverage.lines',
  },
  count: countChanged,
};

interface ChangedFile extends CoverageCounts {
  readonly path: string;
  readonly isLoaded: boolean;
}

function countChanged(data: CardData, scope: CardScope): Counted {
  if (data.coverage.state !== 'ok') return { state: 'not-provided', reason: data.coverage.reason };
  const coverage = data.coverage.data;
  const files = productionFiles(data.head, scope)
    .flatMap(file => changedPart(file, data.changedLines.get(file.path), coverage))
    .filter(({ coverable }) => coverable > 0);
  if (files.length === 0) {
    return { state: 'not-applicable', reason: 'the period changed no coverable line of production code' };
  }
  const uncovered = files
    .filter(({ covered, coverable }) => covered < coverable)
    .toSorted((a, b) => b.coverable - b.covered - (a.coverable - a.covered) || (a.path < b.path ? -1 : 1));
  const unloaded = files.filter(({ isLoaded }) => !isLoaded);
  return {
    state: 'measured',
    now: shareOf(sumOf(files)),
    reasonBefore: 'what changed before the period is not known line by line',
    ...(unloaded.length > 0 ? { parts: partsOf(files, unloaded) } : {}),
    ...(uncovered.length > 0
      ? {
          places: uncovered
            .slice(0, MOST_PLACES)
            .map(file => ({ path: file.path, what: `${coveredWords(file)} of those changed` })),
        }
      : {}),
  };
}

function changedPart(
  { path, codeLines = 0 }: FileResult,
  changed: ReadonlySet<number> | undefined,
  coverage: CoverageByPath,
): ChangedFile[] {
  if (changed === undefined) return [];
  const known = coverage.get(path);
  if (known === undefined) {
    return [{ path, covered: 0, coverable: Math.min(changed.size, codeLines), isLoaded: false }];
  }
  const own = [...changed].flatMap(line => known.lines.get(line) ?? []);
  return [{ path, covered: own.filter(count => count > 0).length, coverable: own.length, isLoaded: true }];
}

function partsOf(files: readonly ChangedFile[], unloaded: readonly ChangedFile[]) {
  const loaded = files.filter(({ isLoaded }) => isLoaded);
  return [
    { name: 'in files that tests load', now: shareOf(sumOf(loaded)) },
    { name: 'in files that no test loads', now: shareOf(sumOf(unloaded)) },
  ].filter(({ now }) => now.kind === 'share' && now.denominator > 0);
}
