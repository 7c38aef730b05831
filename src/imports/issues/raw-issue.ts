/** An issue as a tracker tells it, before anything is said about what it means. Times are UTC ISO. */
export interface RawIssue {
  readonly id: string;
  readonly title: string;
  readonly url?: string;
  readonly type?: string;
  readonly labels: readonly string[];
  /** Jira's components, which may name an application. */
  readonly components: readonly string[];
  readonly createdAt: string;
  readonly startedAt?: string;
  /** Closed, done or not. */
  readonly closedAt?: string;
  /** Why it was closed: `Won't Do`, `NOT_PLANNED`. */
  readonly resolution?: string;
  /** What the columns about severity and about where it was found say; empty when there are none. */
  readonly severity?: string;
  readonly foundIn?: string;
  readonly reopened?: number;
  readonly application?: string;
}

/** An issue, or what is wrong with its record, in words that follow `row 3: `. */
export type RawRead = { readonly issue: RawIssue } | { readonly problem: string; readonly isDate?: true };
