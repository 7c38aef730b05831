import type { DebtGroup } from '../../baseline/debt-group.ts';
import { findingOf } from '../../baseline/entry.ts';
import { keepUnmeasured } from '../../baseline/update.ts';
import { matchFindings } from '../../compare/match.ts';
import type { Baseline, BaselineEntry } from '../../model/baseline.ts';
import type { Finding } from '../../model/finding.ts';
import type { MeasuredDebt } from './measure-debt.ts';

/** Recorded and present debt in groups of the same debt, as a check would see them. */
export function matchDebt(
  old: Baseline | undefined,
  { findings, entries, unanalysable }: MeasuredDebt,
): readonly DebtGroup[] {
  const recorded = old?.entries ?? [];
  const before = new Map(recorded.map(entry => [entry.id, entry]));
  const after = new Map(entries.map(entry => [entry.id, entry]));
  const groups = matchFindings(recorded.map(findingOf), findings).map(({ base, head }) => ({
    before: entriesOf(base, before),
    after: entriesOf(head, after),
  }));
  return keepUnmeasured(groups, unanalysable);
}

function entriesOf(
  findings: readonly Finding[],
  entries: ReadonlyMap<string, BaselineEntry>,
): BaselineEntry[] {
  return findings.flatMap(({ id }) => entries.get(id) ?? []);
}
