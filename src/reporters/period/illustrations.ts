import type { PeriodReport } from '../../model/period.ts';
import { HTML_INK, plainly } from '../html/ink.ts';
import { illustrateTree } from '../illustrations.ts';
import { type Illustrate, type Illustration, illustration } from '../pictures/illustration.ts';
import { trendLines } from '../pictures/trend-lines.ts';
import { waterfall } from '../pictures/waterfall.ts';
import type { Section } from './section.ts';
import { changeBridgeSection } from './sections/change-bridge.ts';
import { kpiBridgeSection } from './sections/kpi-bridge.ts';
import { trendOf } from './trend-of.ts';
import { viewOf } from './view.ts';

/** Pictures of a period: how the score moved, the trend, and the tree at its end. */
export const illustratePeriod: Illustrate<PeriodReport> = (report, behind) => {
  const view = viewOf(report, HTML_INK);
  return [
    ...bridges('by-kpi', kpiBridgeSection(view)),
    ...bridges('by-change', changeBridgeSection(view)),
    illustration('trend', 'Scores at the end of each period', width => trendLines(trendOf(report), width)),
    ...(behind.head === undefined ? [] : illustrateTree(behind.head, behind)),
  ];
};

function bridges(name: string, sections: readonly Section[]): Illustration[] {
  return sections.flatMap(({ title, blocks }) =>
    blocks.flatMap(block => {
      if (block.kind !== 'waterfall') return [];
      const { from, to } = block;
      const steps = block.steps.map(({ label, units, points }) => ({
        label: plainly(label),
        units,
        shown: points,
      }));
      return [illustration(name, title, width => waterfall({ title, from, to, steps }, width))];
    }),
  );
}
