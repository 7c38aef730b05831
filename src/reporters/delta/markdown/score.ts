import type { Delta, ScoreSide } from '../../../model/delta.ts';
import type { Block } from '../../markdown/document.ts';
import { NO_BREAK, name } from '../../markdown/inline.ts';
import { barWords, causeWords, type ShownBridge } from '../bridge.ts';
import { withoutBridge } from '../score-words.ts';
import { MARKDOWN_SINK } from './ink.ts';

/** `**68.3 C → 67.8 C, −0.5**`, by causes when there are several; or why there is nothing to compare. */
export function scoreLine(delta: Delta, bridge: ShownBridge | undefined): string {
  if (bridge === undefined) return `**Score:** ${withoutBridge(delta, MARKDOWN_SINK)}`;
  const { before, after } = delta.total;
  const causes = causeWords(bridge);
  const why = causes.length > 1 ? ` (${causes.join(', ')})` : '';
  if (bridge.bars.length === 0) return `**Score: ${graded(bridge.after, after)}**, as before`;
  return `**Score: ${graded(bridge.before, before)} → ${graded(bridge.after, after)}, ${bridge.difference}**${why}`;
}

function graded(shown: string, side: ScoreSide | undefined): string {
  return `${shown}${NO_BREAK}${side?.grade ?? ''}`;
}

/** The bridge as a sum in one line: `68.3 − 0.7 duplication … = 67.8`, told by KPI or cause. */
export function bridgeTable({ base, head }: Delta, bridge: ShownBridge | undefined): Block[] {
  if (bridge === undefined || bridge.bars.length === 0) return [];
  return [
    {
      kind: 'table',
      head: ['How the score moved', 'Points'],
      align: ['left', 'right'],
      rows: [
        [name(base.label), `**${bridge.before}**`],
        ...bridge.bars.map(({ bar, points }) => [barWords(bar, MARKDOWN_SINK), points]),
        [name(head.label), `**${bridge.after}**`],
      ],
      omitted: 0,
      noun: 'steps',
    },
  ];
}
