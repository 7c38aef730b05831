import type { IssueMapping } from '../../config/schemas/issues.ts';
import type { Issue, IssueCategory } from '../../model/issue.ts';
import { type Matcher, matcherOf } from './names.ts';
import type { RawIssue } from './raw-issue.ts';

/** The order in which categories are asked: an incident stays one when it is also labelled as a bug. */
const ASKED = ['incident', 'bug', 'technical', 'requirement', 'other'] as const;

/** Says of an issue what it is, by the mapping and nothing else. */
export function meaningBy(mapping: IssueMapping): (raw: RawIssue) => Issue {
  const categoryOf = categories(mapping);
  const isDropped = says(mapping.dropped.values, mapping.dropped.labels);
  const isFoundIn = {
    production: says(mapping.foundIn.production.values, mapping.foundIn.production.labels),
    test: says(mapping.foundIn.test.values, mapping.foundIn.test.labels),
  };
  const severityOf = firstOf(mapping.severity);
  const applicationOf = firstOf(mapping.applications);
  return raw => {
    const { components, closedAt, resolution, severity, foundIn, application, ...kept } = raw;
    const category = categoryOf(raw);
    const isDone = closedAt !== undefined && !isDropped(resolution, raw.labels);
    return withoutAbsent({
      ...kept,
      category,
      foundIn: category === 'bug' ? whereFound(isFoundIn, foundIn, raw.labels) : undefined,
      severity: category === 'incident' ? severityOf([severity ?? '', ...raw.labels]) : undefined,
      resolvedAt: isDone ? closedAt : undefined,
      isDropped: closedAt === undefined || isDone ? undefined : true,
      droppedAt: isDone ? undefined : closedAt,
      application: applicationOf([...components, ...raw.labels]) ?? application,
    });
  };
}

function categories(mapping: IssueMapping): (raw: RawIssue) => IssueCategory {
  const asked = ASKED.map(category => ({
    category,
    is: says(mapping[category].types, mapping[category].labels),
  }));
  return ({ type, labels }) => asked.find(({ is }) => is(type, labels))?.category ?? 'unmapped';
}

function says(values: readonly string[], labels: readonly string[]) {
  const isValue = matcherOf(values);
  const isLabel = matcherOf(labels);
  return (value: string | undefined, own: readonly string[]): boolean =>
    (value !== undefined && isValue(value)) || own.some(isLabel);
}

function whereFound(
  isFoundIn: Readonly<Record<'production' | 'test', ReturnType<typeof says>>>,
  value: string | undefined,
  labels: readonly string[],
): 'production' | 'test' | undefined {
  if (isFoundIn.production(value, labels)) return 'production';
  return isFoundIn.test(value, labels) ? 'test' : undefined;
}

/** The first name of which one of these is said. */
function firstOf(named: Readonly<Record<string, readonly string[]>>) {
  const all: (readonly [string, Matcher])[] = Object.entries(named).map(([name, names]) => [
    name,
    matcherOf(names),
  ]);
  return (said: readonly string[]): string | undefined => all.find(([, is]) => said.some(is))?.[0];
}

/** Keys that hold nothing are not there. */
function withoutAbsent<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Value;
}
