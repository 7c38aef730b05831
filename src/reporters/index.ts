import { json } from './json.ts';
import { markdown } from './markdown.ts';
import type { Reporter } from './reporter.ts';
import { terminal } from './terminal.ts';

/** All reporters by the name that `--format` takes. A reporter is one file and one line here. */
export const REPORTERS: Readonly<Record<'terminal' | 'markdown' | 'json', Reporter>> = {
  terminal,
  markdown,
  json,
};
