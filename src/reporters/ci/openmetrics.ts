import type { Snapshot } from '../../model/snapshot.ts';
import { kpiOf } from '../../plan/pieces.ts';
import { visible } from '../escape.ts';
import type { ReportOptions } from '../reporter.ts';
import { measuredKpis, nameOf } from '../subject.ts';
import type { HeadInput } from './head-findings.ts';
import { changeFamilies } from './metric-changes.ts';
import { type Labels, type MetricFamily, type Sample, writeFamily } from './metric-family.ts';
import { unitFamilies } from './metric-units.ts';

const SEVERITIES = ['minor', 'major', 'critical'] as const;

/**
 * OpenMetrics 1.0 text for GitLab's metrics reports, a text-file collector or a Pushgateway. Gauges only, no time
 * stamps. Labels name the repository, the application and the KPI, never a file: each label value is a time series
 * that somebody stores.
 */
export function openmetrics(input: HeadInput, _options: ReportOptions): string {
  const { head } = input;
  const repository = { repository: nameOf(head) };
  const applications = applicationLabels(head, repository);
  const families = [
    toolFamily(head, repository),
    ...unitFamilies('tkpi_repository', [{ labels: repository, unit: head.total }]),
    ...fileFamilies(head, repository),
    ...unitFamilies(
      'tkpi_application',
      head.applications.map(unit => ({ labels: applications.get(unit.name) ?? repository, unit })),
    ),
    findingsFamily(head, applications),
    ...changeFamilies(input, repository, applications),
  ];
  return `${families.map(writeFamily).join('')}# EOF\n`;
}

/** Labels by name. Names that look the same once the invisible is shown are told apart by number: a series is unique. */
function applicationLabels(head: Snapshot, repository: Labels): Map<string, Labels> {
  const taken = new Set<string>();
  const labels = new Map<string, Labels>();
  for (const { name } of head.applications) {
    const shown = visible(name);
    let unique = shown;
    for (let number = 2; taken.has(unique); number += 1) unique = `${shown} (${number})`;
    taken.add(unique);
    labels.set(name, { ...repository, application: unique });
  }
  return labels;
}

function toolFamily({ tool, ruler }: Snapshot, repository: Labels): MetricFamily {
  return {
    name: 'tkpi_ruler',
    help: 'Always 1; its labels say what measured. Series of different rulers are not comparable.',
    samples: [
      { labels: { ...repository, version: tool.version, model: ruler.model, hash: ruler.hash }, value: 1 },
    ],
  };
}

function fileFamilies({ scope }: Snapshot, labels: Labels): MetricFamily[] {
  const unit = 'files';
  return [
    {
      name: 'tkpi_repository_failed_files',
      unit,
      help: 'Files that could not be analysed.',
      samples: [{ labels, value: scope.failed.length }],
    },
    {
      name: 'tkpi_repository_skipped_files',
      unit,
      help: 'Files that were deliberately not analysed.',
      samples: [{ labels, value: scope.skipped.length }],
    },
  ];
}

/** A zero for each severity of a measured KPI, so that a series does not end when the last finding goes. */
function findingsFamily(head: Snapshot, applications: ReadonlyMap<string, Labels>): MetricFamily {
  const counts = new Map<string, number>();
  const key = (...parts: readonly string[]) => JSON.stringify(parts);
  for (const finding of head.findings) {
    if (finding.mass === 0) continue;
    const at = key(finding.application, kpiOf(finding) ?? '', finding.severity);
    counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  const samples = head.applications.flatMap(application =>
    measuredKpis(application).flatMap(({ id }) =>
      SEVERITIES.map(
        (severity): Sample => ({
          labels: { ...applications.get(application.name), kpi: id, severity },
          value: counts.get(key(application.name, id, severity)) ?? 0,
        }),
      ),
    ),
  );
  return {
    name: 'tkpi_application_findings',
    help: 'Findings with debt, by severity.',
    samples,
  };
}
