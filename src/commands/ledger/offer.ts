import type { Config } from '../../config/schema.ts';
import { TkpiError } from '../../errors.ts';
import type { Ledger, LedgerFile } from '../../model/ledger.ts';
import { escapeTerminal } from '../../reporters/escape.ts';
import type { Tree } from '../../sources/tree.ts';
import type { ReadExported } from '../imports/referred-exports.ts';
import type { Questions } from '../init/ask.ts';
import type { CommandContext } from '../measure-tree.ts';
import { loadLedger } from './load.ts';
import { writeNew } from './write-new.ts';

/** A file that is about to be written. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
  /** Of the entry it is, when it is one. */
  readonly id?: string;
}

/** What is there already. */
export interface Around {
  readonly tree: Tree;
  readonly config: Config;
  readonly files: readonly LedgerFile[];
  readonly applications: readonly string[];
  /** What evidence may refer to; absent: nothing refers to anything. */
  readonly exported?: ReadExported;
}

/**
 * Shows a new file of the ledger, asks whoever is there, and writes it. It is read first as `tkpi ledger check` would read it.
 *
 * @throws TkpiError `ledger-invalid` when the check would fail for it, `ledger-exists`, `ledger-not-written`
 */
export async function offer(
  file: NewFile,
  { tree, config, files, applications, exported }: Around,
  { process, signal }: Pick<CommandContext, 'process' | 'signal'>,
  asked: Questions | undefined,
): Promise<void> {
  const { path, text, id } = file;
  const others = files.filter(other => other.path !== path);
  const twin =
    id === undefined
      ? undefined
      : (await loadLedger(tree, config, { files: others, applications })).entries.find(
          entry => entry.id === id,
        );
  if (twin !== undefined) {
    throw new TkpiError(
      'ledger-exists',
      `Nothing was written: ${twin.file} is the entry ${id} already.`,
      'Give another --id, or edit that file.',
    );
  }
  const all = [...others, { path, text }];
  const ledger = await loadLedger(tree, config, { files: all, applications, ...(exported && { exported }) });
  const { stdout, stderr } = process;
  stdout.write(`# ${escapeTerminal(path)}\n${text.split('\n').map(shown).join('\n')}`);
  refuseErrors(ledger, path);
  for (const note of notesOf(ledger, path)) stderr.write(`note: ${escapeTerminal(note)}\n`);
  if (asked !== undefined && !(await asked.ask(`\nWrite ${escapeTerminal(path)}?`))) {
    return void stderr.write('No file was written.\n');
  }
  signal.throwIfAborted();
  writeNew(tree.root, path, text);
  stderr.write(`wrote ${escapeTerminal(path)}\n`);
}

/** An empty line is no blank name. */
function shown(line: string): string {
  const [, indent = '', rest = ''] = /^( *)(.*)$/s.exec(line) ?? [];
  return rest === '' ? '' : indent + escapeTerminal(rest);
}

function refuseErrors({ problems }: Ledger, path: string): void {
  const errors = problems.filter(({ file, severity }) => file === path && severity === 'error');
  if (errors.length === 0) return;
  throw new TkpiError(
    'ledger-invalid',
    `Nothing was written:\n${errors.map(({ message }) => `  ${message}`).join('\n')}`,
    'Say it differently, and run it again.',
  );
}

/** What a reader of it will be told, and evidence that nothing here can confirm. */
function notesOf({ problems, entries }: Ledger, path: string): string[] {
  const warnings = problems.filter(({ file }) => file === path).map(({ message }) => message);
  const evidence = entries.find(({ file }) => file === path)?.evidence ?? [];
  const open = evidence.filter(({ check, kind }) => check === 'unverified' && kind !== 'url');
  return [...warnings, ...open.map(({ value, reason }) => `${value} is not confirmed: ${reason}`)];
}
