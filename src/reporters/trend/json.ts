import type { TrendApplication, TrendReport, TrendStep, TrendUnit } from '../../model/trend.ts';
import { block, entry, type Field, list } from '../json-writer.ts';
import type { TrendReporter } from './subject.ts';

/**
 * The trend in canonical bytes: keys in the order of the model, one KPI per line, one trailing newline.
 *
 * @throws Error when a number is not finite: that is a bug in tkpi, and no file is better than a wrong one
 */
export const json: TrendReporter = report => `${writeTrend(report)}\n`;

function writeTrend(report: TrendReport): string {
  const { tool, repository, branch, application } = report;
  return block(0, [
    ['schema', entry(report.schema)],
    ['tool', entry(tool, ['name', 'version'])],
    ['repository', optional(repository)],
    ['source', entry(report.source)],
    ['by', entry(report.by)],
    ['timeZone', entry(report.timeZone)],
    ['branch', optional(branch)],
    ['application', application && entry(application, ['name', 'root'])],
    [
      'notices',
      list(
        0,
        report.notices.map(notice => entry(notice)),
      ),
    ],
    ['steps', list(0, report.steps.map(writeStep))],
  ]);
}

function writeStep(step: TrendStep): string {
  return block(2, [
    ['period', entry(step.period)],
    ['to', entry(step.to)],
    ['isComplete', entry(step.isComplete)],
    ['commit', optional(step.commit)],
    ['committedAt', optional(step.committedAt)],
    ['reason', optional(step.reason)],
    ['changes', optional(step.changes)],
    ['ruler', optional(step.ruler)],
    ['rulerChanged', optional(step.rulerChanged)],
    ['total', step.total && block(3, unit(3, step.total))],
    ['applications', list(2, step.applications.map(writeApplication))],
  ]);
}

function writeApplication(application: TrendApplication): string {
  return block(4, [
    ['name', entry(application.name)],
    ['root', entry(application.root)],
    ...unit(4, application),
  ]);
}

function unit(depth: number, { score, points, codeLines, files, kpis }: TrendUnit): Field[] {
  return [
    ['score', score && entry(score, ['value', 'grade'])],
    ['points', optional(points)],
    ['codeLines', entry(codeLines)],
    ['files', entry(files)],
    [
      'kpis',
      list(
        depth,
        kpis.map(kpi => entry(kpi, ['id', 'value', 'score', 'numerator', 'denominator', 'reason'])),
      ),
    ],
  ];
}

function optional(value: string | number | boolean | undefined): string | undefined {
  return value === undefined ? undefined : entry(value);
}
