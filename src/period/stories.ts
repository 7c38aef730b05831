import type { Churn } from '../model/change.ts';
import type { Finding } from '../model/finding.ts';
import type { Story } from '../model/period.ts';
import type { PartsOf } from './parts.ts';
import { changesOf } from './touched.ts';

/** More than a period has room for helps nobody to choose. */
const MOST = 5;
/** So many pieces of work where people work make a list of their own. */
const ENOUGH_TOUCHED = 3;

/** A piece of work and what it is worth: a suggestion of `tkpi scan`. */
export interface Candidate {
  readonly kpi: string;
  readonly findings: readonly [Finding, ...Finding[]];
  /** Points the score rises when this alone is done. */
  readonly gain: number;
  readonly effort: number;
  readonly path: string;
  readonly line: number;
}

/**
 * The pieces of technical work to propose: those that raise the score most where people work. Ranked by
 * points × (1 + log₂(1 + changes)), the changes being those of the period that touched the files: where nobody works the points
 * alone count, three changes make a piece worth three times as much, fifteen five times. (Debt costs where code is changed:
 * Tornhill, Software Design X-Rays, 2018. The formula is ours.) Of the pieces that begin in one file only the best is proposed, for
 * they are one story to a team. Ties by fewer lines touched, then by place. Where at least three pieces lie in files that were changed in
 * the period, only such are proposed.
 *
 * @returns largest points first
 */
export function storiesOf(
  candidates: readonly Candidate[],
  churn: Churn,
  ownersOf: PartsOf | undefined,
): Story[] {
  const ranked = candidates
    .map(candidate => ({ candidate, changes: changesOf(churn, pathsOf(candidate)) }))
    .toSorted(
      (one, other) =>
        worth(other.candidate, other.changes) - worth(one.candidate, one.changes) ||
        one.candidate.effort - other.candidate.effort ||
        byPlace(one.candidate, other.candidate),
    );
  const first = new Map<string, (typeof ranked)[number]>();
  for (const piece of ranked) {
    if (!first.has(piece.candidate.path)) first.set(piece.candidate.path, piece);
  }
  const pieces = [...first.values()];
  const touched = pieces.filter(({ changes }) => changes > 0);
  const chosen = (touched.length >= ENOUGH_TOUCHED ? touched : pieces).slice(0, MOST);
  const byGain = chosen.toSorted((one, other) => other.candidate.gain - one.candidate.gain);
  return byGain.map(({ candidate, changes }): Story => {
    const { kpi, findings, gain, effort, path, line } = candidate;
    return {
      ...{ kpi, code: findings[0].code, path, line },
      findings: findings.map(({ id }) => id),
      finding: findings[0],
      ...{ points: gain, effort, changes },
      ...(ownersOf === undefined ? {} : { owners: ownersOf(path) }),
    };
  });
}

function worth({ gain }: Candidate, changes: number): number {
  return gain * (1 + Math.log2(1 + changes));
}

function pathsOf({ findings }: Candidate): Set<string> {
  return new Set(findings.flatMap(({ locations }) => locations.map(({ path }) => path)));
}

function byPlace(one: Candidate, other: Candidate): number {
  if (one.path !== other.path) return one.path < other.path ? -1 : 1;
  return one.line - other.line;
}
