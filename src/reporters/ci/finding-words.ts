import type { Finding } from '../../model/finding.ts';
import type { Quote } from '../finding-sentences.ts';
import { describe } from '../finding-sentences.ts';

/** A finding in one sentence that needs no heading: `a clone of 20 lines in 2 places of 2 files`. */
export function findingWords(finding: Finding, quote: Quote): string {
  return finding.code === 'clone' ? `a clone of ${describe(finding, quote)}` : describe(finding, quote);
}
