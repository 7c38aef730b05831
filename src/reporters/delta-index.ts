import { codequality } from './ci/codequality.ts';
import { fromTop } from './ci/from-top.ts';
import { github } from './ci/github.ts';
import { junit } from './ci/junit.ts';
import { openmetrics } from './ci/openmetrics.ts';
import { sarif } from './ci/sarif.ts';
import { comment } from './delta/comment.ts';
import { html } from './delta/html.ts';
import { json } from './delta/json.ts';
import { markdown } from './delta/markdown.ts';
import { terminal } from './delta/terminal.ts';
import type { ComparisonReporter } from './reporter.ts';

/** All reporters of comparisons by the name that `--format` takes. A reporter is one file and one line here. */
export const COMPARISON_REPORTERS = {
  terminal,
  markdown,
  comment,
  html,
  json,
  sarif: fromTop(sarif),
  codequality: fromTop(codequality),
  junit: fromTop(junit),
  github: fromTop(github),
  openmetrics,
} as const satisfies Readonly<Record<string, ComparisonReporter>>;
