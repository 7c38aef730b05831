import type { Measurement } from '../../model/metric.ts';
import type { ConventionResult } from '../../model/snapshot.ts';
import type { SearchedConvention } from './search-files.ts';

/**
 * Two counts for each convention and application: places that violate it, and all that it is about. The same of all
 * conventions together is the KPI. Where there is no place at all there is no number: nobody follows what nobody meets.
 */
export function measurementsOf(conventions: readonly SearchedConvention[]): Measurement[] {
  const sums = new Map<
    string,
    { metric: string; application: string; numerator: number; denominator: number }
  >();
  for (const { convention, files } of conventions) {
    for (const { file, found } of files) {
      const violating = found.violating.length;
      const all = found.conforming + violating;
      if (all === 0) continue;
      for (const metric of [`convention.${convention.id}`, 'conventions']) {
        const key = JSON.stringify([metric, file.application]);
        const sum = sums.get(key) ?? { metric, application: file.application, numerator: 0, denominator: 0 };
        sum.numerator += violating;
        sum.denominator += all;
        sums.set(key, sum);
      }
    }
  }
  return [...sums.values()];
}

/** The section of the snapshot: what each convention has in which file. */
export function resultOf({ convention, files, unsearched }: SearchedConvention): ConventionResult {
  const { id, title } = convention;
  return {
    id,
    ...(title === undefined ? {} : { title }),
    files: files.flatMap(({ file: { path }, found: { conforming, violating } }) =>
      conforming + violating.length === 0 ? [] : [{ path, conforming, violating: violating.length }],
    ),
    unsearched: unsearched.map(({ path }) => path),
  };
}
