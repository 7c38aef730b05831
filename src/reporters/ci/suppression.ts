import type { DebtGroup } from '../../model/delta.ts';
import type { Finding } from '../../model/finding.ts';
import type { Acceptance, JudgedGroup, Verdict } from '../../model/verdict.ts';

/** `ignored` by comments in the code, all its places; `accepted` by an entry of the baseline. */
export interface Suppression {
  readonly kind: 'ignored' | 'accepted';
  /** The reason somebody gave. */
  readonly why: string;
}

/**
 * Why a finding is to be left alone. Only a finding whose places are all ignored is ignored; and debt that somebody
 * accepted, but that got worse since and is not tolerated, is nobody's promise any more.
 */
export function suppressionsOf(
  verdict: Verdict | undefined,
): (finding: Finding, group: DebtGroup | undefined) => Suppression | undefined {
  const judged = new Map(verdict?.groups.map(group => [group.group, group]));
  const held = new Map(
    verdict?.accepted.filter(({ state }) => state === 'holds').map(({ id, acceptance }) => [id, acceptance]),
  );
  return (finding, group) => {
    const ignored = ignoredBecause(finding);
    if (ignored !== undefined) return { kind: 'ignored', why: ignored };
    const acceptance = acceptanceOf(judged.get(group?.id ?? ''), held.get(finding.id));
    return acceptance && { kind: 'accepted', why: acceptanceWords(acceptance) };
  };
}

/** @param own of the entry with the finding's own id, if it holds */
function acceptanceOf(judged: JudgedGroup | undefined, own: Acceptance | undefined): Acceptance | undefined {
  const gotWorse = judged?.judgement === 'fails' || judged?.judgement === 'warns';
  return gotWorse ? undefined : (judged?.acceptance ?? own);
}

/** The reasons of all its places, each once; `undefined` while one place is not ignored. */
function ignoredBecause({ locations }: Finding): string | undefined {
  const reasons = new Set<string>();
  for (const { ignored } of locations) {
    if (ignored === undefined) return undefined;
    reasons.add(ignored);
  }
  return reasons.size === 0 ? undefined : [...reasons].join('; ');
}

/** `legacy driver (accepted by payments since 2026-01-10, until 2026-12-31)`. */
export function acceptanceWords({ reason, owner, since, until }: Acceptance): string {
  const end = until === undefined ? '' : `, until ${until}`;
  return `${reason} (accepted by ${owner} since ${since}${end})`;
}
