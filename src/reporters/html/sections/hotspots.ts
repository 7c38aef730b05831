import type { Snapshot } from '../../../model/snapshot.ts';
import { fileLosses, measuredFiles } from '../../losses.ts';
import { count } from '../../numbers.ts';
import { type Spot, scatter } from '../../pictures/scatter.ts';
import type { Behind } from '../../reporter.ts';
import { draw } from '../draw.ts';
import { HTML_INK, inked } from '../ink.ts';
import { html, type Markup } from '../markup.ts';
import type { PageSection } from '../page.ts';
import { pointsCell } from '../points-cell.ts';
import { type ItemColumn, itemTable, when } from '../tables.ts';

const MOST_ROWS = 50;

/** Files that are complex and often changed; nothing where the past is not known. */
export function hotspotSection(snapshot: Snapshot, { churn, ownersOf }: Behind): PageSection[] {
  if (churn === undefined) return [];
  const spots = spotsOf(snapshot, churn.commits);
  if (spots.length === 0) return [];
  return [
    {
      id: 'hotspots',
      short: 'Hotspots',
      title: 'Hotspots: complex and often changed',
      content: html`${hotspotPicture(spots, churn.when)}
${hotspotTable(snapshot, spots.slice(0, MOST_ROWS), ownersOf)}`,
    },
  ];
}

export function hotspotPicture(spots: readonly Spot[], when: string): Markup {
  return html`<figure>${draw(width => scatter(spots, width))}
<figcaption>Each dot is a file: how often it was changed ${when}, and its decisions. At the top right a mistake is likeliest, and help worth most. No part of the score.</figcaption></figure>`;
}

/** Files with changes and decisions, riskiest first. */
export function spotsOf(snapshot: Snapshot, commits: ReadonlyMap<string, number>): Spot[] {
  return measuredFiles(snapshot)
    .map(({ path, decisions = 0 }) => ({ path, decisions, changes: commits.get(path) ?? 0 }))
    .filter(({ decisions, changes }) => decisions > 0 && changes > 0)
    .toSorted(
      (one, other) =>
        other.changes * other.decisions - one.changes * one.decisions || (one.path < other.path ? -1 : 1),
    );
}

function hotspotTable(snapshot: Snapshot, spots: readonly Spot[], ownersOf: Behind['ownersOf']): Markup {
  const lost = fileLosses(snapshot);
  const number = (head: string, of: (spot: Spot) => number): ItemColumn<Spot> => ({
    ...{ head, kind: 'number' },
    cell: spot => count(of(spot)),
  });
  return itemTable('spots', 'The riskiest files', spots, [
    { head: 'File', kind: 'path', cell: ({ path }) => inked(HTML_INK.path(path)) },
    ...when<Spot>(ownersOf !== undefined, {
      ...{ head: 'Owner', kind: 'text' },
      cell: ({ path }) => ownersOf?.(path).join(', ') || '–',
    }),
    number('Changes', ({ changes }) => changes),
    number('Decisions', ({ decisions }) => decisions),
    number('Changes × decisions', ({ changes, decisions }) => changes * decisions),
    { head: 'Points lost', kind: 'number', cell: ({ path }) => pointsCell(lost.get(path) ?? 0) },
  ]);
}
