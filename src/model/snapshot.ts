import type { CoverageCounts } from './coverage.ts';
import type { Finding } from './finding.ts';
import type { ImportState } from './import.ts';
import type { FailedFile, FileKind, SkippedFile } from './source.ts';

/** All that can move a number while the code stands still. */
export interface Ruler {
  /** `sha256:` over everything below and the facts version. */
  readonly hash: string;
  /** Score model, `aq-1`. */
  readonly model: string;
  /** Analyzer id → engine and version. */
  readonly engines: Readonly<Record<string, string>>;
  /** `sha256:` over the resolved configuration. */
  readonly config: string;
}

export interface RepositoryInfo {
  readonly name: string;
  /** Commit id; absent before the first commit. */
  readonly commit?: string;
  /** Committer date, UTC, `YYYY-MM-DDTHH:mm:ssZ`; absent with `commit`. */
  readonly committedAt?: string;
  /** True when the measured working tree differs from `commit`; false for `--ref`; absent when it was not checked. */
  readonly dirty?: boolean;
}

export interface AnalyzerState {
  readonly id: string;
  readonly state: 'complete' | 'skipped' | 'failed';
  /** Why it did not complete; absent when it did. */
  readonly reason?: string;
  /** Limits of a complete measurement, in whole sentences; absent when there are none. */
  readonly notices?: readonly string[];
}

/** A KPI of one application, or of the whole repository. */
export type Kpi =
  | {
      readonly id: string;
      readonly state: 'measured';
      /** Debt mass. */
      readonly numerator: number;
      readonly denominator: number;
      /** numerator / denominator; 0 when both are 0. */
      readonly value: number;
      /** 100 · 2^(−value / halfLife): 0 < score ≤ 100. */
      readonly score: number;
      readonly weight: number;
      /** The value at which the score is 50. */
      readonly halfLife: number;
      /** Value to aim for; reports show it, the score does not use it. */
      readonly target: number;
      /** Its part of 100 − AQS; the parts of all KPIs add up to it. */
      readonly pointsLost: number;
    }
  | { readonly id: string; readonly state: 'not-measured'; readonly reason: string };

/** Application quality score. */
export interface Score {
  /** 0 < value ≤ 100. */
  readonly value: number;
  readonly grade: 'A' | 'B' | 'C' | 'D' | 'E';
  /** In halvings: value = 100 · 2^(−debt). */
  readonly debt: number;
}

export type MetricValue = { readonly id: string } & (
  | { readonly value: number }
  | { readonly numerator: number; readonly denominator: number; readonly value: number }
);

/** Totals of the files that are measured but not scored. */
export interface TestTotals {
  readonly files: number;
  readonly codeLines: number;
  readonly functions: number;
  readonly decisions: number;
  readonly excessDecisions: number;
}

export interface MeasuredUnit {
  /** Production files. */
  readonly files: number;
  /** Code lines of production files. */
  readonly codeLines: number;
  /** Absent when no KPI with a weight could be measured. */
  readonly score?: Score;
  readonly kpis: readonly Kpi[];
  readonly metrics: readonly MetricValue[];
  readonly tests: TestTotals;
}

export interface ApplicationResult extends MeasuredUnit {
  readonly name: string;
  readonly root: string;
}

export interface FileResult {
  readonly path: string;
  readonly application: string;
  readonly kind: FileKind;
  readonly hash: string;
  /** These three are absent when the file was not parsed: generated, vendored and failed files. */
  readonly codeLines?: number;
  readonly functions?: number;
  readonly decisions?: number;
  /** Lines that a test ran, of the coverable ones; only of production files, and only where an export of coverage was read. */
  readonly coverage?: CoverageCounts;
}

export interface FunctionResult {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly name: string;
  readonly cyclomatic: number;
  readonly cognitive: number;
  readonly codeLines: number;
  readonly parameters: number;
  readonly nesting: number;
}

/** One resolved import between two modules of the repository. */
export interface EdgeResult {
  readonly from: string;
  readonly to: string;
  readonly kind: 'static' | 'type-only' | 'dynamic' | 'require';
  /** First line in `from` with an import of that kind, from 1; absent in reports of older versions. */
  readonly line?: number;
}

/** Coupling of a folder of modules, its subfolders not included. */
export interface FolderInstability {
  readonly folder: string;
  /** Edges from other folders into it. */
  readonly afferent: number;
  /** Edges from it to other folders. */
  readonly efferent: number;
  /** efferent / (afferent + efferent), 0–1; 0 is stable. After R. C. Martin, 1994. */
  readonly instability: number;
}

/** A comment `tkpi-ignore-next-line <kpi>: <reason>`; one that names several KPIs is listed once for each. */
export interface IgnoreResult {
  readonly path: string;
  /** Line of the comment, from 1. */
  readonly line: number;
  /** KPI it is about, or `all`. What else stands there is listed as written (`''` for nothing) and has no effect. */
  readonly kpi: string;
  /** Absent when none is given; then the comment has no effect. */
  readonly reason?: string;
  /** Does it stand above a finding? */
  readonly used: boolean;
}

export interface MaintainabilityResult {
  readonly path: string;
  /** 0–100, higher is better. */
  readonly maintainability: number;
  readonly halsteadVolume: number;
  readonly halsteadDifficulty: number;
  readonly halsteadEffort: number;
}

/** What one convention of the team has in which file. */
export interface ConventionResult {
  readonly id: string;
  /** Absent when the configuration gives none. */
  readonly title?: string;
  /** Production files with a place that it is about, sorted by path. */
  readonly files: readonly {
    readonly path: string;
    /** Places that follow it. */
    readonly conforming: number;
    /** Places that violate it. */
    readonly violating: number;
  }[];
  /** Files that it is about and that could not be searched, sorted: the counts are of the others. */
  readonly unsearched: readonly string[];
}

/** The narrow waist: everything before it measures one tree, everything after it reads only this. */
export interface Snapshot {
  readonly schema: 'tkpi-snapshot/1';
  readonly tool: { readonly name: 'tkpi'; readonly version: string };
  readonly ruler: Ruler;
  /** Absent outside git. */
  readonly repository?: RepositoryInfo;
  readonly scope: {
    /** Analysed production, test, generated and vendored files. */
    readonly files: number;
    readonly tests: number;
    readonly generated: number;
    readonly vendored: number;
    readonly skipped: readonly SkippedFile[];
    readonly failed: readonly FailedFile[];
  };
  readonly analyzers: readonly AnalyzerState[];
  /** The whole repository: counts of all applications added, then divided. */
  readonly total: MeasuredUnit;
  readonly applications: readonly ApplicationResult[];
  readonly files: readonly FileResult[];
  readonly findings: readonly Finding[];
  /** Comments that keep findings out of the gate, sorted by path and line; test files have none. */
  readonly ignores: readonly IgnoreResult[];
  /** Exported files that were read for it; absent when there are none. */
  readonly imports?: readonly ImportState[];
  /** `--detail functions`. */
  readonly functions?: readonly FunctionResult[];
  /** `--detail graph`. */
  readonly edges?: readonly EdgeResult[];
  /** `--detail graph`: folders with an edge across their border, sorted. */
  readonly instability?: readonly FolderInstability[];
  /** Worst files of each scan; all with `--detail maintainability`. */
  readonly maintainability?: readonly MaintainabilityResult[];
  /** In the order of the configuration; absent without conventions of the team's own. */
  readonly conventions?: readonly ConventionResult[];
}
