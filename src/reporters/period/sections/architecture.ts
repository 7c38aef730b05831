import type { Architecture, FolderEdge, LayerCell } from '../../../model/period.ts';
import { count } from '../../numbers.ts';
import {
  type Cell,
  labelledText,
  nameColumn,
  numberColumn,
  type PeriodBlock,
  plain,
  type Section,
} from '../section.ts';
import type { Ink, PeriodView } from '../view.ts';
import { cycleBlocks } from './cycles.ts';
import { layerMatrix } from './layer-matrix.ts';

const MOST_CELLS = 8;
const MOST_EDGES = 6;

/** Layers, imports between folders that are new or gone, cycles that were born or removed. */
export function architectureSection(view: PeriodView): Section[] {
  const { architecture } = view.report;
  if (architecture === undefined) return [];
  const { matrix, cycles } = architecture;
  const whole = layerMatrix(matrix, view.ink);
  const blocks = [
    ...cellTable(matrix?.cells ?? [], view.ink, whole.length > 0),
    ...whole,
    ...edgeTexts(architecture, view.ink),
    ...cycleBlocks(cycles, view),
  ];
  const details = edgeTables(architecture, view.ink);
  if (blocks.length === 0) return [];
  return [
    {
      title: 'Architecture',
      blocks,
      ...(details.length === 0
        ? {}
        : { details: { title: 'All new and gone imports between folders', blocks: details } }),
    },
  ];
}

/** Cells where a rule is broken, or where the number of imports changed, the most violations first. */
function cellTable(cells: readonly LayerCell[], ink: Ink, hasMatrix: boolean): PeriodBlock[] {
  const telling = cells
    .filter(
      cell =>
        cell.violatingAfter > 0 ||
        cell.violatingBefore > 0 ||
        (cell.from !== cell.to && cell.before !== cell.after),
    )
    .toSorted(byViolations);
  if (telling.length === 0) return [];
  const change = (before: number, after: number) =>
    before === after ? count(after) : `${count(before)} → ${count(after)}`;
  const rows = telling.map((cell): Cell[] => {
    const worse = cell.violatingAfter - cell.violatingBefore;
    return [
      plain(`${ink.name(cell.from)} → ${ink.name(cell.to)}`),
      plain(change(cell.before, cell.after)),
      {
        text: change(cell.violatingBefore, cell.violatingAfter),
        tone: worse === 0 ? 'plain' : worse > 0 ? 'bad' : 'good',
      },
    ];
  });
  return [
    {
      kind: 'table',
      columns: [nameColumn('layers'), numberColumn('imports'), numberColumn('against a rule')],
      rows,
      ...{ most: MOST_CELLS, noun: 'pairs of layers' },
      ...(hasMatrix ? { only: 'terminal' as const } : {}),
    },
  ];
}

function byViolations(a: LayerCell, b: LayerCell): number {
  const grown = (cell: LayerCell) => Math.abs(cell.violatingAfter - cell.violatingBefore);
  return grown(b) - grown(a) || b.violatingAfter - a.violatingAfter || b.after - a.after;
}

/** `New      imports between folders: src/cart → src/order (3), …`, the first of them. */
function edgeTexts({ newEdges, removedEdges }: Architecture, ink: Ink): PeriodBlock[] {
  const text = (label: string, edges: readonly FolderEdge[]): PeriodBlock[] => {
    if (edges.length === 0) return [];
    const largest = edges.toSorted((a, b) => b.imports - a.imports).slice(0, MOST_EDGES);
    const shown = largest.map(
      ({ from, to, imports }) => `${ink.name(from)} → ${ink.name(to)} (${count(imports)})`,
    );
    const rest = edges.length - shown.length;
    const more = rest > 0 ? [`and ${count(rest)} more`] : [];
    return [labelledText(label, `imports between folders: ${[...shown, ...more].join(', ')}`)];
  };
  return [...text('New', newEdges), ...text('Gone', removedEdges)];
}

function edgeTables({ newEdges, removedEdges }: Architecture, ink: Ink): PeriodBlock[] {
  const table = (head: string, edges: readonly FolderEdge[]): PeriodBlock[] =>
    edges.length <= MOST_EDGES
      ? []
      : [
          {
            kind: 'table',
            columns: [nameColumn(head, 'path'), nameColumn('to', 'path'), numberColumn('imports')],
            rows: edges.map(({ from, to, imports }) => [
              plain(ink.path(from)),
              plain(ink.path(to)),
              plain(count(imports)),
            ]),
            ...{ most: edges.length, noun: 'edges' },
          },
        ];
  return [...table('new, from', newEdges), ...table('gone, from', removedEdges)];
}
