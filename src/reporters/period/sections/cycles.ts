import type { DebtGroup } from '../../../model/delta.ts';
import type { Architecture } from '../../../model/period.ts';
import { fineDecimalsFor, signedPoints } from '../../delta/signed-numbers.ts';
import { count, plural } from '../../numbers.ts';
import { changeMark } from '../change-words.ts';
import { groupItem } from '../group-item.ts';
import { labelledText, type PeriodBlock } from '../section.ts';
import type { PeriodView } from '../view.ts';

const MOST_CYCLES = 5;
/** Changes that are named with a cycle. */
const MOST_CHANGES = 3;

/** What became of a cycle, in the order in which it is counted. */
const FATES = [
  ['introduced', 'born', 'bad'],
  ['resolved', 'removed', 'good'],
  ['worsened', 'grew', 'bad'],
  ['improved', 'shrank', 'good'],
] as const;

/** How many cycles there are, and those that came, went, grew or shrank, with the changes they did it in; most points first. */
export function cycleBlocks({ before, after }: Architecture['cycles'], view: PeriodView): PeriodBlock[] {
  if (before === 0 && after === 0) return [];
  const changed = view.report.delta.groups
    .filter(({ code }) => code === 'cycle')
    .toSorted((a, b) => Math.abs(b.points ?? 0) - Math.abs(a.points ?? 0));
  const way =
    before === after ? plural(after, 'import cycle') : `${count(before)} → ${plural(after, 'import cycle')}`;
  const fates = FATES.flatMap(([state, word]) => {
    const number = changed.filter(group => group.state === state).length;
    return number === 0 ? [] : [`${count(number)} ${word}`];
  });
  const items = changed.flatMap(group => cycleItem(group, changed, view));
  return [
    labelledText('Cycles', [way, ...fates].join(', ')),
    { kind: 'items', items, most: MOST_CYCLES, noun: 'cycles' },
  ];
}

function cycleItem({ id, state, points }: DebtGroup, all: readonly DebtGroup[], view: PeriodView) {
  const [, mark = '', tone = 'plain'] = FATES.find(([own]) => own === state) ?? [];
  const decimals = fineDecimalsFor(all.map(own => own.points ?? 0));
  // a cycle may be worth as much as a whole quarter: hundredths as in the bridges
  const worth = points === undefined ? [] : [`${signedPoints(points, decimals === 1 ? 2 : decimals)} points`];
  const facts = [...worth, ...changedIn(id, view)];
  return groupItem(id, { mark, tone }, view).map(item => ({ ...item, facts }));
}

/** `changed in #412 and #431`; nothing when no change is known. */
function changedIn(id: string, { report, ink }: PeriodView): string[] {
  const changes = (report.bridge?.changes ?? []).filter(({ steps }) =>
    steps.some(({ group }) => group === id),
  );
  if (changes.length === 0) return [];
  const marks = changes.slice(0, MOST_CHANGES).map(({ change }) => changeMark(change, ink));
  const rest = changes.length - marks.length;
  return [`changed in ${marks.join(', ')}${rest > 0 ? ` and ${count(rest)} more` : ''}`];
}
