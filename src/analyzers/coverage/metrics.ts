import type { MetricDef } from '../../model/metric.ts';

/** Everything the coverage analyzer counts. */
export const METRICS: readonly MetricDef[] = [
  {
    id: 'coverage',
    title: 'Coverage',
    unit: 'share',
    aim: 'lower',
    meaning:
      'Coverable lines of production files that no test ran, of all; a file that no test loaded counts with all its code lines.',
  },
  {
    id: 'coverage.lines',
    title: 'Lines covered by tests',
    unit: 'share',
    aim: 'higher',
    meaning:
      'Coverable lines of production files that a test ran, of all; a file that no test loaded counts with all its code lines.',
  },
  {
    id: 'coverage.branches',
    title: 'Branches covered by tests',
    unit: 'share',
    aim: 'higher',
    meaning: 'Branches that a test took, of those the export knows: files that no test loaded have none.',
  },
  {
    id: 'coverage.functions',
    title: 'Functions covered by tests',
    unit: 'share',
    aim: 'higher',
    meaning: 'Functions that a test ran, of those the export knows: files that no test loaded have none.',
  },
];
