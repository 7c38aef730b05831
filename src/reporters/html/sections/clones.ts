import type { Finding, Location } from '../../../model/finding.ts';
import { numberOf } from '../../../model/finding-data.ts';
import type { Snapshot } from '../../../model/snapshot.ts';
import { describe } from '../../finding-sentences.ts';
import { heaviestOf } from '../../heaviest.ts';
import { findingLosses } from '../../losses.ts';
import { count, plural } from '../../numbers.ts';
import type { Behind } from '../../reporter.ts';
import { HTML_INK, inked } from '../ink.ts';
import { html, type Markup } from '../markup.ts';
import type { PageSection } from '../page.ts';
import { pointsCell } from '../points-cell.ts';
import { MOST_GROUPS, MOST_PLACES, snippetKey } from '../shown-clones.ts';

const MOST_OPEN = 8;

/** Clone groups with their places side by side, the most costly first. */
export function cloneSection(snapshot: Snapshot, { snippets }: Behind): PageSection[] {
  const clones = heaviestOf(snapshot.findings, 'clone');
  if (clones.length === 0) return [];
  const rest = clones.length - MOST_GROUPS;
  const lost = findingLosses(snapshot);
  const groups = clones.slice(0, MOST_GROUPS).map(clone => cloneMarkup(clone, lost(clone), snippets));
  return [
    {
      id: 'clones',
      short: 'Clones',
      title: `Clones: ${plural(clones.length, 'group')}`,
      content: html`${groups.slice(0, MOST_OPEN)}${groups.length > MOST_OPEN && html`<details><summary>${count(groups.length - MOST_OPEN)} more groups</summary>${groups.slice(MOST_OPEN)}</details>`}${
        rest > 0 &&
        html`<p class="note">and ${plural(rest, 'smaller group')}: all of them are among the findings</p>`
      }${snippets === undefined && html`<p class="note">With <code>--snippets</code> the page shows the code.</p>`}`,
    },
  ];
}

function cloneMarkup(clone: Finding, points: number, snippets: Behind['snippets']): Markup {
  const rest = clone.locations.length - MOST_PLACES;
  const redundant = numberOf(clone.data, 'redundantLines');
  return html`<div class="clone"><h3>${inked(describe(clone, HTML_INK.name))} <span class="meta">${pointsCell(points)} points${
    redundant !== undefined && redundant > 0 && `, ${plural(redundant, 'line')} too many`
  }</span></h3>
<div class="places">${clone.locations.slice(0, MOST_PLACES).map(location => placeMarkup(location, snippets))}</div>${
    rest > 0 && html`<p class="note">and ${plural(rest, 'more place')}</p>`
  }</div>
`;
}

function placeMarkup(location: Location, snippets: Behind['snippets']): Markup {
  const { path, startLine, endLine } = location;
  const text = snippets?.get(snippetKey(location));
  return html`<div class="place"><p>${inked(HTML_INK.path(path))} <span class="meta">lines ${count(startLine)}–${count(endLine)}</span></p>${
    text !== undefined && html`<pre tabindex="0">${codeLines(text)}</pre>`
  }</div>`;
}

/** Line breaks are no strange characters here. */
function codeLines(text: string): Markup {
  return html`${text.split('\n').map(
    line => html`${line.replaceAll('\t', '  ')}
`,
  )}`;
}
