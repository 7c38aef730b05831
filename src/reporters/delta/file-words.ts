import type { Delta, UnanalysableFile } from '../../model/delta.ts';
import { count, plural } from '../numbers.ts';
import { reasonWords } from '../words.ts';
import { signedCount } from './signed-numbers.ts';
import type { Sink } from './sink.ts';

/** `12 changed, 3 added, 1 removed, 2 renamed`; nothing when no file did. */
export function filesWords({ files }: Delta): string {
  return [
    [files.changed, 'changed'],
    [files.added, 'added'],
    [files.removed, 'removed'],
    [files.renamed.length, 'renamed'],
  ]
    .filter(([number]) => number !== 0)
    .map(([number, what]) => `${count(Number(number))} ${what}`)
    .join(', ');
}

/** A file that cannot be measured (any more, or it is new), without its place. */
export function unanalysableWords({ reason, message }: UnanalysableFile, sink: Sink): string {
  const words = message === undefined ? '' : `: ${sink.prose(message)}`;
  return `a file cannot be measured (${reasonWords(reason)})${words}`;
}

const STANDING = new Map([
  ['absent', 'not in the analysis'],
  ['test', 'test code'],
  ['production', 'production code'],
]);

/** Files that entered or left the analysis, `src/seed.ts: production code → generated`; broken ones are told apart. */
export function scopeWords({ files }: Delta, sink: Sink): string[] {
  const broken = new Set(files.unanalysable.map(({ path }) => path));
  return files.scope.filter(({ path }) => !broken.has(path)).map(change => standingWords(change, sink));
}

function standingWords(change: Delta['files']['scope'][number], sink: Sink): string {
  const standing = (text: string) => STANDING.get(text) ?? sink.prose(reasonWords(text));
  return `${sink.name(change.path)}: ${standing(change.before)} → ${standing(change.after)}`;
}

/** `3 (+1)`: places with an ignore comment; nothing when there are none. */
export function ignoresWords({ ignores }: Delta): string {
  if (ignores.before === 0 && ignores.after === 0) return '';
  const change = ignores.after - ignores.before;
  const places = plural(ignores.after, 'place');
  return `${places} marked tkpi-ignore-next-line${change === 0 ? '' : ` (${signedCount(change)})`}`;
}
