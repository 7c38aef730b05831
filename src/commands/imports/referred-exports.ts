import type { Config } from '../../config/schema.ts';
import { readIssues } from '../../imports/issues/read-issues.ts';
import { readPullRequests } from '../../imports/pull-requests/read-pull-requests.ts';
import { evidenceValue } from '../../ledger/evidence-item.ts';
import type { Given, ImportKind } from '../../model/import.ts';
import type { Issue } from '../../model/issue.ts';
import type { EvidenceFacts, Referable } from '../../model/ledger.ts';
import type { PullRequest } from '../../model/pull-request.ts';
import {
  type ExportFile,
  exportFiles,
  type ImportPlace,
  NO_EXPORT,
  type ReadExport,
  readExports,
  together,
} from './export-files.ts';
import type { NamedImport } from './import-option.ts';

/** What exports hold that evidence may refer to. */
export type Exported = Pick<EvidenceFacts, 'requests' | 'issues'>;

/** Periods whose evidence refers to pull requests, and to issues. */
export type Referring = Readonly<Record<'pr' | 'issue', readonly string[]>>;

/** Gives what evidence refers to. An export that nothing refers to need not be read: it may be large. */
export type ReadExported = (referring: Referring) => Promise<Exported>;

/** What was read of an export, or why nothing was. */
type Reading<Item> = Given<readonly Item[]>;

/** Of readings: what one of them holds is there, whatever became of the others. */
export function exportedIn(
  requests: readonly Reading<Pick<PullRequest, 'mark' | 'number'>>[],
  issues: readonly Reading<Pick<Issue, 'id'>>[],
): Exported {
  return {
    requests: referable(requests, 'pull-requests', ({ mark, number }) => `${mark}${number}`),
    issues: referable(issues, 'issues', ({ id }) => evidenceValue('issue', id)),
  };
}

function referable<Item>(
  readings: readonly Reading<Item>[],
  kind: keyof typeof NO_EXPORT,
  nameOf: (item: Item) => string,
): Referable {
  const lacking = readings.flatMap(reading => (reading.state === 'ok' ? [] : [reading.reason]));
  const [otherwise = readings.length === 0 ? NO_EXPORT[kind] : NOT_IN[kind]] = lacking;
  const items = readings.flatMap(reading => (reading.state === 'ok' ? reading.data : []));
  return { names: new Set(items.map(nameOf)), otherwise };
}

const NOT_IN = {
  'pull-requests': 'no exported pull request is it',
  issues: 'no exported issue is it',
} as const;

/**
 * Reads the configured exports, or those that the command line names, of each period that is asked for.
 *
 * @throws TkpiError `import-unreadable` for one that the command line names
 */
export function exportedOf(
  config: Config,
  named: readonly NamedImport[],
  place: Omit<ImportPlace, 'period'>,
): ReadExported {
  const { timeZone } = config.history;
  const filesOf = <Kind extends ImportKind>(kind: Kind, periods: readonly string[]): ExportFile<Kind>[] => {
    const isNamed = named.some(one => one.kind === kind); // for all periods, and read whatever refers to it
    const all = (isNamed ? [''] : periods).flatMap(period =>
      exportFiles(kind, config, named, { ...place, period }),
    );
    return [...new Map(all.map(one => [one.file, one])).values()];
  };
  return async ({ pr, issue }) => {
    const requests = await readExports(filesOf('pull-requests', pr), readPullRequests);
    const issues = await readExports(filesOf('issues', issue), (source, settings) =>
      readIssues(source, settings, timeZone),
    );
    return exportedIn(requests.map(given), issues.map(given));
  };
}

function given<Item, Kind extends ImportKind>(read: ReadExport<readonly Item[], Kind>): Reading<Item> {
  return together([read], '', ([own = []]) => own);
}
