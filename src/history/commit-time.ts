/** Last second that is written with a year of four digits. */
const LAST = 253_402_300_799;

/** Seconds since 1970 as `YYYY-MM-DDTHH:mm:ssZ`. What no calendar holds (a broken clock) becomes the nearest end. */
export function commitTime(seconds: number): string {
  const inside = Math.min(Math.max(seconds, 0), LAST);
  return new Date(inside * 1000).toISOString().replace('.000Z', 'Z');
}
