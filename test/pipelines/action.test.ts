import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PULL_REQUEST, pullRequest } from './change.ts';
import { type Comment, type Ran, readYaml, runSteps, type Step } from './steps.ts';

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

const action = readYaml<Action>('action.yml');
const COMMENT_IF = "!cancelled() && inputs.comment == 'true' && github.event.pull_request.number";
const BEFORE = "github.event_name == 'push' && github.event.before || ''";

/** The action in a workspace, for pull request 7. */
function act(
  workspace: string,
  inputs: Readonly<Record<string, string>> = {},
  comments: readonly Comment[] = [],
): Ran {
  const values = Object.entries(action.inputs).map(
    ([name, input]) => [`inputs.${name}`, inputs[name] ?? input.default] as const,
  );
  const expressions = {
    ...Object.fromEntries(values),
    'inputs.token': inputs.token ?? 'may-write',
    'github.event.pull_request.number': '7',
    [COMMENT_IF]: (inputs.comment ?? 'true') === 'true',
    [BEFORE]: inputs.before ?? '',
  };
  const env =
    inputs.before === undefined ? PULL_REQUEST : { GITHUB_BASE_REF: '', GITHUB_REF: 'refs/heads/main' };
  return runSteps(action.runs.steps, { workspace, expressions, env }, comments);
}

describe('the GitHub action', () => {
  test('passes a change that is no regression, in a clone of one commit', () => {
    const { exitCode, outputs, summary, comments, log } = act(pullRequest('better', 1));
    expect(log).not.toContain('::warning');
    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({ verdict: 'pass', score: expect.stringMatching(/^\d+\.\d$/) });
    expect(summary).toContain('tkpi');
    expect(comments.map(({ id }) => id)).toEqual([1]);
  });

  test('fails a regression, annotates it, and renews its own comment only', () => {
    const others = [
      { id: 1, user: { type: 'User' }, body: '<!-- tkpi-check -->\nnot the real one' },
      { id: 2, user: { type: 'Bot' }, body: 'another bot' },
      { id: 3, user: { type: 'Bot' }, body: '<!-- tkpi-check -->\nlast time' },
    ];
    const { exitCode, outputs, comments, log } = act(pullRequest('worse'), {}, others);
    expect(exitCode).toBe(1);
    expect(outputs.verdict).toBe('fail');
    expect(log).toMatch(/^::error file=src\/sort\.js,line=1/m);
    expect(comments.slice(0, 2)).toEqual(others.slice(0, 2));
    expect(comments).toHaveLength(3);
    expect(comments[2]).toMatchObject({
      id: 3,
      body: expect.stringMatching(/^<!-- tkpi-check -->\n.*sort/s),
    });
  });

  test('without a token that may write, as in a fork: no comment, the verdict stands', () => {
    const { exitCode, comments, log, summary } = act(pullRequest('worse'), { token: 'read-only' });
    expect(exitCode).toBe(1);
    expect(comments).toEqual([]);
    expect(log).toContain('::notice title=tkpi::No comment');
    expect(summary).toContain('sort');
  });

  test('fail: false lets a regression pass, never a missing answer', () => {
    const root = pullRequest('worse');
    const comment = 'false';
    expect(act(root, { fail: 'false', comment })).toMatchObject({
      exitCode: 0,
      outputs: { verdict: 'fail' },
    });
    const unanswered = act(root, { fail: 'false', comment, base: 'no-such-branch' });
    expect(unanswered).toMatchObject({ exitCode: 2, outputs: { verdict: 'error' }, comments: [] });
  });

  test('what inputs say is data', () => {
    const root = pullRequest('better');
    const evil = '$(touch pwned)`touch pwned`"; touch pwned #';
    const { exitCode } = act(root, { base: evil, args: evil, comment: 'false' });
    expect(exitCode).toBe(2);
    expect(act(root, { path: evil, comment: 'false' }).exitCode).not.toBe(0);
    expect(existsSync(join(root, 'pwned'))).toBe(false);
    expect(act(root, { args: '--strict\n-q', comment: 'false' }).exitCode).toBe(0);
  });
});
