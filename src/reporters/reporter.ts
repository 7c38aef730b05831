import type { Delta } from '../model/delta.ts';
import type { Architecture } from '../model/period.ts';
import type { EdgeResult, Snapshot } from '../model/snapshot.ts';
import type { Verdict } from '../model/verdict.ts';

/** What a page shows beside its report; gathered when a page was asked for. Each is absent when it is not known. */
export interface Behind {
  /** Of a period: the tree at its end. Others have it in their report. */
  readonly head?: Snapshot;
  /** Paths of the later side that are not as they were on the earlier one. */
  readonly changed?: ReadonlySet<string>;
  /** How often files were changed: first-parent commits without those of bots. */
  readonly churn?: {
    /** `in the 90 days before 2026-08-22`. */
    readonly when: string;
    readonly commits: ReadonlyMap<string, number>;
  };
  /** Teams of CODEOWNERS by path; persons are `individual owners`. */
  readonly ownersOf?: (path: string) => readonly string[];
  /** All imports between modules. */
  readonly edges?: readonly EdgeResult[];
  /** Imports between the configured layers. */
  readonly matrix?: NonNullable<Architecture['matrix']>;
  /** Source text of places, by `path:startLine-endLine`; shortened, secrets masked. With `--snippets` only. */
  readonly snippets?: ReadonlyMap<string, string>;
}

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
  /** Markdown: pictures that are written beside it. */
  readonly pictures?: readonly { readonly name: string; readonly title: string }[];
  /** For pages: what they show and the report does not hold. */
  readonly behind?: Behind;
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
