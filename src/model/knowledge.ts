/** Who knows the code, told by git as counts only. No name leaves the history. */
export interface Knowledge {
  /** Why there is nothing here (history cut off …), in words; absent when there is. */
  readonly reason?: string;
}
