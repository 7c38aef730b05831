/** A version that was tagged. A tag is no deployment: all that is counted from it is derived. */
export interface Release {
  /** Name of the tag; of several at one commit (a monorepo's packages) the first one, sorted. */
  readonly name: string;
  /** How many tags name a version at this commit; absent for one. */
  readonly tags?: number;
  readonly commit: string;
  /** When it was tagged (annotated tags), else committer date, UTC ISO. */
  readonly at: string;
  /** Committer dates, UTC ISO, of the commits that are in it and in no release before it, merges left out. Sorted. */
  readonly commits: readonly string[];
  /** Ids of all commits that are in it and in no release before it. Sorted. */
  readonly ids: readonly string[];
  /** No release is before it, so its commits are all that ever was. Absent otherwise. */
  readonly isFirst?: true;
}
