/** One side of a pair, as jscpd names it. Lines count from 1 and are inclusive. */
export interface Fragment {
  readonly path: string;
  readonly startLine: number;
  /** Bytes (UTF-8) before the first token in its line. */
  readonly startColumn: number;
  readonly endLine: number;
  /** Bytes (UTF-8) of the last line up to the end of the last token. */
  readonly endColumn: number;
}

/** Two fragments with the same tokens; comments and white space left out. */
export interface ClonePair {
  readonly tokens: number;
  readonly a: Fragment;
  readonly b: Fragment;
}

/**
 * A run of counted lines of one file: positions `from` (inclusive) to `to` (exclusive) in the file's
 * {@link CountedLines}. Comments, blank lines and import wiring have no position, so they never break a run.
 */
export interface Place {
  readonly path: string;
  readonly from: number;
  readonly to: number;
}

/** The lines of one file that can be duplicated: code lines without import wiring, ascending, from 1. */
export interface CountedLines {
  readonly lines: Int32Array;
  /** Import and re-export statements as triples `fromLine, toLine, tokens`. */
  readonly wiring: readonly number[];
  /** The engine's text of a line (from 1), without its end; empty outside of the file. */
  readonly textOf: (line: number) => string;
  /** False for a file without facts: its places connect others and are left out of every count. */
  readonly measured: boolean;
}

/** A pair after import wiring is taken off; both places still hold enough. */
export interface TrimmedPair {
  readonly tokens: number;
  readonly a: Place;
  readonly b: Place;
}

/** A pair that can't be made longer. */
export interface MaximalPair extends TrimmedPair {
  /** The lines of `a` that are whole in the clone: a first or last line which differs in `b` is left out. */
  readonly core: Place;
}

/** All places of one fragment. */
export interface CloneGroup {
  /** At least one; sorted by path and position; never overlapping. One only when the code repeats itself in a run. */
  readonly places: readonly Place[];
  /** Largest pair of the group: gives the tokens and the lines that name the group. */
  readonly largest: MaximalPair;
}
