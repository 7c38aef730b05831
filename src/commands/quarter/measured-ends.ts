import { TkpiError } from '../../errors.ts';
import type { MeasuredTree } from '../check/texts.ts';
import type { MeasuredCommit } from '../history/measure-commits.ts';
import { withoutCode } from '../without-code.ts';
import type { Ends } from './ends.ts';

/**
 * Both ends of a period as measured. A start without code has no debt: everything is new.
 *
 * @throws TkpiError `nothing-to-measure` for an end without code
 */
export function measuredEnds(
  ends: Pick<Ends, 'base' | 'head'>,
  measured: ReadonlyMap<string, MeasuredCommit>,
): { readonly base: MeasuredTree; readonly head: MeasuredTree } {
  const base = measured.get(ends.base.commit) as MeasuredCommit; // both were asked for
  const head = measured.get(ends.head.commit) as MeasuredCommit;
  if (head.state === 'nothing') {
    throw new TkpiError('nothing-to-measure', `There is no code at the end of the period. ${head.reason}`);
  }
  if (base.state === 'measured') return { base, head };
  const tree = { ...head.tree, commit: ends.base.commit, committedAt: undefined };
  return { base: { tree, snapshot: withoutCode(head.snapshot, tree) }, head };
}
