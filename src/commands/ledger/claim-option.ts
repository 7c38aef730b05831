import { TkpiError } from '../../errors.ts';
import type { Claim } from '../../model/ledger.ts';

/**
 * `minutes saved per case: 5 min; sampled 20 tickets`
 *
 * @throws TkpiError `usage`
 */
export function readClaim(text: string): Claim {
  const [, what, value, unit, how] =
    /^([^:;]+):\s*([-+]?\d+(?:\.\d+)?)\s*([^;]*?)\s*;\s*(\S.*)$/s.exec(text) ?? [];
  if (what === undefined || value === undefined || how === undefined) {
    throw new TkpiError(
      'usage',
      `--claim ${JSON.stringify(text)} is no claim.`,
      'Write what, how much, and how it was found out: --claim "minutes saved per case: 5; sampled 20 tickets"',
    );
  }
  return { what: what.trim(), value: Number(value), ...(unit ? { unit } : {}), how: how.trim() };
}
