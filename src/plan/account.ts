import { textOf } from '../model/finding-data.ts';
import { type Relief, scoreAfter } from '../model/score-after.ts';
import type { Kpi, Snapshot } from '../model/snapshot.ts';
import { functionKey, type GoingFunctions, goingFunctions } from './going-functions.ts';
import { type LayeringAccount, layeringAccount } from './layering-account.ts';
import type { Counts } from './pieces.ts';
import { type LayerJudge, placeOf, type Work } from './work.ts';

/** Weighs pieces of work together: what several of them settle counts once. */
export interface Account {
  /** What they take off the counts of each KPI. */
  readonly reliefs: (works: readonly Work[]) => readonly Relief[];
  /** The score when all of them are done. */
  readonly score: (works: readonly Work[]) => number;
  /** The same if nothing overlapped: reliefs of each for itself, added up. */
  readonly addedUp: (works: readonly Work[]) => number;
  readonly going: GoingFunctions;
}

/** @throws Error when there is no score: the caller has asked for it before */
export function accountOf(
  snapshot: Snapshot,
  kpis: readonly Kpi[],
  counts: Counts,
  judge: LayerJudge | undefined,
): Account {
  const { edges } = snapshot;
  const layering = edges === undefined ? undefined : layeringAccount(edges, snapshot.findings, judge, counts);
  const going = goingFunctions(snapshot, counts);
  const reliefs = (works: readonly Work[]): Relief[] => [
    duplicationOf(works),
    complexityOf(works, going),
    layeringOf(works, layering),
  ];
  const scoreOf = (taken: readonly Relief[]): number => {
    const score = scoreAfter(kpis, taken);
    if (score === undefined) throw new Error('a plan needs a score');
    return score;
  };
  return {
    reliefs,
    score: works => scoreOf(reliefs(works)),
    addedUp: works => scoreOf(works.flatMap(work => reliefs([work]))),
    going,
  };
}

/** Each duplicated line is charged to one clone only: what clones take off is simply added. */
function duplicationOf(works: readonly Work[]): Relief {
  const clones = works.filter(({ kind }) => kind === 'extract');
  return {
    kpi: 'duplication',
    numerator: sum(clones.map(({ numerator }) => numerator)),
    denominator: sum(clones.map(({ denominator }) => denominator)),
  };
}

/** A function that is split and goes with a copy loses its excess once. */
function complexityOf(works: readonly Work[], going: GoingFunctions): Relief {
  const excess = new Map<string, number>();
  const decisions = new Map<string, number>();
  for (const { kind, findings, numerator } of works) {
    const [finding] = findings;
    if (kind === 'split') {
      const { path, line } = placeOf(finding);
      excess.set(functionKey(path, line, textOf(finding.data, 'name') ?? ''), numerator);
    }
    if (kind !== 'extract') continue;
    for (const fn of going(finding)) {
      excess.set(fn.key, fn.excess);
      decisions.set(fn.key, fn.decisions);
    }
  }
  return {
    kpi: 'complexity',
    numerator: sum([...excess.values()]),
    denominator: sum([...decisions.values()]),
  };
}

/** Without the graph the masses of the findings are all there is to know. */
function layeringOf(works: readonly Work[], account: LayeringAccount | undefined): Relief {
  const own = works.filter(({ kpi }) => kpi === 'layering');
  const numerator = account?.(own) ?? sum(own.map(work => work.numerator));
  return { kpi: 'layering', numerator, denominator: 0 };
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
