import type { Card } from '../../model/card.ts';
import { chanceOfCounts } from '../../period/binomial.ts';
import { buildCard } from '../../scorecard/build-card.ts';
import { missingRequests } from '../../scorecard/reviews/export-reach.ts';
import { measureRules } from '../../scorecard/rules.ts';
import { scopesOf } from '../../scorecard/scopes.ts';
import { shareOfTime } from '../../scorecard/windows.ts';
import type { CardReading } from '../card.ts';
import type { CommandContext } from '../measure-tree.ts';
import { repeatCommand } from '../quarter/method.ts';
import { noticesOf } from '../quarter/notices.ts';
import { ownersAt } from '../quarter/ownership.ts';
import type { ReadCard } from './card-data.ts';
import { entryEvidence } from './entry-evidence.ts';
import type { MeasuredPeriod } from './measure-period.ts';

/** p of the exact test below which two counts differ clearly, as in the report of a period. */
const CLEAR = 0.1;

/** What a card is about. */
export type CardUnits =
  | { readonly of: 'all' }
  | { readonly of: 'repository' }
  /** `application`: its name. */
  | { readonly of: 'one'; readonly application: string };

/** The scorecard of a period whose ends are measured, from what was read for it. */
export async function gatherCard(
  period: MeasuredPeriod,
  { data, states, ledger }: ReadCard,
  units: CardUnits,
  options: CardReading,
  context: CommandContext,
): Promise<Card> {
  const { tree, ends, head, delta, config } = period;
  const labels = { now: ends.period.label, before: ends.periods.at(-2)?.label };
  const missing = missingRequests(data);
  const share = shareOfTime(data.window, data.windowBefore);
  const ownersOf = await ownersAt(head.tree);
  const evidence = await entryEvidence(period, ledger, options, context);
  const frame = {
    tool: { name: 'tkpi', version: context.version } as const,
    repository: delta.repository,
    period: ends.period,
    branch: ends.branch,
    base: ends.base,
    head: ends.head,
    notices: [...noticesOf(period), ...(missing === undefined ? [] : [missing])],
    inputs: states,
    problems: ledger.problems,
    command: repeatCommand('card', tree, ends, options),
  };
  const parts = {
    ...{ data, ledger, rules: measureRules(data, config.scorecard, labels) },
    evidenceOf: (entry: string) => evidence.get(entry),
    ownersIn: (isIn: (path: string) => boolean) =>
      ownersOf && teamsOf(head.snapshot.files.map(({ path }) => path).filter(isIn), ownersOf),
    isClear: (before: number, now: number) => chanceOfCounts(before, now, share) <= CLEAR,
  };
  const scopes = scopesOf(head.snapshot, tree.prefix);
  const applications = units.of === 'repository' ? [] : scopes.applications;
  return buildCard(
    frame,
    parts,
    { ...scopes, applications },
    units.of === 'one' ? units.application : undefined,
  );
}

function teamsOf(paths: readonly string[], ownersOf: (path: string) => readonly string[]): string[] {
  return [...new Set(paths.flatMap(ownersOf))].toSorted();
}
