import { json } from './evidence/json.ts';
import { markdown } from './evidence/markdown.ts';
import type { EvidenceReporter } from './evidence/reporter.ts';
import { terminal } from './evidence/terminal.ts';

/** All reporters of evidence by the name that `--format` takes. A reporter is one file and one line here. */
export const EVIDENCE_REPORTERS = {
  terminal,
  markdown,
  json,
} as const satisfies Readonly<Record<string, EvidenceReporter>>;
