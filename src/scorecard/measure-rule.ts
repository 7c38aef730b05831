import type { Counted, MeasureDef } from '../model/card.ts';
import type { Change, Churn } from '../model/change.ts';
import type { CoverageByPath } from '../model/coverage.ts';
import type { Delta } from '../model/delta.ts';
import type { ForeignMetric } from '../model/foreign-metric.ts';
import type { Given } from '../model/import.ts';
import type { Issue, IssueCategory } from '../model/issue.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { PullRequest } from '../model/pull-request.ts';
import type { Release } from '../model/release.ts';
import type { Snapshot } from '../model/snapshot.ts';

/** A stretch of time: first instant, and the first one after it, UTC ISO. */
export interface TimeWindow {
  readonly from: string;
  readonly to: string;
}

/** What is counted: everything, or one application. */
export interface CardScope {
  /** Name of the application; absent = the whole repository. */
  readonly application?: string;
  /** Is a path (relative to the measured folder) of it? */
  readonly isIn: (path: string) => boolean;
  /** The same for a path from the top of the repository, as forges write them. */
  readonly isInFromTop: (path: string) => boolean;
}

/** All that measures are counted from. */
export interface CardData {
  readonly window: TimeWindow;
  /** The stretch of the same length before it. */
  readonly windowBefore: TimeWindow;
  readonly base: Snapshot;
  readonly head: Snapshot;
  readonly delta: Delta;
  readonly churn: Churn;
  readonly pullRequests: Given<readonly PullRequest[]>;
  readonly issues: Given<readonly Issue[]>;
  /**
   * Categories the exports hold all of, as the configuration says (`mapping.complete`): none of them is then 0, and not unknown.
   * Absent: none.
   */
  readonly completeIssues?: readonly IssueCategory[];
  readonly coverage: Given<CoverageByPath>;
  /** Of the start of the period: from imports with `at: start`. */
  readonly coverageBefore: Given<CoverageByPath>;
  readonly metrics: readonly ForeignMetric[];
  /** Lines of the head that the period added or changed, by path relative to the measured folder, from 1. */
  readonly changedLines: ReadonlyMap<string, ReadonlySet<number>>;
  /** First-parent changes of the period and of the time before it, oldest first. */
  readonly changes: readonly Change[];
  readonly changesBefore: readonly Change[];
  /** Tags that name a version, oldest first. */
  readonly releases: readonly Release[];
  readonly knowledge: Knowledge;
  /** The layers of the configuration, and which one a module of each end is in. Absent when none are configured. */
  readonly layering?: {
    readonly layers: readonly string[];
    readonly before: (path: string) => string | undefined;
    readonly after: (path: string) => string | undefined;
  };
}

/** A measure: what it is, and how it is counted. */
export interface MeasureRule {
  readonly def: MeasureDef;
  readonly count: (data: CardData, scope: CardScope) => Counted;
}
