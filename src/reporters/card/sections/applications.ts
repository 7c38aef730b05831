import type { CardScore, CardUnit } from '../../../model/card.ts';
import { signedPoints } from '../../delta/signed-numbers.ts';
import { score } from '../../numbers.ts';
import { type Cell, directed, nameColumn, numberColumn, plain, type Section } from '../../period/section.ts';
import type { Ink } from '../../period/view.ts';
import type { CardView } from '../view.ts';
import { itemsOf } from '../view.ts';

const MOST = 12;

/** The score of each application. No order but that of their names' folders, and no rank. */
export function applicationSection({ card: { applications }, ink }: CardView): Section[] {
  if (applications.length === 0) return [];
  return [
    {
      title: 'Applications',
      blocks: [
        {
          kind: 'table',
          columns: [
            nameColumn('application'),
            numberColumn('score'),
            numberColumn('points'),
            numberColumn('recorded'),
            nameColumn('owners'),
          ],
          rows: applications.map(unit => row(unit, ink)),
          ...{ most: MOST, noun: 'applications' },
        },
      ],
    },
  ];
}

function row(unit: CardUnit, ink: Ink): Cell[] {
  const { name, owners, score: own } = unit;
  const recorded = itemsOf(unit).reduce((sum, { entries }) => sum + entries.length, 0);
  return [
    plain(ink.name(name)),
    plain(scoreSides(own)),
    own.points === undefined ? plain('–') : directed(signedPoints(own.points, 2), own.points),
    plain(recorded === 0 ? '–' : String(recorded)),
    plain(owners === undefined || owners.length === 0 ? '–' : owners.map(ink.prose).join(', ')),
  ];
}

/** `78.4 → 80.2`; `–` for a side without a score. */
function scoreSides({ before, after }: CardScore): string {
  const side = (own: CardScore['before']) => (own === undefined ? '–' : score(own.value));
  return `${side(before)} → ${side(after)}`;
}
