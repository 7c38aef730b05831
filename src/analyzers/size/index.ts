import type { Analyzer, FactsByPath } from '../../model/analyzer.ts';
import type { LineCounts } from '../../model/facts.ts';
import type { Measurement, MetricDef } from '../../model/metric.ts';
import type { FileKind, SourceFile } from '../../model/source.ts';

const METRICS: readonly MetricDef[] = [
  { id: 'files', title: 'Files', unit: 'file', aim: 'inform', meaning: 'Files that could be parsed.' },
  {
    id: 'lines',
    title: 'Lines',
    unit: 'line',
    aim: 'inform',
    meaning: 'Physical lines: code, comment and blank.',
  },
  {
    id: 'lines.code',
    title: 'Code lines',
    unit: 'line',
    aim: 'inform',
    meaning: 'Lines with something that is neither white space nor comment.',
  },
  {
    id: 'lines.comment',
    title: 'Comment lines',
    unit: 'line',
    aim: 'inform',
    meaning: 'Lines with comment and no code.',
  },
  {
    id: 'lines.blank',
    title: 'Blank lines',
    unit: 'line',
    aim: 'inform',
    meaning: 'Lines with white space only.',
  },
];

/** Counts files and lines; it has no KPI. */
export const size: Analyzer = {
  id: 'size',
  title: 'Size',
  engine: 'tkpi size 1',
  metrics: METRICS,
  measure: async ({ sources, facts: pending }) => {
    const facts = await pending;
    return {
      state: 'complete',
      findings: [],
      measurements: sources.applications.flatMap(({ name }) => {
        const own = sources.files.filter(({ application }) => application === name);
        return [
          ...measurementsOf(name, own, 'production', facts),
          ...measurementsOf(name, own, 'test', facts),
        ];
      }),
    };
  },
};

function measurementsOf(
  application: string,
  files: readonly SourceFile[],
  kind: FileKind,
  facts: FactsByPath,
): Measurement[] {
  const lines = files.filter(file => file.kind === kind).flatMap(({ path }) => facts.get(path)?.lines ?? []);
  const sum = (part: keyof LineCounts) => lines.reduce((total, counts) => total + counts[part], 0);
  return [
    { metric: 'files', application, kind, value: lines.length },
    { metric: 'lines', application, kind, value: sum('total') },
    { metric: 'lines.code', application, kind, value: sum('code') },
    { metric: 'lines.comment', application, kind, value: sum('comment') },
    { metric: 'lines.blank', application, kind, value: sum('blank') },
  ];
}
