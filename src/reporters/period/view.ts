import type { DebtGroup } from '../../model/delta.ts';
import type { Finding } from '../../model/finding.ts';
import type { PeriodReport } from '../../model/period.ts';
import { type ShownBridge, shownBridge } from '../delta/bridge.ts';
import { type Decimals, decimalsFor } from '../delta/signed-numbers.ts';
import type { Sink } from '../delta/sink.ts';
import { withoutEmptySign } from './no-sign.ts';
import { withShortCommits } from './short-commits.ts';

/** How text from outside becomes safe in one kind of report, with the places that it can show. */
export interface Ink extends Sink {
  /** A paragraph that somebody wrote for this report, or tkpi: only what fills pages is cut. */
  readonly paragraph: (text: string) => string;
  /** A path of any length: the table it stands in shortens it. */
  readonly path: (path: string) => string;
  /** The title of a change, where writers mark code with backticks. */
  readonly title: (title: string) => string;
  /** A command to copy: never shortened. */
  readonly command: (command: string) => string;
  /** An address, where a text stands for it; only `https:` becomes a link. */
  readonly link: (text: string, url: string) => string;
  /** `path:line`. */
  readonly place: (path: string, line: number) => string;
}

/** A report with what its sections look up again and again. */
export interface PeriodView {
  readonly report: PeriodReport;
  readonly ink: Ink;
  /** All points of the score are shown with its decimals. Absent when the scores can't be compared. */
  readonly bridge: ShownBridge | undefined;
  readonly groups: ReadonlyMap<string, DebtGroup>;
  /** Findings of the later side, as far as their debt changed. */
  readonly findings: ReadonlyMap<string, Finding>;
}

/** A quarter moves a score by a few points: in tenths the shown difference could be off by one. */
const LEAST_DECIMALS: Decimals = 2;

/** Looks at a report through the eyes of one sink. */
export function viewOf(whole: PeriodReport, ink: Ink): PeriodView {
  const report = withShortCommits(whole);
  const changes = report.bridge?.changes ?? [];
  // changes are smaller than KPIs: when none of them reaches a hundredth of a point, all is told in finer units
  const own = decimalsFor(changes.map(({ points }) => points));
  const findings = report.delta.groups.flatMap(group => group.findingsAfter);
  return {
    report,
    ink,
    bridge: withoutEmptySigns(shownBridge(report.delta, own > LEAST_DECIMALS ? own : LEAST_DECIMALS)),
    groups: new Map(report.delta.groups.map(group => [group.id, group])),
    findings: new Map(findings.map(finding => [finding.id, finding])),
  };
}

function withoutEmptySigns(bridge: ShownBridge | undefined): ShownBridge | undefined {
  if (bridge === undefined) return undefined;
  return {
    ...bridge,
    difference: withoutEmptySign(bridge.difference),
    bars: bridge.bars.map(bar => ({ ...bar, points: withoutEmptySign(bar.points) })),
  };
}
