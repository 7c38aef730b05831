import type { Story } from '../../../model/period.ts';
import { count, plural } from '../../numbers.ts';
import { gainWords, orderWords } from '../../words.ts';
import type { PeriodItem, Section } from '../section.ts';
import type { PeriodView } from '../view.ts';

const MOST_STORIES = 5;

const ORDERS = new Map([
  ['excess-complexity', 'split a function that is too complex'],
  ['clone', 'extract a clone'],
  ['cycle', 'break an import cycle'],
  ['layer-violation', 'replace imports that break a layer rule'],
]);

/** Work that is worth most, with the points it is expected to bring. No person-days: nobody has measured any. */
export function storySection(view: PeriodView): Section[] {
  const { stories } = view.report;
  if (stories.length === 0) return [];
  const gains = gainWords(stories.map(({ points }) => points));
  const items = stories.map(
    (story, index): PeriodItem => ({
      mark: gains[index] ?? '',
      tone: 'good',
      sentence: storyWords(story, view),
      place: view.ink.place(story.path, story.line),
      facts: [
        plural(story.effort, 'line'),
        story.changes === 0 ? 'not changed in the period' : plural(story.changes, 'change'),
        ...(story.owners ?? []).map(view.ink.name),
      ],
      notes: [],
    }),
  );
  return [
    {
      title: 'Proposed technical stories, each with the points it is expected to bring alone',
      blocks: [{ kind: 'items', items, most: MOST_STORIES, noun: 'stories' }],
    },
  ];
}

/** What to do, as an order: with names and sizes when the finding is known. */
export function storyWords({ code, findings: ids, finding }: Story, { findings, ink }: PeriodView): string {
  const known = finding ?? ids.flatMap(id => findings.get(id) ?? [])[0];
  if (known !== undefined) return orderWords(known, ids.length, ink.name);
  const many = ids.length > 1 ? ` (${count(ids.length)} debts)` : '';
  return `${ORDERS.get(code) ?? `settle ${ink.name(code)}`}${many}`;
}
