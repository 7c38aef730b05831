import { type Block, joinBlocks } from '../markdown/document.ts';
import { name } from '../markdown/inline.ts';
import { pictureBlocks } from '../markdown/pictures.ts';
import { count } from '../numbers.ts';
import type { Comparison, ComparisonReporter } from '../reporter.ts';
import { type ShownBridge, shownBridge } from './bridge.ts';
import { acceptedTable, conditionTable, methodBlock, noticeBlocks } from './markdown/asides.ts';
import { debtRows, debtTable } from './markdown/debts.ts';
import { details } from './markdown/details.ts';
import { acceptBlocks, failureRows, fileRows, warningRows } from './markdown/failures.ts';
import { MARKDOWN_SINK } from './markdown/ink.ts';
import { bridgeTable, scoreLine } from './markdown/score.ts';
import { applicationTable, kpiTable } from './markdown/tables.ts';
import { sidesWords } from './sides.ts';
import { type SortedGroups, sortGroups } from './sort-groups.ts';
import { summary } from './summary.ts';

const MOST_ROWS = 20;
const MOST_APPLICATIONS = 100;

/** A comparison for a wiki or a job summary: GitHub-flavoured Markdown of at most 60,000 characters, the verdict on top. */
export const markdown: ComparisonReporter = (comparison, { verbose, top, links = false, pictures }) => {
  const most = verbose ? Number.POSITIVE_INFINITY : Math.max(MOST_ROWS, top ?? 0);
  const { delta } = comparison;
  const sorted = sortGroups(comparison);
  const bridge = shownBridge(delta);
  const score = [
    ...bridgeTable(delta, bridge),
    ...kpiTable(delta, bridge, verbose),
    ...applicationTable(delta, MOST_APPLICATIONS),
  ];
  return joinBlocks([
    ...headBlocks(comparison, sorted, bridge),
    ...pictureBlocks({ pictures }),
    ...(comparison.verdict === undefined ? [] : failureBlocks(comparison, sorted, most, links)),
    ...noticeBlocks(comparison, sorted),
    ...(score.length === 0 ? [] : [heading('Score')]),
    ...score,
    ...(comparison.verdict === undefined
      ? diffBlocks(comparison, sorted, most, links)
      : passedBlocks(sorted, most, links)),
    ...details('Accepted debts', acceptedTable(comparison, most)),
    ...details('Conditions', conditionTable(comparison)),
    ...details('Method', [methodBlock(comparison, sorted)]),
  ]);
};

function heading(title: string): Block {
  return { kind: 'text', lines: [`## ${title}`] };
}

function headBlocks(comparison: Comparison, sorted: SortedGroups, bridge: ShownBridge | undefined): Block[] {
  const { delta, verdict } = comparison;
  const of = delta.repository === undefined ? '' : ` of ${name(delta.repository)}`;
  const title =
    verdict === undefined
      ? `What changed in the KPIs${of}`
      : `KPI check${of}: ${verdict.state.toUpperCase()}`;
  const outcome = verdict === undefined ? [] : [`**${summary(comparison, sorted, MARKDOWN_SINK)}**`, ''];
  return [
    { kind: 'text', lines: [`# ${title}`] },
    { kind: 'text', lines: [...outcome, sidesWords(delta, MARKDOWN_SINK)] },
    { kind: 'text', lines: [scoreLine(delta, bridge)] },
  ];
}

function failureBlocks(comparison: Comparison, sorted: SortedGroups, most: number, links: boolean): Block[] {
  const { debts, others } = failureRows(comparison, sorted, links);
  // two tables, so that many debts push nothing else out of a long document
  const failures = [...debtTable(debts, most), ...debtTable(others, most, 'failures')];
  const warnings = debtTable(warningRows(comparison, sorted, links), most, 'warnings');
  return [
    ...(failures.length === 0 ? [] : [heading('Fails')]),
    ...failures,
    ...acceptBlocks(sorted),
    ...(warnings.length === 0 ? [] : [heading('Warns')]),
    ...warnings,
  ];
}

/** What got better, and what got worse within the tolerance, folded: nobody has to act on it. */
function passedBlocks({ improved, resolved, judged }: SortedGroups, most: number, links: boolean): Block[] {
  const better = debtRows([...resolved, ...improved], 'short', links);
  const tolerated = debtRows(
    [...judged.tolerated, ...judged.accepted].map(({ group }) => group),
    'short',
    links,
  );
  return [
    ...details(`${count(better.length)} got better, thank you`, debtTable(better, most)),
    ...details(`${count(tolerated.length)} got worse, tolerated or accepted`, debtTable(tolerated, most)),
  ];
}

function diffBlocks({ delta }: Comparison, sorted: SortedGroups, most: number, links: boolean): Block[] {
  const part = (title: string, groups: SortedGroups['scope']): Block[] =>
    groups.length === 0
      ? []
      : [heading(`${title} (${count(groups.length)})`), ...debtTable(debtRows(groups, 'short', links), most)];
  const broken = fileRows(delta.files.unanalysable, links);
  return [
    ...part('Got worse', sorted.worsened),
    ...part('New', sorted.introduced),
    ...(broken.length === 0 ? [] : [heading('Broken files'), ...debtTable(broken, most, 'files')]),
    ...part('Got better', sorted.improved),
    ...part('Settled', sorted.resolved),
    ...part('By scope, not by code', sorted.scope),
  ];
}
