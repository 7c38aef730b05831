import type { TimeWindow } from './measure-rule.ts';

/** A period, as far as it has days of its own. */
interface Span {
  readonly from?: string;
  readonly to?: string;
}

/**
 * The time a card counts, and the time before it. A period of the calendar is compared with the one before it; any other with
 * as long a time. Where a period begins or ends at a commit, that commit's time stands for it.
 *
 * @param earlier the period before it; absent when the calendar has none
 * @param ends committer times of both commits, UTC ISO
 */
export function windowsOf(
  period: Span,
  earlier: Span | undefined,
  ends: { readonly base: string; readonly head: string },
): { readonly window: TimeWindow; readonly windowBefore: TimeWindow } {
  // the commit a period ends with belongs to it
  const afterHead = new Date(Date.parse(ends.head) + 1000).toISOString();
  const window = { from: period.from ?? ends.base, to: period.to ?? afterHead };
  const length = Date.parse(window.to) - Date.parse(window.from);
  const from = earlier?.from ?? new Date(Date.parse(window.from) - length).toISOString();
  return { window, windowBefore: { from, to: window.from } };
}

/** Share of both times that belongs to the later one, 0–1: what equal rates are weighed with. */
export function shareOfTime(window: TimeWindow, windowBefore: TimeWindow): number {
  const lengthOf = ({ from, to }: TimeWindow) => Date.parse(to) - Date.parse(from);
  const all = lengthOf(window) + lengthOf(windowBefore);
  return all === 0 ? 0.5 : lengthOf(window) / all;
}
