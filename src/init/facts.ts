import type { Application } from '../model/source.ts';

/** What is at a path of the repository. `blocked`: something that is neither read nor written, and why. */
export type Found =
  | { readonly state: 'absent' }
  | { readonly state: 'file'; readonly text: string }
  | { readonly state: 'blocked'; readonly reason: string };

export type CiSystem = 'github' | 'gitlab';

/** What `tkpi init` goes by. All of it was read before anything is planned. */
export interface RepositoryFacts {
  /** What is at a path relative to the folder, with `/`. Asks the disk, changes nothing. */
  readonly at: (path: string) => Found;
  /** Is there a folder of this name, without links? */
  readonly hasFolder: (path: string) => boolean;
  /** Sorted by root; the repository itself is one. */
  readonly applications: readonly Application[];
  /** Number of files by kind. */
  readonly files: { readonly production: number; readonly test: number; readonly generated: number };
  /** Layer preset whose folders the tree shows plainly; absent = none does. */
  readonly preset?: string;
  /** File that configures tkpi already; absent = none. */
  readonly configuredIn?: string;
  /** Path of the baseline by the configuration. */
  readonly baseline: string;
  /** Absent outside git. */
  readonly git?: {
    /** Where the folder lies in its repository; empty for the top. */
    readonly prefix: string;
    /** URL of the remote `origin`; absent when there is none. */
    readonly origin?: string;
    /** Branch that others start from; absent when nothing says so. */
    readonly defaultBranch?: string;
    /** Command of the merge driver of baselines that this clone has; absent when none is registered. */
    readonly mergeDriver?: string;
  };
}

/** What the person who runs `tkpi init` decided on the command line. */
export interface InitChoices {
  /** Absent = as found. */
  readonly ci?: CiSystem | 'none';
  /** Replace whole files that are there already. */
  readonly force: boolean;
  /** Version of tkpi that CI is to run. */
  readonly version: string;
}
