import type { PersonalEvidence } from '../model/personal-evidence.ts';
import { html } from './personal/html.ts';
import { json } from './personal/json.ts';
import { markdown } from './personal/markdown.ts';
import { terminal } from './personal/terminal.ts';
import type { ReportOptions } from './reporter.ts';

/** One person's evidence as text that ends with one newline. Pure: no disk, no console, no clock. */
export type PersonalReporter = (evidence: PersonalEvidence, options: ReportOptions) => string;

/** The same formats as those of the card. */
export const PERSONAL_REPORTERS = {
  terminal,
  markdown,
  html,
  json,
} as const satisfies Readonly<Record<string, PersonalReporter>>;
