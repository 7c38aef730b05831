import type { Finding } from '../../../model/finding.ts';
import type { Snapshot } from '../../../model/snapshot.ts';
import { describe } from '../../finding-sentences.ts';
import { findingLosses } from '../../losses.ts';
import { count } from '../../numbers.ts';
import type { Behind } from '../../reporter.ts';
import { analyzerWords } from '../../words.ts';
import { HTML_INK, inked } from '../ink.ts';
import { html, type Markup } from '../markup.ts';
import type { PageSection } from '../page.ts';
import { pointsCell } from '../points-cell.ts';
import { type ItemColumn, itemTable, manyValued, valuesOf } from '../tables.ts';

/** A page of more would be too heavy to open: the least costly ones are left out, and counted. */
const MOST_ROWS = 1500;
const SEVERITIES = ['critical', 'major', 'minor'];

/** Every debt as a table: most costly first. */
export function findingSection(snapshot: Snapshot, { ownersOf }: Behind): PageSection[] {
  const { findings } = snapshot;
  if (findings.length === 0) return [];
  const lost = findingLosses(snapshot);
  const sorted = findings.toSorted((one, other) => lost(other) - lost(one) || (one.id < other.id ? -1 : 1));
  const shown = sorted.slice(0, MOST_ROWS);
  const owners = (finding: Finding) => ownersIn(finding, ownersOf);
  const analyzer = (finding: Finding) => analyzerWords(finding.analyzer).title;
  const application = (finding: Finding) => finding.application;
  const columns: ItemColumn<Finding>[] = [
    { head: 'What', kind: 'text', cell: finding => inked(describe(finding, HTML_INK.name)) },
    { head: 'Where', kind: 'path', cell: whereMarkup },
    { head: 'Analyzer', kind: 'text', filter: valuesOf(shown, analyzer), cell: analyzer },
    ...manyValued(shown, 'Application', application),
    ...(ownersOf === undefined ? [] : manyValued(shown, 'Owner', owners)),
    { head: 'Severity', kind: 'text', filter: SEVERITIES, cell: ({ severity }) => severity },
    { head: 'Debt', kind: 'number', cell: ({ mass }) => count(mass) },
    { head: 'Points', kind: 'number', cell: finding => pointsCell(lost(finding)) },
  ];
  const rest = findings.length - shown.length;
  return [
    {
      id: 'findings',
      short: 'Findings',
      title: `All findings: ${count(findings.length)}`,
      content: html`${itemTable('debts', 'Findings', shown, columns)}${
        rest > 0 &&
        html`<p class="note">The ${count(rest)} least costly ones are not here: <code>-f json</code> has them.</p>`
      }`,
    },
  ];
}

function ownersIn({ locations }: Finding, ownersOf: Behind['ownersOf']): string {
  return [...new Set(locations.flatMap(({ path }) => ownersOf?.(path) ?? []))].toSorted().join(', ') || '–';
}

function whereMarkup({ locations }: Finding): Markup {
  const [first] = locations;
  if (first === undefined) return html`–`;
  const rest = locations.length - 1;
  return html`${inked(HTML_INK.place(first.path, first.startLine))}${rest > 0 && ` +${count(rest)}`}`;
}
