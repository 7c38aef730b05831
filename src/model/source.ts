/** What a file is for. Only `production` is scored; `test` is measured apart; the others are listed. */
export type FileKind = 'production' | 'test' | 'generated' | 'vendored';

/** One script file that takes part in the analysis. */
export interface SourceFile {
  /**
   * Path relative to the scanned root, with `/`. Bytes that are not UTF-8 are written `\xff`, so the path is
   * an identity to show and compare, not a name to open: use {@link SourceFile.read}.
   */
  readonly path: string;
  readonly kind: FileKind;
  /** Name of the application the file belongs to (longest matching root). */
  readonly application: string;
  /** Hash of the bytes: the git blob id (`sha1("blob <n>\0" + bytes)`), so that an old commit needs no read. */
  readonly hash: string;
  /** Size in bytes. */
  readonly bytes: number;
  /** The decoded text (BOM removed, invalid UTF-8 as U+FFFD). May read from disk or git on each call. */
  readonly read: () => string;
}

/** Why a file is listed but not measured. */
export type SkipReason =
  | 'too-large'
  | 'binary'
  | 'utf-16'
  | 'minified'
  | 'not-supported-yet'
  | 'symlink'
  /** A folder of installed packages, not entered outside git. */
  | 'dependencies'
  | 'not-a-file'
  | 'unreadable';

/** A file that was seen and deliberately not analysed. */
export interface SkippedFile {
  readonly path: string;
  readonly reason: SkipReason;
}

/** A file whose analysis was tried and did not succeed. */
export interface FailedFile {
  readonly path: string;
  readonly reason: 'syntax-error' | 'timeout' | 'too-deep' | 'out-of-memory' | 'crash';
  /** Line of the first syntax error, from 1; absent for the other reasons. */
  readonly line?: number;
  /** The parser's or the runtime's own words; absent when there are none. */
  readonly message?: string;
}

/** An independently scored part of the repository. */
export interface Application {
  readonly name: string;
  /** Folder relative to the scanned root, `.` for the root itself. */
  readonly root: string;
}

/** The files of one tree: a working tree, a folder outside git, or a commit. */
export interface SourceSet {
  /** Sorted by path (code units). Every kind is in here. */
  readonly files: readonly SourceFile[];
  /** Sorted by path. */
  readonly skipped: readonly SkippedFile[];
  /** Sorted by root; at least one. */
  readonly applications: readonly Application[];
  /**
   * Reads another file of the same tree (package.json, tsconfig.json, a rule set) by its path relative to the
   * root; `undefined` when it does not exist, is too large or lies outside.
   */
  readonly readOther: (path: string) => string | undefined;
  /**
   * Paths of all package.json and tsconfig*.json / jsconfig.json files of the tree and of the rule set that the
   * configuration names, sorted: what a measurement depends on besides the scripts.
   */
  readonly manifests: readonly string[];
}
