import type { Counted, Quantity } from '../../model/card.ts';
import type { Issue, IssueCategory } from '../../model/issue.ts';
import type { CardData, CardScope, TimeWindow } from '../measure-rule.ts';
import { type GivenIssues, givenIssues, type NotCounted } from './given-issues.ts';
import { isIn } from './quantities.ts';
import { closedAt, type IssueEvent, Reach } from './reach.ts';

/** How a measure is counted from issues of one category. */
export interface IssueCount {
  readonly category: IssueCategory;
  readonly event: IssueEvent;
  /** `undefined` when there is nothing it could be counted from. */
  readonly quantity: (given: GivenIssues, window: TimeWindow) => Quantity | undefined;
  /** What it says then: `no requirement was delivered`. */
  readonly nothing: string;
  /** Why it can't be counted from these issues at all; absent when it always can. */
  readonly refuse?: (given: GivenIssues) => NotCounted | undefined;
  /** Name → those of it, in the order of reports. */
  readonly parts?: (issues: readonly Issue[], window: TimeWindow) => ReadonlyMap<string, number>;
  readonly notices?: (given: GivenIssues, window: TimeWindow) => readonly string[];
}

/** Counts a measure in the period, and in the one before it if the export reaches back that far. */
export function countIssues(data: CardData, scope: CardScope, how: IssueCount): Counted {
  const given = givenIssues(data, scope, how.category);
  if ('state' in given) return given;
  const reach = new Reach(given.all, how.event);
  const refused = how.refuse?.(given) ?? outOfReach(reach, data.window);
  if (refused !== undefined) return refused;
  const now = how.quantity(given, data.window);
  if ((now === undefined || isNone(now)) && !reach.isFrom(data.window.from)) {
    return { state: 'not-provided', reason: reach.lateBeginning };
  }
  if (now === undefined) return { state: 'not-applicable', reason: `${how.nothing} in the period` };
  const parts = partsOf(given, data, how, reach.isFrom(data.windowBefore.from));
  const notices = [
    ...(how.notices?.(given, data.window) ?? []),
    ...reach.notices(data.window),
    ...unnamed(given, scope, how, data.window),
  ];
  return {
    state: 'measured',
    ...before(given, reach, data.windowBefore, how),
    now,
    ...(parts.length === 0 ? {} : { parts }),
    ...(notices.length === 0 ? {} : { notices }),
  };
}

/** Issues to which the thing happened that is counted. */
export function happened(issues: readonly Issue[], event: IssueEvent, window: TimeWindow): readonly Issue[] {
  return issues.filter(issue => isIn(event === 'created' ? issue.createdAt : closedAt(issue), window));
}

/** Those that were done. */
export function delivered(issues: readonly Issue[], window: TimeWindow): readonly Issue[] {
  return issues.filter(({ resolvedAt }) => isIn(resolvedAt, window));
}

function outOfReach(reach: Reach, { from }: TimeWindow): NotCounted | undefined {
  if (!reach.endsBefore(from)) return undefined;
  return { state: 'not-provided', reason: `${reach.end}, before the period begins` };
}

function before(
  given: GivenIssues,
  reach: Reach,
  window: TimeWindow,
  how: IssueCount,
): { readonly before?: Quantity; readonly reasonBefore?: string } {
  if (!reach.isFrom(window.from)) return { reasonBefore: reach.beginning };
  const quantity = how.quantity(given, window);
  return quantity === undefined
    ? { reasonBefore: `${how.nothing} in the period before` }
    : { before: quantity };
}

/** None at all is only true of a time that the export holds. */
function isNone(quantity: Quantity): boolean {
  if (quantity.kind === 'rate') return quantity.numerator === 0;
  return quantity.kind === 'count' && quantity.value === 0;
}

function partsOf({ issues }: GivenIssues, data: CardData, how: IssueCount, hasBefore: boolean) {
  if (how.parts === undefined) return [];
  const now = how.parts(issues, data.window);
  const earlier = hasBefore ? how.parts(issues, data.windowBefore) : undefined;
  return [...now].flatMap(([name, value]) => {
    const valueBefore = earlier?.get(name) ?? 0;
    if (value + valueBefore === 0) return [];
    const counted = { name, now: { kind: 'count' as const, value } };
    return earlier === undefined
      ? [counted]
      : [{ ...counted, before: { kind: 'count' as const, value: valueBefore } }];
  });
}

/** What was left out because nothing says what it is, or whose. */
function unnamed(given: GivenIssues, scope: CardScope, how: IssueCount, window: TimeWindow): string[] {
  const unmapped = happened(given.own, how.event, window).filter(({ category }) => category === 'unmapped');
  const nobodys = happened(given.all, how.event, window).filter(
    ({ application, category }) => application === undefined && category === how.category,
  );
  return [
    ...(unmapped.length === 0
      ? []
      : [`${issuesWere(unmapped.length)} ${how.event} in the period and mapped to nothing: not counted.`]),
    ...(scope.application === undefined || nobodys.length === 0
      ? []
      : [
          `${issuesWere(nobodys.length)} ${how.event} in the period without an application: not counted here.`,
        ]),
  ];
}

function issuesWere(count: number): string {
  return count === 1 ? '1 issue was' : `${count} issues were`;
}
