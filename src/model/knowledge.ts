/**
 * Who knows the code, told by git as counts only: no name, no address and no number of one person leaves the history. A person
 * is an author or co-author by `.mailmap`; bots are none.
 */
export interface Knowledge {
  /** Why there is nothing here (no git …), in words; absent when there is, and then all the others are there. */
  readonly reason?: string;
  /** Of the whole repository only: who is new to a part of it is nobody new. */
  readonly newcomers?: Known<NewcomerCounts>;
  /** The year before the end, and the year before the start. */
  readonly spread?: Known<SpreadCounts>;
  /** The period, and the period before. */
  readonly pairing?: Known<PairingCounts>;
  /** The year before the end, and the year before the start. */
  readonly fixes?: Known<PriorFixes>;
}

/** What was counted at the end and at the start, or why nothing was. Reasons are words without a full stop. */
export type Known<Counts> =
  | {
      readonly state: 'known';
      readonly now: Counts;
      /** Absent when history does not reach back so far: `reasonBefore` says why. */
      readonly before?: Counts;
      readonly reasonBefore?: string;
    }
  | { readonly state: 'unknown'; readonly reason: string };

/** Where a file counts. */
export interface FilePart {
  readonly application: string;
  /** As the period report cuts folders: `src/billing`, `.` for files at the top. */
  readonly folder: string;
}

/** The part a path lies in; `undefined` for what does not count: tests, generated code, what is not there any more. */
export type PartOfFile = (path: string) => FilePart | undefined;

export interface NewcomerCounts {
  /** People of whom the first change was merged in the time. */
  readonly newcomers: number;
  /** People of whom the tenth change was merged in the time, whenever they began; and what it took them. */
  readonly settled: Settling;
}

/** Days from the first to the tenth change, told so that nobody's own number can be read. */
export type Settling =
  /** Five people or more. `p85` from ten on. */
  | { readonly kind: 'median'; readonly people: number; readonly days: number; readonly p85?: number }
  /** Two to four: the longest took at most `days` days, one of 30, 90, 180, 365; absent for more than a year. */
  | { readonly kind: 'range'; readonly people: number; readonly days?: number }
  /** Nobody, or one whose number is nobody's business. */
  | { readonly kind: 'none'; readonly people: 0 | 1 };

/** How knowledge is spread over people, in the files that are there at the end of the year. */
export interface Spread {
  /** People who wrote something in it. */
  readonly contributors: number;
  /** Pairs of a commit and a person who wrote it: a commit of two counts twice. */
  readonly contributions: number;
  /** Those of the largest contributor, nameless; absent under three contributors, where it would tell of one. */
  readonly largest?: number;
  /** Smallest number of people with at least half of the contributions (CHAOSS); absent under ten contributions. */
  readonly absenceFactor?: number;
  /** Files that were written in. */
  readonly files: number;
  /** Of these, files that only one person wrote in. */
  readonly singleAuthorFiles: number;
}

export interface SpreadCounts {
  readonly total: Spread;
  /** By name of the application. */
  readonly applications: ReadonlyMap<string, Spread>;
  /** Sorted by application, then by folder. */
  readonly folders: readonly (Spread & FilePart)[];
}

/** Commits with co-authors (`Co-authored-by`), of all that people wrote. */
export interface Pairing {
  readonly commits: number;
  /** With at least two people. */
  readonly together: number;
}

export interface PairingCounts {
  readonly total: Pairing;
  /** By name of the application: commits that wrote in it. */
  readonly applications: ReadonlyMap<string, Pairing>;
}

/** First-parent changes of a year that repaired something, and the files they wrote in. */
export interface PriorFixes {
  /** Changes of people. */
  readonly changes: number;
  /** Of these, fixes. */
  readonly fixes: number;
  /** By the path at the end of the year: fixes that touched it. Sweeps over more than 50 files count for none. */
  readonly byPath: ReadonlyMap<string, number>;
}
