import type { Delta, ScoreSide } from '../../../model/delta.ts';
import type { Block } from '../../markdown/document.ts';
import { NO_BREAK, name } from '../../markdown/inline.ts';
import { MINUS } from '../../numbers.ts';
import { kpiWords } from '../../words.ts';
import { barWords, causeWords, type ShownBridge } from '../bridge.ts';
import { withoutBridge } from '../score-words.ts';
import { unsignedUnits } from '../signed-numbers.ts';
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

/** The bridge as a sum of KPIs and causes in one line: `68.3 − 0.2 complexity + 1.6 complexity (scope) = 69.7`. */
export function bridgeSum(bridge: ShownBridge | undefined): string[] {
  if (bridge === undefined || bridge.bars.length === 0) return [];
  const terms = new Map<string, number>();
  for (const { bar, units } of bridge.bars) {
    const what = bar.kpi === undefined ? bar.cause : MARKDOWN_SINK.prose(kpiWords(bar.kpi).title);
    const term = bar.kpi !== undefined && bar.cause === 'scope' ? `${what} (scope)` : what;
    terms.set(term, (terms.get(term) ?? 0) + units);
  }
  const shown = [...terms]
    .filter(([, units]) => units !== 0)
    .map(
      ([what, units]) =>
        `${units < 0 ? MINUS : '+'} ${unsignedUnits(Math.abs(units), bridge.decimals)} ${what}`,
    );
  return shown.length === 0 ? [] : ['', [bridge.before, ...shown, '=', bridge.after].join(' ')];
}

function graded(shown: string, side: ScoreSide | undefined): string {
  return `${shown}${NO_BREAK}${side?.grade ?? ''}`;
}

/** From the score before to the score after, one bar a row; the shown points add up. */
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
