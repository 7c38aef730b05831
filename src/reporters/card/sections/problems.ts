import type { PeriodItem, Section } from '../../period/section.ts';
import type { CardView } from '../view.ts';

const MOST = 10;

/** What is wrong in the ledger: a file with a mistake is not used, and never silently. */
export function problemSection({ card: { problems }, ink }: CardView): Section[] {
  if (problems.length === 0) return [];
  const items = problems.map(
    ({ severity, message, file, line }): PeriodItem => ({
      mark: severity,
      tone: severity === 'error' ? 'bad' : 'warning',
      sentence: ink.prose(message),
      place: ink.place(file, line),
      ...{ facts: [], notes: [] },
    }),
  );
  return [{ title: 'Ledger', blocks: [{ kind: 'items', items, most: MOST, noun: 'problems' }] }];
}
