import type { Assessment, EvidenceItem, LedgerEntry, LedgerReport } from '../../model/ledger.ts';
import type { Sink } from '../delta/sink.ts';
import type { Quote } from '../finding-sentences.ts';
import { plural } from '../numbers.ts';

/** `2026-Q3 · web · 3 entries, 1 assessed` */
export function headFacts(report: LedgerReport, quote: Quote): string[] {
  const { period = 'all periods', application, entries, assessments } = report;
  const assessed = new Set(assessments.map(({ entry }) => entry)).size;
  const size = plural(entries.length, 'entry', 'entries');
  return [
    period,
    ...(application === undefined ? [] : [quote(application)]),
    `${size}, ${assessed} assessed`,
  ];
}

/** `2026-07-14 – 2026-08-20 (late)` */
export function whenWords({ when: { from, to }, isLate }: LedgerEntry): string {
  return `${from === to ? from : `${from} – ${to}`}${isLate ? ' (late)' : ''}`;
}

const CHECKS: Readonly<Record<EvidenceItem['check'], string>> = {
  verified: 'verified',
  unverified: 'unverified',
  wrong: 'WRONG',
};

/** `#398 verified` */
export function evidenceWords({ kind, value, note, check }: EvidenceItem, { name, prose }: Sink): string {
  const what = kind === 'issue' ? `issue ${name(value)}` : name(value);
  return `${what} ${CHECKS[check]}${note === undefined ? '' : ` (${prose(note)})`}`;
}

/** `2026-09-28 by @tl: need high, design sound` */
export function assessmentWords({ date, by, judgement, isOwn }: Assessment, { name, prose }: Sink): string {
  const words = Object.entries(judgement).map(([what, word]) => prose(`${what} ${word}`));
  return `${date} by ${name(by)}${isOwn ? ', who did it too' : ''}: ${words.join(', ')}`;
}

/** `2 errors and 1 warning`; `undefined` when there is nothing wrong. */
export function problemWords({ problems }: Pick<LedgerReport, 'problems'>): string | undefined {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const parts = [
    ...(errors === 0 ? [] : [plural(errors, 'error')]),
    ...(warnings === 0 ? [] : [plural(warnings, 'warning')]),
  ];
  return parts.length === 0 ? undefined : parts.join(' and ');
}
