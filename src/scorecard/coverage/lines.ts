import type { Counted } from '../../model/card.ts';
import { type CoverageByPath, linesRun } from '../../model/coverage.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { CardData, CardScope, MeasureRule } from '../measure-rule.ts';
import { coveredWords, productionFiles, sharedLines, shareOf } from './shares.ts';

const MOST_PLACES = 10;

/** Lines that tests run, of all coverable lines. */
export const coveredLines: MeasureRule = {
  def: {
    id: 'coverage.lines',
    title: 'Lines covered by tests',
    unit: 'share',
    aim: 'higher',
    meaning: 'Coverable lines of production files that a test ran, of all, at the end of the period.',
    item: 'technical/code-quality',
    basis: 'measured',
    inputs: ['coverage', 'source'],
    formula:
      'lines that ran / coverable lines, over all production files; of a file that no test loaded all code lines are coverable and none ran',
    caveats: [
      'That a line ran does not say that its result was checked, and coverage is only weakly linked to the defects that are left.',
      'Tools differ in what a coverable line is, so a change of the tool or its settings moves the number.',
      'A file of types alone that the export does not list counts as uncovered: let the tool list all files.',
    ],
    game: 'Tests without assertions; files taken out of the measurement.',
    counter: 'coverage.changed-lines',
  },
  count: countLines,
};

function countLines(data: CardData, scope: CardScope): Counted {
  if (data.coverage.state !== 'ok') return { state: 'not-provided', reason: data.coverage.reason };
  const coverage = data.coverage.data;
  const files = productionFiles(data.head, scope);
  const now = sharedLines(files, coverage);
  if (now.coverable === 0) return { state: 'not-applicable', reason: 'there is no coverable line' };
  const unloaded = files.filter(({ path, codeLines = 0 }) => !coverage.has(path) && codeLines > 0);
  const places = files
    .map(file => ({ path: file.path, ...linesRun(file, coverage) }))
    .filter(({ covered, coverable }) => covered < coverable)
    .toSorted((a, b) => b.coverable - b.covered - (a.coverable - a.covered) || (a.path < b.path ? -1 : 1))
    .slice(0, MOST_PLACES);
  return {
    state: 'measured',
    now: shareOf(now),
    ...beforeOf(data, scope),
    ...(places.length > 0
      ? { places: places.map(file => ({ path: file.path, what: coveredWords(file) })) }
      : {}),
    ...(unloaded.length > 0 ? { notices: [unloadedWords(unloaded.length, files.length)] } : {}),
  };
}

/** An export of the start is compared with the files of the start. */
function beforeOf(
  data: CardData,
  scope: CardScope,
): Pick<Extract<Counted, { state: 'measured' }>, 'before' | 'reasonBefore'> {
  const { base, coverageBefore } = data;
  if (coverageBefore.state !== 'ok') return { reasonBefore: coverageBefore.reason };
  const missing = missingAtStart(data, scope, coverageBefore.data);
  if (missing.length > 0) {
    return { reasonBefore: `no export of the start has a file of ${missing.join(', ')}` };
  }
  const before = sharedLines(productionFiles(base, scope), coverageBefore.data);
  return before.coverable === 0
    ? { reasonBefore: 'there was no coverable line' }
    : { before: shareOf(before) };
}

/**
 * Applications that the export of the end tells of and that of the start does not, although they were there: it was exported for
 * another one only, and none of their lines is known to have been without a test.
 */
function missingAtStart(
  { base, head, coverage }: CardData,
  scope: CardScope,
  atStart: CoverageByPath,
): readonly string[] {
  const toldOf = (snapshot: Snapshot, lines: CoverageByPath) =>
    new Set(
      productionFiles(snapshot, scope).flatMap(({ path, application }) =>
        lines.has(path) ? application : [],
      ),
    );
  const then = new Set(productionFiles(base, scope).map(({ application }) => application));
  const before = toldOf(base, atStart);
  const now = coverage.state === 'ok' ? toldOf(head, coverage.data) : [];
  return [...now].filter(name => then.has(name) && !before.has(name)).toSorted();
}

function unloadedWords(unloaded: number, all: number): string {
  return `${unloaded} of ${all} production files are not in the export: no test loaded them, and all their code lines count as uncovered.`;
}
