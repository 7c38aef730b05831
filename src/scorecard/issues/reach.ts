import type { Issue } from '../../model/issue.ts';
import type { TimeWindow } from '../measure-rule.ts';

/** What happens to an issue that a measure counts by. */
export type IssueEvent = 'created' | 'closed';

/** An export that ends so many days before the period does is told of: a fortnight without any issue is no quiet week. */
const TOLD_FROM_DAYS = 14;

/** The time an export tells about. Days, `YYYY-MM-DD`, are for words. */
export class Reach {
  readonly #first: string | undefined;
  readonly #last: string | undefined;
  readonly #event: IssueEvent;

  /** @param all every issue of the exports, whatever it is: any of them shows that the export holds that time */
  constructor(all: readonly Issue[], event: IssueEvent) {
    this.#event = event;
    for (const issue of all) {
      const closed = closedAt(issue);
      const at = event === 'created' ? issue.createdAt : closed;
      if (at !== undefined && (this.#first === undefined || at < this.#first)) this.#first = at;
      for (const any of [issue.createdAt, closed]) {
        if (any !== undefined && (this.#last === undefined || any > this.#last)) this.#last = any;
      }
    }
  }

  /** Does it hold this time from its beginning on? */
  isFrom(from: string): boolean {
    return this.#first !== undefined && this.#first <= from;
  }

  /** Is all of it older than this? */
  endsBefore(from: string): boolean {
    return this.#last !== undefined && this.#last < from;
  }

  /** `the export ends on 2026-06-12`. */
  get end(): string {
    return `the export ends on ${day(this.#last)}`;
  }

  /** `the first issue of the export was closed on 2026-07-20`. */
  get beginning(): string {
    if (this.#first === undefined) return `no issue of the export was ${this.#event}`;
    return `the first issue of the export was ${this.#event} on ${day(this.#first)}`;
  }

  /** Why a time that begins then is not all in it. */
  get lateBeginning(): string {
    return this.#first === undefined
      ? this.beginning
      : `${this.beginning}, after the beginning of the period`;
  }

  /** What a reader must know about this stretch of time. */
  notices({ from, to }: TimeWindow): string[] {
    const late = this.isFrom(from) ? [] : [`${sentence(this.beginning)}: what came before is not counted.`];
    const isShort =
      this.#last !== undefined && Date.parse(to) - Date.parse(this.#last) > TOLD_FROM_DAYS * 86_400_000;
    return isShort ? [...late, `${sentence(this.end)}: what came later is not counted.`] : late;
  }
}

/** When it was closed, done or not. */
export function closedAt(issue: Issue): string | undefined {
  return issue.resolvedAt ?? issue.droppedAt;
}

function day(at: string | undefined): string {
  return at?.slice(0, 10) ?? 'no day';
}

function sentence(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
