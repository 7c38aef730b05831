import type { CyclomaticVariant, RiskClass } from './cyclomatic.ts';
import type { Finding } from './finding.ts';
import type { FunctionResult, RepositoryInfo, Score } from './snapshot.ts';
import type { FileKind } from './source.ts';

/** A KPI's way into the score, step by step: each number follows from those above it. */
export interface KpiTerm {
  readonly id: string;
  readonly state: 'measured';
  /** Debt mass, and what it is counted against. */
  readonly numerator: number;
  readonly denominator: number;
  /** numerator / denominator; 0 when both are 0. */
  readonly value: number;
  /** The value at which the KPI's own score is 50. */
  readonly halfLife: number;
  /** value / halfLife: how often the KPI's own score is halved. */
  readonly halvings: number;
  readonly weight: number;
  /** weight · halvings / sum of all weights: its part of the debt. */
  readonly debt: number;
  /** 100 · 2^(−halvings). */
  readonly score: number;
  /** Its part of 100 − score of the whole: (100 − score) · debt / sum of all debts. */
  readonly pointsLost: number;
  /** Value to aim for; the score does not use it. */
  readonly target: number;
}

/** A KPI as it goes into the score, or why it does not. */
export type ExplainedTerm =
  | KpiTerm
  | { readonly id: string; readonly state: 'not-measured'; readonly reason: string };

/** The formula of the score with its numbers. */
export interface ExplainedScore {
  readonly kind: 'score';
  readonly terms: readonly ExplainedTerm[];
  /** Sum of the weights of the measured KPIs. */
  readonly weights: number;
  /** Lowest score of each grade; below the last one it is E. */
  readonly grades: Readonly<Record<'A' | 'B' | 'C' | 'D', number>>;
}

/** A finding and what it costs in the unit that is told about. */
export interface CostedFinding {
  /** As in the snapshot, without `data.sketch`. */
  readonly finding: Finding;
  /** KPI whose numerator holds its mass. Absent for findings of no KPI. */
  readonly kpi?: string;
  /** Debt mass in the unit, the folder or the file that is told about. At most that of the finding. */
  readonly mass: number;
  /** Points that this mass costs; 0 for KPIs without a part in the score. */
  readonly points: number;
}

/** Where a value stands among the packages that the score was calibrated with. */
export type Standing =
  | {
      readonly state: 'known';
      /** Packages with a lower value: better than this one. */
      readonly better: number;
      /** Packages with a higher value. */
      readonly worse: number;
      readonly packages: number;
    }
  | { readonly state: 'not-comparable'; readonly reason: string };

/** One KPI of the repository or of an application. */
export interface ExplainedKpi {
  readonly kind: 'kpi';
  /** What it measures, in a sentence or two. */
  readonly meaning: string;
  readonly term: ExplainedTerm;
  /** As in {@link ExplainedScore}. */
  readonly weights: number;
  /** The next fields are absent when the KPI was not measured, or has no part in the score. */
  readonly standing?: Standing;
  /** What lies between it and its target; 0 and 0 when it is there. */
  readonly toTarget?: MassAndPoints;
  /** Mass that has to go for one point more; absent when all of its debt is worth less. */
  readonly onePoint?: MassAndPoints;
  /** All of its debt, and the points that the score would rise without it. */
  readonly allDebt?: MassAndPoints;
  /** Its findings, most costly first. */
  readonly findings: readonly CostedFinding[];
}

/** Debt mass, and the points that it costs or that the score would rise without it. */
export interface MassAndPoints {
  readonly mass: number;
  readonly points: number;
}

/** A place in a function that adds to its complexity, in the configured variants. */
export interface DecisionPoint {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** `if`, `&&`, `?.`, `case`, `default value` … */
  readonly construct: string;
  readonly cyclomatic: number;
  readonly cognitive: number;
  /** Levels of branches, loop bodies, cases and catch blocks of the function around it. */
  readonly nesting: number;
}

/** Decision points that add up to `cyclomatic − 1` and `cognitive`, or why they are not known. */
export type ExplainedPoints =
  | { readonly state: 'traced'; readonly points: readonly DecisionPoint[] }
  | { readonly state: 'not-traced'; readonly reason: string };

/** A function with its numbers, and every place they come from. */
export interface ExplainedFunction {
  readonly result: FunctionResult;
  readonly kind: FileKind;
  /** Limit of cyclomatic complexity; what is above it is excess. */
  readonly limit: number;
  readonly cognitiveLimit: number;
  readonly variant: CyclomaticVariant;
  readonly cognitiveVariant: 'sonar' | 'whitepaper';
  /** max(0, cyclomatic − limit). */
  readonly excess: number;
  /** As in the metrics `functions.to10` … */
  readonly riskClass: RiskClass;
  /** Functions of the same kind of code in the repository: all, and those with a lower and a higher complexity. */
  readonly functions: { readonly all: number; readonly simpler: number; readonly harder: number };
  readonly points: ExplainedPoints;
}

/** A range of lines, from 1, both ends in it. */
export type LineRange = readonly [from: number, to: number];

/** A place of a clone and where its lines are charged: each line to exactly one clone, the larger one. */
export interface ExplainedPlace {
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
  /** Code lines charged to the finding here. */
  readonly mass: number;
  /** Code lines in it. Absent when the file could not be read again. */
  readonly lines?: number;
  /** Lines charged to the finding here. Absent as above. */
  readonly charged?: readonly LineRange[];
  /** Lines charged to larger clones, by their ids, in order of place. Absent as above. */
  readonly elsewhere?: readonly { readonly id: string; readonly ranges: readonly LineRange[] }[];
}

/** One import of a cycle. */
export interface ExplainedImport {
  readonly from: string;
  readonly to: string;
  /** Of the import in `from`, from 1; absent when it is not known. */
  readonly line?: number;
}

/** What there is to tell about a finding, by what it is. */
export type FindingDetail =
  | { readonly kind: 'function'; readonly function: ExplainedFunction }
  | {
      readonly kind: 'clone';
      readonly places: readonly ExplainedPlace[];
    }
  | { readonly kind: 'rule'; readonly import: ExplainedImport }
  | {
      readonly kind: 'cycle';
      /** A shortest way round: each imports the next, the last one the first. */
      readonly path: readonly ExplainedImport[];
      /** Imports without which nothing of it is left; empty when there are no so few. */
      readonly breaks: readonly ExplainedImport[];
    }
  | { readonly kind: 'none' };

/** How a finding is kept out of the gate. It stays in the score. */
export interface Suppression {
  /** The start of its id, seven digits at least, that no other finding has. */
  readonly id: string;
  /** Where `// tkpi-ignore-next-line <kpi>: <reason>` would stand: above these lines. */
  readonly above: readonly { readonly path: string; readonly line: number }[];
  /** KPI that such a comment names; absent when no comment works for the finding. */
  readonly kpi?: string;
  /** Reasons given by comments that are there already. */
  readonly ignored: readonly string[];
}

/** A finding: what it is, what it costs, where it comes from. */
export interface ExplainedFinding extends CostedFinding {
  readonly kind: 'finding';
  /** Its place among the findings of its KPI by mass, from 1 (equal masses share a place), and how many there are. */
  readonly rank: { readonly place: number; readonly of: number };
  /** All debt mass of its KPI, and all points that it costs: of these it has its share. Absent with `kpi`. */
  readonly whole?: MassAndPoints;
  /** Points that the score rises when it is settled alone, with what must be settled along; absent when no single step does. */
  readonly gain?: { readonly points: number; readonly findings: number };
  readonly detail: FindingDetail;
  readonly suppression: Suppression;
}

/** A function around another one. */
export type OuterFunction = Pick<FunctionResult, 'name' | 'line' | 'endLine' | 'cyclomatic' | 'cognitive'>;

/** A line of a file: the function it is in, and every finding that covers it. */
export interface ExplainedLine {
  readonly kind: 'line';
  readonly path: string;
  readonly line: number;
  readonly fileKind: FileKind;
  /** The innermost function; absent outside of functions. */
  readonly function?: ExplainedFunction;
  /** Functions around that one, innermost first. */
  readonly outer: readonly OuterFunction[];
  /** Most costly first; mass and points are those of the whole finding. */
  readonly findings: readonly CostedFinding[];
}

/** What a KPI costs in one file or folder. */
export interface PathCost {
  readonly kpi: string;
  /** Debt mass there, of all that the KPI has. */
  readonly mass: number;
  readonly of: number;
  readonly points: number;
}

/** An import of a module. */
export interface ModuleImport extends ExplainedImport {
  readonly kind: 'static' | 'type-only' | 'dynamic' | 'require';
  /** Does it break a layer rule or lie in a cycle? Its finding's id; absent otherwise. */
  readonly finding?: string;
}

/** A file or a folder: what it costs, and why. */
export interface ExplainedPath {
  readonly kind: 'path';
  /** `.` for all that was scanned. */
  readonly path: string;
  readonly isFile: boolean;
  /** Of a file that was not scored. Absent for folders and production files. */
  readonly notScored?: 'test' | 'generated' | 'vendored' | { readonly reason: string };
  /** Production files, and code lines and decisions in them. */
  readonly files: number;
  readonly codeLines: number;
  readonly decisions: number;
  /** Production files and code lines of all that was scanned. */
  readonly all: { readonly files: number; readonly codeLines: number };
  /** Test files; they are never scored. */
  readonly tests: number;
  readonly costs: readonly PathCost[];
  /** Sum of the points of `costs`. */
  readonly points: number;
  /** With a place there, most costly there first. */
  readonly findings: readonly CostedFinding[];
  /** Of a file, in order of appearance; absent for folders. */
  readonly functions?: readonly FunctionResult[];
  /** Of a file, to modules of the repository; absent for folders and where imports were not measured. */
  readonly imports?: readonly ModuleImport[];
  /** Modules that import the file, sorted; absent as above. */
  readonly importedBy?: readonly string[];
}

/** Why a number is what it is. */
export interface Explanation {
  readonly schema: 'tkpi-explanation/1';
  readonly tool: { readonly name: 'tkpi'; readonly version: string };
  /** Score model. */
  readonly model: string;
  /** Absent outside git. */
  readonly repository?: RepositoryInfo;
  /** Application that the score is of; absent for the whole repository. */
  readonly application?: string;
  /** A word that asks for the same: `score`, the KPI, the whole id, the path in the scanned folder. */
  readonly asked: string;
  /** Score of the repository or the application: all points are parts of 100 − its value. Absent without one. */
  readonly score?: Score;
  /** Whole sentences the reader must know. */
  readonly notices: readonly string[];
  readonly subject: ExplainedScore | ExplainedKpi | ExplainedFinding | ExplainedLine | ExplainedPath;
}
