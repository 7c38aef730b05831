import type { Change } from '../../model/change.ts';
import type { Architecture, ChangeBar, ChangeBridge, PeriodReport, Story } from '../../model/period.ts';
import { cardParts } from '../card/json.ts';
import { deltaFields, finding } from '../delta/json-delta.ts';
import { block, entry, type Field, list, ordered, rows } from '../json-writer.ts';
import type { ReportOptions } from '../reporter.ts';
import { goalRows, method, ownerFields, partRows, trendPoint } from './json-parts.ts';

/**
 * The whole report in canonical bytes: keys in the order of the model, one change, folder, hotspot or group per line, one
 * trailing newline. The delta inside is written as `tkpi diff` writes it.
 *
 * @throws Error when a number is not finite: that is a bug in tkpi, and no file is better than a wrong one
 */
export function json(report: PeriodReport, _options: ReportOptions): string {
  return `${block(0, [...headFields(report), ...partFields(report)])}\n`;
}

function headFields(report: PeriodReport): Field[] {
  const { tool, repository, period, notices, participation, names, delta, bridge } = report;
  return [
    ['schema', entry(report.schema)],
    ['tool', entry(tool, ['name', 'version'])],
    ['repository', repository === undefined ? undefined : entry(repository)],
    ['period', entry(period, ['label', 'kind', 'from', 'to', 'timeZone', 'isComplete'])],
    ['branch', entry(report.branch)],
    [
      'notices',
      list(
        0,
        notices.map(notice => entry(notice)),
      ),
    ],
    ['participation', entry(participation, ['changes', 'commits', 'authors', 'byBots'])],
    ['names', names && entry(names)],
    ['delta', block(1, deltaFields(1, delta))],
    ['counts', rows(0, report.counts, ['id', 'before', 'after', 'p', 'isClear'])],
    ['bridge', bridge && changeBridge(bridge)],
  ];
}

function partFields(report: PeriodReport): Field[] {
  const { owners, architecture } = report;
  return [
    [
      'mix',
      rows(0, report.mix, [
        ...(['kpi', 'before', 'after', 'codeChanged', 'keptGrew', 'newCode', 'deletedCode'] as const),
      ]),
    ],
    ['trend', list(0, report.trend.map(trendPoint))],
    ['directories', list(0, partRows(report.directories))],
    [
      'hotspots',
      rows(0, report.hotspots, [
        ...([
          'path',
          'state',
          'changes',
          'changesBefore',
          'fixes',
          'decisions',
          'codeLines',
          'lost',
          'owners',
        ] as const),
      ]),
    ],
    ['coupling', rows(0, report.coupling, ['one', 'other', 'together', 'share'])],
    ['architecture', architecture && structure(architecture)],
    ['owners', owners && block(1, ownerFields(owners))],
    ['goals', list(0, goalRows(report.goals))],
    ['stories', list(0, report.stories.map(story))],
    ['card', report.card && block(1, cardParts(1, report.card))],
    ['method', block(1, method(report.method))],
  ];
}

function changeBridge({ changes, growth, scope, unattributed, unattributedGroups }: ChangeBridge): string {
  return block(1, [
    ['changes', list(1, changes.map(changeBar))],
    ['growth', rows(1, growth, ['kpi', 'points'])],
    ['scope', entry(scope)],
    ['unattributed', entry(unattributed)],
    ['unattributedGroups', rows(1, unattributedGroups, ['group', 'points'])],
  ]);
}

function changeBar(bar: ChangeBar): string {
  const written = {
    ...bar,
    change: change(bar.change),
    kpis: bar.kpis.map(kpi => ordered(kpi, ['kpi', 'points'])),
    steps: bar.steps.map(step =>
      ordered(step, ['group', 'kpi', 'code', 'path', 'line', 'before', 'after', 'points']),
    ),
  };
  return entry(written, ['change', 'points', 'better', 'worse', 'kpis', 'steps']);
}

function change(value: Change): Change {
  const request = value.request && ordered(value.request, ['mark', 'number']);
  return ordered({ ...value, request }, [
    ...(['commit', 'committedAt', 'title', 'request', 'isMerge', 'isBot', 'reverts'] as const),
  ]);
}

function structure({ matrix, newEdges, removedEdges, cycles }: Architecture): string {
  return block(1, [
    [
      'matrix',
      matrix &&
        block(2, [
          ['layers', entry(matrix.layers)],
          [
            'cells',
            rows(2, matrix.cells, [
              ...(['from', 'to', 'before', 'after', 'violatingBefore', 'violatingAfter'] as const),
            ]),
          ],
        ]),
    ],
    ['newEdges', rows(1, newEdges, ['from', 'to', 'imports'])],
    ['removedEdges', rows(1, removedEdges, ['from', 'to', 'imports'])],
    ['cycles', entry(cycles, ['before', 'after', 'born', 'removed'])],
  ]);
}

function story(value: Story): string {
  const written = { ...value, finding: value.finding && finding(value.finding) };
  return entry(written, [
    ...([
      'kpi',
      'code',
      'path',
      'line',
      'findings',
      'finding',
      'points',
      'effort',
      'changes',
      'owners',
    ] as const),
  ]);
}
