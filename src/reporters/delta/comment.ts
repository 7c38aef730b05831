import { type Block, joinBlocks } from '../markdown/document.ts';
import { count, plural } from '../numbers.ts';
import type { Comparison, ComparisonReporter } from '../reporter.ts';
import { type ShownBridge, shownBridge } from './bridge.ts';
import { acceptedTable, noticeBlocks } from './markdown/asides.ts';
import { debtRows, debtTable } from './markdown/debts.ts';
import { details } from './markdown/details.ts';
import { acceptBlocks, failureRows, warningRows } from './markdown/failures.ts';
import { MARKDOWN_SINK } from './markdown/ink.ts';
import { bridgeSum, bridgeTable, scoreLine } from './markdown/score.ts';
import { applicationTable, kpiTable } from './markdown/tables.ts';
import { sidesWords } from './sides.ts';
import { type SortedGroups, sortGroups } from './sort-groups.ts';
import { isCalm, shortSummary } from './summary.ts';

/** By this a CI job finds its own comment, to write over it. Constant: other tools look for it. */
const MARKER = '<!-- tkpi-check -->';

/** A reviewer reads the worst few; the rest is in the job summary. */
const MOST_FAILURES = 5;
const MOST_FOLDED = 20;
const SIGNS = { fail: '❌', pass: '✅' } as const;

/** A comment on a pull request that is written over by each check: only what changed, worst first, details folded. */
export const comment: ComparisonReporter = (comparison, { top, links = false }) => {
  const { delta, verdict } = comparison;
  const sorted = sortGroups(comparison);
  const bridge = shownBridge(delta);
  const sign = verdict === undefined ? '' : `${SIGNS[verdict.state]} `;
  const outcome = shortSummary(comparison, sorted, MARKDOWN_SINK);
  if (isCalm(comparison)) {
    const moved = bridge !== undefined && bridge.bars.length > 0;
    return `${MARKER}\n${sign}**tkpi:** ${outcome}${moved ? `. ${scoreLine(delta, bridge)}` : ''}\n`;
  }
  return joinBlocks([
    { kind: 'text', lines: [MARKER, `### ${sign}tkpi: ${outcome}`] },
    { kind: 'text', lines: [scoreLine(delta, bridge), ...bridgeSum(bridge)] },
    ...failureTable(comparison, sorted, top ?? MOST_FAILURES, links),
    ...noticeBlocks(comparison, sorted),
    ...foldedBlocks(comparison, sorted, bridge, links),
    { kind: 'text', lines: [sidesWords(delta, MARKDOWN_SINK)] },
  ]);
};

/** The worst debts, then the first of the other reasons, in one short table. */
function failureTable(comparison: Comparison, sorted: SortedGroups, most: number, links: boolean): Block[] {
  const { debts, others } = failureRows(comparison, sorted, links);
  const shown = [...debts.slice(0, most), ...others.slice(0, most)];
  return debtTable(shown, shown.length, 'failures', debts.length + others.length - shown.length);
}

function foldedBlocks(
  comparison: Comparison,
  sorted: SortedGroups,
  bridge: ShownBridge | undefined,
  links: boolean,
): Block[] {
  const { delta, verdict } = comparison;
  const { improved, resolved, worsened, introduced } = sorted;
  const folded = (title: string, groups: SortedGroups['scope']) =>
    details(`${count(groups.length)} ${title}`, debtTable(debtRows(groups, 'short', links), MOST_FOLDED));
  const warnings = warningRows(comparison, sorted, links);
  const unjudged = [...worsened, ...introduced];
  return [
    ...details('How to accept one', acceptBlocks(sorted)),
    ...details(plural(warnings.length, 'warning'), debtTable(warnings, MOST_FOLDED, 'warnings')),
    ...folded(verdict === undefined ? 'new or worse' : 'worse, and not judged', unjudged),
    ...folded('better', [...resolved, ...improved]),
    ...details('How the score moved', [
      ...bridgeTable(delta, bridge),
      ...kpiTable(delta, bridge, false),
      ...applicationTable(delta, MOST_FOLDED),
    ]),
    ...details('Accepted debts', acceptedTable(comparison, MOST_FOLDED)),
  ];
}
