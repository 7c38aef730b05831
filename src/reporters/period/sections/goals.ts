import type { GoalResult } from '../../../model/period.ts';
import { groupWords } from '../../delta/group-words.ts';
import { placeOf } from '../../delta/where.ts';
import { count, percent, plural, score } from '../../numbers.ts';
import type { PeriodItem, Section, Tone } from '../section.ts';
import type { PeriodView } from '../view.ts';

const MOST_GOALS = 10;
const MOST_AGAINST = 3;
const MARKS = { met: 'met', 'not-met': 'not met', 'not-measured': 'unknown' } as const;
const TONES: Readonly<Record<GoalResult['state'], Tone>> = {
  met: 'good',
  'not-met': 'bad',
  'not-measured': 'warning',
};

/** `2 met, 1 not met, 1 not measured`; only the states there are. */
export function goalCounts(goals: readonly GoalResult[]): string {
  return (['met', 'not-met', 'not-measured'] as const)
    .map(state => [goals.filter(goal => goal.state === state).length, state.replace('-', ' ')] as const)
    .filter(([number]) => number > 0)
    .map(([number, words]) => `${count(number)} ${words}`)
    .join(', ');
}

/** What the configuration asked for, and whether it came. */
export function goalSection(view: PeriodView): Section[] {
  const { goals } = view.report;
  if (goals.length === 0) return [];
  const items = goals.map(goal => goalItem(goal, view));
  return [
    {
      title: `Goals: ${goalCounts(goals)}`,
      blocks: [{ kind: 'items', items, most: MOST_GOALS, noun: 'goals' }],
    },
  ];
}

function goalItem(goal: GoalResult, { groups, ink }: PeriodView): PeriodItem {
  const against = goal.against.flatMap(id => {
    const group = groups.get(id);
    if (group === undefined) return [];
    const place = placeOf(group);
    const where = place === undefined ? '' : `, ${ink.place(place.path, place.line)}`;
    return [`against it: ${groupWords(group, ink)}${where}`];
  });
  const rest = goal.against.length - MOST_AGAINST;
  const notes = rest > 0 ? [...against.slice(0, MOST_AGAINST), `and ${count(rest)} more`] : against;
  return {
    mark: MARKS[goal.state],
    tone: TONES[goal.state],
    sentence: `${goal.goal}: ${ink.prose(goal.what)}${valuesOf(goal)}. ${ink.prose(goal.reason)}${againstWords(goal)}`,
    ...{ facts: [], notes: [], long: notes },
  };
}

/** Of a critical goal the reason counts them already. */
function againstWords({ goal, against }: GoalResult): string {
  return against.length === 0 || goal === 'critical' ? '' : ` ${plural(against.length, 'debt')} against it.`;
}

/** ` (23.1 % → 21.4 %)`; nothing when it was not measured. */
function valuesOf({ before, after, unit }: GoalResult): string {
  if (before === undefined || after === undefined || unit === undefined) return '';
  const shown = unit === 'score' ? score : percent;
  return ` (${shown(before)} → ${shown(after)})`;
}
