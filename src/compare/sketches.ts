import type { Finding } from '../model/finding.ts';

/** Sorted distinct 32-bit hashes of token 4-grams. */
export type Sketch = Uint32Array;

/** A baseline keeps this many of the smallest hashes. */
const SHORTENED = 32;
const NONE: Sketch = new Uint32Array(0);
const decoded = new WeakMap<Finding, Sketch>();

/** The token sketch of a finding; empty when it has none (short functions) or a broken one. */
export function sketchOf(finding: Finding): Sketch {
  const known = decoded.get(finding);
  if (known !== undefined) return known;
  const text = finding.data.sketch;
  const bytes = typeof text === 'string' ? Buffer.from(text, 'base64') : Buffer.alloc(0);
  const sketch = new Uint32Array(Math.floor(bytes.length / 4));
  for (let index = 0; index < sketch.length; index++) sketch[index] = bytes.readUInt32LE(index * 4);
  decoded.set(finding, sketch);
  return sketch;
}

/** How much two sketches have in common, as far as both are known. */
interface Overlap {
  readonly common: number;
  readonly first: number;
  readonly second: number;
}

/** Share of all tokens of both that are common, 0–1 (Jaccard). 0 when one has no sketch. */
export function similarity(first: Sketch, second: Sketch): number {
  const { common, first: a, second: b } = overlap(first, second);
  return common === 0 ? 0 : common / (a + b - common);
}

/** Share of the first one's tokens that the second one has too, 0–1. 0 when one has no sketch. */
export function containment(part: Sketch, whole: Sketch): number {
  const { common, first } = overlap(part, whole);
  return common === 0 ? 0 : common / first;
}

/**
 * Counts below the largest hash that both are complete to: a shortened sketch says nothing about larger hashes
 * (bottom-k, Broder 1997). A full one that happens to have as many hashes loses nothing but a little precision.
 */
function overlap(first: Sketch, second: Sketch): Overlap {
  const end = Math.min(completeTo(first), completeTo(second));
  let common = 0;
  let a = 0;
  let b = 0;
  while (a < first.length && b < second.length) {
    const one = first[a] as number;
    const other = second[b] as number;
    if (Math.min(one, other) > end) break;
    if (one === other) common++;
    if (one <= other) a++;
    if (other <= one) b++;
  }
  while (a < first.length && (first[a] as number) <= end) a++;
  while (b < second.length && (second[b] as number) <= end) b++;
  return { common, first: a, second: b };
}

function completeTo(sketch: Sketch): number {
  return sketch.length === SHORTENED ? (sketch[SHORTENED - 1] as number) : Number.POSITIVE_INFINITY;
}

/** Hashes of the first that none of the others has. */
export function without(sketch: Sketch, others: readonly Sketch[]): Sketch {
  if (others.length === 0) return sketch;
  const taken = new Set(others.flatMap(other => [...other]));
  return sketch.filter(hash => !taken.has(hash));
}

/** Hashes that any of them has. */
export function union(sketches: readonly Sketch[]): Sketch {
  if (sketches.length === 1) return sketches[0] ?? NONE;
  return Uint32Array.from(new Set(sketches.flatMap(sketch => [...sketch]))).sort();
}

/** Finds the findings that share a hash with a sketch, without comparing all with all. */
export class SketchIndex {
  readonly #byHash = new Map<number, Finding[]>();

  constructor(findings: readonly Finding[]) {
    for (const finding of findings) {
      for (const hash of sketchOf(finding)) {
        const known = this.#byHash.get(hash);
        if (known === undefined) this.#byHash.set(hash, [finding]);
        else known.push(finding);
      }
    }
  }

  /** In the order in which they were given. */
  near(sketch: Sketch): Finding[] {
    const found = new Map<Finding, number>();
    for (const hash of sketch) {
      for (const finding of this.#byHash.get(hash) ?? []) found.set(finding, (found.get(finding) ?? 0) + 1);
    }
    return [...found.keys()];
  }
}
