import type { Knowledge } from '../../src/model/knowledge.ts';
import type { Snapshot } from '../../src/model/snapshot.ts';
import type { CardData, CardScope } from '../../src/scorecard/measure-rule.ts';
import { compared } from './compared.ts';
import { churn, measured, tree } from './measured.ts';

const NONE = { state: 'not-provided', reason: 'no export was given' } as const;

/** What measures are counted from, when only two measured ends matter. */
export function cardEnds(base: Snapshot, head: Snapshot, more: Partial<CardData> = {}): CardData {
  return {
    window: { from: '2026-04-01T00:00:00Z', to: '2026-07-01T00:00:00Z' },
    windowBefore: { from: '2026-01-01T00:00:00Z', to: '2026-04-01T00:00:00Z' },
    ...{ base, head, delta: compared(base, head), churn: churn({}) },
    ...{ pullRequests: NONE, issues: NONE, coverage: NONE, coverageBefore: NONE, metrics: [] },
    ...{ changedLines: new Map(), changes: [], changesBefore: [], releases: [] },
    knowledge: { reason: 'git was not asked' },
    ...more,
  };
}

/** What measures are counted from, when only git's knowledge matters. */
export function cardKnowing(knowledge: Knowledge): CardData {
  const nothing = measured(tree({}));
  return cardEnds(nothing, nothing, { knowledge });
}

export const REPOSITORY: CardScope = { isIn: () => true, isInFromTop: () => true };

/** The application whose files lie in a folder of its name. */
export function applicationScope(application: string): CardScope {
  const isIn = (path: string) => path.startsWith(`${application}/`);
  return { application, isIn, isInFromTop: isIn };
}
