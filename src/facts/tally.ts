/** What the counters have of one function at one moment, or what a place adds to it. */
export interface Tally {
  readonly cyclomatic: number;
  readonly optional: number;
  readonly cases: number;
  readonly cognitive: number;
  readonly whitepaper: number;
  /** Increments that grow with nesting. */
  readonly structural: number;
}

export const NOTHING: Tally = {
  cyclomatic: 0,
  optional: 0,
  cases: 0,
  cognitive: 0,
  whitepaper: 0,
  structural: 0,
};

/** Adds two tallies; `sign` −1 takes the second one away. */
export function plus(one: Tally, other: Tally, sign: 1 | -1 = 1): Tally {
  return {
    cyclomatic: one.cyclomatic + sign * other.cyclomatic,
    optional: one.optional + sign * other.optional,
    cases: one.cases + sign * other.cases,
    cognitive: one.cognitive + sign * other.cognitive,
    whitepaper: one.whitepaper + sign * other.whitepaper,
    structural: one.structural + sign * other.structural,
  };
}

export function isNothing(tally: Tally): boolean {
  return Object.values(tally).every(value => value === 0);
}
