import type { IssueMapping } from '../../config/schemas/issues.ts';
import type { Imported } from '../../model/import.ts';
import type { Issue } from '../../model/issue.ts';
import { ProblemList } from '../problem-list.ts';
import { ImportFault } from '../text-chunks.ts';
import { meaningBy } from './meaning.ts';
import type { RawIssue, RawRead } from './raw-issue.ts';
import { UnmappedTally } from './unmapped-tally.ts';

/** A tracker of a large company has a tenth of it; more would not fit in memory. */
const MOST_ISSUES = 1_000_000;
/** When more than this share of the records has a date that can't be read, the format is another one, and the others are wrong too. */
const MOST_BAD_DATES = 0.1;

/** Takes the records of an export one after the other. Of several with one id the last counts: pages are fetched one after the other. */
export class IssueCollector {
  readonly #meaning: (raw: RawIssue) => Issue;
  readonly #issues = new Map<string, Issue>();
  readonly #problems = new ProblemList();
  readonly #badDates: string[] = [];
  #records = 0;
  #badDateCount = 0;
  #again = 0;

  constructor(mapping: IssueMapping) {
    this.#meaning = meaningBy(mapping);
  }

  take(place: string, read: RawRead): void {
    this.#records += 1;
    if (this.#records > MOST_ISSUES) {
      throw new ImportFault(`it has more than ${MOST_ISSUES} issues: export a shorter time`);
    }
    const problem = 'problem' in read ? read.problem : this.#unlikely(read.issue);
    if (problem !== undefined) {
      this.#problems.add(place, problem);
      if ('isDate' in read) this.#takeBadDate(`${place}: ${problem}`);
    } else if ('issue' in read) {
      const issue = this.#meaning(read.issue);
      if (this.#issues.has(issue.id)) this.#again += 1;
      this.#issues.set(issue.id, issue);
    }
  }

  /** @param notices what the format has to say */
  result(format: string, notices: readonly string[]): Imported<readonly Issue[]> {
    const reason = this.#whyNone();
    if (reason !== undefined) return { state: 'unreadable', format, reason };
    const issues = [...this.#issues.values()].toSorted(byTime);
    const unmapped = new UnmappedTally();
    for (const issue of issues) if (issue.category === 'unmapped') unmapped.take(issue);
    return {
      state: 'ok',
      format,
      data: issues,
      records: issues.length,
      skipped: this.#problems.skipped,
      problems: this.#problems.listed,
      notices: [...unmapped.notices(issues.length), ...repeated(this.#again), ...notices],
    };
  }

  #whyNone(): string | undefined {
    const hasWrongDates = this.#badDateCount > 1 && this.#badDateCount > this.#records * MOST_BAD_DATES;
    const isEmpty = this.#issues.size === 0;
    if (hasWrongDates || (isEmpty && this.#badDateCount > 0)) {
      return `its dates are written in another way: ${this.#badDates[0]}`;
    }
    return isEmpty && this.#records > 0
      ? `no issue in it can be read: ${this.#problems.listed[0]}`
      : undefined;
  }

  #takeBadDate(words: string): void {
    this.#badDateCount += 1;
    if (this.#badDates.length === 0) this.#badDates.push(words);
  }

  #unlikely({ id, createdAt, startedAt, closedAt }: RawIssue): string | undefined {
    if (closedAt !== undefined && closedAt < createdAt) return `${id} was closed before it was created`;
    const isLate = closedAt !== undefined && startedAt !== undefined && closedAt < startedAt;
    return isLate ? `${id} was closed before it was started` : undefined;
  }
}

function repeated(again: number): string[] {
  if (again === 0) return [];
  const have = again === 1 ? '1 record has' : `${again} records have`;
  return [`${have} the id of a later one, which counts.`];
}

function byTime(a: Issue, b: Issue): number {
  return compare(a.createdAt, b.createdAt) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
