/**
 * Integer hashing in two independent lanes of 32 bits (MurmurHash3's steps; Austin Appleby, public domain).
 * Two lanes of integers are several times faster in JavaScript than one lane of 64 bits.
 */

/** Folds `value` into lane A. */
export function mixA(lane: number, value: number): number {
  let word = Math.imul(value, 0xcc9e2d51);
  word = Math.imul((word << 15) | (word >>> 17), 0x1b873593);
  const mixed = lane ^ word;
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
}

/** Folds `value` into lane B; other constants than lane A, so that both lanes rarely collide together. */
export function mixB(lane: number, value: number): number {
  let word = Math.imul(value, 0x38b34ae5);
  word = Math.imul((word << 16) | (word >>> 16), 0xa1e38b93);
  const mixed = lane ^ word;
  return (Math.imul((mixed << 17) | (mixed >>> 15), 5) + 0x0bcaa747) | 0;
}

/** Spreads every bit of a lane over the whole word; the last step of a hash. */
export function finish(lane: number): number {
  let word = lane ^ (lane >>> 16);
  word = Math.imul(word, 0x85ebca6b);
  word ^= word >>> 13;
  word = Math.imul(word, 0xc2b2ae35);
  return word ^ (word >>> 16);
}

/** Both lanes as 16 hex digits. */
export function hexOf(laneA: number, laneB: number): string {
  return hex32(laneA) + hex32(laneB);
}

function hex32(lane: number): string {
  return (lane >>> 0).toString(16).padStart(8, '0');
}
