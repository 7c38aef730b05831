import type { ExplainedFunction, Standing } from '../model/explanation.ts';
import type { MeasuredUnit, Snapshot } from '../model/snapshot.ts';
import type { TraceOutcome } from '../model/trace.ts';

/** Limits and variants of complexity as configured. */
export type ComplexitySettings = Pick<
  ExplainedFunction,
  'limit' | 'cognitiveLimit' | 'variant' | 'cognitiveVariant'
>;

/** All that an explanation is made of: what was measured, and what the measuring was told. */
export interface Explaining {
  /** With `--detail functions graph`. */
  readonly snapshot: Snapshot;
  /** The whole repository, or one application: whose points are told. */
  readonly unit: MeasuredUnit;
  /** Name of that application; absent for the whole repository. */
  readonly application?: string;
  /** Analyzer → the KPI that it feeds. */
  readonly kpiOf: ReadonlyMap<string, string>;
  /** KPI → what it measures, in a sentence. */
  readonly meanings: ReadonlyMap<string, string>;
  readonly grades: Readonly<Record<'A' | 'B' | 'C' | 'D', number>>;
  readonly settings: ComplexitySettings;
  /** Where a value of a KPI stands among published packages. */
  readonly standingOf: (kpi: {
    readonly id: string;
    readonly value: number;
    readonly denominator: number;
  }) => Standing;
  /** Id of a finding → points that the score rises when it is settled, and how many are settled along. */
  readonly gains: ReadonlyMap<string, { readonly points: number; readonly findings: number }>;
  /** Path → its trace, of the files that {@link filesToTrace} named. */
  readonly traces: ReadonlyMap<string, TraceOutcome>;
}
