import { isDeepStrictEqual } from 'node:util';
import { findingOf } from '../../baseline/entry.ts';
import { matchFindings } from '../../compare/match.ts';
import { type Rename, renamedPath } from '../../compare/renames.ts';
import type { AcceptedEntry } from '../../gate/accepted.ts';
import type { Baseline } from '../../model/baseline.ts';
import type { Snapshot } from '../../model/snapshot.ts';

/** Accepted entries of a baseline and the present findings they are recognised in, also under another name. */
export function acceptedEntries(
  baseline: Baseline | undefined,
  head: Snapshot,
  renames: readonly Rename[],
): AcceptedEntry[] {
  const accepted = (baseline?.entries ?? []).flatMap(entry =>
    entry.accepted === undefined ? [] : [{ ...entry, accepted: entry.accepted }],
  );
  if (accepted.length === 0) return [];
  const groups = matchFindings(accepted.map(findingOf), head.findings, renamedPath(renames));
  return accepted.map(entry => {
    const group = groups.find(({ base }) => base.some(({ id }) => id === entry.id));
    return { entry, findings: group?.head ?? [] };
  });
}

/** What the later baseline accepts and the earlier one does not: another debt, more of it, or for longer. */
export function newlyAccepted(base: Baseline | undefined, head: Baseline | undefined): Baseline | undefined {
  const before = new Map((base?.entries ?? []).map(entry => [entry.id, entry]));
  return (
    head && {
      ...head,
      entries: head.entries.filter(({ id, mass, accepted }) => {
        const known = before.get(id);
        const isKnown = isDeepStrictEqual(known?.accepted, accepted) && mass <= (known?.mass ?? 0);
        return accepted !== undefined && !isKnown;
      }),
    }
  );
}

/** Debt mass in the committed baseline on both sides; `undefined` unless both sides have one. */
export function massOfDebt({
  base,
  head,
}: {
  readonly base?: Baseline;
  readonly head?: Baseline;
}): { before: number; after: number } | undefined {
  if (base === undefined || head === undefined || base.ruler !== head.ruler) return undefined;
  const massOf = ({ entries }: Baseline) => entries.reduce((sum, { mass }) => sum + mass, 0);
  return { before: massOf(base), after: massOf(head) };
}
