import { mkdirSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
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
export function readBaseline(place: BaselinePlace): Baseline | undefined {
  const text = readText(place);
  return text === undefined ? undefined : parseBaseline(text, place.file);
}

/**
 * Writes the baseline, whole or not at all. A file that holds these very bytes is not touched.
 *
 * @throws TkpiError `baseline-unreadable`, `baseline-not-written`
 */
export async function storeBaseline(place: BaselinePlace, baseline: Baseline): Promise<void> {
  const { tree, file } = place;
  const text = writeBaseline(baseline);
  if (readText(place) === text) return;
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

function readText({ tree, file }: BaselinePlace): string | undefined {
  const bytes = safeReader(tree.root).read(Buffer.from(file), LARGEST);
  if (bytes === 'gone') return undefined;
  if (typeof bytes !== 'string') return decode(bytes);
  throw new TkpiError(
    'baseline-unreadable',
    `The baseline ${file} cannot be read: ${UNREADABLE.get(bytes) ?? bytes}.`,
    'Name another file in `gate.baseline`, or put a regular one there.',
  );
}

/** What a killed process leaves in there is seen by nobody. Absent outside git. */
async function gitFolder({ git }: Tree): Promise<string | undefined> {
  const output = await git?.run(['rev-parse', '--absolute-git-dir']);
  return output?.toString().replace(/\n$/, '');
}
