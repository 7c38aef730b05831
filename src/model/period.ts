import type { Card } from './card.ts';
import type { Change, Coupling, Participation } from './change.ts';
import type { Delta, SettingChange } from './delta.ts';
import type { Finding } from './finding.ts';
import type { Score } from './snapshot.ts';

/** A stretch of time with a name. */
export interface Period {
  /** `2026-Q3`, `2026-09`, `2026-W36`, or what `--from`/`--to` said: `2026-07-01…2026-08-15`, `v1.0.0…v2.0.0`. */
  readonly label: string;
  readonly kind: 'quarter' | 'month' | 'week' | 'range';
  /** First instant, UTC ISO. Absent for a range that starts at a ref. */
  readonly from?: string;
  /** First instant after it, UTC ISO. Absent for a range that ends at a ref. */
  readonly to?: string;
  /** IANA name its days begin in: `UTC`, `Europe/Berlin`. */
  readonly timeZone: string;
  /** False while it is still running: the head is then what there is by now. */
  readonly isComplete: boolean;
}

/** A change and the points of the score that moved in it. */
export interface ChangeBar {
  readonly change: Change;
  /** Sum of `better` and `worse`. */
  readonly points: number;
  /** ≥ 0: of debts that shrank or went. */
  readonly better: number;
  /** ≤ 0: of debts that grew or came. */
  readonly worse: number;
  /** By KPI, those that moved; adds up to `points`. */
  readonly kpis: readonly { readonly kpi: string; readonly points: number }[];
  /** Steps of debts in it, largest |points| first. */
  readonly steps: readonly DebtStep[];
}

/** One debt in one change. */
export interface DebtStep {
  /** Id of the group in `delta.groups`. */
  readonly group: string;
  readonly kpi: string;
  readonly code: string;
  /** Where it lay right after the change (before it, when it went). */
  readonly path: string;
  readonly line: number;
  /** Mass before and after the change. */
  readonly before: number;
  readonly after: number;
  readonly points: number;
}

/** The bridge by change. All points in it add up to `delta.total.points`. */
export interface ChangeBridge {
  /** Largest |points| first. Changes that moved no debt are not in it. */
  readonly changes: readonly ChangeBar[];
  /** The same debt stands over more or less code, by KPI. */
  readonly growth: readonly { readonly kpi: string; readonly points: number }[];
  /** Files that entered or left the analysis without being changed. */
  readonly scope: number;
  /** Debts whose change was not found, and what is charged otherwise when fewer files are looked at. */
  readonly unattributed: number;
  /** Groups behind `unattributed`, with their share of it, largest |points| first. */
  readonly unattributedGroups: readonly { readonly group: string; readonly points: number }[];
}

/** Why a KPI's value moved: the four parts add up to `after − before`. In the KPI's unit (a ratio), not in points. */
export interface MixSplit {
  readonly kpi: string;
  readonly before: number;
  readonly after: number;
  /** Files on both sides whose own density changed. */
  readonly codeChanged: number;
  /** Files on both sides that have a larger or smaller share of the code now. */
  readonly keptGrew: number;
  readonly newCode: number;
  readonly deletedCode: number;
}

/** The score at one boundary between periods. */
export interface TrendPoint {
  /** Period that ends there. */
  readonly period: string;
  /** First instant after the period, UTC ISO. */
  readonly to: string;
  /** False for the running period. */
  readonly isComplete: boolean;
  /** Absent when there was no commit yet, history is cut off, or there was nothing to measure: `reason` says which. */
  readonly commit?: string;
  readonly committedAt?: string;
  readonly reason?: string;
  /** First-parent commits in the period; absent when it is not known. */
  readonly changes?: number;
  readonly total?: TrendValues;
  /** Sorted by root. */
  readonly applications: readonly (TrendValues & { readonly name: string; readonly root: string })[];
}

export interface TrendValues {
  readonly score?: Pick<Score, 'value' | 'grade'>;
  readonly codeLines: number;
  readonly files: number;
  readonly kpis: readonly {
    readonly id: string;
    /** Absent when it was not measured. */
    readonly value?: number;
    readonly score?: number;
    readonly numerator?: number;
    readonly denominator?: number;
    /** Why it was not measured; absent when it was. */
    readonly reason?: string;
  }[];
}

/** A folder on both sides, or an owner: what lies in it. */
export interface PartDelta {
  /** Folder (`src/billing`, `.` for files at the top) or owner (`@org/team`, `unowned`). */
  readonly name: string;
  readonly files: { readonly before: number; readonly after: number };
  readonly codeLines: { readonly before: number; readonly after: number };
  /** Points the whole repository loses in it, ≥ 0; both add up over all parts to 100 − score. */
  readonly lost: { readonly before: number; readonly after: number };
  /** Points its debts moved: positive is better. Adds up over all parts to the debt bars of the bridge. */
  readonly points: number;
  /** First-parent commits in the period that touched it. */
  readonly changes: number;
}

/** A file that is complex and often changed. Apart from the score. */
export interface Hotspot {
  /** Path at the end of the period (at its start when it is gone). */
  readonly path: string;
  /**
   * Against the period of the same length before: was it a hotspot then? `gone`: then, and not now. Absent when that period
   * is not known (history cut off).
   */
  readonly state?: 'new' | 'lasting' | 'gone';
  /** First-parent commits in the period, bots not counted. */
  readonly changes: number;
  /** Absent with `state`. */
  readonly changesBefore?: number;
  /** Fixes in the 365 days before the end; absent where history does not reach back so far, and for a file that is gone. */
  readonly fixes?: number;
  /** Decisions (Σ CC − 1) of its functions; absent when it does not exist any more. */
  readonly decisions?: number;
  readonly codeLines?: number;
  /** Points the repository loses in it. */
  readonly lost?: number;
  /** Owners by CODEOWNERS; absent without such a file. */
  readonly owners?: readonly string[];
}

/** What became of the structure. */
export interface Architecture {
  /** Absent when no layers are configured. Cells with an import on either side. */
  readonly matrix?: {
    readonly layers: readonly string[];
    readonly cells: readonly LayerCell[];
  };
  /** Imports between folders that were not there before, and that are gone; sorted. Folders as in `where`. */
  readonly newEdges: readonly FolderEdge[];
  readonly removedEdges: readonly FolderEdge[];
  readonly cycles: {
    readonly before: number;
    readonly after: number;
    /** Ids of groups in `delta.groups`. */
    readonly born: readonly string[];
    readonly removed: readonly string[];
  };
}

export interface LayerCell {
  readonly from: string;
  readonly to: string;
  /** Imports between modules of these layers. */
  readonly before: number;
  readonly after: number;
  /** Those that break a rule. */
  readonly violatingBefore: number;
  readonly violatingAfter: number;
}

export interface FolderEdge {
  readonly from: string;
  readonly to: string;
  /** Imports between modules. */
  readonly imports: number;
}

/**
 * Owners by CODEOWNERS as it is at the end of the period, for both sides: what a team owns now, how it was, how it is. So a
 * file that only changed its owner moves no team's numbers; it is told apart, as received and handed over.
 */
export interface Owners {
  /** Path of the file. */
  readonly file: string;
  /** Sorted by points lost after, most first; the last one may be `unowned`. A file of two owners counts for each. */
  readonly parts: readonly OwnerDelta[];
}

export interface OwnerDelta extends PartDelta {
  /** Quality score of its files alone; absent without any, or under ten files. */
  readonly score: { readonly before?: number; readonly after?: number };
  /** Points of debt (≥ 0) that came to it, and left it, because files changed their owner: no code moved. */
  readonly received: number;
  readonly handedOver: number;
}

/** A goal of the configuration, judged at the end of the period. */
export interface GoalResult {
  readonly goal: 'improve' | 'hold' | 'critical';
  /** What it is about, in words made of the configuration: `complexity of src/billing/**`. */
  readonly what: string;
  readonly state: 'met' | 'not-met' | 'not-measured';
  /** The value before and after: a KPI's ratio, or a score. Absent when not measured, and for `critical`. */
  readonly before?: number;
  readonly after?: number;
  /** `score`, or `ratio`. */
  readonly unit?: 'score' | 'ratio';
  /** One sentence: why it is met or not. */
  readonly reason: string;
  /** Groups in `delta.groups` that are against it, at most ten. */
  readonly against: readonly string[];
}

/** A count on both sides and how likely such a difference is by chance, when there are as many per code line on both. */
export interface CountChange {
  /** `clones`, `functions.over20`, `functions.over50`, `cycles`, `layer-violations`. */
  readonly id: string;
  readonly before: number;
  readonly after: number;
  /** Two-sided exact conditional binomial test with code lines as exposure, 0–1. */
  readonly p: number;
  /** p ≤ 0.1. Otherwise reports say "no clear change". */
  readonly isClear: boolean;
}

/** A piece of technical work and what it is expected to be worth. */
export interface Story {
  readonly kpi: string;
  readonly code: string;
  readonly path: string;
  readonly line: number;
  /** Ids of findings at the end of the period that it settles. */
  readonly findings: readonly string[];
  /** The first of them, for the words: its names and sizes. Absent when only its id is known. */
  readonly finding?: Finding;
  /** Points the score rises when this alone is done. */
  readonly points: number;
  /** Lines touched. */
  readonly effort: number;
  /** First-parent commits of the period that touched its files. */
  readonly changes: number;
  readonly owners?: readonly string[];
}

/** How the report came to be, enough to repeat it. */
export interface Method {
  /** The command that gives the same report: commits, not dates. */
  readonly command: string;
  /** Hash of the ruler, and its engines. */
  readonly ruler: string;
  readonly engines: Readonly<Record<string, string>>;
  /** Settings that differ between the start of the period and now; both ends were measured with those of now. */
  readonly settings: readonly SettingChange[];
  readonly excluded: readonly string[];
  readonly skipped: { readonly before: number; readonly after: number };
  readonly failed: { readonly before: number; readonly after: number };
  /** Trees that were measured whole, and in part, to attribute debts to changes. */
  readonly measured: { readonly whole: number; readonly parts: number };
}

/** What changed in a period, by how much, and in which changes. Units are folders, applications, teams; never persons. */
export interface PeriodReport {
  readonly schema: 'tkpi-period/1';
  readonly tool: { readonly name: 'tkpi'; readonly version: string };
  /** Absent when the repository has no name. */
  readonly repository?: string;
  readonly period: Period;
  /** Branch whose first-parent line is told: `main`. */
  readonly branch: string;
  /** Whole sentences the reader must know: history cut off, the repository began in the period, clock skew … */
  readonly notices: readonly string[];
  readonly participation: Participation;
  /** Names of authors by `.mailmap`, sorted; only with `--names` and `names: true`. */
  readonly names?: readonly string[];
  /** From the start of the period to its end; `base` and `head` are in it. */
  readonly delta: Delta;
  readonly counts: readonly CountChange[];
  /** Absent when the scores can't be compared. */
  readonly bridge?: ChangeBridge;
  readonly mix: readonly MixSplit[];
  /** Oldest first; the last one is this period. */
  readonly trend: readonly TrendPoint[];
  /**
   * Largest |points| first; folders of two levels below the application's root, a very large one a level deeper. Empty when
   * the scores can't be compared.
   */
  readonly directories: readonly PartDelta[];
  readonly hotspots: readonly Hotspot[];
  /** Most changes together first, at most ten. */
  readonly coupling: readonly Coupling[];
  /** Absent unless both ends were analysed for it. */
  readonly architecture?: Architecture;
  /** Absent without CODEOWNERS, and when the scores can't be compared. */
  readonly owners?: Owners;
  /** In the order of the configuration; empty without goals. */
  readonly goals: readonly GoalResult[];
  /** At most five, largest points first. */
  readonly stories: readonly Story[];
  /** The repository's scorecard of the same period, as `tkpi card` makes it; absent in reports of older versions. */
  readonly card?: Pick<Card, 'inputs' | 'unit' | 'problems'>;
  readonly method: Method;
}
