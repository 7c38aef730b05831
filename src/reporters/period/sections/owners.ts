import type { OwnerDelta } from '../../../model/period.ts';
import { fineDecimalsFor, signedPoints } from '../../delta/signed-numbers.ts';
import { count, score } from '../../numbers.ts';
import {
  type Cell,
  directed,
  labelledText,
  nameColumn,
  numberColumn,
  plain,
  type Section,
} from '../section.ts';
import type { PeriodView } from '../view.ts';
import { lostPoints } from './where.ts';

const MOST_OWNERS = 8;

/** What lies with which owner, and debt that only changed hands. In the order of CODEOWNERS' debt; nobody is ranked. */
export function ownerSection({ report, ink }: PeriodView): Section[] {
  if (report.owners === undefined || report.owners.parts.length === 0) return [];
  const { file, parts } = report.owners;
  const decimals = fineDecimalsFor(parts.map(({ points }) => points));
  const hasMoved = parts.some(({ received, handedOver }) => received > 0 || handedOver > 0);
  const rows = parts.map((part): Cell[] => [
    plain(part.name === 'unowned' ? 'unowned' : ink.name(part.name)),
    plain(scoreWords(part.score)),
    directed(signedPoints(part.points, decimals), part.points),
    plain(lostPoints(part.lost.after)),
    ...(hasMoved ? [plain(lostPoints(part.received)), plain(lostPoints(part.handedOver))] : []),
    plain(count(part.codeLines.after)),
  ]);
  return [
    {
      title: `Owners by ${ink.name(file)}`,
      blocks: [
        {
          kind: 'table',
          columns: [
            nameColumn('owner'),
            numberColumn('score'),
            numberColumn('points'),
            numberColumn('points lost', 1),
            ...(hasMoved ? [numberColumn('received', 2), numberColumn('handed over', 2)] : []),
            numberColumn('code lines', 3),
          ],
          rows,
          ...{ most: MOST_OWNERS, noun: 'owners' },
        },
        ...(hasMoved
          ? [labelledText('Note', 'received and handed over: files changed their owner, not their code')]
          : []),
      ],
    },
  ];
}

/** `70.1 → 72.4`; `–` for a side without enough files. */
function scoreWords({ before, after }: OwnerDelta['score']): string {
  const side = (value: number | undefined) => (value === undefined ? '–' : score(value));
  return before === undefined && after === undefined ? '–' : `${side(before)} → ${side(after)}`;
}
