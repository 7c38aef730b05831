import type { BaselineEntry } from '../model/baseline.ts';
import type { Finding } from '../model/finding.ts';
import type { Acceptance, AcceptedDebt } from '../model/verdict.ts';

/** An accepted entry of the baseline and the findings of the later side that it was recognised in. */
export interface AcceptedEntry {
  readonly entry: BaselineEntry & { readonly accepted: Acceptance };
  readonly findings: readonly Finding[];
}

const DAY = 86_400_000;

/**
 * How old each accepted debt is and whether it still holds. Expired ones first, then the oldest.
 *
 * @param pending accepted in this change only; those of them that would hold are told
 * @param today `YYYY-MM-DD`; an acceptance holds on its last day
 */
export function acceptedDebts(
  accepted: readonly AcceptedEntry[],
  pending: readonly AcceptedEntry[],
  today: string,
): AcceptedDebt[] {
  const wouldHold = pending.filter(one => stateOf(one, today) === 'holds');
  const debts = [
    ...accepted.map(one => debtOf(one, stateOf(one, today), today)),
    ...wouldHold.map(one => debtOf(one, 'pending', today)),
  ];
  const rank = ({ state }: AcceptedDebt) => Number(state !== 'expired');
  return debts.toSorted(
    (one, other) => rank(one) - rank(other) || other.ageDays - one.ageDays || (one.id < other.id ? -1 : 1),
  );
}

function stateOf({ entry, findings }: AcceptedEntry, today: string): 'holds' | 'expired' | 'gone' {
  if (findings.length === 0) return 'gone';
  return holds(entry.accepted, today) ? 'holds' : 'expired';
}

function debtOf(
  { entry, findings }: AcceptedEntry,
  state: AcceptedDebt['state'],
  today: string,
): AcceptedDebt {
  const { name } = entry.data;
  return {
    id: entry.id,
    code: entry.code,
    path: findings[0]?.locations[0]?.path ?? entry.places[0]?.[0] ?? '',
    name: typeof name === 'string' ? name : undefined,
    acceptance: entry.accepted,
    ageDays: Math.max(0, Math.round((Date.parse(today) - Date.parse(entry.accepted.since)) / DAY)),
    state,
  };
}

/** The mass of each finding that somebody has answered for, by id; expired acceptances answer for nothing. */
export function coveredMasses(
  accepted: readonly AcceptedEntry[],
  today: string,
): Map<string, { readonly mass: number; readonly acceptance: Acceptance }> {
  const covered = new Map<string, { mass: number; acceptance: Acceptance }>();
  for (const { entry, findings } of accepted) {
    if (!holds(entry.accepted, today)) continue;
    let left = entry.mass;
    for (const { id, mass } of findings) {
      const part = Math.min(mass, left);
      left -= part;
      if (part > 0) covered.set(id, { mass: part, acceptance: entry.accepted });
    }
  }
  return covered;
}

/** Days are compared as texts: `YYYY-MM-DD` sorts by time. */
function holds({ until }: Acceptance, today: string): boolean {
  return until === undefined || today <= until;
}
