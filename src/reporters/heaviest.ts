import type { Finding } from '../model/finding.ts';

/** Largest mass first; equal ones by id. */
export function byMass(one: Finding, other: Finding): number {
  return other.mass - one.mass || (one.id < other.id ? -1 : 1);
}

/** Debts of one kind, the heaviest first. */
export function heaviestOf(findings: readonly Finding[], code: string): Finding[] {
  return findings.filter(finding => finding.code === code && finding.mass > 0).toSorted(byMass);
}
