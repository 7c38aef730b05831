import type { Goal } from '../config/schema.ts';
import type { Churn, Coupling } from '../model/change.ts';
import type { PeriodReport } from '../model/period.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { architectureOf } from './architecture.ts';
import { countChanges } from './counts.ts';
import { directoryDeltas } from './directories.ts';
import { goalResults } from './goals.ts';
import { hotspots } from './hotspots.ts';
import type { Layering } from './layer-matrix.ts';
import { mixSplit } from './mix.ts';
import { type Ownership, ownersDelta } from './owners.ts';
import { type Candidate, storiesOf } from './stories.ts';

/** Sections that are told elsewhere and only put in their place here. */
type Told =
  | 'tool'
  | 'repository'
  | 'period'
  | 'branch'
  | 'notices'
  | 'participation'
  | 'names'
  | 'delta'
  | 'bridge'
  | 'trend'
  | 'card'
  | 'method';

/** All that a period report is made of. */
export interface PeriodParts extends Pick<PeriodReport, Told> {
  /** Both ends of `delta`, measured with `--detail graph`. */
  readonly base: Snapshot;
  readonly head: Snapshot;
  readonly churn: Churn;
  /** Of the period of the same length before, by the paths at the start of this one; absent when it is not known. */
  readonly churnBefore?: Churn;
  /** Fixes by the path at the end, of the 365 days before it; absent when they are not known. */
  readonly fixes?: ReadonlyMap<string, number>;
  /** Absent without a CODEOWNERS file at the end of the period. */
  readonly ownership?: Ownership;
  /** Absent when no layers are configured. */
  readonly layering?: Layering;
  /** Pieces of work that the end of the period suggests, more than will be proposed. */
  readonly candidates: readonly Candidate[];
  readonly goals: readonly Goal[];
}

/** How many pairs of files that change together are told. */
const MOST_COUPLED = 10;

/** Puts all sections of a period together. Pure: same parts, same report. */
export function buildPeriodReport(parts: PeriodParts): PeriodReport {
  const { base, head, delta, churn, churnBefore, ownership, layering, period } = parts;
  const ownersOf = ownership?.headOwnersOf;
  const { tool, repository, branch, notices, participation, names, bridge, trend, card, method } = parts;
  return {
    schema: 'tkpi-period/1',
    ...{ tool, repository, period, branch, notices, participation, names, delta },
    counts: countChanges(base, head),
    bridge,
    mix: mixSplit(delta, base, head),
    trend,
    directories: directoryDeltas(delta, base, head, churn),
    hotspots: hotspots(head, base, churn, churnBefore, ownersOf, delta.files.renamed, parts.fixes),
    coupling: churn.coupling.filter(isOfProduct(head)).slice(0, MOST_COUPLED),
    architecture: architectureOf(delta, base, head, layering),
    owners: ownership && ownersDelta(delta, base, head, ownership, churn),
    goals: goalResults(parts.goals, period, delta, base, head),
    stories: storiesOf(parts.candidates, churn, ownersOf),
    ...(card === undefined ? {} : { card }),
    method,
  };
}

/** A test that changes with what it tests, or a lockfile with its manifest, is no news. */
function isOfProduct({ files }: Snapshot): (pair: Coupling) => boolean {
  const product = new Set(files.filter(({ kind }) => kind === 'production').map(({ path }) => path));
  return ({ one, other }) => product.has(one) && product.has(other);
}
