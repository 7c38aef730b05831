import type { CardEntry } from './card.ts';
import type { CardItemId } from './card-items.ts';
import type { LedgerProblem } from './ledger.ts';
import type { Period } from './period.ts';

/** A pull request that somebody reviewed. */
export interface ReviewedRequest {
  readonly mark: '#' | '!';
  readonly number: number;
  readonly title: string;
  /** `https:` only; absent when the export has none. */
  readonly url?: string;
}

/** An application that CODEOWNERS gives to somebody. */
export interface OwnedApplication {
  readonly name: string;
  /** `all` of its files, or `part` of them. */
  readonly owns: 'all' | 'part';
}

/**
 * What one named person can show of a period: made on demand, for one person, without a total, a score or a rank. There is no
 * such list of several people.
 */
export interface PersonalEvidence {
  readonly schema: 'tkpi-card-for/1';
  readonly tool: { readonly name: 'tkpi'; readonly version: string };
  /** Absent when the repository has no name. */
  readonly repository?: string;
  readonly period: Period;
  readonly branch: string;
  /** With `@`. */
  readonly handle: string;
  /** Whole sentences: what could not be looked at. */
  readonly notices: readonly string[];
  /** In the order of their folders. Lines that name teams don't count: who is in them is not known here. */
  readonly applications: readonly OwnedApplication[];
  /** Entries of the ledger that name the person, in the order of the items. */
  readonly entries: readonly (CardEntry & { readonly item: CardItemId })[];
  /** Merged in the period, sorted by number. */
  readonly reviewed: readonly ReviewedRequest[];
  /** Mistakes in the person's own entries. */
  readonly problems: readonly LedgerProblem[];
}
