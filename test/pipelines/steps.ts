import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { parse } from 'yaml';
import { folderWith } from '../helpers/repository.ts';

/** What a step of a workflow or of a composite action says, as far as it is run here. */
export interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** A pipeline as its runner sees it: expressions have values, and programs are where PATH says. */
export interface Runner {
  readonly workspace: string;
  /** Value of each expression, by its text between `${{` and `}}`; an unknown one is an error. */
  readonly expressions: Readonly<Record<string, string | boolean>>;
  readonly env: Readonly<Record<string, string>>;
}

export interface Ran {
  /** Exit code of the first step that failed; 0 when none did. */
  readonly exitCode: number;
  readonly log: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** Bodies of the pull request's comments. */
  readonly comments: readonly Comment[];
}

export interface Comment {
  readonly id: number;
  readonly user: { readonly type: string };
  readonly body: string;
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TKPI = join(ROOT, 'bin/tkpi.js');
const GH = join(ROOT, 'test/pipelines/gh.mjs');
/** The tests of a file measure the same few trees. */
const CACHE = mkdtempSync(join(tmpdir(), 'tkpi-test-'));
afterAll(() => rmSync(CACHE, { recursive: true, force: true }));
const EXPRESSION = /^\$\{\{ (.*) \}\}$/;

export function readYaml<Value>(path: string): Value {
  return parse(readFileSync(join(ROOT, path), 'utf8')) as Value;
}

/**
 * Runs the scripts of these steps with bash, one after the other, as GitHub's runner does. `npx` starts this tkpi, and
 * `gh` keeps the comments in a file.
 */
export function runSteps(steps: readonly Step[], runner: Runner, comments: readonly Comment[] = []): Ran {
  const temp = folderWith({
    summary: '',
    outputs: '',
    'comments.json': JSON.stringify(comments),
    'bin/npx': `#!/bin/sh\n[ "$1" = --yes ] || exit 90\ncase $2 in tkpi@[0-9]*) ;; *) exit 91 ;; esac\nshift 2\nexec node '${TKPI}' "$@"\n`,
    'bin/gh': `#!/bin/sh\nexec node '${GH}' "$@"\n`,
  });
  for (const name of ['npx', 'gh']) chmodSync(join(temp, 'bin', name), 0o755);
  const read = (name: string) => readFileSync(join(temp, name), 'utf8');
  const outputs = new Map<string, string>();
  const evaluate = (text: string): string | boolean => {
    const inner = EXPRESSION.exec(text)?.[1];
    if (inner === undefined) return text;
    const output = /^steps\.check\.outputs\.(\w+)$/.exec(inner)?.[1];
    if (output !== undefined) return outputs.get(output) ?? '';
    const value = runner.expressions[inner];
    if (value === undefined) throw new Error(`There is no value for the expression ${inner}`);
    return value;
  };
  let exitCode = 0;
  let log = '';
  for (const step of steps) {
    if (step.run === undefined || (step.if === undefined ? exitCode !== 0 : evaluate(step.if) === false))
      continue;
    writeFileSync(join(temp, 'script.sh'), step.run);
    writeFileSync(join(temp, 'outputs'), '');
    const own = Object.entries(step.env ?? {}).map(([name, text]) => [name, String(evaluate(text))]);
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['--noprofile', '--norc', '-eo', 'pipefail', join(temp, 'script.sh')],
      {
        cwd: runner.workspace,
        encoding: 'utf8',
        env: {
          HOME: temp,
          PATH: `${join(temp, 'bin')}:${process.env.PATH}`,
          CI: 'true',
          TKPI_CACHE_DIR: CACHE,
          GH_STORE: join(temp, 'comments.json'),
          GITHUB_WORKSPACE: runner.workspace,
          GITHUB_STEP_SUMMARY: join(temp, 'summary'),
          GITHUB_OUTPUT: join(temp, 'outputs'),
          GITHUB_REPOSITORY: 'harbour/orchard',
          RUNNER_TEMP: temp,
          ...runner.env,
          ...Object.fromEntries(own),
        },
      },
    );
    log += `${stdout}${stderr}`;
    exitCode ||= status ?? 99;
    for (const line of read('outputs').split('\n')) {
      const [name = '', ...rest] = line.split('=');
      if (name !== '') outputs.set(name, rest.join('='));
    }
  }
  const report = outputs.get('report');
  if (report !== undefined && !existsSync(report))
    throw new Error('The report is not where the output says.');
  return {
    exitCode,
    log,
    summary: read('summary'),
    outputs: Object.fromEntries(outputs),
    comments: JSON.parse(read('comments.json')) as Comment[],
  };
}
