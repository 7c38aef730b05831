import type { Ledger, LedgerEntry, LedgerKnown } from '../model/ledger.ts';
import { ASSESSMENT_FOLDER, LEDGER_FOLDER } from './ledger-path.ts';

/**
 * The part of a ledger that lies within these days: of a quarter also what is filed under its months and weeks, and of a month
 * what is filed under its quarter and ended in it. Problems of files that lie in no period stay.
 *
 * @param days first and last one
 */
export function onlyPeriod(
  ledger: Ledger,
  days: { readonly from: string; readonly to: string },
  known: Pick<LedgerKnown, 'daysOf'>,
): Ledger {
  const isIn = (period: string): boolean => {
    const own = known.daysOf(period);
    return own === undefined || (own.from >= days.from && own.to <= days.to);
  };
  const endsIn = ({ period, when }: LedgerEntry): boolean => {
    const own = known.daysOf(period);
    const isLonger = own !== undefined && own.from <= days.from && own.to >= days.to;
    return isLonger && when.to >= days.from && when.to <= days.to;
  };
  const entries = ledger.entries.filter(entry => isIn(entry.period) || endsIn(entry));
  const files = new Set(entries.map(({ file }) => file));
  return keep(ledger, entries, file => files.has(file) || isIn(folderOf(file)));
}

/** The entries of one application, and those of the whole repository; all problems stay. */
export function onlyApplication(ledger: Ledger, name: string): Ledger {
  const isOf = (names: readonly string[]) => names.length === 0 || names.includes(name);
  return keep(
    ledger,
    ledger.entries.filter(({ applications }) => isOf(applications)),
    () => true,
  );
}

function keep(ledger: Ledger, entries: Ledger['entries'], hasProblems: (file: string) => boolean): Ledger {
  const ids = new Set(entries.map(({ id }) => id));
  return {
    entries,
    assessments: ledger.assessments.filter(({ entry }) => ids.has(entry)),
    problems: ledger.problems.filter(({ file }) => hasProblems(file)),
  };
}

function folderOf(file: string): string {
  const folder = file.startsWith(`${LEDGER_FOLDER}/`) ? LEDGER_FOLDER : ASSESSMENT_FOLDER;
  return file.slice(folder.length + 1).split('/')[0] ?? '';
}
