import type { FileResult, Snapshot } from '../../../model/snapshot.ts';
import { fileLosses, measuredFiles } from '../../losses.ts';
import { count } from '../../numbers.ts';
import { WIDE } from '../../pictures/frame.ts';
import { treemap } from '../../pictures/treemap.ts';
import type { Behind } from '../../reporter.ts';
import { fileTree } from '../file-tree.ts';
import { html, type Markup } from '../markup.ts';
import type { PageSection } from '../page.ts';
import { pointsCell } from '../points-cell.ts';
import { type ItemColumn, itemTable, when } from '../tables.ts';

const LEGEND = [
  ['none', 'no debt'],
  ['A', 'like grade A'],
  ['B', 'B'],
  ['C', 'C'],
  ['D', 'D'],
  ['E', 'E'],
] as const;

/** Where the debt lies: a map of folders and files, and the same as a table. */
export function mapSection(snapshot: Snapshot, behind: Behind): PageSection[] {
  const files = measuredFiles(snapshot).filter(({ codeLines = 0 }) => codeLines > 0);
  if (files.length === 0) return [];
  const tree = fileTree(snapshot, behind.changed);
  const isPeriod = behind.changed !== undefined;
  return [
    {
      id: 'map',
      short: 'Map',
      title: 'Where it lies: folders and files',
      content: html`<figure class="treemap"><div class="crumbs" hidden></div>${treemap(tree, WIDE)}
<figcaption>Area: code lines. Colour: the grade the whole repository would have if all of its code were like this file. Click a folder to zoom in.${legend(isPeriod)}</figcaption></figure>
<details><summary>The same as a table: ${count(files.length)} files</summary>${fileTable(snapshot, files, behind)}</details>`,
    },
  ];
}

function legend(isPeriod: boolean): Markup {
  const entry = (kind: string, words: string) =>
    html`<li><svg class="picture" aria-hidden="true" viewBox="0 0 14 14"><rect class="${kind}" x="1" y="1" width="12" height="12"/></svg>${words}</li>`;
  return html`<ul class="legend">${LEGEND.map(([grade, words]) => entry(`g-${grade}`, words))}${isPeriod && entry('g-none changed', 'outlined: changed')}</ul>`;
}

type FileColumn = ItemColumn<FileResult>;

function fileColumns(
  lost: ReadonlyMap<string, number>,
  files: readonly FileResult[],
  { churn, ownersOf, changed }: Behind,
): FileColumn[] {
  const applications = [...new Set(files.map(({ application }) => application))].toSorted();
  const number = (head: string, of: (file: FileResult) => number): FileColumn => ({
    ...{ head, kind: 'number' },
    cell: file => count(of(file)),
  });
  return [
    { head: 'File', kind: 'path', cell: ({ path }) => path },
    ...when<FileResult>(applications.length > 1, {
      ...{ head: 'Application', kind: 'text', filter: applications },
      cell: ({ application }) => application,
    }),
    ...when<FileResult>(ownersOf !== undefined, {
      ...{ head: 'Owner', kind: 'text' },
      cell: ({ path }) => ownersOf?.(path).join(', ') || '–',
    }),
    number('Code lines', ({ codeLines = 0 }) => codeLines),
    number('Functions', ({ functions = 0 }) => functions),
    number('Decisions', ({ decisions = 0 }) => decisions),
    ...when<FileResult>(
      churn !== undefined,
      number('Changes', ({ path }) => churn?.commits.get(path) ?? 0),
    ),
    ...when<FileResult>(changed !== undefined, {
      ...{ head: 'State', kind: 'text', filter: ['changed', 'as it was'] },
      cell: ({ path }) => (changed?.has(path) ? 'changed' : 'as it was'),
    }),
    { head: 'Points lost', kind: 'number', cell: ({ path }) => pointsCell(lost.get(path) ?? 0) },
  ];
}

function fileTable(snapshot: Snapshot, files: readonly FileResult[], behind: Behind): Markup {
  const lost = fileLosses(snapshot);
  const sorted = files.toSorted(
    (one, other) =>
      (lost.get(other.path) ?? 0) - (lost.get(one.path) ?? 0) || (one.path < other.path ? -1 : 1),
  );
  return itemTable('files', 'Production files', sorted, fileColumns(lost, files, behind));
}
