/** Smallest of at least one number; a spread call would overflow the stack on very many places. */
export function leastOf(numbers: readonly number[]): number {
  return numbers.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY);
}
