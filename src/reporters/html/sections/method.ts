import type { Snapshot } from '../../../model/snapshot.ts';
import { ignoreSummary } from '../../ignores.ts';
import { engineList, notScoredWords, reasonList } from '../../method-words.ts';
import { listedMetrics } from '../../metric-words.ts';
import { count, percent, quantity } from '../../numbers.ts';
import { missingParts, notices } from '../../subject.ts';
import { reasonWords } from '../../words.ts';
import { html, type Markup } from '../markup.ts';
import type { PageSection } from '../page.ts';
import { factList, plainTable } from '../tables.ts';

const MOST_LINES = 20;
const MOST_FILES = 200;
/** A template escapes them. */
const plainWords = (text: string) => text;

/** How it was measured, and what was not. */
export function methodSection(snapshot: Snapshot): PageSection[] {
  const { scope, ruler, tool } = snapshot;
  const ignored = ignoreSummary(snapshot);
  const facts: (readonly [string, string])[] = [
    ...missingParts(snapshot)
      .slice(0, MOST_LINES)
      .map(([id, reason]) => ['Not measured', `${id}: ${reason}`] as const),
    ...notices(snapshot)
      .slice(0, MOST_LINES)
      .map(([id, notice]) => ['Note', `${id}: ${notice}`] as const),
    ['Not scored', notScoredWords(snapshot)],
    ...(ignored === '' ? [] : [['Ignored', ignored] as const]),
    ['Skipped', reasonList(scope.skipped, plainWords)],
    ['Failed', reasonList(scope.failed, plainWords)],
    ['Score', `100 · 2^(−debt), model ${ruler.model}, ruler ${ruler.hash.slice(0, 19)}`],
    ['Engines', engineList(snapshot, MOST_LINES, plainWords)],
    ['Tool', `${tool.name} ${tool.version}`],
  ];
  return [
    {
      id: 'method',
      short: 'Method',
      title: 'Method',
      content: html`${factList(facts)}
${metricTable(snapshot)}${unread(snapshot)}`,
    },
  ];
}

function metricTable({ total }: Snapshot): Markup {
  const rows = listedMetrics(total)
    .filter(({ title }) => title !== undefined)
    .map(({ title, metric }) => [
      title,
      'numerator' in metric
        ? `${percent(metric.value)} (${count(metric.numerator)} of ${count(metric.denominator)})`
        : quantity(metric.value),
    ]);
  return html`<details><summary>All metrics</summary>${plainTable(
    [
      { head: 'Metric', kind: 'text' },
      { head: 'Value', kind: 'number' },
    ],
    rows,
    'Metrics',
  )}</details>`;
}

function unread({ scope }: Snapshot): Markup | false {
  const files = [...scope.failed, ...scope.skipped];
  if (files.length === 0) return false;
  const rest = files.length - MOST_FILES;
  return html`<details><summary>Files that were not analysed: ${count(files.length)}</summary>${plainTable(
    [
      { head: 'File', kind: 'path' },
      { head: 'Why', kind: 'text' },
    ],
    files.slice(0, MOST_FILES).map(({ path, reason }) => [path, reasonWords(reason)]),
    'Files that were not analysed',
  )}${rest > 0 && html`<p class="note">and ${count(rest)} more</p>`}</details>`;
}
