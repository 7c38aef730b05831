import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Evidence } from '../../src/model/evidence.ts';
import { commitAll, git, writeFiles } from '../helpers/repository.ts';
import { type Outcome, tkpi } from '../helpers/tkpi.ts';

/** A function with that many decisions; `word` is all over it, so that functions of two words have nothing in common. */
function deciding(name: string, word: string, from: number, to: number): string {
  const lines = Array.from(
    { length: to - from },
    (_, row) => `  if (${word}.age > '${word} ${from + row}') ${word}.crop.${word}${from + row}();\n`,
  );
  return `export function ${name}(${word}: any): void {\n${lines.join('')}}\n`;
}

/** 24 lines that make a clone. */
const rows = Array.from({ length: 24 }, (_, row) => `  ship('hull ${row}', ${row * 3});\n`).join('');
const fleet = (name: string) =>
  `import { ship } from '../yard/ship.ts';\n\nexport function ${name}(): void {\n${rows}}\n`;

const store = realpathSync(mkdtempSync(join(tmpdir(), 'tkpi-evidence-')));
afterAll(() => rmSync(store, { recursive: true, force: true }));
const environment = { TKPI_CACHE_DIR: join(store, 'cache') };

/**
 * A repository with one change after the other, each tagged. Before any of them: `load` has 30 decisions (complexity 31,
 * excess 21), `north` and `south` share 24 lines, `crane` and `rope` import each other.
 */
export const HARBOUR = join(store, 'harbour');

const whole = deciding('load', 'cargo', 0, 30);
const split = `${deciding('loadFirst', 'cargo', 0, 15)}${deciding('loadLast', 'cargo', 15, 30)}export function load(cargo: any): void {\n  loadFirst(cargo);\n  loadLast(cargo);\n}\n`;

function tagged(name: string, message: string, files: Readonly<Record<string, string>> = {}): void {
  writeFiles(HARBOUR, files);
  commitAll(HARBOUR, message);
  git(HARBOUR, 'tag', name);
}

function makeHarbour(): void {
  mkdirSync(HARBOUR);
  git(HARBOUR, 'init', '-q', '-b', 'main');
  tagged('start', 'Build the harbour', {
    'package.json': '{ "name": "harbour" }\n',
    'tkpi.config.json': '{ "analyzers": { "maintainability": false } }\n',
    'src/quay/load.ts': whole,
    'src/quay/north.ts': fleet('north'),
    'src/quay/south.ts': fleet('south'),
    'src/yard/ship.ts': 'export const ship = (name: string, at: number) => ({ name, at });\n',
    'src/yard/crane.ts': "import { rope } from '../store/rope.ts';\nexport const crane = () => rope;\n",
    'src/store/rope.ts': "import { crane } from '../yard/crane.ts';\nexport const rope = () => crane;\n",
    'test/load.test.ts': 'export const tests = 1;\n',
  });
  tagged('split', 'Load in two steps (#4)', {
    'src/quay/load.ts': split,
    'test/load.test.ts': 'export const tests = 1;\nexport const more = 2;\n',
  });
  tagged('extract', 'One fleet (#5)', {
    'src/quay/south.ts': "import { north } from './north.ts';\n\nexport const south = (): void => north();\n",
  });
  tagged('open', 'Ropes know no cranes (!6)', { 'src/store/rope.ts': 'export const rope = () => 1;\n' });
  git(HARBOUR, 'mv', 'src/quay/load.ts', 'src/quay/cargo.ts');
  tagged('rename', 'Cargo is the word');
  git(HARBOUR, 'revert', '--no-edit', 'open');
  git(HARBOUR, 'tag', 'revert');
  tagged('docs', 'Say what it is', { 'README.md': 'A harbour.\n' });
  git(HARBOUR, 'checkout', '-q', '-b', 'feature');
  commitFile('src/tide/ebb.ts', deciding('ebb', 'tide', 0, 24));
  commitFile('src/tide/flood.ts', deciding('flood', 'moon', 0, 5));
  git(HARBOUR, 'checkout', '-q', 'main');
  tagged('aside', 'A note', { 'README.md': 'A harbour with a tide.\n' });
  git(HARBOUR, 'merge', '-q', '--no-ff', '-m', 'Merge pull request #9 from ada/feature\n\nTides', 'feature');
  git(HARBOUR, 'tag', 'merge');
}

function commitFile(path: string, text: string): void {
  writeFiles(HARBOUR, { [path]: text });
  commitAll(HARBOUR, `Add ${path}`);
}
makeHarbour();

/** A folder of its own, removed at the end. */
export function freshFolder(): string {
  return mkdtempSync(join(store, 'case-'));
}

/** A clone to change. */
export function clonedHarbour(...options: string[]): string {
  const root = join(freshFolder(), 'harbour');
  git(HARBOUR, 'clone', '-q', ...options, `file://${HARBOUR}`, root);
  return root;
}

/** What `tkpi evidence` said. */
export interface Told extends Outcome {
  /** Only when there was an answer. */
  readonly evidence: Evidence;
  readonly error?: { readonly code: string; readonly message: string; readonly hint: string };
}

export async function told(root: string, ...args: string[]): Promise<Told> {
  const outcome = await tkpi(root, ['evidence', ...args, '-f', 'json'], environment);
  const document = outcome.stdout === '' ? undefined : JSON.parse(outcome.stdout);
  return { ...outcome, evidence: document, error: document?.error };
}

/** The report in another format. */
export async function shown(format: string, ...args: string[]): Promise<string> {
  const { stdout, stderr, exitCode } = await tkpi(
    HARBOUR,
    ['evidence', ...args, '-f', format, '--no-color'],
    environment,
  );
  if (exitCode !== 0) throw new Error(stderr);
  return stdout;
}

/** The changed debts in one line each. */
export function debts({ groups }: Evidence): string[] {
  return groups.map(({ state, code, before, after }) => `${state} ${code} ${before} → ${after}`);
}
