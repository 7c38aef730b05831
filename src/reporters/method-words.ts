import type { Snapshot } from '../model/snapshot.ts';
import type { Quote } from './finding-sentences.ts';
import { count, plural } from './numbers.ts';
import { byReason } from './subject.ts';
import { reasonWords } from './words.ts';

/** What is in the tree and has no part in the score. */
export function notScoredWords({ total, scope }: Snapshot): string {
  const tests = total.tests.codeLines === 0 ? '' : ` (${count(total.tests.codeLines)} code lines)`;
  return `${plural(scope.tests, 'test file')}${tests}, ${count(scope.generated)} generated, ${count(scope.vendored)} vendored`;
}

/** Why files were not analysed: `2 too large, 1 binary`. */
export function reasonList(entries: readonly { readonly reason: string }[], quote: Quote): string {
  if (entries.length === 0) return 'none';
  return byReason(entries)
    .map(([reason, number]) => `${count(number)} ${quote(reasonWords(reason))}`)
    .join(', ');
}

/** What measured: `duplication by jscpd 5.3.3`. */
export function engineList({ ruler }: Snapshot, most: number, quote: Quote): string {
  return Object.entries(ruler.engines)
    .slice(0, most)
    .map(([id, engine]) => `${quote(id)} by ${quote(engine)}`)
    .join(', ');
}
