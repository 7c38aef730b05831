import type { Counted } from '../../model/card.ts';
import { type CoverageByPath, type CoverageCounts, linesRun } from '../../model/coverage.ts';
import type { FileResult } from '../../model/snapshot.ts';
import type { CardData, CardScope, MeasureRule } from '../measure-rule.ts';
import { coveredWords, productionFiles } from './shares.ts';

/** As in the report of a quarter. */
const MOST_HOTSPOTS = 10;
const LEAST_CHANGES = 3;
const TESTED = 0.5;

/** Files that are complex, often changed, and mostly without tests. */
export const untestedHotspots: MeasureRule = {
  def: {
    id: 'coverage.untested-hotspots',
    title: 'Hotspots that tests mostly leave out',
    unit: 'file',
    aim: 'lower',
    meaning:
      'Of the ten files with the most changes × decisions, those of which tests run less than half of the lines.',
    item: 'technical/code-quality',
    basis: 'measured',
    inputs: ['coverage', 'git', 'source'],
    formula:
      'hotspots with lines that ran / coverable lines below one half, of all hotspots: the ten production files with the highest changes × decisions of those with three changes in the period and a decision',
    caveats: [
      'The ten are the highest of this repository, whatever their height: in a quiet period they may be harmless.',
      'Generated numbers of changes (a formatter, a rename) make hotspots too.',
    ],
    game: 'Splitting a file so that its parts fall out of the ten.',
    counter: 'coverage.lines',
  },
  count: countUntested,
};

interface HotFile extends CoverageCounts {
  readonly path: string;
  readonly changes: number;
  readonly decisions: number;
}

function countUntested(data: CardData, scope: CardScope): Counted {
  if (data.coverage.state !== 'ok') return { state: 'not-provided', reason: data.coverage.reason };
  const hot = hotspotsOf(productionFiles(data.head, scope), data.churn.commits, data.coverage.data);
  if (hot.length === 0) {
    return {
      state: 'not-applicable',
      reason: 'no production file with a decision was changed three times in the period',
    };
  }
  const untested = hot
    .filter(({ covered, coverable }) => covered < coverable * TESTED)
    .toSorted((a, b) => riskOf(b) - riskOf(a) || (a.path < b.path ? -1 : 1));
  return {
    state: 'measured',
    now: { kind: 'share', numerator: untested.length, denominator: hot.length },
    reasonBefore: 'the changes of the period before are not known by file',
    ...(untested.length > 0
      ? {
          places: untested.map(file => ({
            path: file.path,
            what: `${file.changes} changes, ${file.decisions} decisions, ${coveredWords(file)}`,
          })),
        }
      : {}),
  };
}

function hotspotsOf(
  files: readonly FileResult[],
  changes: ReadonlyMap<string, number>,
  coverage: CoverageByPath,
): HotFile[] {
  return files
    .map(file => ({
      ...{ path: file.path, changes: changes.get(file.path) ?? 0, decisions: file.decisions ?? 0 },
      ...linesRun(file, coverage),
    }))
    .filter(file => file.changes >= LEAST_CHANGES && file.decisions > 0 && file.coverable > 0)
    .toSorted((a, b) => b.changes * b.decisions - a.changes * a.decisions || (a.path < b.path ? -1 : 1))
    .slice(0, MOST_HOTSPOTS);
}

/** Decisions that no test takes, as far as lines tell: what to test first. */
function riskOf({ decisions, covered, coverable }: HotFile): number {
  return decisions * (1 - covered / coverable);
}
