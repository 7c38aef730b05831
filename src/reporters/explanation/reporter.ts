import type { Explanation } from '../../model/explanation.ts';
import type { ReportOptions } from '../reporter.ts';

/** An explanation as text that ends with one newline. Pure: no disk, no console, no clock. */
export type ExplanationReporter = (explanation: Explanation, options: ReportOptions) => string;
