import type { Hotspot } from '../../../model/period.ts';
import { count, percent } from '../../numbers.ts';
import {
  type Cell,
  labelledText,
  nameColumn,
  numberColumn,
  type PeriodBlock,
  plain,
  type Section,
} from '../section.ts';
import type { PeriodView } from '../view.ts';
import { lostPoints } from './where.ts';

const MOST_HOTSPOTS = 6;
const MOST_PAIRS = 10;

const TONES = { new: 'warning', lasting: 'plain', gone: 'good', unknown: 'faint' } as const;

/**
 * `2 new, 3 lasting`; only the states there are. Of an unknown past only how many there are now. Those that are gone are not
 * counted: of them the report lists a few, and a count of these would say nothing.
 */
export function hotspotCounts(hotspots: readonly Hotspot[]): string {
  if (hotspots.every(({ state }) => state === undefined)) return count(hotspots.length);
  const told = (['new', 'lasting'] as const)
    .map(state => [hotspots.filter(other => other.state === state).length, state] as const)
    .filter(([number]) => number > 0)
    .map(([number, state]) => `${count(number)} ${state}`)
    .join(', ');
  return told === '' ? 'none any more' : told;
}

/** Files that are complex and often changed, and files that change together: a map of risk, apart from the score. */
export function hotspotSection(view: PeriodView): Section[] {
  const { coupling, participation } = view.report;
  // without changes all those of the period before would look as if they were gone
  const hotspots = participation.changes === 0 ? [] : view.report.hotspots;
  const pairs = coupling.length === 0 ? undefined : [couplingTable(view)];
  if (hotspots.length === 0) {
    return pairs === undefined ? [] : [{ title: 'Files that change together', blocks: pairs }];
  }
  return [
    {
      title: `Hotspots, complex and often changed: ${hotspotCounts(hotspots)}`,
      blocks: [
        hotspotTable(view),
        ...(hotspots.some(({ state }) => state === 'gone')
          ? [labelledText('Gone', 'was a hotspot before, and was not changed as often (or is simpler now)')]
          : []),
      ],
      ...(pairs === undefined ? {} : { details: { title: 'Files that change together', blocks: pairs } }),
    },
  ];
}

function hotspotTable({ report, ink }: PeriodView): PeriodBlock {
  const hasOwners = report.hotspots.some(({ owners }) => owners !== undefined);
  const hasFixes = report.hotspots.some(({ fixes }) => fixes !== undefined);
  const rows = report.hotspots.map((hotspot): Cell[] => [
    { text: hotspot.state ?? '–', tone: TONES[hotspot.state ?? 'unknown'] },
    plain(ink.path(hotspot.path)),
    plain(changesWords(hotspot)),
    ...(hasFixes ? [plain(hotspot.fixes === undefined ? '–' : count(hotspot.fixes))] : []),
    plain(hotspot.decisions === undefined ? '–' : count(hotspot.decisions)),
    plain(hotspot.lost === undefined ? '–' : lostPoints(hotspot.lost)),
    ...(hasOwners ? [plain((hotspot.owners ?? []).map(ink.name).join(', ') || '–')] : []),
  ]);
  return {
    kind: 'table',
    columns: [
      { head: '', align: 'left', cut: 'never' },
      nameColumn('file', 'path'),
      numberColumn('changes'),
      ...(hasFixes ? [numberColumn('fixes/year', 4)] : []),
      numberColumn('decisions', 1),
      numberColumn('points lost', 2),
      ...(hasOwners ? [{ head: 'owners', align: 'left', cut: 'end', spare: 3 } as const] : []),
    ],
    rows,
    ...{ most: MOST_HOTSPOTS, noun: 'hotspots' },
  };
}

/** `3 → 8`: in the period before and in this one; only the latter when the former is not known. */
function changesWords({ changes, changesBefore }: Hotspot): string {
  if (changesBefore === undefined || changesBefore === changes) return count(changes);
  return `${count(changesBefore)} → ${count(changes)}`;
}

function couplingTable({ report, ink }: PeriodView): PeriodBlock {
  return {
    kind: 'table',
    columns: [
      nameColumn('file', 'path'),
      nameColumn('with', 'path'),
      numberColumn('together'),
      numberColumn('of the rarer one', 1),
    ],
    rows: report.coupling.map(({ one, other, together, share }): Cell[] => [
      plain(ink.path(one)),
      plain(ink.path(other)),
      plain(count(together)),
      plain(shareWords(together, share)),
    ]),
    ...{ most: MOST_PAIRS, noun: 'pairs' },
  };
}

/** Under ten changes a percentage looks more certain than it is. */
const LEAST_PERCENT = 10;

/** `3 of 3`, and from ten changes of the rarer file on `80.0 %`. */
function shareWords(together: number, share: number): string {
  const changes = share > 0 ? Math.round(together / share) : 0;
  return changes < LEAST_PERCENT ? `${count(together)} of ${count(changes)}` : percent(share);
}
