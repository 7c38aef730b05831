import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Git, gitIn } from '../../src/git.ts';
import { folderWith, git as run } from '../helpers/repository.ts';

/** A commit of a generated history. */
export interface Step {
  /** How the test calls it. */
  readonly id: string;
  readonly message?: string | Buffer;
  /** Default: the step before; an empty list begins a history of its own. */
  readonly parents?: readonly string[];
  /** Committer date: ISO, or seconds. Default: an hour after the step before, from 2026-01-01. */
  readonly at?: string | number;
  /** `Name <address>` */
  readonly by?: string;
  readonly write?: Readonly<Record<string, string>>;
  readonly remove?: readonly string[];
  readonly rename?: Readonly<Record<string, string>>;
  /** Name of a tag (a lightweight one) that this commit gets. */
  readonly tag?: string;
}

/** A repository whose `main` is at the last step. Nothing is checked out. */
export interface Past {
  readonly root: string;
  readonly git: Git;
  /** Commit of a step. */
  readonly at: (id: string) => string;
  /** Step of a commit. */
  readonly step: (commit: string | undefined) => string | undefined;
}

const START = Date.UTC(2026, 0, 1) / 1000;

export function pastOf(steps: readonly Step[], format: 'sha1' | 'sha256' = 'sha1'): Past {
  const root = folderWith({});
  run(root, 'init', '-q', '-b', 'main', `--object-format=${format}`);
  const marks = join(root, '.git', 'marks');
  execFileSync(
    'git',
    [
      '-C',
      root,
      'fast-import',
      '--quiet',
      '--force',
      '--date-format=raw-permissive',
      `--export-marks=${marks}`,
    ],
    { input: Buffer.concat(steps.flatMap((step, index) => stream(steps, step, index))) },
  );
  const commits = new Map<string, string>();
  for (const line of readFileSync(marks, 'utf8').trim().split('\n')) {
    const [mark = '', commit = ''] = line.split(' ');
    commits.set(steps[Number(mark.slice(1)) - 1]?.id ?? '', commit);
  }
  const steppedAt = new Map([...commits].map(([id, commit]) => [commit, id]));
  return {
    root,
    git: gitIn(root),
    at: id => commits.get(id) ?? '',
    step: commit => steppedAt.get(commit ?? ''),
  };
}

function stream(steps: readonly Step[], step: Step, index: number): Buffer[] {
  const { at = START + index * 3600, by = 'Ada <ada@example.org>', message = step.id } = step;
  const seconds = typeof at === 'number' ? at : Date.parse(at) / 1000;
  const mark = (id: string) => `:${steps.findIndex(other => other.id === id) + 1}`;
  const { parents = index === 0 ? [] : [steps[index - 1]?.id ?? ''] } = step;
  const lines: (string | Buffer)[] = [
    ...(parents.length === 0 ? ['reset refs/heads/main\n'] : []),
    `commit refs/heads/main\nmark :${index + 1}\n`,
    `author ${by} ${seconds} +0000\ncommitter Host <host@example.org> ${seconds} +0000\n`,
    ...data(message),
    ...parents.map((parent, place) => `${place === 0 ? 'from' : 'merge'} ${mark(parent)}\n`),
    ...Object.entries(step.rename ?? {}).map(([from, to]) => `R "${from}" "${to}"\n`),
    ...(step.remove ?? []).map(path => `D "${path}"\n`),
    ...Object.entries(step.write ?? {}).flatMap(([path, text]) => [
      `M 100644 inline "${path}"\n`,
      ...data(text),
    ]),
    ...(step.tag === undefined ? [] : [`reset refs/tags/${step.tag}\nfrom :${index + 1}\n\n`]),
  ];
  return lines.map(line => (typeof line === 'string' ? Buffer.from(line) : line));
}

function data(text: string | Buffer): (string | Buffer)[] {
  return [`data ${Buffer.byteLength(text)}\n`, text, '\n'];
}
