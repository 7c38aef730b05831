import type { Architecture, LayerCell } from '../../../model/period.ts';
import { signedCount } from '../../delta/signed-numbers.ts';
import { count } from '../../numbers.ts';
import { type Cell, numberColumn, type PeriodBlock, plain, type TableColumn } from '../section.ts';
import type { Ink } from '../view.ts';

/** A matrix of more layers fits no page. */
const MOST_LAYERS = 16;

/** Who imports whom: rows import columns; `12 (+2), 3 against a rule`. */
export function layerMatrix(matrix: Architecture['matrix'], ink: Ink): PeriodBlock[] {
  if (matrix === undefined || matrix.layers.length > MOST_LAYERS) return [];
  const cells = new Map(matrix.cells.map(cell => [JSON.stringify([cell.from, cell.to]), cell]));
  const columns: TableColumn[] = [
    { head: 'from ↓ to →', align: 'left', cut: 'end' },
    ...matrix.layers.map((layer, index) => numberColumn(ink.name(layer), index + 1)),
  ];
  const rows = matrix.layers.map((from): Cell[] => [
    plain(ink.name(from)),
    ...matrix.layers.map(to => cellOf(cells.get(JSON.stringify([from, to])))),
  ]);
  return [{ kind: 'table', columns, rows, most: rows.length, noun: 'layers', only: 'markdown' }];
}

function cellOf(cell: LayerCell | undefined): Cell {
  if (cell === undefined) return { text: '·', tone: 'faint' };
  const { before, after, violatingBefore, violatingAfter } = cell;
  const change = after === before ? '' : ` (${signedCount(after - before)})`;
  const all = `${count(after)}${change}`;
  if (violatingAfter > 0) return { text: `${all}, ${count(violatingAfter)} against a rule`, tone: 'bad' };
  return { text: all, tone: violatingBefore > 0 ? 'good' : 'plain' };
}
