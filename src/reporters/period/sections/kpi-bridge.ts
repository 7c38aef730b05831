import { barWords } from '../../delta/bridge.ts';
import { withoutBridge } from '../../delta/score-words.ts';
import { labelledText, type PeriodBlock, type Section } from '../section.ts';
import type { PeriodView } from '../view.ts';

/** From the score before to the score after by KPI and cause; or why the two can't be compared. */
export function kpiBridgeSection({ report, bridge, ink }: PeriodView): Section[] {
  const title = 'How the score moved, by KPI';
  if (bridge === undefined) {
    return [{ title, blocks: [labelledText('Score', withoutBridge(report.delta, ink), 'warning')] }];
  }
  if (bridge.bars.length === 0) return [];
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
