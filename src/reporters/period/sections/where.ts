import type { PartDelta } from '../../../model/period.ts';
import { applicationRows } from '../../delta/application-rows.ts';
import { fineDecimalsFor, signedCount, signedPoints } from '../../delta/signed-numbers.ts';
import { count } from '../../numbers.ts';
import { type Cell, directed, nameColumn, numberColumn, plain, type Section } from '../section.ts';
import type { PeriodView } from '../view.ts';

const MOST_FOLDERS = 8;
/** Below what shows a tenth, a few folders are enough. */
const LEAST_FOLDERS = 3;
const LEAST_POINTS = 0.05;
const MOST_APPLICATIONS = 8;
const SIGNS = { better: 1, worse: -1, same: 0 } as const;

/** Folders where debt moved, and applications of a monorepo whose score changed. */
export function whereSections(view: PeriodView): Section[] {
  return [...directorySection(view), ...applicationSection(view)];
}

function directorySection({ report, ink }: PeriodView): Section[] {
  // 1e-9: debts that moved to and fro leave noise of floating point
  const moved = report.directories.filter(({ points }) => Math.abs(points) > 1e-9);
  if (moved.length === 0) return [];
  const decimals = fineDecimalsFor(moved.map(({ points }) => points));
  const telling = moved.filter(({ points }) => Math.abs(points) >= LEAST_POINTS);
  const rows = moved.map((part): Cell[] => [
    plain(folderName(part, ink)),
    directed(signedPoints(part.points, decimals), part.points),
    plain(lostPoints(part.lost.after)),
    plain(linesWords(part.codeLines)),
    plain(count(part.changes)),
  ]);
  return [
    {
      title: 'Where debt moved',
      blocks: [
        {
          kind: 'table',
          columns: [
            nameColumn('folder', 'path'),
            numberColumn('points'),
            numberColumn('points lost', 1),
            numberColumn('code lines', 3),
            numberColumn('changes', 2),
          ],
          rows,
          ...{ most: Math.min(MOST_FOLDERS, Math.max(LEAST_FOLDERS, telling.length)), noun: 'folders' },
        },
      ],
    },
  ];
}

/** `2,301 (+501)`. */
function linesWords({ before, after }: PartDelta['codeLines']): string {
  return before === after ? count(after) : `${count(after)} (${signedCount(after - before)})`;
}

function folderName({ name }: PartDelta, ink: PeriodView['ink']): string {
  return name === '.' ? 'files at the top' : ink.path(name);
}

/** Points that are lost: `12.3`, `<0.1`. */
export function lostPoints(points: number): string {
  if (points > 0 && points < 0.05) return '<0.1';
  return points.toFixed(1);
}

function applicationSection({ report, ink }: PeriodView): Section[] {
  const rows = applicationRows(report.delta, ink);
  if (rows.length === 0) return [];
  return [
    {
      title: 'Applications',
      blocks: [
        {
          kind: 'table',
          columns: [
            nameColumn('application'),
            numberColumn('before'),
            numberColumn('after'),
            numberColumn('change'),
            numberColumn('code lines', 1),
          ],
          rows: rows.map(row => [
            plain(row.name),
            plain(row.before),
            plain(row.after),
            directed(row.change, SIGNS[row.direction]),
            plain(row.codeLines),
          ]),
          ...{ most: MOST_APPLICATIONS, noun: 'applications' },
        },
      ],
    },
  ];
}
