import type { ImportState } from '../../model/import.ts';
import type { CardData } from '../../scorecard/measure-rule.ts';
import type { CardReading } from '../card.ts';
import type { MeasuredPeriod } from './measure-period.ts';

/** What the exports say, and what became of each of them. */
export interface Inputs extends Pick<CardData, 'pullRequests' | 'issues' | 'coverage' | 'metrics'> {
  readonly states: readonly ImportState[];
}

/** Reads all exports that the configuration names. */
export async function readInputs(_period: MeasuredPeriod, _options: CardReading): Promise<Inputs> {
  const none = { state: 'not-provided', reason: 'no export is configured' } as const;
  return { pullRequests: none, issues: none, coverage: none, metrics: [], states: [] };
}
