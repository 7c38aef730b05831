import type { LedgerKnown, LedgerProblem } from '../model/ledger.ts';

/** Where entries and assessments lie, relative to the measured folder. */
export const LEDGER_FOLDER = '.tkpi/ledger';
export const ASSESSMENT_FOLDER = '.tkpi/assessments';

/** What a path says about its file. */
export interface LedgerPath {
  readonly kind: 'entry' | 'assessment';
  /** Label of the period. */
  readonly period: string;
  /** File name without its ending: the id of the entry; of an assessment, what comes before the first dot. */
  readonly name: string;
}

/** What no file of the ledger is: notes for readers and what editors and git put there. */
const ASIDE = /^(?:\..*|readme(?:\..*)?|.*~)$/i;

/** `undefined` for a file that belongs to nobody's ledger; a problem for one that lies in the wrong place. */
export function readPath(path: string, known: LedgerKnown): LedgerPath | LedgerProblem | undefined {
  const kind = path.startsWith(LEDGER_FOLDER) ? 'entry' : 'assessment';
  const folder = kind === 'entry' ? LEDGER_FOLDER : ASSESSMENT_FOLDER;
  const [period = '', file, ...deeper] = path.slice(folder.length + 1).split('/');
  const name = deeper.at(-1) ?? file ?? period;
  if (path !== folder && ASIDE.test(name)) return undefined;
  const problem = (code: string, message: string): LedgerProblem => ({
    ...{ file: path, line: 1, severity: 'error', code, message },
  });
  if (!/\.ya?ml$/.test(name)) {
    return {
      ...problem('not-yaml', 'is not read: files of the ledger are called <id>.yml'),
      severity: 'warning',
    };
  }
  if (file === undefined || deeper.length > 0) {
    return problem(
      'no-period',
      `lies in the wrong place: ${folder}/<period>/<id>.yml, such as ${folder}/2026-Q3/error-codes.yml`,
    );
  }
  if (known.daysOf(period) === undefined) {
    return problem('unknown-period', `its folder \`${period}\` names no period${meant(period, known)}`);
  }
  const own = name.replace(/\.ya?ml$/, '').normalize('NFC');
  return { kind, period, name: kind === 'entry' ? own : (own.split('.')[0] ?? own) };
}

function meant(folder: string, known: LedgerKnown): string {
  const label = folder
    .toUpperCase()
    .replace(/^(\d{4})[-_ ]?([QW]?)[-_ ]?(\d{1,2})$/, (_, year, letter, number) => {
      const digits = letter === 'Q' ? String(Number(number)) : String(number).padStart(2, '0');
      return `${year}-${letter}${digits}`;
    });
  const isOne = label !== folder && known.daysOf(label) !== undefined;
  return isOne ? `; did you mean \`${label}\`?` : ': write 2026-Q3, 2026-09 or 2026-W36';
}
