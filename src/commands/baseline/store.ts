import { mkdirSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative } from 'node:path';
import { parseBaseline } from '../../baseline/parse.ts';
import { writeBaseline } from '../../baseline/write.ts';
import { TkpiError } from '../../errors.ts';
import type { Baseline } from '../../model/baseline.ts';
import { replaceFile } from '../../replace-file.ts';
import { decode } from '../../sources/content.ts';
import { type NoBytes, safeReader } from '../../sources/safe-read.ts';
import type { Tree } from '../../sources/tree.ts';

/** A baseline of 100,000 debts has half of it. */
const LARGEST = 100_000_000;

const UNREADABLE = new Map<NoBytes, string>([
  ['symlink', 'it is a symbolic link, or lies behind one'],
  ['not-a-file', 'it is no file'],
  ['too-large', 'it is larger than 100 MB'],
  ['unreadable', 'permission denied'],
]);

/** Where a baseline is committed. */
export interface BaselinePlace {
  readonly tree: Tree;
  /** Relative to the root of the tree, inside it. */
  readonly file: string;
}

/**
 * The committed baseline as it is now; `undefined` when there is none.
 *
 * @throws TkpiError `baseline-unreadable`, and those of {@link parseBaseline}
 */
export function readBaseline({ tree, file }: BaselinePlace): Baseline | undefined {
  const text = readText(tree.root, file, file);
  return text === undefined ? undefined : parseBaseline(text, file);
}

/**
 * A baseline that somebody named; `undefined` when there is none. No link inside the tree is followed: the tree may be
 * somebody else's.
 *
 * @param path absolute, inside the tree or elsewhere
 * @param shown how to call it
 * @throws TkpiError `baseline-unreadable`, and those of {@link parseBaseline}
 */
export function readBaselineAt({ root }: Tree, path: string, shown: string): Baseline | undefined {
  const inside = relative(root, path);
  const isInside = !isAbsolute(inside) && !/^\.\.(?:[\\/]|$)/.test(inside);
  const text = isInside ? readText(root, inside, shown) : readText(dirname(path), basename(path), shown);
  return text === undefined ? undefined : parseBaseline(text, shown);
}

/**
 * Writes the baseline, whole or not at all. A file that holds these very bytes is not touched.
 *
 * @throws TkpiError `baseline-unreadable`, `baseline-not-written`
 */
export async function storeBaseline(place: BaselinePlace, baseline: Baseline): Promise<void> {
  const { tree, file } = place;
  const text = writeBaseline(baseline);
  if (readText(tree.root, file, file) === text) return;
  const path = join(tree.root, file);
  const aside = await gitFolder(tree);
  try {
    mkdirSync(dirname(path), { recursive: true });
    if (realpathSync(dirname(path)) !== dirname(path)) throw new Error('its folder is a symbolic link');
    replaceFile(path, text, { aside });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new TkpiError(
      'baseline-not-written',
      `The baseline ${file} could not be written: ${code ?? message}.`,
    );
  }
}

function readText(root: string, file: string, shown: string): string | undefined {
  const bytes = safeReader(root).read(Buffer.from(file), LARGEST);
  if (bytes === 'gone') return undefined;
  if (typeof bytes !== 'string') return decode(bytes);
  throw new TkpiError(
    'baseline-unreadable',
    `The baseline ${shown} cannot be read: ${UNREADABLE.get(bytes) ?? bytes}.`,
    'Put a regular file there, or name another one in `gate.baseline`.',
  );
}

/** What a killed process leaves in there is seen by nobody. Absent outside git. */
async function gitFolder({ git }: Tree): Promise<string | undefined> {
  const output = await git?.run(['rev-parse', '--absolute-git-dir']);
  return output?.toString().replace(/\n$/, '');
}
