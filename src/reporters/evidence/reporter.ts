import type { Evidence } from '../../model/evidence.ts';
import type { ReportOptions } from '../reporter.ts';

/** Evidence as text that ends with one newline. Pure: no disk, no console, no clock. */
export type EvidenceReporter = (evidence: Evidence, options: ReportOptions) => string;
