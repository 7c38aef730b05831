import { readFileSync } from 'node:fs';
import { validateAction, validateWorkflow } from '@action-validator/core';
import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { ciFiles } from '../../src/init/ci.ts';
import { facts } from '../init/facts.ts';
import { readYaml, type Step } from './steps.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const { version } = JSON.parse(read('package.json')) as { version: string };

function generated(ci: 'github' | 'gitlab'): string {
  const [file] = ciFiles(facts({}), { ci, force: false, version }).files;
  return file && 'content' in file ? file.content : '';
}

/** Every script of a workflow or action. */
function scripts(text: string): string[] {
  const { runs, jobs } = parse(text) as {
    runs?: { steps: Step[] };
    jobs?: Record<string, { steps: Step[] }>;
  };
  const steps = [runs, ...Object.values(jobs ?? {})].flatMap(part => part?.steps ?? []);
  return steps.flatMap(({ run }) => run ?? []);
}

describe('what is written for GitHub', () => {
  test('has the form of an action and of a workflow', () => {
    expect(validateAction(read('action.yml')).errors).toEqual([]);
    expect(validateWorkflow(generated('github')).errors).toEqual([]);
    expect(validateAction('name: x\nruns: {using: composite, steps: [{}]}').errors).not.toEqual([]);
    expect(validateWorkflow('jobs: 1').errors).not.toEqual([]);
  });

  test.each([
    ['action.yml', read('action.yml'), 3],
    ['the workflow', generated('github'), 2],
  ])('%s puts no expression into a script', (_, text, count) => {
    expect(scripts(text)).toHaveLength(count);
    for (const script of scripts(text)) expect(script).not.toContain('${{');
  });

  test('the workflow asks for no more rights than it needs, and fetches the history', () => {
    const workflow = parse(generated('github'));
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(workflow.jobs.check.permissions).toEqual({ contents: 'read', 'pull-requests': 'write' });
    expect(Object.keys(workflow.on)).toEqual(['pull_request', 'push']);
    expect(workflow.jobs.check.steps[0].with).toEqual({ 'fetch-depth': 0, 'persist-credentials': false });
  });
});

describe('what is written for GitLab', () => {
  test('the component is a header of inputs and a job that uses each of them', () => {
    const [header, jobs] = parseAllDocuments(read('templates/check.yml')).map(document => document.toJS());
    const names = Object.keys(header.spec.inputs);
    const used = [...JSON.stringify(jobs).matchAll(/\$\[\[ inputs\.([\w-]+) \]\]/g)].map(([, name]) => name);
    expect([...new Set(used)].toSorted()).toEqual(names.toSorted());
    expect(Object.values(jobs)).toHaveLength(1);
  });

  test('scripts hold no input; both jobs hand over Code Quality and JUnit', () => {
    const [, jobs] = parseAllDocuments(read('templates/check.yml')).map(document => document.toJS());
    for (const job of [...Object.values(jobs), parse(generated('gitlab')).tkpi] as {
      script: string[];
      artifacts: { reports: object };
    }[]) {
      expect(job.script.join()).not.toContain('$[[');
      expect(job.artifacts.reports).toEqual({
        codequality: 'tkpi-codequality.json',
        junit: 'tkpi-junit.xml',
      });
      expect(job.script.join()).toContain('-f codequality=tkpi-codequality.json -f junit=tkpi-junit.xml');
    }
  });
});

test('the pre-commit hook has what pre-commit asks for', () => {
  const [hook, ...others] = readYaml<Record<string, unknown>[]>('.pre-commit-hooks.yaml');
  expect(others).toEqual([]);
  expect(hook).toMatchObject({
    id: 'tkpi-check',
    entry: 'tkpi check',
    language: 'node',
    pass_filenames: false,
  });
});

test('the version that runs by default is this one', () => {
  expect(readYaml<{ inputs: { version: { default: string } } }>('action.yml').inputs.version.default).toBe(
    version,
  );
  const [header] = parseAllDocuments(read('templates/check.yml')).map(document => document.toJS());
  expect(header.spec.inputs.version.default).toBe(version);
});
