import type { LedgerReport } from '../../model/ledger.ts';
import type { ReportOptions } from '../reporter.ts';

/** A ledger as text that ends with one newline. Pure: no disk, no console, no clock. */
export type LedgerReporter = (report: LedgerReport, options: ReportOptions) => string;
