import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { mergeBaselines } from '../../baseline/merge.ts';
import { parseBaseline } from '../../baseline/parse.ts';
import { writeBaseline } from '../../baseline/write.ts';
import { TkpiError } from '../../errors.ts';
import type { Baseline } from '../../model/baseline.ts';
import { replaceFile } from '../../replace-file.ts';
import { decode } from '../../sources/content.ts';
import type { CommandContext } from '../measure-tree.ts';

/** Opening a FIFO would wait for ever without O_NONBLOCK. */
const OPEN = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * `tkpi baseline merge <ours> <base> <theirs>`, a git merge driver: joins three versions into the first file. Nothing else is
 * read. When one of them is no baseline, the first file stays as it is, and git reports a conflict.
 */
export function mergeCommand(
  ours: string,
  base: string,
  theirs: string,
  { process }: Pick<CommandContext, 'process'>,
): void {
  const cwd = process.cwd();
  const left = read(cwd, ours);
  const right = read(cwd, theirs);
  const { baseline, kept, mixed } = mergeBaselines(left, read(cwd, base, left), right);
  try {
    replaceFile(resolve(cwd, ours), writeBaseline(baseline));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new TkpiError('baseline-not-written', `${ours} could not be written: ${code ?? message}.`);
  }
  const notes = [
    ...kept.map(id => `${id} was accepted on one side and is gone on the other; it stays for now.`),
    ...(mixed ? ['the two sides were measured with different configurations or versions of tkpi.'] : []),
  ];
  if (notes.length === 0) return;
  const advice = 'Record the merged debt: tkpi baseline update';
  process.stderr.write(`${notes.map(note => `tkpi: ${note}`).join('\n')}\n      ${advice}\n`);
}

/**
 * @param heir whose ruler an empty file gets: git hands one over when there is no common version
 * @throws TkpiError `baseline-unreadable`, and those of {@link parseBaseline}
 */
function read(cwd: string, shown: string, heir?: Baseline): Baseline {
  const text = readText(resolve(cwd, shown), shown);
  if (text.trim() === '' && heir !== undefined) return { ...heir, entries: [], unanalysable: [] };
  return parseBaseline(text, shown);
}

function readText(path: string, shown: string): string {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, OPEN);
    if (!fstatSync(descriptor).isFile()) throw new Error('it is no file');
    return decode(readFileSync(descriptor));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new TkpiError('baseline-unreadable', `${shown} cannot be read: ${code ?? message}.`);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
