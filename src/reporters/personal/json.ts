import type { PersonalEvidence } from '../../model/personal-evidence.ts';
import { ENTRY_KEYS, entryFields } from '../card/json.ts';
import { block, entry, list, rows } from '../json-writer.ts';
import type { ReportOptions } from '../reporter.ts';

/** One person's evidence in canonical bytes. */
export function json(evidence: PersonalEvidence, _options: ReportOptions): string {
  const { tool, repository, period, notices, applications, entries, reviewed, problems } = evidence;
  return `${block(0, [
    ['schema', entry(evidence.schema)],
    ['tool', entry(tool, ['name', 'version'])],
    ['repository', repository === undefined ? undefined : entry(repository)],
    ['period', entry(period, ['label', 'kind', 'from', 'to', 'timeZone', 'isComplete'])],
    ['branch', entry(evidence.branch)],
    ['handle', entry(evidence.handle)],
    [
      'notices',
      list(
        0,
        notices.map(notice => entry(notice)),
      ),
    ],
    ['applications', rows(0, applications, ['name', 'owns'])],
    [
      'entries',
      list(
        0,
        entries.map(own => entry({ ...entryFields(own), item: own.item }, ['item', ...ENTRY_KEYS])),
      ),
    ],
    ['reviewed', rows(0, reviewed, ['mark', 'number', 'title', 'url'])],
    ['problems', rows(0, problems, ['file', 'line', 'severity', 'code', 'message'])],
  ])}\n`;
}
