import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commitAll, folderWith, git, repositoryWith, writeFiles } from '../helpers/repository.ts';
import { tkpi } from '../helpers/tkpi.ts';
import { deciding, FAST } from './harbour.ts';

const TRAPS = {
  'core.fsmonitor': 'fsmonitor',
  'core.pager': 'pager',
  'core.sshCommand': 'ssh',
  'core.alternateRefsCommand': 'alternates',
  'diff.external': 'external-diff',
  'diff.evil.command': 'diff-driver',
  'diff.evil.textconv': 'textconv',
  'filter.evil.clean': 'clean',
  'filter.evil.smudge': 'smudge',
  'filter.evil.process': 'process',
  'gpg.program': 'gpg',
  'uploadpack.packObjectsHook': 'pack-objects',
  'trailer.co.command': 'trailer',
};
const HOOKS = [
  'post-checkout',
  'post-index-change',
  'reference-transaction',
  'pre-auto-gc',
  'fsmonitor-watchman',
];
const SETTINGS = {
  ...{ 'log.showSignature': 'true', 'log.mailmap': 'true', 'log.follow': 'true', 'log.date': 'relative' },
  ...{ 'log.decorate': 'full', 'log.diffMerges': 'combined', 'format.pretty': 'format:pwned %H' },
  ...{ 'mailmap.file': '/etc/passwd', 'diff.orderFile': '/dev/stdin', 'diff.noprefix': 'true' },
  ...{ 'diff.renames': 'copies', 'diff.renameLimit': '1', 'diff.ignoreSubmodules': 'none' },
  ...{ 'core.abbrev': '4', 'core.quotePath': 'false', 'color.ui': 'always', 'grep.lineNumber': 'true' },
  ...{ 'i18n.logOutputEncoding': 'UTF-16', 'pager.log': 'true', 'remote.origin.promisor': 'true' },
};

/** Each file with its kind, mode, time and hash. */
function listing(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map(name => {
      const path = join(root, name);
      const stats = lstatSync(path);
      const content = stats.isFile() ? readFileSync(path) : stats.isSymbolicLink() ? readlinkSync(path) : '';
      const hash = createHash('sha256').update(content).digest('hex');
      return `${name} ${stats.mode} ${stats.size} ${stats.mtimeMs} ${hash}`;
    })
    .toSorted();
}

/** The same past twice: in an honest repository, and in one whose every setting is a trap. */
function repositories() {
  const honest = repositoryWith({
    'package.json': '{ "name": "harbour" }',
    'tkpi.config.json': JSON.stringify(FAST),
    'src/pier.ts': deciding('moor', 12),
    '.gitattributes': '*.ts diff=evil filter=evil merge=evil\n',
  });
  symlinkSync('/etc/passwd', join(honest, '.mailmap'));
  commitAll(honest, 'Two (#2)', '2026-08-01T10:00:00Z');
  writeFiles(honest, { 'src/pier.ts': deciding('moor', 16) });
  sign(honest, commitAll(honest, 'Three (#3)', '2026-08-02T10:00:00Z'));
  const hostile = folderWith({});
  execFileSync('cp', ['-a', `${honest}/.`, hostile]);
  const canary = folderWith({});
  const trap = (name: string) => {
    const file = join(hostile, '.git', `evil-${name}`);
    writeFileSync(file, `#!/bin/sh\n: > '${canary}/${name}'\ncat 2>/dev/null\n`);
    chmodSync(file, 0o755);
    return file;
  };
  for (const [key, name] of Object.entries(TRAPS)) git(hostile, 'config', key, trap(name));
  for (const [key, value] of Object.entries(SETTINGS)) git(hostile, 'config', key, value);
  git(hostile, 'config', 'alias.log', `!${trap('alias')}`);
  git(hostile, 'config', 'remote.origin.url', `ext::${trap('ext')}`);
  git(hostile, 'config', 'core.worktree', hostile);
  git(hostile, 'config', 'core.hooksPath', '.git/hooks');
  mkdirSync(join(hostile, '.git/hooks'), { recursive: true });
  for (const hook of HOOKS) execFileSync('cp', [trap(hook), join(hostile, '.git/hooks', hook)]);
  // whoever heeds it sees the first commit in place of the last one
  const [head = '', first = ''] = ['HEAD', 'HEAD~2'].map(name => git(honest, 'rev-parse', name).trim());
  mkdirSync(join(hostile, '.git/refs/replace'), { recursive: true });
  writeFileSync(join(hostile, '.git/refs/replace', head), `${first}\n`);
  mkdirSync(join(hostile, '.git/objects/info'), { recursive: true });
  writeFileSync(join(hostile, '.git/objects/info/alternates'), `${canary}/objects\n/dev/stdin\n`);
  return { honest, hostile, canary };
}

/** Gives the last commit a signature, so that there is something to check. */
function sign(root: string, commit: string): void {
  const signature = 'gpgsig -----BEGIN PGP SIGNATURE-----\n \n YQ==\n -----END PGP SIGNATURE-----\n\n';
  const signed = git(root, 'cat-file', 'commit', commit).replace('\n\n', `\n${signature}`);
  const id = execFileSync('git', ['-C', root, 'hash-object', '-t', 'commit', '-w', '--stdin'], {
    input: signed,
  });
  git(root, 'update-ref', 'refs/heads/main', id.toString().trim());
}

test.each([
  ['quarter', '-f', 'json'],
  ['quarter', '-f', 'json', '--from', 'HEAD~1'],
  ['trend', '-f', 'json', '--last', '3'],
  ['evidence', 'HEAD', '-f', 'json'],
  ['evidence', '3', '-f', 'json'],
])(
  'a hostile repository: %s %s %s starts nothing, changes nothing and answers as for an honest one',
  async (...args) => {
    const { honest, hostile, canary } = repositories();
    const expected = await tkpi(honest, args);
    expect(expected).toMatchObject({ exitCode: 0, stderr: '' });
    const before = listing(hostile);
    const outcome = await tkpi(hostile, args);
    expect(listing(hostile)).toEqual(before);
    expect(readdirSync(canary)).toEqual([]);
    expect(outcome).toEqual(expected);
    expect(outcome.stdout).not.toMatch(/root:|\/bin\//);
  },
);

test('the traps are none that never fire', () => {
  const { hostile, canary } = repositories();
  writeFiles(hostile, { 'src/pier.ts': '// changed\n' });
  for (const args of [
    ['--no-replace-objects', '-c', 'diff.external=', 'show', '--textconv', 'HEAD'],
    ['status'],
    ['diff'],
  ])
    git(hostile, ...args);
  expect(readdirSync(canary)).toEqual(
    expect.arrayContaining(['diff-driver', 'fsmonitor', 'gpg', 'process', 'textconv']),
  );
});
