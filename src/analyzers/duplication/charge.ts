import { lengthOf } from './places.ts';
import type { CloneGroup, CountedLines } from './types.ts';

/** A group under its identity. */
export interface NamedGroup extends CloneGroup {
  /** 16 hex digits, unique in a scan. */
  readonly id: string;
}

/** Lines charged to a group, place by place. */
export interface ChargedGroup extends NamedGroup {
  /** Code lines charged to the place of the same index. */
  readonly masses: readonly number[];
  /** Sum of `masses`. */
  readonly mass: number;
}

/**
 * Charges each duplicated line to exactly one group, so that masses add up to the union of all duplicated lines: to
 * the group with the most lines × places, ties by id. A group whose lines are all charged elsewhere is left out: it
 * would show no debt of its own.
 */
export function chargeLines(
  groups: readonly NamedGroup[],
  linesOf: (path: string) => CountedLines,
): ChargedGroup[] {
  const taken = new Map<string, Uint8Array>();
  const charged: ChargedGroup[] = [];
  const ordered = groups.toSorted((one, other) => {
    return extentOf(other) - extentOf(one) || (one.id < other.id ? -1 : 1);
  });
  for (const group of ordered) {
    const masses = group.places.map(place => {
      let lines = taken.get(place.path);
      if (lines === undefined) {
        lines = new Uint8Array(linesOf(place.path).lines.length);
        taken.set(place.path, lines);
      }
      let mass = 0;
      for (let position = place.from; position < place.to; position++) {
        if (lines[position] === 1) continue;
        lines[position] = 1;
        mass++;
      }
      return mass;
    });
    const mass = masses.reduce((sum, one) => sum + one, 0);
    if (mass > 0) charged.push({ ...group, masses, mass });
  }
  return charged;
}

/** Size of a group: its lines, counted in every place. */
function extentOf(group: CloneGroup): number {
  return group.places.reduce((sum, place) => sum + lengthOf(place), 0);
}
