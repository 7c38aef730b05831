import { illustrateTree } from '../illustrations.ts';
import { type Illustrate, illustration } from '../pictures/illustration.ts';
import { waterfall } from '../pictures/waterfall.ts';
import type { Comparison } from '../reporter.ts';
import { shownBridge } from './bridge.ts';
import { waterfallOf } from './waterfall-of.ts';

/** Pictures of a comparison: how the score moved, and the later tree. */
export const illustrateComparison: Illustrate<Comparison> = ({ delta, head }, behind) => {
  const bridge = shownBridge(delta);
  return [
    ...(bridge === undefined || bridge.bars.length === 0
      ? []
      : [
          illustration('score', 'How the score moved', width => waterfall(waterfallOf(delta, bridge), width)),
        ]),
    ...illustrateTree(head, behind),
  ];
};
