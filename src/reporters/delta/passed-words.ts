import { plural } from '../numbers.ts';
import type { SortedGroups } from './sort-groups.ts';

/** Debts that got worse and did not fail: `1 debt got worse and is accepted; 2 debts got worse within the tolerance`. */
export function passedWords({ judged, worsened, introduced }: SortedGroups): string {
  const [accepted, tolerated] = [judged.accepted.length, judged.tolerated.length];
  const unjudged = worsened.length + introduced.length;
  return [
    accepted === 0
      ? ''
      : `${plural(accepted, 'debt')} got worse and ${accepted === 1 ? 'is' : 'are'} accepted`,
    tolerated === 0 ? '' : `${plural(tolerated, 'debt')} got worse within the tolerance`,
    unjudged === 0
      ? ''
      : `${plural(unjudged, 'debt')} got worse where a comment ignores it or no code changed`,
  ]
    .filter(part => part !== '')
    .join('; ');
}
