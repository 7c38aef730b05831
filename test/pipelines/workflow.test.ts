import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ciFiles } from '../../src/init/ci.ts';
import { git } from '../helpers/repository.ts';
import { facts } from '../init/facts.ts';
import { PULL_REQUEST, pullRequest } from './change.ts';
import { type Ran, runSteps, type Step } from './steps.ts';

const [file] = ciFiles(facts({}), { ci: 'github', force: false, version: '0.1.0' }).files;
const workflow = parse(file && 'content' in file ? file.content : '') as {
  jobs: { check: { steps: Step[] } };
};

/** The workflow's scripts, for pull request 7 or for a push that had this commit before. */
function work(workspace: string, token: string, before?: string): Ran {
  const expressions = {
    'github.token': token,
    'github.event.pull_request.number': '7',
    "github.event_name == 'push' && github.event.before || ''": before ?? '',
    "!cancelled() && github.event_name == 'pull_request'": before === undefined,
  };
  const env = before === undefined ? PULL_REQUEST : { GITHUB_REF: 'refs/heads/main' };
  return runSteps(workflow.jobs.check.steps, { workspace, expressions, env });
}

describe('the workflow of tkpi init', () => {
  test('passes, and comments', () => {
    const { exitCode, summary, comments } = work(pullRequest('better'), 'may-write');
    expect(exitCode).toBe(0);
    expect(summary).toContain('tkpi');
    expect(comments).toHaveLength(1);
  });

  test('fails a regression; in a fork it can not comment', () => {
    const { exitCode, log, summary, comments } = work(pullRequest('worse'), 'read-only');
    expect(exitCode).toBe(1);
    expect(log).toMatch(/^::error file=src\/sort\.js,line=1/m);
    expect(log).toContain('::notice title=tkpi::No comment');
    expect(summary).toContain('sort');
    expect(comments).toEqual([]);
  });

  test('a push is compared with what was there before', () => {
    const root = pullRequest('worse');
    const before = git(root, 'rev-parse', 'HEAD^1').trim();
    expect(work(root, 'may-write', before).exitCode).toBe(1);
    expect(work(root, 'may-write', git(root, 'rev-parse', 'HEAD').trim()).exitCode).toBe(0);
  });

  test('a clone of one commit is no pass', () => {
    const { exitCode, log, comments } = work(pullRequest('better', 1), 'may-write');
    expect(exitCode).toBe(2);
    expect(log).toContain('shallow clone');
    expect(comments).toEqual([]);
  });
});
