import { escapeTerminal } from '../../escape.ts';
import type { Comparison } from '../../reporter.ts';
import type { Screen } from '../../terminal/screen.ts';
import { columnsOf, wrap } from '../../width.ts';
import { sidesWords } from '../sides.ts';
import type { SortedGroups } from '../sort-groups.ts';
import { summary } from '../summary.ts';
import { TERMINAL_SINK } from './ink.ts';

/** The verdict and both sides, in one line when there is room; of `diff` the two sides and what changed. */
export function headLines(comparison: Comparison, sorted: SortedGroups, screen: Screen): string[] {
  const { delta, verdict } = comparison;
  const sides = sidesWords(delta, TERMINAL_SINK);
  if (verdict === undefined) {
    const name = delta.repository === undefined ? '' : `${escapeTerminal(delta.repository)} · `;
    return wrap(`${name}${sides}`, screen.columns).map(line => screen.strong(line));
  }
  const outcome = summary(comparison, sorted, TERMINAL_SINK);
  const word =
    verdict.state === 'fail' ? screen.strong(screen.bad('FAIL')) : screen.strong(screen.good('PASS'));
  const line = `${word}  ${screen.strong(outcome)} · ${sides}`;
  if (columnsOf(line) <= screen.columns) return [line];
  const [first = '', ...more] = wrap(outcome, screen.columns - 6);
  return [
    `${word}  ${screen.strong(first)}`,
    ...more.map(text => `      ${screen.strong(text)}`),
    ...wrap(sides, screen.columns - 6).map(text => `      ${screen.faint(text)}`),
  ];
}
