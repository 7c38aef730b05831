import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { ciFiles } from '../../src/init/ci.ts';
import { git } from '../helpers/repository.ts';
import { facts } from '../init/facts.ts';
import { pullRequest } from './change.ts';
import { type Ran, runSteps } from './steps.ts';

interface Job {
  readonly script: readonly string[];
}

const [file] = ciFiles(facts({}), { ci: 'gitlab', force: false, version: '0.1.0' }).files;
const snippet = (parse(file && 'content' in file ? file.content : '') as { tkpi: Job }).tkpi;
const text = readFileSync(new URL('../../templates/check.yml', import.meta.url), 'utf8');
const component = Object.values(parseAllDocuments(text)[1]?.toJS() ?? {})[0] as Job;

const MERGE_REQUEST = { CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main' };
const INPUTS = { INPUT_VERSION: '0.1.0', INPUT_PATH: '.', INPUT_BASE: '', INPUT_BASELINE: '' };

function work({ script }: Job, workspace: string, env: Record<string, string>): Ran {
  const input = { INPUT_STRICT: 'false', INPUT_ALLOW_FAILURE: 'false', ...INPUTS, ...env };
  return runSteps([{ run: script.join('\n') }], { workspace, expressions: {}, env: input });
}

describe.each([
  ['the job of tkpi init', snippet],
  ['the component', component],
])('%s', (_, job) => {
  test('passes what is no regression, and leaves its reports', () => {
    const root = pullRequest('better');
    // GitLab's runner fetches and checks out the branch of the merge request only
    git(root, 'checkout', '-q', '--detach', 'HEAD^2');
    git(root, 'update-ref', '-d', 'refs/remotes/origin/main');
    const { exitCode, log } = work(job, root, MERGE_REQUEST);
    expect(log).toContain('PASS');
    expect(exitCode).toBe(0);
    expect(JSON.parse(readFileSync(join(root, 'tkpi-codequality.json'), 'utf8'))).toBeInstanceOf(Array);
    expect(readFileSync(join(root, 'tkpi-junit.xml'), 'utf8')).toContain('<testsuite');
  });

  test('fails a regression that is pushed', () => {
    const root = pullRequest('worse');
    const before = git(root, 'rev-parse', 'HEAD^1').trim();
    expect(work(job, root, { CI_COMMIT_BEFORE_SHA: before }).exitCode).toBe(1);
  });
});

test('the component lets a regression pass when told so, and takes inputs as data', () => {
  const root = pullRequest('worse');
  const lax = { ...MERGE_REQUEST, INPUT_ALLOW_FAILURE: 'true' };
  expect(work(component, root, lax).exitCode).toBe(0);
  expect(work(component, root, { ...lax, INPUT_BASE: '$(touch pwned)"; touch pwned #' }).exitCode).toBe(2);
  expect(() => readFileSync(join(root, 'pwned'))).toThrow('ENOENT');
});
