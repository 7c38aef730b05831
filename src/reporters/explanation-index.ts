import { json } from './explanation/json.ts';
import { markdown } from './explanation/markdown.ts';
import type { ExplanationReporter } from './explanation/reporter.ts';
import { terminal } from './explanation/terminal.ts';

/** All reporters of explanations by the name that `--format` takes. A reporter is one file and one line here. */
export const EXPLANATION_REPORTERS = {
  terminal,
  markdown,
  json,
} as const satisfies Readonly<Record<string, ExplanationReporter>>;
