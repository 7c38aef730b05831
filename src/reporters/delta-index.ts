import { comment } from './delta/comment.ts';
import { json } from './delta/json.ts';
import { markdown } from './delta/markdown.ts';
import { terminal } from './delta/terminal.ts';
import type { ComparisonReporter } from './reporter.ts';

/** All reporters of comparisons by the name that `--format` takes. A reporter is one file and one line here. */
export const COMPARISON_REPORTERS = {
  terminal,
  markdown,
  comment,
  json,
} as const satisfies Readonly<Record<string, ComparisonReporter>>;
