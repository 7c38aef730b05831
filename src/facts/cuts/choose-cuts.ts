import type { Cut, Cuts } from '../../model/plan.ts';
import type { Candidate } from './candidates.ts';

/** Cuts that are listed. */
const MOST_LISTED = 5;
/** A function takes that many parameters before it gets awkward. */
const EASY_READS = 4;

/** What makes a cut awkward, in excess decisions that it must settle besides. Judgement, not measurement. */
const PRICE = { read: 0.3, write: 0.5, leave: 1, yield: 0.5, run: 0.25 } as const;

/**
 * Cuts that bring a function down to the limit: again and again the one that settles most excess, less what makes it awkward
 * (many parameters, variables that must come back, ways out of its middle). Disjoint, so that all of them can be made. A part that
 * is above the limit itself is taken only when there is no other one: it would have to be cut in turn.
 */
export function chooseCuts(
  candidates: readonly Candidate[],
  complexity: number,
  limit: number,
): Extract<Cuts, { state: 'found' }> | undefined {
  const chosen: Candidate[] = [];
  let rest = complexity;
  while (rest > limit) {
    const open = candidates.filter(one =>
      chosen.every(other => one.end <= other.pos || one.pos >= other.end),
    );
    const small = open.filter(one => one.complexity <= limit);
    const best = bestOf(small, rest, limit) ?? bestOf(open, rest, limit);
    if (best === undefined) break;
    chosen.push(best);
    rest -= best.decisions;
  }
  if (chosen.length === 0) return undefined;
  const listed = chosen.slice(0, MOST_LISTED).toSorted((a, b) => a.pos - b.pos);
  const isEnough = rest <= limit && chosen.every(one => one.complexity <= limit);
  return {
    state: 'found',
    cuts: listed.map(({ pos: _, end: _end, ...cut }): Cut => ({ ...cut, rest: complexity - cut.decisions })),
    rest: listed.reduce((left, { decisions }) => left - decisions, complexity),
    ...(isEnough ? { enough: chosen.length } : {}),
  };
}

function bestOf(candidates: readonly Candidate[], rest: number, limit: number): Candidate | undefined {
  const excess = (complexity: number) => Math.max(0, complexity - limit);
  let best: Candidate | undefined;
  let most = 0;
  for (const one of candidates) {
    const settled = excess(rest) - excess(rest - one.decisions) - excess(one.complexity);
    // of equal ones the larger part
    const worth = settled === 0 ? 0 : settled - awkwardness(one) + one.decisions / 1000;
    if (worth > most) [best, most] = [one, worth];
  }
  return best;
}

function awkwardness({ what, reads, writes, returns, jumps, yields }: Candidate): number {
  return (
    PRICE.read * Math.max(0, reads - EASY_READS) +
    PRICE.write * writes +
    PRICE.leave * (returns + jumps) +
    (yields ? PRICE.yield : 0) +
    (what === 'statements' ? PRICE.run : 0)
  );
}
