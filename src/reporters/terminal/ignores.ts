import type { Snapshot } from '../../model/snapshot.ts';
import { escapeTerminal } from '../escape.ts';
import { ignoreProblem, ignoreSummary } from '../ignores.ts';
import { wrap } from '../width.ts';
import { LABEL_COLUMNS, labelled } from './footer.ts';
import type { Screen } from './screen.ts';

/** What `tkpi-ignore-next-line` keeps out of the gate; each comment with --verbose. Nothing without such comments. */
export function ignoreLines(snapshot: Snapshot, screen: Screen): string[] {
  const summary = ignoreSummary(snapshot);
  if (summary === '') return [];
  if (!screen.verbose) return labelled('Ignored', `${summary}   (--verbose lists them)`, screen);
  const lines = snapshot.ignores.flatMap(ignore => {
    const { path, line, kpi, reason } = ignore;
    const problem = ignoreProblem(ignore, snapshot);
    const said = [escapeTerminal(kpi), reason === undefined ? '' : `: ${escapeTerminal(reason)}`].join('');
    const text = `${said}${problem === undefined ? '' : ` (${problem})`}  ${escapeTerminal(path)}:${line}`;
    return wrap(text, screen.columns - LABEL_COLUMNS).map(part => `${' '.repeat(LABEL_COLUMNS)}${part}`);
  });
  return [...labelled('Ignored', summary, screen), ...lines];
}
