import type { Assessment, Ledger, LedgerEntry, LedgerProblem } from '../model/ledger.ts';
import { didYouMean } from './nearest.ts';

/**
 * Assessments of entries that are there, sorted by entry, day and file.
 *
 */
export function linkAssessments(
  all: readonly (Assessment & { readonly period: string })[],
  entries: readonly LedgerEntry[],
): Pick<Ledger, 'assessments' | 'problems'> {
  const byId = new Map(entries.map(entry => [entry.id, entry]));
  const problems: LedgerProblem[] = [];
  const assessments = all.flatMap(({ period, ...assessment }): Assessment[] => {
    const { file, line } = assessment;
    const entry = byId.get(assessment.entry);
    if (entry === undefined) {
      const message = `there is no entry \`${assessment.entry}\` that can be read${didYouMean(assessment.entry, [...byId.keys()].slice(0, 8))}`;
      problems.push({ file, line, severity: 'error', code: 'no-entry', message });
      return [];
    }
    const warn = (code: string, message: string) =>
      problems.push({ file, line, severity: 'warning', code, message });
    if (entry.period !== period) warn('other-period', `lies in ${period}, and its entry in ${entry.period}`);
    const isOwn = entry.by.some(handle => isSame(handle, assessment.by));
    if (isOwn)
      warn('own-assessment', `${assessment.by} is one of those who did it: an assessment is somebody else's`);
    return [{ ...assessment, isOwn }];
  });
  const key = ({ entry, date, file }: Assessment) => JSON.stringify([entry, date, file]);
  return { assessments: assessments.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)), problems };
}

/** Forges do not tell capitals from small letters in handles. */
function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
