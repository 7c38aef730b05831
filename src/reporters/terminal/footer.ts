import type { MetricValue, Snapshot } from '../../model/snapshot.ts';
import { escapeTerminal } from '../escape.ts';
import { count, percent, plural } from '../numbers.ts';
import { byReason, missingParts, notices } from '../subject.ts';
import { columnsOf, padEnd, wrap } from '../width.ts';
import { reasonWords } from '../words.ts';
import { labelledLines } from './labelled.ts';
import type { Screen } from './screen.ts';

/** Width of the column of labels. */
export const LABEL_COLUMNS = 14;
/** A scan of a broken tree may have thousands of notices; beyond this the report only counts them. */
const MOST_NOTES = 5;

/** `Label         text` in the label column of scans. */
export function labelled(label: string, text: string, screen: Screen, paint = screen.faint): string[] {
  return labelledLines(label, text, screen, { columns: LABEL_COLUMNS, paint });
}

/** How many functions are in which risk class; nothing when complexity was not measured. */
export function functionLines(metrics: readonly MetricValue[], screen: Screen): string[] {
  const value = (id: string) => metrics.find(metric => metric.id === id)?.value;
  const all = value('functions');
  if (all === undefined) return [];
  const classes = [
    `${count(value('functions.to10') ?? 0)} simple`,
    `${count(value('functions.to20') ?? 0)} CC 11–20`,
    `${count(value('functions.to50') ?? 0)} CC 21–50`,
    `${count(value('functions.over50') ?? 0)} over 50`,
  ];
  const hard = value('functions.cognitiveOverLimit');
  const cognitive = hard === undefined ? '' : `; ${count(hard)} over the cognitive limit`;
  return labelled('Functions', `${count(all)}: ${classes.join(' · ')}${cognitive}`, screen);
}

/** What the tests ran; nothing without an export of coverage. */
export function coverageLines(metrics: readonly MetricValue[], screen: Screen): string[] {
  const parts = ['lines', 'branches', 'functions'].flatMap(what => {
    const metric = metrics.find(({ id }) => id === `coverage.${what}`);
    if (metric === undefined || !('numerator' in metric) || metric.denominator === 0) return [];
    const { numerator, denominator, value } = metric;
    return [`${percent(value)} of ${what} (${count(numerator)} of ${count(denominator)})`];
  });
  return parts.length === 0 ? [] : labelled('Covered', parts.join(' · '), screen);
}

/** What is in the tree but not in the score. */
export function asideLines({ total, scope }: Snapshot, screen: Screen): string[] {
  const tests = total.tests.codeLines === 0 ? '' : ` of ${count(total.tests.codeLines)} code lines`;
  const parts = [
    scope.tests === 0 ? '' : `${plural(scope.tests, 'test file')}${tests}`,
    scope.generated === 0 ? '' : `${count(scope.generated)} generated`,
    scope.vendored === 0 ? '' : `${count(scope.vendored)} vendored`,
  ].filter(part => part !== '');
  return parts.length === 0 ? [] : labelled('Not scored', parts.join(' · '), screen);
}

/** Why numbers are missing, and the limits of those that are there. */
export function honestyLines(snapshot: Snapshot, screen: Screen): string[] {
  const missing = missingParts(snapshot).flatMap(([id, reason], index) =>
    labelled(
      index === 0 ? 'Not measured' : '',
      `${escapeTerminal(id)}: ${escapeTerminal(reason)}`,
      screen,
      screen.warning,
    ),
  );
  const all = notices(snapshot);
  const shown = screen.verbose ? all : all.slice(0, MOST_NOTES);
  const notes = shown.flatMap(([id, notice], index) =>
    labelled(index === 0 ? 'Note' : '', `${escapeTerminal(id)}: ${escapeTerminal(notice)}`, screen),
  );
  const more = all.length - shown.length;
  const rest =
    more > 0 ? labelled('', `and ${plural(more, 'more note')}   (--verbose lists them)`, screen) : [];
  return [...missing, ...notes, ...rest];
}

/** Files that were seen and not analysed: counted by reason, each one listed with --verbose. */
export function fileLines({ scope }: Snapshot, screen: Screen): string[] {
  return [
    ...fileList('Skipped', scope.skipped, screen, screen.faint),
    ...fileList('Failed', scope.failed, screen, screen.bad),
  ];
}

interface Unread {
  readonly path: string;
  readonly reason: string;
  readonly line?: number;
  readonly message?: string;
}

function fileList(
  label: string,
  files: readonly Unread[],
  screen: Screen,
  paint: (text: string) => string,
): string[] {
  if (files.length === 0) return [];
  const reasons = byReason(files).map(([reason, number]) => `${count(number)} ${reasonWords(reason)}`);
  const hint = screen.verbose ? '' : '   (--verbose lists them)';
  const summary = labelled(label, `${reasons.join(', ')}${hint}`, screen, paint);
  if (!screen.verbose) return summary;
  const lines = files.flatMap(({ path, reason, line, message }) => {
    const why = `${reasonWords(reason)}${message === undefined ? '' : `: ${escapeTerminal(message)}`}`;
    const where = `${escapeTerminal(path)}${line === undefined ? '' : `:${line}`}`;
    return wrap(`${why}  ${where}`, screen.columns - LABEL_COLUMNS).map(
      text => `${' '.repeat(LABEL_COLUMNS)}${text}`,
    );
  });
  return [...summary, ...lines];
}

/** One useful next command. */
export function nextLine(snapshot: Snapshot, screen: Screen): string[] {
  const unread = snapshot.scope.failed.length > 0 && !screen.verbose;
  const command = unread ? 'tkpi scan --verbose' : 'tkpi scan -f markdown=kpi.md';
  const why = unread ? 'which files failed, and why' : 'a report for a wiki or pull request';
  const line = `${screen.faint(padEnd('Next', LABEL_COLUMNS))}${command}`;
  const explained = `${line}   ${screen.faint(why)}`;
  return [columnsOf(explained) <= screen.columns ? explained : line];
}
