import { changedLines } from '../../history/changed-lines.ts';
import type { ImportState } from '../../model/import.ts';
import type { Ledger } from '../../model/ledger.ts';
import type { Process } from '../../model/process.ts';
import type { CardData } from '../../scorecard/measure-rule.ts';
import { windowsOf } from '../../scorecard/windows.ts';
import type { CardReading } from '../card.ts';
import type { MeasuredPeriod } from './measure-period.ts';
import { readInputs } from './read-inputs.ts';
import { readPeriodLedger } from './read-ledger.ts';

/** All that a card of a period is counted from, and what people recorded. */
export interface ReadCard {
  readonly data: CardData;
  readonly states: readonly ImportState[];
  readonly ledger: Ledger;
}

/** Reads the exports, the ledger, and what git tells beside the changes. */
export async function cardData(
  period: MeasuredPeriod,
  options: CardReading,
  process: Pick<Process, 'cwd'>,
): Promise<ReadCard> {
  const { ends, base, head, delta, changes, churn } = period;
  const { window, windowBefore } = windowsOf(ends.period, ends.periods.at(-2), endTimes(period));
  const { states, ...inputs } = await readInputs(period, options, process);
  const data: CardData = {
    ...{ window, windowBefore, delta, churn, changes },
    base: base.snapshot,
    head: head.snapshot,
    ...inputs,
    ...(await pastOf(period)),
  };
  return { data, states, ledger: await readPeriodLedger(period, data) };
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

/** What git tells beside the changes. */
async function pastOf({
  ends: { git, base, head },
}: MeasuredPeriod): Promise<Pick<CardData, 'changedLines' | 'changesBefore' | 'releases' | 'knowledge'>> {
  return {
    changedLines: await changedLines(git, base.commit, head.commit),
    changesBefore: [],
    releases: [],
    knowledge: {},
  };
}
