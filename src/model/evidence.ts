import type { Change } from './change.ts';
import type { DebtGroup, DeltaSide, ScoreSide } from './delta.ts';
import type { FileKind } from './source.ts';

/** What evidence is given about. */
export interface EvidenceSubject {
  /** As it was asked for: `#412`, `HEAD~3`, `v1.0.0..v1.1.0`. */
  readonly asked: string;
  /** `change`: a commit against its first parent, mostly one merged pull request. `range`: from one commit to another. */
  readonly kind: 'change' | 'range';
  /** Commits it brought, those that were merged included. */
  readonly commits: number;
  /** First-parent commits from base to head, oldest first: one for a `change`. */
  readonly changes: readonly Change[];
}

/** One KPI of the shown files alone: their own counts, not the repository's. */
export interface EvidenceKpi {
  readonly id: string;
  /** Absent when it was not measured on that side: `reason` says why. */
  readonly before?: EvidenceCounts;
  readonly after?: EvidenceCounts;
  readonly reason?: string;
}

export interface EvidenceCounts {
  /** Debt mass charged to places in these files: duplicated lines, excess decisions, imports in debt. */
  readonly numerator: number;
  /** Code lines, decisions, or imports of these files. */
  readonly denominator: number;
}

/** One convention of the team's own in the shown files alone. */
export interface EvidenceConvention {
  readonly id: string;
  /** Absent when the configuration gives none. */
  readonly title?: string;
  /** Places against it, of all that it is about. Absent when it was not measured on that side: `reason` says why. */
  readonly before?: EvidenceCounts;
  readonly after?: EvidenceCounts;
  readonly reason?: string;
}

/** The score of the whole repository, and what moved it. */
export interface EvidenceScore {
  /** A side is absent when it has no score. */
  readonly before?: ScoreSide;
  readonly after?: ScoreSide;
  /** `after − before`; absent when a side is, or when they are over different KPIs: `notComparable` says why. */
  readonly points?: number;
  readonly notComparable?: string;
  /** Where the points come from; the four add up to `points`. Absent with `points`. */
  readonly parts?: {
    /** Of the debts in `groups` that changed in code. */
    readonly debts: number;
    /** Of the debts of this change that `--paths` left out; 0 without it. */
    readonly leftOut: number;
    /** The same debt stands over more or less code. */
    readonly growth: number;
    /** Of files that entered or left the analysis without being changed. */
    readonly scope: number;
  };
}

/** What `--paths` selected, and what is not shown because of it. */
export interface EvidenceSelection {
  /** Globs as given. */
  readonly globs: readonly string[];
  /** Files of the change that are not shown. */
  readonly files: number;
  /** Debts that changed and have no place in the selected files. */
  readonly better: number;
  readonly worse: number;
}

/** An import cycle that came or went. */
export interface CycleChange {
  /** Id of its group in `groups`. */
  readonly group: string;
  /** Modules in it. */
  readonly size: number;
  /** Their paths, sorted, at most 50. */
  readonly modules: readonly string[];
}

/** Imports from one folder (or layer) to another one. */
export interface Crossing {
  readonly from: string;
  readonly to: string;
  /** Imports between modules. */
  readonly imports: number;
}

/** Imports across borders that have an end in the shown files. */
export interface Crossings {
  readonly before: number;
  readonly after: number;
  /** Those that did not cross a border before, or were not there; most imports first. */
  readonly added: readonly Crossing[];
  readonly removed: readonly Crossing[];
}

/** A function whose complexity changed. */
export interface FunctionChange {
  readonly name: string;
  /** Where it is after the change. */
  readonly path: string;
  readonly line: number;
  /** Cyclomatic complexity, in the configured variant. */
  readonly before: number;
  readonly after: number;
}

/** Functions of the shown production files. */
export interface FunctionChanges {
  /** On both sides under the same name, with another text; a function inside of it counts as its text. */
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
  /** The same text in another file. */
  readonly moved: number;
  /** Functions with a cyclomatic complexity over 20. */
  readonly over20: { readonly before: number; readonly after: number };
  /** Absent when no function became simpler. */
  readonly largestDrop?: FunctionChange;
  /** Absent when no function became more complex. */
  readonly largestRise?: FunctionChange;
}

/** A script file that the change touched. */
export interface TouchedFile {
  /** After the change; before it when it is gone. */
  readonly path: string;
  /** Only when it was renamed. */
  readonly was?: string;
  readonly state: 'added' | 'removed' | 'changed' | 'renamed';
  /** After the change; before it when it is gone. */
  readonly kind: FileKind;
  /** 0 where the file is not there; both are absent when it was not parsed (generated, vendored, broken). */
  readonly codeLines?: { readonly before: number; readonly after: number };
}

/** Files of one kind, and the lines git counts as added and removed in them. */
export interface ChangeSize {
  readonly files: number;
  readonly added: number;
  readonly removed: number;
}

/** What one change did: before and after, for the files it touched. Attributed to commits and pull requests only. */
export interface Evidence {
  readonly schema: 'tkpi-evidence/1';
  readonly tool: { readonly name: 'tkpi'; readonly version: string };
  /** Absent when the repository has no name. */
  readonly repository?: string;
  readonly subject: EvidenceSubject;
  readonly base: DeltaSide;
  readonly head: DeltaSide;
  /** Whole sentences the reader must know: what could not be measured or compared. */
  readonly notices: readonly string[];
  /** Absent without `--paths`. */
  readonly selection?: EvidenceSelection;
  readonly score: EvidenceScore;
  readonly kpis: readonly EvidenceKpi[];
  /** In the order of the configuration; absent without conventions of the team's own. */
  readonly conventions?: readonly EvidenceConvention[];
  /** Debts that changed and have a place in the shown files; all of them without `--paths`. Order as in a delta. */
  readonly groups: readonly DebtGroup[];
  /** Ids of clones in `groups` that are gone although all of their copies are still there, edited apart. */
  readonly grownApart: readonly string[];
  readonly cycles: { readonly born: readonly CycleChange[]; readonly removed: readonly CycleChange[] };
  /** Absent when imports were not measured on both sides. */
  readonly folders?: Crossings;
  /** Absent without configured layers, and with `folders`. */
  readonly layers?: Crossings;
  /** Absent when no shown production file was parsed. */
  readonly functions?: FunctionChanges;
  /** Shown script files, sorted by path. */
  readonly files: readonly TouchedFile[];
  /** All shown files of the change, by kind: `other` is all that is neither production nor test code. */
  readonly size: {
    readonly production: ChangeSize;
    readonly test: ChangeSize;
    readonly other: ChangeSize;
  };
  readonly method: {
    /** The command that gives the same report: full commit ids. */
    readonly command: string;
    /** Analyzer → engine and version. */
    readonly engines: Readonly<Record<string, string>>;
  };
}
