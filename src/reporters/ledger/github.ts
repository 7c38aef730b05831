import type { Annotation } from '../ci/annotations.ts';
import { workflowCommands } from '../ci/github.ts';
import type { LedgerReporter } from './reporter.ts';

/** Annotations at the lines of the ledger that are wrong. */
export const github: LedgerReporter = ({ problems }, { prefix = '' }) =>
  workflowCommands(
    problems.map(
      ({ file, line, severity, code, message }): Annotation => ({
        level: severity,
        place: { path: prefix === '' ? file : `${prefix}/${file}`, line, endLine: line },
        title: `tkpi ledger: ${code}`,
        message,
      }),
    ),
    'nothing is wrong in the ledger',
  );
