import type { Delta } from '../model/delta.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Verdict } from '../model/verdict.ts';

/** How a report is to look. Never what it says: the snapshot alone decides that. */
export interface ReportOptions {
  /** ANSI colours. Without them the text is the same. */
  readonly color: boolean;
  /** Columns of the terminal; reports use at least 60 and at most 120 of them. */
  readonly width: number;
  /** List what the short report only counts: skipped and failed files, all applications, more suggestions. */
  readonly verbose: boolean;
  /** How long the scan took, in milliseconds; absent = not shown. */
  readonly durationMs?: number;
  /** How many suggestions, and how many findings of each KPI. Default: 5 suggestions, 10 findings. */
  readonly top?: number;
  /** Markdown: paths become links relative to the repository's root. The terminal has no use for it. */
  readonly links?: boolean;
  /** Folder that was measured, from the top of its repository (`packages/shop`). Absent or empty: the top itself. */
  readonly prefix?: string;
}

/** A snapshot as text that ends with one newline. Pure: no disk, no console, no clock. */
export type Reporter = (snapshot: Snapshot, options: ReportOptions) => string;

/** What `tkpi diff` and `tkpi check` report. */
export interface Comparison {
  readonly delta: Delta;
  /** Absent for `diff`, which judges nothing. */
  readonly verdict?: Verdict;
  /** The later side: formats that list all findings of a tree (SARIF, Code Quality, OpenMetrics) read it. */
  readonly head: Snapshot;
}

/** A comparison as text that ends with one newline. Pure: no disk, no console, no clock. */
export type ComparisonReporter = (comparison: Comparison, options: ReportOptions) => string;
