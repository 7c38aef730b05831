/** Hashes that a committed sketch keeps: enough to tell "mostly the same" from "something else", and a line stays a line. */
const KEPT = 32;
const BYTES_PER_HASH = 4;

/**
 * The start of a sketch: its {@link KEPT} smallest hashes. A sketch is base64 of sorted little-endian 32-bit hashes, so the
 * smallest of two texts are samples of the same region and can be compared with each other.
 */
export function shortenSketch(sketch: string): string {
  return Buffer.from(sketch, 'base64').toString('base64', 0, KEPT * BYTES_PER_HASH);
}
