import type { MixSplit } from '../../../model/period.ts';
import { type Decimals, decimalsFor, signedUnits, unsignedUnits } from '../../delta/signed-numbers.ts';
import { apportionSigned } from '../../delta/signed-shares.ts';
import { kpiWords } from '../../words.ts';
import { type Cell, nameColumn, plain, type Section, type TableColumn } from '../section.ts';
import type { PeriodView } from '../view.ts';

const PARTS = [
  ['codeChanged', 'code that was changed'],
  ['keptGrew', 'kept code that grew or shrank'],
  ['newCode', 'new code'],
  ['deletedCode', 'deleted code'],
] as const;

/** Why each KPI's value moved, in percentage points: less debt in the same code, or only more easy code beside it? */
export function mixSection({ report, ink }: PeriodView): Section[] {
  const moved = report.mix.filter(split => PARTS.some(([key]) => split[key] !== 0));
  if (moved.length === 0) return [];
  const decimals = decimalsFor(moved.flatMap(split => PARTS.map(([key]) => 100 * split[key])));
  const columns = moved.map(split => shownSplit(split, decimals));
  const labels = ['before', ...PARTS.map(([, label]) => label), 'after'];
  return [
    {
      title: 'Why the values moved (percentage points)',
      blocks: [
        {
          kind: 'table',
          columns: [
            nameColumn('in'),
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

/** The shown parts add up to the shown values. */
function shownSplit(split: MixSplit, decimals: Decimals): Cell[] {
  const scale = 100 * 10 ** decimals;
  const [from, to] = [Math.round(split.before * scale), Math.round(split.after * scale)];
  const exact = PARTS.map(([key]) => split[key] * scale);
  const units = apportionSigned(exact, to - from);
  const side = (value: number) => plain(`${unsignedUnits(value, decimals)} %`);
  return [
    side(from),
    ...units.map((own, index) => {
      const text = signedUnits(own, decimals, exact[index] ?? 0);
      const tone = own === 0 ? 'plain' : own < 0 ? 'good' : 'bad';
      return { text, tone } as const;
    }),
    side(to),
  ];
}
