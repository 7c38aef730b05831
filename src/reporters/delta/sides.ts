import type { Delta, DeltaSide } from '../../model/delta.ts';
import type { Sink } from './sink.ts';

/** `origin/main 281bfba`, `working tree 9f3c1a2 + changes`, `kpi.json 281bfba, measured anew`. */
function sideWords(side: DeltaSide, sink: Sink): string {
  const short = side.commit?.slice(0, 7);
  // a commit that was named by its id needs no second one
  const known = short === undefined || side.label.startsWith(short);
  const commit = known ? '' : ` ${sink.name(short)}`;
  const changes = side.dirty === true ? ' + changes' : '';
  const anew = side.remeasured === true ? ', measured anew' : '';
  return `${sink.name(side.label)}${commit}${changes}${anew}`;
}

/** `origin/main 281bfba → feature 9f3c1a2`. */
export function sidesWords({ base, head }: Delta, sink: Sink): string {
  return `${sideWords(base, sink)} → ${sideWords(head, sink)}`;
}
