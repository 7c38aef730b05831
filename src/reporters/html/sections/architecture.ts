import type { Finding } from '../../../model/finding.ts';
import { breakPointOf, numberOf, textsOf } from '../../../model/finding-data.ts';
import type { Snapshot } from '../../../model/snapshot.ts';
import { heaviestOf } from '../../heaviest.ts';
import { findingLosses } from '../../losses.ts';
import { count, plural } from '../../numbers.ts';
import { type CycleDrawing, cycle } from '../../pictures/cycle.ts';
import { type LayerMatrix, matrix } from '../../pictures/matrix.ts';
import type { Behind } from '../../reporter.ts';
import { draw } from '../draw.ts';
import { html, type Markup } from '../markup.ts';
import type { PageSection } from '../page.ts';
import { shortNames } from '../short-names.ts';
import { plainTable } from '../tables.ts';

/** More modules are a ball of wool: of a larger cycle the shortest way round is drawn. */
const MOST_MODULES = 16;
const MOST_CYCLES = 8;
/** Two beside each other on a desk, one on a telephone. */
const DRAWING = 440;

/** Imports between layers, and cycles as they run. */
export function architectureSection(snapshot: Snapshot, { matrix: layers, edges }: Behind): PageSection[] {
  const cycles = heaviestOf(snapshot.findings, 'cycle');
  const hasLayers = layers !== undefined && layers.layers.length > 1;
  if (cycles.length === 0 && !hasLayers) return [];
  return [
    {
      id: 'architecture',
      short: 'Architecture',
      title: 'Architecture: layers and import cycles',
      content: html`${hasLayers && matrixMarkup(layers)}${cycles.length > 0 && cyclesMarkup(snapshot, cycles, edges)}`,
    },
  ];
}

export function matrixMarkup(layers: LayerMatrix): Markup {
  const cells = layers.cells.filter(({ after }) => after > 0);
  return html`<h3>Who imports whom</h3>
<figure>${draw(width => matrix(layers, width))}
<figcaption>Rows import columns. Hatched: imports that break a rule, “3 of 12”.</figcaption></figure>
<details><summary>The same as a table</summary>${plainTable(
    [
      { head: 'From', kind: 'text' },
      { head: 'To', kind: 'text' },
      { head: 'Imports', kind: 'number' },
      { head: 'Against a rule', kind: 'number' },
    ],
    cells.map(({ from, to, after, violatingAfter }) => [from, to, count(after), count(violatingAfter)]),
    'Imports between layers',
  )}</details>`;
}

/** Cycles as they run, largest first. */
export function cyclesMarkup(
  snapshot: Snapshot,
  cycles: readonly Finding[],
  edges: Behind['edges'],
  title = 'Import cycles',
): Markup {
  const lost = findingLosses(snapshot);
  const rest = cycles.length - MOST_CYCLES;
  return html`<h3>${title}</h3>
<div class="cycles">${cycles.slice(0, MOST_CYCLES).map(finding => cycleMarkup(finding, edges, lost(finding)))}</div>${rest > 0 && html`<p class="note">and ${plural(rest, 'smaller cycle')}</p>`}`;
}

function cycleMarkup(finding: Finding, all: Behind['edges'], points: number): Markup {
  const size = numberOf(finding.data, 'size') ?? textsOf(finding.data, 'modules').length;
  const edges = numberOf(finding.data, 'edges') ?? finding.mass;
  const at = breakPointOf(finding);
  const { drawing, isWhole } = drawingOf(finding, all);
  return html`<figure>${cycle(drawing, DRAWING)}
<figcaption>${plural(size, 'module')}, ${plural(edges, 'import')}, −${points.toFixed(2)} points.${
    !isWhole && ` Drawn is the shortest way round, of ${drawing.modules.length}.`
  }${
    at === undefined
      ? ' No three imports or fewer open it.'
      : html` It opens without the ${at.imports === 1 ? 'import' : 'imports'} of <code>${at.to}</code> in <code>${at.from}:${at.line}</code> (✕).`
  }</figcaption></figure>`;
}

/** All modules and imports of a small cycle, one way round of a large one. */
function drawingOf(
  finding: Finding,
  all: Behind['edges'],
): { readonly drawing: CycleDrawing; readonly isWhole: boolean } {
  const path = textsOf(finding.data, 'path');
  const modules = textsOf(finding.data, 'modules');
  const at = breakPointOf(finding);
  const known = all?.filter(({ kind }) => kind === 'static' || kind === 'require');
  const isWhole =
    modules.length <= MOST_MODULES && numberOf(finding.data, 'more') === undefined && known !== undefined;
  const shown = isWhole
    ? [...path, ...modules.filter(module => !path.includes(module))]
    : path.slice(0, MOST_MODULES * 2);
  const members = new Set(shown);
  const edges = isWhole
    ? known.filter(({ from, to }) => members.has(from) && members.has(to))
    : path.map((from, index) => ({ from, to: path[(index + 1) % path.length] as string }));
  const arrows = edges.map(({ from, to }) => ({ from, to, opens: from === at?.from && to === at.to }));
  return { isWhole, drawing: { modules: shown, names: shortNames(shown), edges: arrows } };
}
