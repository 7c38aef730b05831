import type { CardUnit } from '../../../model/card.ts';
import { type Cell, directed, nameColumn, numberColumn, plain, type Section } from '../../period/section.ts';
import type { Ink } from '../../period/view.ts';
import { scorePoints, scoreSides } from '../score-words.ts';
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
  const points = scorePoints(own);
  return [
    plain(ink.name(name)),
    plain(scoreSides(own)),
    points === undefined ? plain('–') : directed(points, own.points ?? 0),
    plain(recorded === 0 ? '–' : String(recorded)),
    plain(owners === undefined || owners.length === 0 ? '–' : owners.map(ink.prose).join(', ')),
  ];
}
