import type { PeriodReport } from '../model/period.ts';
import { html } from './period/html.ts';
import { json } from './period/json.ts';
import { markdown } from './period/markdown.ts';
import { terminal } from './period/terminal.ts';
import type { ReportOptions } from './reporter.ts';

/** The report of a period as text that ends with one newline. Pure: no disk, no console, no clock. */
export type PeriodReporter = (report: PeriodReport, options: ReportOptions) => string;

/** All reporters of periods by the name that `--format` takes. A reporter is one file and one line here. */
export const PERIOD_REPORTERS = {
  terminal,
  markdown,
  html,
  json,
} as const satisfies Readonly<Record<string, PeriodReporter>>;
