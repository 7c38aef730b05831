import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { commitAll, folderWith, git, repositoryWith, writeFiles } from '../helpers/repository.ts';
import { told } from './harbour.ts';

/** One text for every file of a folder, its bytes and the time of its last change. */
function fingerprint(root: string): string {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .toSorted();
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file} ${statSync(file).mtimeMs}`).update(readFileSync(file));
  return hash.digest('hex');
}

it('runs nothing that a repository names, and touches nothing of it', async () => {
  const trap = join(folderWith({}), 'sprung');
  const root = repositoryWith({
    '.gitattributes': '*.ts diff=trap\n*.bin diff=trap\n',
    'tkpi.config.json': '{ "analyzers": { "maintainability": false } }\n',
    'src/a.ts': 'export const a = 1;\n',
    'a.bin': Buffer.from([0, 1, 2]),
  });
  writeFiles(root, { 'src/a.ts': 'export const a = 2;\n', 'a.bin': Buffer.from([0, 3]) });
  commitAll(root, 'Change');
  for (const key of [
    ...['diff.trap.textconv', 'diff.trap.command', 'diff.external', 'core.fsmonitor', 'core.pager'],
    ...['filter.trap.clean', 'filter.trap.smudge', 'core.sshCommand', 'gpg.program'],
  ]) {
    git(root, 'config', key, `touch ${trap};`);
  }
  writeFiles(root, {
    'src/a.ts': 'not committed\n',
    '.git/hooks/post-index-change': `#!/bin/sh\ntouch ${trap}\n`,
  });
  const before = fingerprint(root);
  const { exitCode, evidence } = await told(root, 'HEAD');
  expect(exitCode).toBe(0);
  expect(evidence.size).toMatchObject({
    production: { files: 1, added: 1, removed: 1 },
    other: { files: 1, added: 0 },
  });
  expect(fingerprint(root)).toBe(before);
  expect(existsSync(trap)).toBe(false);
});
