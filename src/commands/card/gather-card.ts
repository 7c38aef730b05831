import type { Card } from '../../model/card.ts';
import { chanceOfCounts } from '../../period/binomial.ts';
import { buildCard } from '../../scorecard/build-card.ts';
import type { CardData } from '../../scorecard/measure-rule.ts';
import { measureRules } from '../../scorecard/rules.ts';
import { scopesOf } from '../../scorecard/scopes.ts';
import { shareOfTime, windowsOf } from '../../scorecard/windows.ts';
import type { CardOptions } from '../card.ts';
import type { CommandContext } from '../measure-tree.ts';
import { repeatCommand } from '../quarter/method.ts';
import { ownersAt } from '../quarter/ownership.ts';
import { entryEvidence } from './entry-evidence.ts';
import type { MeasuredPeriod } from './measure-period.ts';
import { readInputs } from './read-inputs.ts';
import { readPeriodLedger } from './read-ledger.ts';

/** p of the exact test below which two counts differ clearly, as in the report of a period. */
const CLEAR = 0.1;

/**
 * The scorecard of a period whose ends are measured.
 *
 * @param application name of the only one it is about; `undefined` for the repository and all of its applications
 */
export async function gatherCard(
  period: MeasuredPeriod,
  application: string | undefined,
  options: CardOptions,
  context: CommandContext,
): Promise<Card> {
  const { tree, ends, base, head, delta, changes, churn } = period;
  const { window, windowBefore } = windowsOf(ends.period, ends.periods.at(-2), endTimes(period));
  const { states, ...inputs } = await readInputs(period, options);
  const data: CardData = {
    ...{ window, windowBefore, delta, churn, changes },
    base: base.snapshot,
    head: head.snapshot,
    ...inputs,
    ...(await pastOf(period)),
  };
  const ledger = await readPeriodLedger(period, data);
  const share = shareOfTime(window, windowBefore);
  const ownersOf = await ownersAt(head.tree);
  const evidence = await entryEvidence(period, ledger, options, context);
  const frame = {
    tool: { name: 'tkpi', version: context.version } as const,
    repository: delta.repository,
    period: ends.period,
    branch: ends.branch,
    base: ends.base,
    head: ends.head,
    notices: ends.notices,
    inputs: states,
    problems: ledger.problems,
    command: repeatCommand('card', tree, ends, options),
  };
  const parts = {
    ...{ data, ledger, rules: measureRules(data) },
    evidenceOf: (entry: string) => evidence.get(entry),
    ownersIn: (isIn: (path: string) => boolean) =>
      ownersOf && teamsOf(head.snapshot.files.map(({ path }) => path).filter(isIn), ownersOf),
    isClear: (before: number, now: number) => chanceOfCounts(before, now, share) <= CLEAR,
  };
  return buildCard(frame, parts, scopesOf(head.snapshot, tree.prefix), application);
}

/** Committer times of both ends. */
function endTimes({ ends, base, head }: MeasuredPeriod): { base: string; head: string } {
  const timeOf = (commit: string, at: string | undefined) =>
    ends.line.commits.find(own => own.commit === commit)?.committedAt ?? at ?? '1970-01-01T00:00:00Z';
  return {
    base: timeOf(ends.base.commit, base.tree.committedAt),
    head: timeOf(ends.head.commit, head.tree.committedAt),
  };
}

function teamsOf(paths: readonly string[], ownersOf: (path: string) => readonly string[]): string[] {
  return [...new Set(paths.flatMap(ownersOf))].toSorted();
}

/** What git tells beside the changes. */
async function pastOf(
  _period: MeasuredPeriod,
): Promise<Pick<CardData, 'changedLines' | 'changesBefore' | 'releases' | 'knowledge'>> {
  return { changedLines: new Map(), changesBefore: [], releases: [], knowledge: {} };
}
