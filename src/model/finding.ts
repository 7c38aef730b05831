/** A place in the code and the part of a finding's mass that is charged to it. */
export interface Location {
  readonly path: string;
  /** From 1, inclusive. */
  readonly startLine: number;
  readonly endLine: number;
  /**
   * Debt mass charged to this place, ≥ 0, in the unit of the KPI's numerator. The masses of a finding's locations
   * add up to its mass; that is how mass is summed by file, directory and application.
   */
  readonly mass: number;
  /** The reason given with `tkpi-ignore-next-line`: a gate leaves this place out, the score does not. Absent otherwise. */
  readonly ignored?: string;
}

/** One debt, from one analyzer. */
export interface Finding {
  /** `<analyzer>:<16 hex>`: holds no line number, so a moved line is no news. Unique within a snapshot. */
  readonly id: string;
  readonly analyzer: string;
  /** What it is: `excess-complexity`, `clone`, `layer-violation`, `cycle`, `uncovered`, `convention-violation`. */
  readonly code: string;
  /** Application of the first location. */
  readonly application: string;
  /** Sum of the masses of its locations; the masses of all findings of a KPI add up exactly to its numerator. */
  readonly mass: number;
  /** Severity by mass, or by the rule. */
  readonly severity: 'minor' | 'major' | 'critical';
  /** At least one, sorted by path and line. */
  readonly locations: readonly Location[];
  /** What the text of a report needs, by `code`. See `docs/formats.md`. */
  readonly data: Readonly<Record<string, unknown>>;
}
