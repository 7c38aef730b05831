import type { Snapshot } from '../../model/snapshot.ts';
import { ignoreSummary } from '../ignores.ts';
import { engineList, notScoredWords, reasonList } from '../method-words.ts';
import { listedMetrics } from '../metric-words.ts';
import { count, percent, quantity } from '../numbers.ts';
import { missingParts, notices } from '../subject.ts';
import { reasonWords } from '../words.ts';
import type { Block } from './document.ts';
import { name, prose } from './inline.ts';

/** A broken tree may have thousands of notices; these are enough to see what is wrong. */
const MOST_LINES = 10;

/** Plain metrics of the whole repository: the known ones first, in their order. */
export function metricBlocks({ total }: Snapshot): Block[] {
  const rows = listedMetrics(total).map(({ title, metric }) => {
    const value =
      'numerator' in metric
        ? `${percent(metric.value)} (${count(metric.numerator)} of ${count(metric.denominator)})`
        : quantity(metric.value);
    return [title ?? name(metric.id), value];
  });
  if (rows.length === 0) return [];
  return [
    { kind: 'text', lines: ['## Metrics'] },
    {
      kind: 'table',
      head: ['Metric', 'Value'],
      align: ['left', 'right'],
      rows,
      omitted: 0,
      noun: 'metrics',
    },
  ];
}

/** How it was measured, and what was not: enough to measure the same again. */
export function methodBlock(snapshot: Snapshot): Block {
  const { scope, ruler, tool } = snapshot;
  const ignored = ignoreSummary(snapshot);
  return {
    kind: 'text',
    lines: [
      '## Method',
      '',
      ...missingParts(snapshot)
        .slice(0, MOST_LINES)
        .map(([id, reason]) => `- **Not measured:** ${prose(id)}: ${prose(reason)}`),
      ...notices(snapshot)
        .slice(0, MOST_LINES)
        .map(([id, notice]) => `- **Note:** ${prose(id)}: ${prose(notice)}`),
      `- **Not scored:** ${notScoredWords(snapshot)}`,
      ...(ignored === '' ? [] : [`- **Ignored:** ${prose(ignored)}`]),
      `- **Skipped:** ${reasonList(scope.skipped, prose)}`,
      `- **Failed:** ${reasonList(scope.failed, prose)}`,
      `- **Score:** model ${name(ruler.model)}, ruler ${name(ruler.hash.slice(0, 19))}`,
      `- **Engines:** ${engineList(snapshot, MOST_LINES, prose)}`,
      `- **Tool:** ${prose(tool.name)} ${prose(tool.version)}`,
    ],
  };
}

/** Every skipped and failed file, for the verbose report. */
export function unreadBlocks({ scope }: Snapshot): Block[] {
  const rows = [...scope.failed, ...scope.skipped].map(file => [
    name(file.path),
    [
      reasonWords(file.reason),
      'line' in file && file.line !== undefined ? `line ${file.line}` : '',
      'message' in file && file.message !== undefined ? prose(file.message) : '',
    ]
      .filter(part => part !== '')
      .join(', '),
  ]);
  if (rows.length === 0) return [];
  return [
    { kind: 'text', lines: ['## Files that were not analysed'] },
    {
      kind: 'table',
      head: ['File', 'Why'],
      align: ['left', 'left'],
      rows,
      omitted: 0,
      noun: 'files',
    },
  ];
}
