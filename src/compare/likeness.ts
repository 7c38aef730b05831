import type { Finding } from '../model/finding.ts';
import type { Pairing } from './pairing.ts';
import { SketchIndex, similarity, sketchOf } from './sketches.ts';

/** Two candidates nearer to each other than this can't be told apart. */
const AMBIGUOUS = 0.02;

interface Candidate {
  readonly base: Finding;
  readonly head: Finding;
  readonly alike: number;
  /** Greater is nearer: same file, same name. Decides between candidates that are equally alike. */
  readonly nearness: number;
}

/**
 * Pairs what is still free by the likeness of its tokens, most alike first. A pair that has a rival (as alike and as
 * near, on either side) stays free: nobody can tell which one it is.
 *
 * @param enough least likeness (0–1) of a pair, which may depend on how near the two are
 */
export function pairAlike(
  pairing: Pairing,
  nearness: (base: Finding, head: Finding) => number,
  enough: (nearness: number) => number,
): void {
  const candidates = candidatesOf(pairing, nearness, enough).toSorted(
    (one, other) => other.alike - one.alike || other.nearness - one.nearness || byIds(one, other),
  );
  const ofFinding = new Map<Finding, Candidate[]>();
  for (const candidate of candidates) {
    for (const finding of [candidate.base, candidate.head]) {
      ofFinding.set(finding, [...(ofFinding.get(finding) ?? []), candidate]);
    }
  }
  const hasRival = (candidate: Candidate): boolean =>
    [candidate.base, candidate.head]
      .flatMap(finding => ofFinding.get(finding) ?? [])
      .some(
        other =>
          other !== candidate &&
          pairing.isFree(other.base) &&
          pairing.isFree(other.head) &&
          other.nearness >= candidate.nearness &&
          other.alike > candidate.alike - AMBIGUOUS &&
          differ(other, candidate),
      );
  for (const candidate of candidates) {
    if (!pairing.isFree(candidate.base) || !pairing.isFree(candidate.head)) continue;
    if (!hasRival(candidate)) pairing.pair(candidate.base, candidate.head, 'similar');
  }
}

/** Rivals with the same masses on both sides make no difference: either pairing gives the same sums. */
function differ(one: Candidate, other: Candidate): boolean {
  return one.base.mass !== other.base.mass || one.head.mass !== other.head.mass;
}

function candidatesOf(
  pairing: Pairing,
  nearness: (base: Finding, head: Finding) => number,
  enough: (nearness: number) => number,
): Candidate[] {
  const { freeBase, freeHead } = pairing;
  if (freeBase.length === 0 || freeHead.length === 0) return [];
  const index = new SketchIndex(freeBase);
  return freeHead.flatMap(head =>
    index.near(sketchOf(head)).flatMap((base): Candidate[] => {
      const alike = similarity(sketchOf(base), sketchOf(head));
      const near = nearness(base, head);
      return alike >= enough(near) ? [{ base, head, alike, nearness: near }] : [];
    }),
  );
}

function byIds(one: Candidate, other: Candidate): number {
  if (one.base.id !== other.base.id) return one.base.id < other.base.id ? -1 : 1;
  return one.head.id < other.head.id ? -1 : 1;
}
