import { json } from './plan/json.ts';
import { markdown } from './plan/markdown.ts';
import type { PlanReporter } from './plan/reporter.ts';
import { terminal } from './plan/terminal.ts';

/** All reporters of plans by the name that `--format` takes. A reporter is one file and one line here. */
export const PLAN_REPORTERS = {
  terminal,
  markdown,
  json,
} as const satisfies Readonly<Record<string, PlanReporter>>;
