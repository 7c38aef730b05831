import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Plan, PlanAction, PlanStep } from '../../src/model/plan.ts';
import { repositoryWith, writeFiles } from '../helpers/repository.ts';
import { type Outcome, scanned, tkpi } from '../helpers/tkpi.ts';

export type Files = Readonly<Record<string, string>>;

/** A statement of one decision; `word` is all over it, so that functions of two words have nothing in common. */
export function deciding(word: string, from: number, to: number, indent = '  '): string[] {
  return Array.from(
    { length: to - from },
    (_, row) => `${indent}if (${word}.age > '${word} ${from + row}') ${word}.crop.${word}${from + row}();`,
  );
}

/** A function with that many decisions in a row. */
export function flat(name: string, word: string, decisions: number): string {
  return [`export function ${name}(${word}: any): void {`, ...deciding(word, 0, decisions), '}', ''].join(
    '\n',
  );
}

/** A function with some branches, each of them with some decisions inside. */
export function branchy(name: string, word: string, branches: number, decisions: number): string {
  const parts = Array.from({ length: branches }, (_, part) => [
    `  if (${word}.kind === '${part}') {`,
    ...deciding(word, part * decisions, (part + 1) * decisions, '    '),
    '  }',
  ]);
  return [`export function ${name}(${word}: any): void {`, ...parts.flat(), '}', ''].join('\n');
}

/** That many lines without a decision, in a function. */
export function rows(name: string, word: string, lines: number): string {
  const body = Array.from({ length: lines }, (_, row) => `  ${word}('${word} ${row}', ${row * 3});`);
  return [`export function ${name}(${word}: any): void {`, ...body, '}', ''].join('\n');
}

const WORDS = ['apple', 'pear', 'plum', 'quince', 'medlar', 'cherry', 'fig', 'olive', 'lemon', 'peach'];

/** Code without debt, so that a little work does not turn everything over: 10 files that import one another in a row. */
const CALM: Files = Object.fromEntries(
  WORDS.map((word, index) => {
    const next = WORDS[index + 1];
    const wiring =
      next === undefined
        ? ''
        : `import { ${next}Pick } from './${next}.ts';\nexport const ${word}Next = ${next}Pick;\n\n`;
    const code = `${flat(`${word}Pick`, `${word}Tree`, 7)}\n${rows(`${word}Pack`, `${word}Box`, 20)}`;
    return [`src/calm/${word}.ts`, wiring + code];
  }),
);

const SETTINGS = { analyzers: { maintainability: false } };

/** A repository of calm code and these files. */
export function orchard(files: Files, config: object = {}): string {
  return repositoryWith({
    'package.json': '{ "name": "orchard" }\n',
    'tkpi.config.json': JSON.stringify({ ...SETTINGS, ...config }),
    ...CALM,
    ...files,
  });
}

const cache = realpathSync(mkdtempSync(join(tmpdir(), 'tkpi-plan-')));
afterAll(() => rmSync(cache, { recursive: true, force: true }));

/** Facts are shared by the tests of a file: most of the code is the same. */
export const environment = { TKPI_CACHE_DIR: cache };

/** What `tkpi plan` said. */
export interface Planned extends Outcome {
  /** Only when there was an answer. */
  readonly plan: Plan;
  readonly error?: { readonly code: string; readonly message: string; readonly hint?: string };
}

export async function planned(root: string, ...args: string[]): Promise<Planned> {
  const outcome = await tkpi(root, ['plan', ...args, '-f', 'json'], environment);
  const document = outcome.stdout === '' ? undefined : JSON.parse(outcome.stdout);
  return { ...outcome, plan: document, error: document?.error };
}

/** The report in another format. */
export async function shown(root: string, format: string, ...args: string[]): Promise<string> {
  const { stdout, stderr, exitCode } = await tkpi(
    root,
    ['plan', ...args, '-f', format, '--no-color'],
    environment,
  );
  if (exitCode !== 0) throw new Error(stderr);
  return stdout;
}

/** The first step of a kind, and its action as such. */
export function stepOf<Kind extends PlanAction['kind']>(
  { steps }: Plan,
  kind: Kind,
): { readonly step: PlanStep; readonly action: Extract<PlanAction, { kind: Kind }> } {
  const step = steps.find(({ action }) => action.kind === kind);
  if (step === undefined) throw new Error(`no step of kind ${kind}`);
  return { step, action: step.action as Extract<PlanAction, { kind: Kind }> };
}

/** Score and counts of a folder after some files were written. */
export async function measuredAfter(root: string, files: Files) {
  writeFiles(root, files);
  const { total } = await scanned(root);
  const counts = Object.fromEntries(
    total.kpis.flatMap(kpi => (kpi.state === 'measured' ? [[kpi.id, [kpi.numerator, kpi.denominator]]] : [])),
  );
  return { score: total.score?.value ?? Number.NaN, counts };
}

/** The counts that a plan promises. */
export function promised({ kpis }: Plan): Readonly<Record<string, readonly number[]>> {
  return Object.fromEntries(kpis.map(({ id, after }) => [id, [after.numerator, after.denominator]]));
}
