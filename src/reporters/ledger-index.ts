import { terminal as checkTerminal } from './ledger/check-terminal.ts';
import { github } from './ledger/github.ts';
import { json } from './ledger/json.ts';
import { markdown } from './ledger/markdown.ts';
import type { LedgerReporter } from './ledger/reporter.ts';
import { terminal } from './ledger/terminal.ts';

/** Reporters of `tkpi ledger list` by the name that `--format` takes. A reporter is one file and one line here. */
export const LEDGER_REPORTERS = { terminal, markdown, json } as const satisfies Readonly<
  Record<string, LedgerReporter>
>;

/** The same of `tkpi ledger check`. */
export const LEDGER_CHECK_REPORTERS = { terminal: checkTerminal, github, json } as const satisfies Readonly<
  Record<string, LedgerReporter>
>;
