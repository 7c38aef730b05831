import type { Finding } from '../../model/finding.ts';
import type { Measurement, MetricDef } from '../../model/metric.ts';
import { leastOf } from './least.ts';

export const METRICS: readonly MetricDef[] = [
  {
    id: 'duplication',
    title: 'Duplication',
    unit: 'share',
    aim: 'lower',
    meaning:
      'Code lines that lie in at least one clone (50 tokens and 5 lines or more; comments, imports and licence headers left out), each line once, of all code lines.',
  },
  {
    id: 'duplication.groups',
    title: 'Clone groups',
    unit: 'group',
    aim: 'lower',
    meaning: 'Fragments that occur more than once; a group counts where its first place is.',
  },
  {
    id: 'duplication.redundantLines',
    title: 'Redundant lines',
    unit: 'line',
    aim: 'lower',
    meaning: 'Code lines that would go if every clone group were reduced to one place.',
  },
  {
    id: 'duplication.largestClone',
    aggregate: 'highest',
    title: 'Largest clone',
    unit: 'line',
    aim: 'lower',
    meaning: 'Code lines of the longest place of any clone group whose first place is here.',
  },
];

/** Counts of one application. */
interface Counts {
  duplicatedLines: number;
  groups: number;
  redundantLines: number;
  largestClone: number;
}

/**
 * The measurements of every application, also of those without a clone.
 * @param codeLines code lines of production files by application.
 */
export function measurements(
  findings: readonly Finding[],
  codeLines: ReadonlyMap<string, number>,
  applicationOf: (path: string) => string,
): Measurement[] {
  const counts = new Map<string, Counts>();
  for (const name of codeLines.keys()) {
    counts.set(name, { duplicatedLines: 0, groups: 0, redundantLines: 0, largestClone: 0 });
  }
  for (const finding of findings) addFinding(finding, counts, applicationOf);
  return [...counts].flatMap(([application, count]) => [
    {
      metric: 'duplication',
      application,
      numerator: count.duplicatedLines,
      denominator: codeLines.get(application) ?? 0,
    },
    { metric: 'duplication.groups', application, value: count.groups },
    { metric: 'duplication.redundantLines', application, value: count.redundantLines },
    { metric: 'duplication.largestClone', application, value: count.largestClone },
  ]);
}

function addFinding(
  finding: Finding,
  counts: Map<string, Counts>,
  applicationOf: (path: string) => string,
): void {
  const least = leastOf(finding.locations.map(location => location.mass));
  const kept = finding.locations.findIndex(location => location.mass === least);
  for (const [index, location] of finding.locations.entries()) {
    const count = counts.get(applicationOf(location.path));
    if (count === undefined) continue;
    count.duplicatedLines += location.mass;
    if (index !== kept) count.redundantLines += location.mass;
  }
  const home = counts.get(finding.application);
  if (home === undefined) return;
  home.groups++;
  home.largestClone = Math.max(home.largestClone, finding.data.lines as number);
}
