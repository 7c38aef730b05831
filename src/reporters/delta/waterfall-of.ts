import type { Delta } from '../../model/delta.ts';
import { HTML_INK, plainly } from '../html/ink.ts';
import type { Waterfall } from '../pictures/waterfall.ts';
import { barWords, type ShownBridge } from './bridge.ts';

/** The bridge of a comparison as a picture takes it. */
export function waterfallOf({ base, head }: Delta, bridge: ShownBridge): Waterfall {
  return {
    title: 'How the score moved',
    from: { label: base.label, units: bridge.from, shown: bridge.before },
    to: { label: head.label, shown: bridge.after },
    steps: bridge.bars.map(({ bar, units, points }) => ({
      label: plainly(barWords(bar, HTML_INK)),
      ...{ units, shown: points },
    })),
  };
}
