import type { CardItemId, PillarId } from './card-items.ts';
import type { ImportKind, ImportState } from './import.ts';
import type { Assessment, LedgerEntry, LedgerProblem } from './ledger.ts';
import type { MetricDef } from './metric.ts';
import type { Period } from './period.ts';
import type { Score } from './snapshot.ts';

/**
 * A number and what it was counted from. Only reports divide, and none shows a percentage of fewer than ten.
 *
 * - `count`: how many things.
 * - `share`: `numerator` of `denominator` things, 0–1.
 * - `rate`: `numerator` of one thing for each of `denominator` others: bugs per delivered requirement.
 * - `distribution`: the median of `n` values; `p85` from ten values on.
 * - `number`: any other, of `n` things if that is known.
 */
export type Quantity =
  | { readonly kind: 'count'; readonly value: number }
  | { readonly kind: 'share' | 'rate'; readonly numerator: number; readonly denominator: number }
  | { readonly kind: 'distribution'; readonly median: number; readonly p85?: number; readonly n: number }
  | { readonly kind: 'number'; readonly value: number; readonly n?: number };

/** What a number is counted from. */
export type InputKind = ImportKind | 'source' | 'git' | 'tags' | 'codeowners' | 'ledger';

/** A measure of the scorecard, defined once. Direction and meaning as of any metric. */
export interface MeasureDef extends Pick<MetricDef, 'id' | 'title' | 'unit' | 'aim' | 'meaning'> {
  readonly item: CardItemId;
  /** `derived`: a heuristic, or from something that only stands for it (a tag is no deployment). */
  readonly basis: 'measured' | 'derived';
  readonly inputs: readonly InputKind[];
  /** In words: `covered / coverable lines, all production files`. */
  readonly formula: string;
  /** What it does not say, in whole sentences. */
  readonly caveats: readonly string[];
  /** How it can be made to look better without anything being better. */
  readonly game: string;
  /** What shows that: id of another measure, or a word of the report. */
  readonly counter: string;
}

/** What was counted: at the end or in the period, and at its start or in the period before. */
export type Counted =
  | {
      readonly state: 'measured';
      /** Absent when it is not known; `reasonBefore` says why. */
      readonly before?: Quantity;
      readonly reasonBefore?: string;
      readonly now: Quantity;
      /** Parts of it, for who asks: incidents by severity, work by category. Absent when there are none. */
      readonly parts?: readonly {
        readonly name: string;
        readonly before?: Quantity;
        readonly now: Quantity;
      }[];
      /** Places behind it, worst first, at most ten: files, folders. Never persons. Absent when there are none. */
      readonly places?: readonly { readonly path: string; readonly what: string }[];
      /** Whole sentences about this number. Absent when there are none. */
      readonly notices?: readonly string[];
    }
  | { readonly state: 'not-provided' | 'not-applicable'; readonly reason: string };

/** A measure in a card. */
export type CardMeasure = MeasureDef & {
  readonly counted: Counted;
  /** Only of counts: is the difference more than chance, at equal exposure? Absent when it was not tested. */
  readonly isClear?: boolean;
};

/** What stands behind an item. */
export type ItemState = 'measured' | 'derived' | 'recorded' | 'assessed' | 'not-provided' | 'not-applicable';

/** Before and after of the files an entry is about. */
export interface EntryEvidence {
  /** The command that tells all of it. */
  readonly command: string;
  /** KPIs of these files alone, and conventions. */
  readonly measures: readonly {
    readonly id: string;
    readonly before?: Quantity;
    readonly after?: Quantity;
    /** Points the repository's score moved through it; absent where there are none. */
    readonly points?: number;
  }[];
  /** Why there is none; absent when there is. */
  readonly reason?: string;
}

/** What a card tells of an entry as it was written. */
type Told =
  | 'id'
  | 'applications'
  | 'by'
  | 'when'
  | 'isLate'
  | 'found'
  | 'did'
  | 'effect'
  | 'evidence'
  | 'claims';

/** A recorded contribution. */
export interface CardEntry extends Pick<LedgerEntry, Told> {
  /** Absent when the entry names no paths. */
  readonly measured?: EntryEvidence;
  readonly assessments: readonly Pick<
    Assessment,
    'by' | 'date' | 'judgement' | 'reasons' | 'followUp' | 'isOwn'
  >[];
}

export interface CardItem {
  readonly id: CardItemId;
  readonly title: string;
  /** All that stand behind it, the strongest first: measured, derived, assessed, recorded; else one that says why nothing does. */
  readonly states: readonly ItemState[];
  readonly measures: readonly CardMeasure[];
  /** Sorted by id. */
  readonly entries: readonly CardEntry[];
}

/** The quality score of an application, or of the repository, on both ends. */
export interface CardScore {
  readonly before?: Pick<Score, 'value' | 'grade'>;
  readonly after?: Pick<Score, 'value' | 'grade'>;
  /** Absent when the two can't be compared. */
  readonly points?: number;
  readonly kpis: readonly { readonly id: string; readonly before?: number; readonly after?: number }[];
}

/** The scorecard of the repository, or of one application. */
export interface CardUnit {
  readonly kind: 'repository' | 'application';
  readonly name: string;
  /** Teams of CODEOWNERS that own files of it, sorted; persons are `individual owners`. Absent without CODEOWNERS. */
  readonly owners?: readonly string[];
  readonly score: CardScore;
  readonly pillars: readonly {
    readonly id: PillarId;
    readonly title: string;
    readonly items: readonly CardItem[];
  }[];
}

/** The technical KPIs of a team in a period: measured where they can be, recorded where they must be. */
export interface Card {
  readonly schema: 'tkpi-card/1';
  readonly tool: { readonly name: 'tkpi'; readonly version: string };
  /** Absent when the repository has no name. */
  readonly repository?: string;
  readonly period: Period;
  readonly branch: string;
  /** Commits at both ends. */
  readonly base: { readonly commit: string; readonly label: string };
  readonly head: { readonly commit: string; readonly label: string };
  /** Whole sentences the reader must know. */
  readonly notices: readonly string[];
  /** Every import that is configured, and one `not-provided` for each kind that is not. */
  readonly inputs: readonly ImportState[];
  readonly unit: CardUnit;
  /** Of a repository with several applications; empty otherwise, and with `--app`. */
  readonly applications: readonly CardUnit[];
  /** What is wrong in the ledger. */
  readonly problems: readonly LedgerProblem[];
  /** The command that gives the same card. */
  readonly command: string;
}
