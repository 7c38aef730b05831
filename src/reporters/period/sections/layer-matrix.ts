import type { Architecture, LayerCell } from '../../../model/period.ts';
import { signedCount } from '../../delta/signed-numbers.ts';
import { count } from '../../numbers.ts';
import { type Cell, numberColumn, type PeriodBlock, plain, type TableColumn } from '../section.ts';
import type { Ink } from '../view.ts';

/** A matrix of more layers fits no page. */
const MOST_LAYERS = 16;

/** Who imports whom: rows import columns; `3 of 12 (+2)` where three of twelve imports break a rule. */
export function layerMatrix(matrix: Architecture['matrix'], ink: Ink): PeriodBlock[] {
  if (matrix === undefined || matrix.layers.length > MOST_LAYERS) return [];
  const cells = new Map(matrix.cells.map(cell => [JSON.stringify([cell.from, cell.to]), cell]));
  const columns: TableColumn[] = [
    { head: 'imports of', align: 'left', cut: 'end' },
    ...matrix.layers.map((layer, index) => numberColumn(ink.name(layer), index + 1)),
  ];
  const rows = matrix.layers.map((from): Cell[] => [
    plain(ink.name(from)),
    ...matrix.layers.map(to => cellOf(cells.get(JSON.stringify([from, to])))),
  ]);
  return [{ kind: 'table', columns, rows, most: rows.length, noun: 'layers' }];
}

function cellOf(cell: LayerCell | undefined): Cell {
  if (cell === undefined) return { text: '·', tone: 'faint' };
  const { before, after, violatingBefore, violatingAfter } = cell;
  const change = after === before ? '' : ` (${signedCount(after - before)})`;
  if (violatingAfter === 0)
    return { text: `${count(after)}${change}`, tone: violatingBefore > 0 ? 'good' : 'plain' };
  return { text: `${count(violatingAfter)} of ${count(after)}${change}`, tone: 'bad' };
}
