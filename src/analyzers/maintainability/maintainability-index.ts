/** What the index is made of: averages over the functions of one file. */
export interface AverageFunction {
  /** Halstead volume in bits, 0 or more. */
  readonly volume: number;
  /** Cyclomatic complexity, 1 or more. */
  readonly cyclomatic: number;
  /** Code lines, 0 or more. */
  readonly codeLines: number;
}

/**
 * Maintainability index, 0 (worst) to 100 (best).
 *
 * `max(0, 100 · (171 − 5.2·ln V − 0.23·G − 16.2·ln L) / 171)`: three-metric polynomial of Coleman, Ash, Lowther and
 * Oman, "Using metrics to evaluate software system maintainability" (IEEE Computer 27(8), 1994), over averages of
 * volume V, cyclomatic complexity G and lines L, on the scale of 0 to 100 that Visual Studio uses since 2007. The
 * fourth term for comments is left out, as it is there: comments can be bought by the line.
 *
 * A logarithm of less than one counts as that of one: nothing to read can't be better than one token on one line.
 */
export function maintainabilityIndex({ volume, cyclomatic, codeLines }: AverageFunction): number {
  const points =
    171 - 5.2 * Math.log(Math.max(1, volume)) - 0.23 * cyclomatic - 16.2 * Math.log(Math.max(1, codeLines));
  return Math.max(0, (100 * points) / 171);
}
