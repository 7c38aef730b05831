import type { MixSplit } from '../../../model/period.ts';
import { type Decimals, decimalsFor, signedUnits } from '../../delta/signed-numbers.ts';
import { apportionSigned } from '../../delta/signed-shares.ts';
import { kpiWords } from '../../words.ts';
import { withoutEmptySign } from '../no-sign.ts';
import { type Cell, directed, nameColumn, plain, type Section, type TableColumn } from '../section.ts';
import type { PeriodView } from '../view.ts';

const PARTS = [
  ['codeChanged', 'code that was changed'],
  ['keptGrew', 'changed share of kept code'],
  ['newCode', 'new code'],
  ['deletedCode', 'deleted code'],
] as const;

/** More columns fit no page. */
const MOST_KPIS = 6;

/** Why each KPI's value moved, in percentage points: less debt in the same code, or only more easy code beside it? */
export function mixSection({ report, ink }: PeriodView): Section[] {
  const moved = report.mix.filter(split => PARTS.some(([key]) => split[key] !== 0)).slice(0, MOST_KPIS);
  if (moved.length === 0) return [];
  const decimals = decimalsFor(moved.flatMap(split => PARTS.map(([key]) => 100 * split[key])));
  const columns = moved.map(split => shownSplit(split, decimals));
  const labels = [...PARTS.map(([, label]) => label), 'together'];
  return [
    {
      title: 'Why the values moved, in percentage points',
      blocks: [
        {
          kind: 'table',
          columns: [
            nameColumn('because of'),
            ...moved.map(
              ({ kpi }, index): TableColumn => ({
                head: ink.prose(kpiWords(kpi).title),
                align: 'right',
                cut: 'never',
                ...(index < 2 ? {} : { spare: index }),
              }),
            ),
          ],
          rows: labels.map((label, row) => [plain(label), ...columns.map(cells => cells[row] ?? plain('–'))]),
          ...{ most: labels.length, noun: 'parts' },
        },
      ],
    },
  ];
}

/** The shown parts add up to the shown change. */
function shownSplit(split: MixSplit, decimals: Decimals): Cell[] {
  const scale = 100 * 10 ** decimals;
  const exact = PARTS.map(([key]) => split[key] * scale);
  const change = (split.after - split.before) * scale;
  const total = Math.sign(change) * Math.round(Math.abs(change));
  // less is better
  const cell = (units: number, of: number) =>
    directed(withoutEmptySign(signedUnits(units, decimals, of)), -units);
  return [
    ...apportionSigned(exact, total).map((units, index) => cell(units, exact[index] ?? 0)),
    cell(total, change),
  ];
}
