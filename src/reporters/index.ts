import { badge } from './badge.ts';
import { codequality } from './ci/codequality.ts';
import { fromTop } from './ci/from-top.ts';
import type { HeadInput } from './ci/head-findings.ts';
import { openmetrics } from './ci/openmetrics.ts';
import { sarif } from './ci/sarif.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import type { Reporter, ReportOptions } from './reporter.ts';
import { terminal } from './terminal.ts';

/** All reporters by the name that `--format` takes. A reporter is one file and one line here. */
export const REPORTERS: Readonly<
  Record<
    'terminal' | 'markdown' | 'html' | 'json' | 'badge' | 'sarif' | 'codequality' | 'openmetrics',
    Reporter
  >
> = {
  terminal,
  markdown,
  html,
  json,
  badge,
  sarif: ofSnapshot(fromTop(sarif)),
  codequality: ofSnapshot(fromTop(codequality)),
  openmetrics: ofSnapshot(openmetrics),
};

/** Formats that list a whole tree, with what a comparison says about it if there is one: here there is none. */
function ofSnapshot(write: (input: HeadInput, options: ReportOptions) => string): Reporter {
  return (head, options) => write({ head }, options);
}
