import { escapeTerminal } from '../escape.ts';
import { plural } from '../numbers.ts';
import { screenOf } from '../terminal/screen.ts';
import { wrap } from '../width.ts';
import type { LedgerReporter } from './reporter.ts';
import { problemWords } from './words.ts';

/** Evidence that nothing here tells of: it is no mistake, and no proof. Addresses never are looked up. */
function unconfirmed({ entries }: Parameters<LedgerReporter>[0]): string {
  const open = entries.flatMap(({ evidence }) =>
    evidence.filter(({ check, kind }) => check === 'unverified' && kind !== 'url'),
  );
  return open.length === 0 ? '' : `, ${plural(open.length, 'reference')} not confirmed`;
}

/** Every problem with its place; one calm line when there is none. */
export const terminal: LedgerReporter = (report, options) => {
  const screen = screenOf(options);
  const size = plural(report.entries.length, 'entry', 'entries');
  const scope = report.period === undefined ? 'the ledger' : `the ledger of ${report.period}`;
  const found = problemWords(report);
  const open = unconfirmed(report);
  if (found === undefined) return `Nothing is wrong in ${scope}: ${size}${open}.\n`;
  const blocks = report.problems.map(({ file, line, severity, code, message }) => {
    const paint = severity === 'error' ? screen.bad : screen.warning;
    const place = `${escapeTerminal(file)}:${line}`;
    const words = wrap(`${escapeTerminal(message)}`, screen.columns - 2).map(text => `  ${text}`);
    return [`${place}  ${paint(severity)} ${screen.faint(code)}`, ...words].join('\n');
  });
  return `${[...blocks, screen.strong(`${found} in ${scope}; ${size} can be read${open}.`)].join('\n\n')}\n`;
};
