import type { CardItemId } from './card-items.ts';

/** Where in the repository something about the ledger stands. */
export interface LedgerPlace {
  /** Path relative to the measured folder: `.tkpi/ledger/2026-Q3/error-codes.yml`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** One piece of evidence, and what could be found out about it. */
export interface EvidenceItem {
  readonly kind: 'pr' | 'commit' | 'doc' | 'url' | 'issue';
  /** `#398`, a commit id, a path, an address. */
  readonly value: string;
  readonly note?: string;
  /** Where it stands in the file of its entry, from 1; absent when it did not come from a file. */
  readonly line?: number;
  /**
   * `verified`: it is there. `unverified`: nothing here can tell (no export, an address). `wrong`: it is not there; `reason`
   * says why.
   */
  readonly check: 'verified' | 'unverified' | 'wrong';
  readonly reason?: string;
}

/** What somebody says a piece of work is worth. Stays a claim. */
export interface Claim {
  readonly what: string;
  readonly value: number;
  readonly unit?: string;
  /** How it was found out. */
  readonly how: string;
}

/** A contribution, told by who did it: found → did → effect, with evidence. */
export interface LedgerEntry extends LedgerPlace {
  /** Unique in the repository: `error-codes`. */
  readonly id: string;
  readonly item: CardItemId;
  /** Names of applications; empty = the whole repository. */
  readonly applications: readonly string[];
  /** Handles with `@`. */
  readonly by: readonly string[];
  /** Days, `YYYY-MM-DD`. */
  readonly when: { readonly from: string; readonly to: string };
  /** Label of the period, from its folder. */
  readonly period: string;
  readonly found: string;
  readonly did: string;
  readonly effect: string;
  readonly evidence: readonly EvidenceItem[];
  /** Globs; absent when none are given. Their state before and after is measured. */
  readonly paths?: readonly string[];
  /** What to show beside it: `convention:error-codes`, `complexity`, `duplication`, `layering`. */
  readonly measure: readonly string[];
  readonly claims: readonly Claim[];
  /** `when` reaches outside of the period. */
  readonly isLate: boolean;
}

/** What a technical lead says about an entry, in words. No points. */
export interface Assessment extends LedgerPlace {
  /** Id of the entry. */
  readonly entry: string;
  /** Handle with `@`. */
  readonly by: string;
  /** Day. */
  readonly date: string;
  /** `need` → `high`, `design` → `sound` … : words only. */
  readonly judgement: Readonly<Record<string, string>>;
  readonly reasons: string;
  readonly followUp: readonly { readonly kind: string; readonly value: string }[];
  /** The assessor is one of those who did it. */
  readonly isOwn: boolean;
}

/** Something that is wrong in the ledger, or that a reader should know. */
export interface LedgerProblem extends LedgerPlace {
  /**
   * `error`: `tkpi ledger check` fails, and the file is not used; only an entry with `wrong-evidence` still is, that piece marked.
   * `warning`: the file is used.
   */
  readonly severity: 'error' | 'warning';
  /** Stable, kebab-case: `unknown-key`, `unknown-item`, `email-address`, `missing-evidence`, `own-assessment` … */
  readonly code: string;
  readonly message: string;
}

/** A file below `.tkpi/ledger` or `.tkpi/assessments`: its text, or why there is none. Path relative to the measured folder. */
export type LedgerFile =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly reason: string };

/** What the fields of the ledger may name. */
export interface LedgerKnown {
  /** Names of applications. */
  readonly applications: readonly string[];
  /** What `measure` may name: ids of KPIs, `convention:error-codes`. */
  readonly measures: readonly string[];
  /** First and last day of a period, by its label; absent when that names none. */
  readonly daysOf: (label: string) => { readonly from: string; readonly to: string } | undefined;
}

/** Names that evidence may refer to. */
export interface Referable {
  readonly names: ReadonlySet<string>;
  /** Why a name that is not among them cannot be confirmed. */
  readonly otherwise: string;
}

/** What could be found out about evidence. Whatever is absent could not be looked up. */
export interface EvidenceFacts {
  /**
   * Commits by the ids that entries give. `elsewhere`: here, and not in the history of the head; `missing`: not here, though
   * history is complete; `unknown`: not here, and history is cut off; `ambiguous`: several ids begin so. Absent outside git.
   */
  readonly commits?: ReadonlyMap<string, 'ancestor' | 'elsewhere' | 'missing' | 'unknown' | 'ambiguous'>;
  /** `#412` and `!412` of changes on the branch. Absent outside git. */
  readonly merged?: ReadonlySet<string>;
  /** The same of the exports. */
  readonly requests: Referable;
  /** Ids of issues of the exports. */
  readonly issues: Referable;
  /** Is there, or was there at an end of that period, such a file? Absent in the answer: nothing can tell. */
  readonly hasPath: (path: string, period: string) => boolean | undefined;
  /** The same for files that match a glob. */
  readonly hasMatch: (glob: string, period: string) => boolean | undefined;
  /** Does the last change of these two files have the same git author? Absent in the answer: nothing can tell. */
  readonly haveSameAuthor: (file: string, other: string) => boolean | undefined;
}

/** What `tkpi ledger list` and `check` report. */
export interface LedgerReport extends Ledger {
  readonly schema: 'tkpi-ledger/1';
  readonly tool: { readonly name: 'tkpi'; readonly version: string };
  /** Absent when the repository has no name. */
  readonly repository?: string;
  /** Label of the only period that is told about; absent = all. */
  readonly period?: string;
  /** Name of the only application that is told about; absent = all. */
  readonly application?: string;
}

/** All that the ledger of a period holds. */
export interface Ledger {
  /** Sorted by item as in the closed list, then by id. */
  readonly entries: readonly LedgerEntry[];
  readonly assessments: readonly Assessment[];
  /** Sorted by file and line. */
  readonly problems: readonly LedgerProblem[];
}
