import { TkpiError } from '../../errors.ts';
import { findRequest } from '../../history/changes.ts';
import { commitOf } from '../../history/commits.ts';
import type { EntryEvidence } from '../../model/card.ts';
import type { Evidence, EvidenceCounts } from '../../model/evidence.ts';
import type { Ledger, LedgerEntry } from '../../model/ledger.ts';
import type { CardReading } from '../card.ts';
import { gatherEvidence } from '../evidence/gather.ts';
import type { CommandContext } from '../measure-tree.ts';
import type { MeasuredPeriod } from './measure-period.ts';

/** Before and after of the files that entries name, by the id of the entry: what `tkpi evidence` says of them. */
export async function entryEvidence(
  period: MeasuredPeriod,
  { entries }: Ledger,
  options: CardReading,
  context: CommandContext,
): Promise<Map<string, EntryEvidence>> {
  const found = new Map<string, EntryEvidence>();
  for (const entry of entries) {
    if (entry.paths === undefined) continue;
    found.set(entry.id, await measured(period, entry, entry.paths, options, context));
  }
  return found;
}

async function measured(
  { tree, ends, config }: MeasuredPeriod,
  entry: LedgerEntry,
  paths: readonly string[],
  options: CardReading,
  context: CommandContext,
): Promise<EntryEvidence> {
  const { git } = ends;
  const range = await rangeOf(entry, ends);
  const found = { kind: 'range', ...range, baseLabel: 'before', headLabel: 'after' } as const;
  const words = `${range.base}..${range.head}`;
  try {
    const asked = { tree: { ...tree, git }, words, found, config };
    const evidence = await gatherEvidence(asked, { ...options, paths }, context);
    return { command: evidence.method.command, measures: measuresOf(evidence, entry.measure) };
  } catch (error) {
    if (!(error instanceof TkpiError)) throw error;
    return { command: `npx tkpi evidence ${words}`, measures: [], reason: error.message };
  }
}

/**
 * From before the first commit of the work to its last one. Work that names none is looked at over the whole period.
 */
async function rangeOf(
  { evidence }: LedgerEntry,
  { git, base, head, line }: MeasuredPeriod['ends'],
): Promise<{ readonly base: string; readonly head: string }> {
  const commits = await Promise.all(
    evidence
      .filter(({ kind, check }) => check !== 'wrong' && (kind === 'commit' || kind === 'pr'))
      .map(async ({ kind, value }) =>
        kind === 'commit'
          ? commitOf(git, value)
          : (await findRequest(git, head.commit, value).catch(() => undefined))?.commit,
      ),
  );
  const known = new Set(commits);
  const own = line.commits.filter(({ commit }) => known.has(commit));
  const [first] = own;
  const last = own.at(-1);
  if (first === undefined || last === undefined) return { base: base.commit, head: head.commit };
  return { base: (await commitOf(git, `${first.commit}^1`)) ?? base.commit, head: last.commit };
}

/** KPIs of these files, those that the entry asks for; all when it asks for none. */
function measuresOf(
  { kpis, conventions = [], score }: Evidence,
  asked: readonly string[],
): EntryEvidence['measures'] {
  const all = [...kpis, ...conventions.map(own => ({ ...own, id: `convention:${own.id}` }))];
  const wanted = all.filter(({ id }) => asked.length === 0 || asked.includes(id));
  const side = (counts: EvidenceCounts | undefined) => counts && ({ kind: 'share', ...counts } as const);
  const parts = wanted.map(({ id, before, after }) => ({
    id,
    ...(before === undefined ? {} : { before: side(before) }),
    ...(after === undefined ? {} : { after: side(after) }),
  }));
  const debts = score.parts?.debts;
  if (debts === undefined || debts === 0) return parts;
  const points = { id: 'score', points: debts };
  return [...parts, points];
}
