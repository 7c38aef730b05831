/** A version that was tagged. A tag is no deployment: all that is counted from it is derived. */
export interface Release {
  /** Name of the tag. */
  readonly name: string;
  readonly commit: string;
  /** When it was tagged (annotated tags), else committer date, UTC ISO. */
  readonly at: string;
  /** Committer dates, UTC ISO, of the commits that are in it and in no release before it. */
  readonly commits: readonly string[];
}
