import type { Earlier } from '../../compare/compare.ts';
import type { Texts } from '../../compare/renames.ts';
import type { Config } from '../../config/schema.ts';
import type { Baseline } from '../../model/baseline.ts';
import type { DeltaSide, RulerChange } from '../../model/delta.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { ReportingOptions } from '../deliver.ts';
import type { MeasuringOptions } from '../measure-tree.ts';
import type { Target } from '../open.ts';

export interface CheckOptions extends Omit<Target, 'ref'>, MeasuringOptions, ReportingOptions {
  /** Branch, tag or commit to compare with. */
  readonly base?: string;
  /** Baseline file to compare with, instead of a commit. */
  readonly baseline?: string;
  readonly strict?: boolean;
}

/** Both sides of a check, measured with one ruler, and what else the gate needs. */
export interface CheckedBase {
  /** Of the base: a change can't loosen its own gate. */
  readonly config: Config;
  readonly earlier: Earlier;
  readonly head: Snapshot;
  readonly headSide: DeltaSide;
  /** To recognise renamed files. */
  readonly texts?: Texts;
  readonly ruler: readonly RulerChange[];
  /** The committed baseline on both sides; absent where there is none. */
  readonly baseline: { readonly base?: Baseline; readonly head?: Baseline };
}
