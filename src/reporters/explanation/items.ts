import type { CostedFinding } from '../../model/explanation.ts';
import type { Location } from '../../model/finding.ts';
import { describe } from '../finding-sentences.ts';
import type { PeriodBlock, PeriodItem } from '../period/section.ts';
import type { Ink } from '../period/view.ts';
import { points } from './numbers.ts';

/**
 * Findings with what they cost, where they are, and how to ask for them.
 *
 * @param isHere which of their places to show; absent: the first one that is charged
 */
export function findingItems(
  findings: readonly CostedFinding[],
  most: number,
  ink: Ink,
  isHere: (place: Location) => boolean = () => true,
): PeriodBlock {
  return { kind: 'items', items: findings.map(own => itemOf(own, ink, isHere)), most, noun: 'findings' };
}

function itemOf(
  { finding, points: cost }: CostedFinding,
  ink: Ink,
  isHere: (place: Location) => boolean,
): PeriodItem {
  const { locations } = finding;
  const here = locations.filter(isHere);
  const place = here.find(({ mass }) => mass > 0) ?? here[0] ?? locations[0];
  return {
    mark: points(cost),
    tone: 'bad',
    sentence: describe(finding, ink.name),
    place: place && ink.place(place.path, place.startLine),
    facts: [ink.name(finding.id)],
    notes: locations.some(({ ignored }) => ignored !== undefined)
      ? ['kept out of the gate by tkpi-ignore-next-line']
      : [],
  };
}
