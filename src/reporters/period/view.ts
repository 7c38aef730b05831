import type { DebtGroup } from '../../model/delta.ts';
import type { Finding } from '../../model/finding.ts';
import type { PeriodReport } from '../../model/period.ts';
import { type ShownBridge, shownBridge } from '../delta/bridge.ts';
import { decimalsFor } from '../delta/signed-numbers.ts';
import type { Sink } from '../delta/sink.ts';

/** How text from outside becomes safe in one kind of report, with the places that it can show. */
export interface Ink extends Sink {
  /** A path of any length: the table it stands in shortens it. */
  readonly path: (path: string) => string;
  /** The title of a change, where writers mark code with backticks. */
  readonly title: (title: string) => string;
  /** A command to copy: never shortened. */
  readonly command: (command: string) => string;
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

/** Looks at a report through the eyes of one sink. */
export function viewOf(report: PeriodReport, ink: Ink): PeriodView {
  const changes = report.bridge?.changes ?? [];
  // changes are smaller than KPIs: when none of them reaches a tenth of a point, all is told in finer units
  const least = decimalsFor(changes.map(({ points }) => points));
  const findings = report.delta.groups.flatMap(group => group.findingsAfter);
  return {
    report,
    ink,
    bridge: shownBridge(report.delta, least),
    groups: new Map(report.delta.groups.map(group => [group.id, group])),
    findings: new Map(findings.map(finding => [finding.id, finding])),
  };
}
