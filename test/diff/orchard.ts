import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { DeltaDocument } from '../../src/model/delta-document.ts';
import { commitAll, git, writeFiles } from '../helpers/repository.ts';
import { type Outcome, tkpi } from '../helpers/tkpi.ts';

/** A function with that many decisions; `word` is all over it, so that functions of two words have nothing in common. */
function deciding(word: string, decisions: number): string {
  const lines = Array.from(
    { length: decisions },
    (_, year) => `  if (${word}.age > '${word} ${year}') ${word}.crop.${word}${year}();\n`,
  );
  return `export function ${word}All(${word}: any): void {\n${lines.join('')}}\n`;
}

const copied = Array.from(
  { length: 24 },
  (_, row) => `export const row${row} = plant('tree ${row}', ${row * 3});\n`,
);

const store = realpathSync(mkdtempSync(join(tmpdir(), 'tkpi-diff-')));
afterAll(() => rmSync(store, { recursive: true, force: true }));
const environment = { TKPI_CACHE_DIR: join(store, 'cache') };

/** A repository with two commits, tagged `before` and `after`: some debt grew, some is gone, a file was renamed. */
export const ORCHARD = join(store, 'orchard');

function makeOrchard(): void {
  mkdirSync(ORCHARD);
  git(ORCHARD, 'init', '-q', '-b', 'main');
  writeFiles(ORCHARD, {
    'package.json': '{ "name": "orchard" }\n',
    'tkpi.config.json': '{ "analyzers": { "maintainability": false } }\n',
    'src/prune.ts': deciding('plum', 30),
    'src/graft.ts': deciding('pear', 14),
    'src/rows.ts': `import { plant } from './plant.ts';\n${copied.join('')}`,
    'src/plant.ts': 'export const plant = (name: string, at: number) => ({ name, at });\n',
  });
  commitAll(ORCHARD, 'before');
  git(ORCHARD, 'tag', 'before');
  git(ORCHARD, 'mv', 'src/graft.ts', 'src/grafting.ts');
  writeFiles(ORCHARD, {
    'src/prune.ts': deciding('plum', 34),
    'src/grafting.ts': deciding('pear', 12),
    'src/hedge.ts': `import { plant } from './plant.ts';\n${copied.join('')}`,
    'src/pick.ts': deciding('apple', 25),
  });
  commitAll(ORCHARD, 'after');
  git(ORCHARD, 'tag', 'after');
}
makeOrchard();

/** A folder of its own, removed at the end. */
export function freshFolder(): string {
  return mkdtempSync(join(store, 'case-'));
}

/** A clone to change. */
export function clonedOrchard(...options: string[]): string {
  const root = join(freshFolder(), 'orchard');
  git(ORCHARD, 'clone', '-q', ...options, `file://${ORCHARD}`, root);
  return root;
}

/** A report of a commit, or of the folder as it is, in a file. */
export async function reported(root: string, args: readonly string[] = []): Promise<string> {
  const file = join(freshFolder(), 'kpi.json');
  const outcome = await tkpi(root, ['scan', ...args, '-f', `json=${file}`], environment);
  if (outcome.exitCode !== 0) throw new Error(outcome.stderr);
  return file;
}

/** What `tkpi diff` said. */
export interface Compared extends Outcome {
  /** Only when there was an answer. */
  readonly delta: DeltaDocument;
  readonly error?: { readonly code: string; readonly message: string; readonly hint: string };
}

export async function diffed(root: string, ...args: string[]): Promise<Compared> {
  const outcome = await tkpi(root, ['diff', ...args, '-f', 'json'], environment);
  const document = outcome.stdout === '' ? undefined : JSON.parse(outcome.stdout);
  return { ...outcome, delta: document, error: document?.error };
}

/** The changed groups in one line each. */
export function told({ delta }: Compared): string[] {
  return delta.groups.map(({ state, code, before, after }) => `${state} ${code} ${before} → ${after}`);
}

/** Scores in reports are rounded to 12 digits, so their differences to fewer. */
export function rounded(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, part) =>
    typeof part === 'number' ? Math.round(part * 1e8) / 1e8 : part,
  );
}
