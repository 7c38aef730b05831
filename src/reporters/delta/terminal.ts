import type { Comparison, ComparisonReporter } from '../reporter.ts';
import { type Screen, screenOf } from '../terminal/screen.ts';
import { wrap } from '../width.ts';
import { type ShownBridge, shownBridge } from './bridge.ts';
import { type SortedGroups, sortGroups } from './sort-groups.ts';
import { isCalm } from './summary.ts';
import {
  acceptLines,
  causeLines,
  conditionLines,
  honestyLines,
  passedLines,
  thanksLines,
} from './terminal/asides.ts';
import { debtItems, section } from './terminal/debts.ts';
import { failureLists, fileItems, warningLists } from './terminal/failures.ts';
import { headLines } from './terminal/head.ts';
import { scoreLines } from './terminal/score.ts';
import { applicationTable, kpiTable } from './terminal/tables.ts';

const MOST_GROUPS = 10;
/** A pass needs no long list of thanks. */
const MOST_BETTER = 3;

/** What a person reads in a red CI log or before pushing: the verdict, why, what to do, and how the score moved. */
export const terminal: ComparisonReporter = (comparison, options) => {
  const screen = screenOf(options);
  const most = options.verbose ? Number.POSITIVE_INFINITY : (options.top ?? MOST_GROUPS);
  const sorted = sortGroups(comparison);
  const bridge = shownBridge(comparison.delta);
  const head = headLines(comparison, sorted, screen);
  const blocks = isCalm(comparison)
    ? [calmLines(comparison, head, bridge, screen), conditionLines(comparison, screen)]
    : comparison.verdict === undefined
      ? [head, ...diffBlocks(comparison, sorted, bridge, screen, most)]
      : [head, ...checkBlocks(comparison, sorted, bridge, screen, most)];
  return `\n${blocks
    .filter(block => block.length > 0)
    .map(block => block.join('\n'))
    .join('\n\n')}\n`;
};

/** One calm line; the score follows when it has moved all the same, because the code grew or shrank. */
function calmLines(
  { delta, verdict }: Comparison,
  head: string[],
  bridge: ShownBridge | undefined,
  screen: Screen,
): string[] {
  const same = verdict === undefined ? wrap('No debt changed.', screen.columns) : [];
  const moved = bridge !== undefined && bridge.bars.length > 0;
  return [
    ...head,
    ...same,
    ...(moved || verdict === undefined ? scoreLines(delta, bridge, screen).slice(0, 1) : []),
  ];
}

function checkBlocks(
  comparison: Comparison,
  sorted: SortedGroups,
  bridge: ShownBridge | undefined,
  screen: Screen,
  most: number,
): string[][] {
  const { judged, improved, resolved } = sorted;
  const better = debtItems([...resolved, ...improved], 'short');
  const isBrief = comparison.verdict?.state === 'fail' && !screen.verbose;
  return [
    section('Fails', failureLists(comparison, sorted), screen, screen.bad, most),
    acceptLines(sorted, screen),
    section('Warns', warningLists(comparison, sorted), screen, screen.warning, most),
    isBrief
      ? []
      : section(
          'Got better, thank you',
          [better],
          screen,
          screen.good,
          Math.min(most, screen.verbose ? most : MOST_BETTER),
        ),
    scoreLines(comparison.delta, bridge, screen),
    kpiTable(comparison.delta, bridge, screen),
    applicationTable(comparison.delta, screen),
    screen.verbose
      ? section(
          'Tolerated',
          [
            debtItems(
              judged.tolerated.map(({ group }) => group),
              'short',
            ),
          ],
          screen,
          screen.faint,
          most,
        )
      : [],
    [
      ...(isBrief ? thanksLines(sorted, screen) : []),
      ...causeLines(comparison, sorted, screen),
      ...passedLines(comparison, sorted, screen),
      ...honestyLines(comparison, screen),
    ],
    conditionLines(comparison, screen),
  ];
}

function diffBlocks(
  comparison: Comparison,
  sorted: SortedGroups,
  bridge: ShownBridge | undefined,
  screen: Screen,
  most: number,
): string[][] {
  const { worsened, introduced, improved, resolved, scope } = sorted;
  const part = (title: string, groups: SortedGroups['scope'], paint: (text: string) => string) =>
    section(`${title} (${groups.length})`, [debtItems(groups, 'short')], screen, paint, most);
  return [
    scoreLines(comparison.delta, bridge, screen),
    kpiTable(comparison.delta, bridge, screen),
    applicationTable(comparison.delta, screen),
    part('Got worse', worsened, screen.bad),
    part('New', introduced, screen.bad),
    section('Broken files', [fileItems(comparison.delta.files.unanalysable)], screen, screen.bad, most),
    part('Got better', improved, screen.good),
    part('Settled', resolved, screen.good),
    part('By scope, not by code', scope, screen.warning),
    [...causeLines(comparison, sorted, screen), ...honestyLines(comparison, screen)],
  ];
}
