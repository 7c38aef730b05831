import type { CoverageByPath } from '../../model/coverage.ts';
import { addDraft, type Draft, emptyDraft } from './draft.ts';

/** Several exports, one for each package or part of the tests, as one: counts add. */
export function mergeCoverage(all: readonly CoverageByPath[]): CoverageByPath {
  const merged = new Map<string, Draft>();
  for (const coverage of all) {
    for (const [path, file] of coverage) {
      const known = merged.get(path) ?? emptyDraft();
      addDraft(known, file);
      merged.set(path, known);
    }
  }
  return merged;
}
