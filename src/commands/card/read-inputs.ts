import { readIssues } from '../../imports/issues/read-issues.ts';
import { readMetric } from '../../imports/metric/read-metric.ts';
import { joinReviewComments } from '../../imports/pull-requests/join-comments.ts';
import { readPullRequests } from '../../imports/pull-requests/read-pull-requests.ts';
import { readReviewComments } from '../../imports/pull-requests/read-review-comments.ts';
import type { ForeignMetric } from '../../model/foreign-metric.ts';
import type { Given, ImportKind, ImportState } from '../../model/import.ts';
import type { IssueCategory } from '../../model/issue.ts';
import type { Process } from '../../model/process.ts';
import type { PullRequest, RequestRemarks } from '../../model/pull-request.ts';
import type { CardData } from '../../scorecard/measure-rule.ts';
import type { CardReading } from '../card.ts';
import { coverageFiles, readCoverageFiles } from '../imports/coverage-imports.ts';
import {
  exportFiles,
  NO_EXPORT,
  type ReadExport,
  readExports,
  type SettingsOf,
  together,
  whyLacking,
} from '../imports/export-files.ts';
import type { MeasuredPeriod } from './measure-period.ts';

/** What exports hold. */
type InputData = Pick<
  CardData,
  'pullRequests' | 'issues' | 'completeIssues' | 'coverage' | 'coverageBefore' | 'metrics'
>;

/** What the exports say, and what became of each of them. */
export interface Inputs extends InputData {
  readonly states: readonly ImportState[];
}

const KINDS: readonly ImportKind[] = ['coverage', 'pull-requests', 'review-comments', 'issues', 'metric'];

/**
 * Reads all exports that the configuration or the command line names.
 *
 * @throws TkpiError `import-unreadable` for one that the command line names
 */
export async function readInputs(
  { tree, config, base, head, ends }: MeasuredPeriod,
  { import: named = [] }: CardReading,
  { cwd }: Pick<Process, 'cwd'>,
): Promise<Inputs> {
  const place = { root: tree.root, cwd: cwd(), period: ends.period.label };
  const { timeZone } = ends.period;
  const paths = (side: MeasuredPeriod['head']) => side.snapshot.files.map(({ path }) => path);
  const files = <Kind extends ImportKind>(kind: Kind) => exportFiles(kind, config, named, place);
  const atStart = coverageFiles(config, named, place, 'start');
  const before = await readCoverageFiles(atStart, paths(base), 'start');
  const coverage = await readCoverageFiles(coverageFiles(config, named, place), paths(head));
  const requests = await readExports(files('pull-requests'), readPullRequests);
  const remarks = await readExports(files('review-comments'), readReviewComments);
  const issues = await readExports(files('issues'), (source, settings) =>
    readIssues(source, settings, timeZone),
  );
  const metrics = await readExports(files('metric'), (source, settings) =>
    readMetric(source, settings, timeZone),
  );
  const reads = [...requests, ...remarks, ...issues, ...metrics];
  const states = [...before.states, ...coverage.states, ...reads.map(({ state }) => state)];
  return {
    coverage: coverage.coverage,
    coverageBefore: before.coverage,
    pullRequests: joined(requests, remarks),
    issues: together(issues, NO_EXPORT.issues, all =>
      lastOfEach(all.flat(), ({ id, createdAt }) => `${id} ${createdAt}`),
    ),
    completeIssues: completeIn(issues),
    metrics: metrics.map(foreignMetric),
    states: [...states, ...notGiven(states)],
  };
}

/** Remarks are put into their pull requests; without them these are as they are. */
function joined(
  requests: readonly ReadExport<readonly PullRequest[], 'pull-requests'>[],
  remarks: readonly ReadExport<readonly RequestRemarks[], 'review-comments'>[],
): Given<readonly PullRequest[]> {
  const held = remarks.flatMap(({ data }) => data ?? []);
  return together(requests, NO_EXPORT['pull-requests'], all =>
    joinReviewComments(
      lastOfEach(all.flat(), ({ mark, number, createdAt }) => `${mark}${number} ${createdAt}`),
      held,
    ),
  );
}

/** A number whose file has none is named all the same: what is not there is said where it is looked for. */
function foreignMetric({ data, settings, state }: ReadExport<ForeignMetric, 'metric'>): ForeignMetric {
  if (data !== undefined) return data;
  const { id, title = id, unit, aim, item } = settings;
  return { id, title, unit, aim, item, values: [], lacking: whyLacking(state) };
}

/** Exports of two times may overlap. Two repositories have the same numbers, and not at the same second. */
function lastOfEach<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return [...new Map(items.map(item => [keyOf(item), item])).values()];
}

/** What every export of issues says it holds all of. */
function completeIn(
  issues: readonly { readonly settings: SettingsOf<'issues'> }[],
): readonly IssueCategory[] {
  const [first, ...others] = issues.map(({ settings }) => settings.mapping.complete);
  return (first ?? []).filter(category => others.every(complete => complete.includes(category)));
}

/** Kinds without an export are listed too: what is not there is said. */
function notGiven(states: readonly ImportState[]): ImportState[] {
  return KINDS.filter(kind => states.every(state => state.kind !== kind)).map(kind => ({
    kind,
    state: 'not-provided',
  }));
}
