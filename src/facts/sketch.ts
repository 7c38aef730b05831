import { finish, mixA } from './mix.ts';

/** Below this many own tokens a sketch says nothing. */
const MINIMUM_TOKENS = 40;
/** A quarter of the range of 32 bits: hashes below it are kept. */
const KEEP_BELOW = 0x40000000;

/**
 * Sketch of one function's own tokens: FracMinHash (Irber et al. 2022) over 4-grams. A token is a node of the
 * syntax tree in source order, by its text when it is an identifier or literal, else by its kind; so formatting
 * does not change the sketch. Two sketches can be compared for similarity and for containment.
 */
export class Sketch {
  #tokens = 0;
  #first = 0;
  #second = 0;
  #third = 0;
  readonly #kept: number[] = [];

  add(token: number): void {
    const gram = finish(mixA(mixA(mixA(mixA(0, this.#first), this.#second), this.#third), token)) >>> 0;
    this.#first = this.#second;
    this.#second = this.#third;
    this.#third = token;
    this.#tokens++;
    if (gram < KEEP_BELOW && this.#tokens > 3) this.#kept.push(gram);
  }

  /** Sorted distinct hashes as base64 of little-endian 32-bit words; empty below 40 tokens. */
  encode(): string {
    if (this.#tokens < MINIMUM_TOKENS) return '';
    const sorted = Uint32Array.from(this.#kept).sort();
    const bytes = Buffer.allocUnsafe(sorted.length * 4);
    let length = 0;
    for (let index = 0; index < sorted.length; index++) {
      const hash = sorted[index] as number;
      if (index > 0 && hash === sorted[index - 1]) continue;
      length = bytes.writeUInt32LE(hash, length);
    }
    return bytes.toString('base64', 0, length);
  }
}
