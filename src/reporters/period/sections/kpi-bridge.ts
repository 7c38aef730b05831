import { barWords } from '../../delta/bridge.ts';
import type { PeriodBlock, Section } from '../section.ts';
import type { PeriodView } from '../view.ts';

/** From the score before to the score after by KPI and cause. When they can't be compared the headline says why. */
export function kpiBridgeSection({ bridge, ink }: PeriodView): Section[] {
  const title = 'How the score moved, by KPI';
  if (bridge === undefined || bridge.bars.length === 0) return [];
  const block: PeriodBlock = {
    kind: 'waterfall',
    head: 'KPI',
    from: { label: 'before', shown: bridge.before, units: bridge.from },
    to: { label: 'after', shown: bridge.after },
    steps: bridge.bars.map(({ bar, units, points }) => ({
      label: barWords(bar, ink),
      ...{ units, points, exact: bar.points },
    })),
  };
  return [{ title, blocks: [block] }];
}
