import { createHash } from 'node:crypto';

/** Id of a finding: `layers:` and 16 hex digits over what makes it the same finding. Holds no line number. */
export function findingId(...parts: readonly string[]): string {
  return `layers:${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16)}`;
}
