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
  /** `error`: the file is not used. `warning`: it is. */
  readonly severity: 'error' | 'warning';
  /** Stable, kebab-case: `unknown-key`, `unknown-item`, `email-address`, `missing-evidence`, `own-assessment` … */
  readonly code: string;
  readonly message: string;
}

/** All that the ledger of a period holds. */
export interface Ledger {
  /** Sorted by item as in the closed list, then by id. */
  readonly entries: readonly LedgerEntry[];
  readonly assessments: readonly Assessment[];
  /** Sorted by file and line. */
  readonly problems: readonly LedgerProblem[];
}
