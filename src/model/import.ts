/** What an exported file tells about. */
export type ImportKind = 'coverage' | 'pull-requests' | 'review-comments' | 'issues' | 'metric';

/** What became of an import; every report lists all of them. Not provided is not zero. */
export interface ImportState {
  readonly kind: ImportKind;
  /** As the configuration or the command line names it; absent when none is given. */
  readonly file?: string;
  /** `lcov`, `github`, `jira-csv` …; absent when it was not recognised. */
  readonly format?: string;
  /** `sha256:` of the file's bytes; absent when it could not be read. */
  readonly hash?: string;
  readonly state: 'ok' | 'not-provided' | 'unreadable';
  /** Why it could not be read; absent otherwise. */
  readonly reason?: string;
  /** Records that were read: covered files, pull requests, comments, issues, values. Absent unless it is `ok`. */
  readonly records?: number;
  /** Records that could not be read, or match nothing here. Absent when there are none. */
  readonly skipped?: number;
  /** The first of those, each with its row or line and why, at most twenty. Absent with `skipped`. */
  readonly problems?: readonly string[];
  /** Whole sentences about what the file does not hold. Absent when there are none. */
  readonly notices?: readonly string[];
}

/** An exported file, opened in a way that bounds time and memory. */
export interface ImportSource {
  /** As messages name it. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** `sha256:` of its bytes. */
  readonly hash: string;
  /** Its bytes in pieces, from the beginning on every call; those of a text in UTF-16 are of the same text in UTF-8. */
  readonly chunks: () => AsyncIterable<Buffer>;
}

/** What an adapter made of a file. Nothing is lost silently: what it could not read is counted and, at first, listed. */
export type Imported<Data> =
  | {
      readonly state: 'ok';
      readonly format: string;
      readonly data: Data;
      readonly records: number;
      readonly skipped: number;
      /** At most twenty, each with its row or line. */
      readonly problems: readonly string[];
      readonly notices: readonly string[];
    }
  | { readonly state: 'unreadable'; readonly format?: string; readonly reason: string };

/** Data of an import, or why there is none. */
export type Given<Data> =
  | { readonly state: 'ok'; readonly data: Data; readonly hash: string }
  | { readonly state: 'not-provided' | 'unreadable'; readonly reason: string };
