import type { CostedFinding } from '../../model/explanation.ts';
import type { PeriodBlock, PeriodItem } from '../period/section.ts';
import type { Ink } from '../period/view.ts';
import { describe } from '../words.ts';
import { points } from './numbers.ts';

/** Findings with what they cost, where they are, and how to ask for them. */
export function findingItems(findings: readonly CostedFinding[], most: number, ink: Ink): PeriodBlock {
  return { kind: 'items', items: findings.map(own => itemOf(own, ink)), most, noun: 'findings' };
}

function itemOf({ finding, points: cost }: CostedFinding, ink: Ink): PeriodItem {
  const place = finding.locations.find(({ mass }) => mass > 0) ?? finding.locations[0];
  return {
    mark: points(cost),
    tone: 'bad',
    sentence: describe(finding, ink.name),
    place: place && ink.place(place.path, place.startLine),
    facts: [ink.name(finding.id)],
    notes: finding.locations.some(({ ignored }) => ignored !== undefined)
      ? ['kept out of the gate by tkpi-ignore-next-line']
      : [],
  };
}
