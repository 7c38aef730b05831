/** What an issue is, by the mapping in the configuration. Never guessed. */
export type IssueCategory = 'requirement' | 'bug' | 'incident' | 'technical' | 'other' | 'unmapped';

/** An issue as an export tells it. Times are UTC ISO. */
export interface Issue {
  /** `#12`, `SHOP-7`. */
  readonly id: string;
  readonly title: string;
  /** `https:` only; absent otherwise. */
  readonly url?: string;
  /** As the tracker names it: `Story`. Absent when it has none. */
  readonly type?: string;
  readonly category: IssueCategory;
  /** For a bug: where it was found, by the mapping; absent when it does not say. */
  readonly foundIn?: 'test' | 'production';
  /** For an incident, by the mapping: `critical`, `high` …; absent when it does not say. */
  readonly severity?: string;
  readonly createdAt: string;
  /** When work on it began; absent when the export does not tell. */
  readonly startedAt?: string;
  /** When it was done; absent while it is open, and when it was closed without being done. */
  readonly resolvedAt?: string;
  /** Closed without being done: duplicate, rejected. Absent otherwise. */
  readonly isDropped?: true;
  /** When it was closed without being done; absent with `isDropped`, and when the export does not tell. */
  readonly droppedAt?: string;
  /** How often it was opened again; absent when the export does not tell. */
  readonly reopened?: number;
  readonly labels: readonly string[];
  /** Name of an application, by the mapping; absent when it does not say. */
  readonly application?: string;
}
