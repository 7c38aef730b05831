/** What a first-parent commit of the default branch brought: mostly one merged pull request. */
export interface Change {
  /** Commit id. */
  readonly commit: string;
  /** Committer date, UTC, `YYYY-MM-DDTHH:mm:ssZ`. */
  readonly committedAt: string;
  /** Subject of the commit, for a merge commit the title of its pull request; without the number. */
  readonly title: string;
  /** Its pull request (`#412`) or merge request (`!412`); absent when the message names none. */
  readonly request?: { readonly mark: '#' | '!'; readonly number: number };
  readonly isMerge: boolean;
  /** Authored by a bot (`renovate[bot]`, `dependabot`). */
  readonly isBot: boolean;
  /** Id of the commit it reverts, as its message says; absent when it reverts nothing. */
  readonly reverts?: string;
}

/** Who works on the code, as counts only: no name leaves the history. */
export interface Participation {
  /** First-parent commits. */
  readonly changes: number;
  /** All commits that were merged, those of the first-parent line included. */
  readonly commits: number;
  /** People: authors and co-authors by `.mailmap`, without bots. */
  readonly authors: number;
  /** First-parent commits by bots. */
  readonly byBots: number;
}

/** A file in a first-parent commit. */
export interface FileVersion {
  /** Relative to the folder that is measured. Bytes that are not UTF-8 are written `\xff`. */
  readonly path: string;
  /** Blob id. */
  readonly hash: string;
  /** As in git's trees: `100644`. */
  readonly mode: string;
}

/** A file before and after a first-parent commit; a side is absent where there was no such file. */
export interface VersionChange {
  readonly before?: FileVersion;
  readonly after?: FileVersion;
}

/** How often the files of a period were changed; merges count as their first-parent difference. */
export interface Churn {
  /** By the path at the end of the range (renames followed): first-parent commits that touched it, bots not counted. */
  readonly commits: ReadonlyMap<string, number>;
  /**
   * By the same path: which commits they were, as numbers along the line. Two files of a folder that were touched by one
   * commit are one change of the folder; without it only the busiest file of a folder is known.
   */
  readonly touched?: ReadonlyMap<string, readonly number[]>;
  /** Pairs that were changed together, at least three times and in at least half of the changes of the rarer one. */
  readonly coupling: readonly Coupling[];
}

/** Two files that change together. */
export interface Coupling {
  /** Sorted: `one` < `other`. */
  readonly one: string;
  readonly other: string;
  /** Changes that touched both. */
  readonly together: number;
  /** together / changes of the rarer one, 0–1. */
  readonly share: number;
}
