import type { Delta, ScoreSide } from '../../model/delta.ts';
import { score } from '../numbers.ts';
import type { Sink } from './sink.ts';

/** Scores without a difference: not comparable, or one side has none. */
export function withoutBridge({ total, base }: Delta, sink: Sink): string {
  const side = (unit: ScoreSide | undefined) =>
    unit === undefined ? 'none' : `${score(unit.value)} ${unit.grade}`;
  if (total.notComparable !== undefined) {
    return `not comparable: ${sink.prose(total.notComparable)} (${side(total.before)} before, ${side(total.after)} after)`;
  }
  if (total.before === undefined && total.after !== undefined) {
    const why = base.source === 'baseline' ? 'a baseline holds no score' : 'the base has no score';
    return `${side(total.after)}; not compared, because ${why}`;
  }
  if (total.after === undefined && total.before !== undefined)
    return `not scored any more (${side(total.before)} before)`;
  return 'not scored on either side';
}
