/** A review somebody submitted, or one that was given by approving. */
export interface Review {
  /** Handle without `@`; `ghost` for a deleted account. */
  readonly by: string;
  /** Absent when the export does not tell: GitLab's list of approvals has no times. */
  readonly at?: string;
  readonly state: 'approved' | 'changes-requested' | 'commented' | 'dismissed';
  /** It says something in words; absent otherwise, and when the export does not tell. */
  readonly hasText?: true;
  /** Submitted by a program; absent otherwise. */
  readonly isByBot?: true;
}

/** A remark in a conversation, or at a line. What it says is not kept. */
export interface ReviewComment {
  /** The forge's number of it; absent when the export does not tell. */
  readonly id?: number;
  /** Handle without `@`; `ghost` for a deleted account. */
  readonly by: string;
  readonly at: string;
  /** File it is about; absent for the conversation. */
  readonly path?: string;
  /** Line in the newest version of the file it was made on, from 1; absent for the conversation and when not known. */
  readonly line?: number;
  /** Was that line changed afterwards, as the export tells (`outdated`)? Absent when it does not tell. */
  readonly isOutdated?: boolean;
  /** It answers another remark at that line; absent otherwise. */
  readonly isReply?: true;
  /** Written by a program; absent otherwise. */
  readonly isByBot?: true;
}

/** What an export of its own has about one pull request or merge request. */
export interface RequestRemarks {
  /** Its number. */
  readonly request: number;
  /** Sorted by time. */
  readonly comments: readonly ReviewComment[];
  /** Absent when such an export has none: GitHub's remarks at lines. */
  readonly reviews?: readonly Review[];
}

/** A pull request or merge request as an export tells it. Times are UTC ISO; handles are without `@`. */
export interface PullRequest {
  readonly number: number;
  readonly mark: '#' | '!';
  readonly title: string;
  /** `https:` only; absent otherwise. */
  readonly url?: string;
  /** Absent for a deleted account. */
  readonly author?: string;
  readonly isByBot: boolean;
  readonly labels: readonly string[];
  readonly createdAt: string;
  /** Absent when it was not merged. */
  readonly mergedAt?: string;
  /** Absent when the export does not tell, and for a deleted account. */
  readonly mergedBy?: string;
  /** Commit id on the default branch. */
  readonly mergeCommit?: string;
  /** Lines; absent when the export has none. */
  readonly additions?: number;
  readonly deletions?: number;
  /** Paths from the top of the repository; absent when the export has none. */
  readonly files?: readonly string[];
  /** Bots and the author's own are in it; absent when the export has no reviews at all. */
  readonly reviews?: readonly Review[];
  /** Absent when the export has none. */
  readonly comments?: readonly ReviewComment[];
  readonly commits?: readonly { readonly id: string; readonly at: string }[];
  /** Numbers of issues of the same repository it closes; absent when the export does not tell. */
  readonly closes?: readonly number[];
  /** It closes an issue of another repository; absent otherwise. */
  readonly closesElsewhere?: true;
}
