import type { Finding, Location } from '../../model/finding.ts';
import type { FinishedGroup } from './clone-groups.ts';
import { sketchPlace } from './clone-sketch.ts';
import { leastOf } from './least.ts';
import { lengthOf } from './places.ts';
import type { CountedLines, Place } from './types.ts';

/** A group under 20 lines (of one place) is minor, from 200 on critical. */
const MAJOR = 20;
const CRITICAL = 200;

/** What `data` of a clone finding holds. */
export interface CloneData {
  /** Code lines of the longest place, without import wiring. */
  readonly lines: number;
  /** Tokens of the largest pair, without import wiring. */
  readonly tokens: number;
  /** 1 when the code repeats itself without a gap. */
  readonly places: number;
  readonly files: number;
  /** Lines that would go if one place were kept: mass less that of the place with the least mass. */
  readonly redundantLines: number;
  /** Lines of the one place kept that would stay duplicated, because other clones repeat them elsewhere. */
  readonly stillDuplicated: number;
  /** To recognise the clone when it is edited; see `sketchPlace`. */
  readonly sketch: string;
}

/** A charged group as a finding. */
export function cloneFinding(
  group: FinishedGroup,
  linesOf: (path: string) => CountedLines,
  applicationOf: (path: string) => string,
): Finding {
  const lines = group.places.reduce((most, place) => Math.max(most, lengthOf(place)), 0);
  const first = group.places[0] as Place;
  const data: CloneData = {
    lines,
    tokens: group.largest.tokens,
    places: group.places.length,
    files: new Set(group.places.map(place => place.path)).size,
    redundantLines: group.mass - leastOf(group.masses),
    stillDuplicated: group.stillDuplicated,
    sketch: sketchPlace(group.largest.core, linesOf(group.largest.core.path)),
  };
  return {
    id: `duplication:${group.id}`,
    analyzer: 'duplication',
    code: 'clone',
    application: applicationOf(first.path),
    mass: group.mass,
    severity: lines < MAJOR ? 'minor' : lines < CRITICAL ? 'major' : 'critical',
    locations: group.places.map((place, index) => {
      return locationOf(place, linesOf(place.path), group.masses[index] as number);
    }),
    data: { ...data },
  };
}

function locationOf(place: Place, counted: CountedLines, mass: number): Location {
  return {
    path: place.path,
    startLine: counted.lines[place.from] as number,
    endLine: counted.lines[place.to - 1] as number,
    mass,
  };
}
