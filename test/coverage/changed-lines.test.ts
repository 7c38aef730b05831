import { describe, expect, it } from 'vitest';
import { gitIn } from '../../src/git.ts';
import { changedLines } from '../../src/history/changed-lines.ts';
import { commitAll, git, repositoryWith, writeFiles } from '../helpers/repository.ts';

const numbered = (last: number) =>
  Array.from({ length: last }, (_, index) => `line(${index + 1});\n`).join('');

async function changes(root: string, folder = ''): Promise<Record<string, number[]>> {
  const found = await changedLines(gitIn(`${root}/${folder}`), 'HEAD~1', 'HEAD');
  return Object.fromEntries([...found].map(([path, lines]) => [path, [...lines]]));
}

describe('lines that a range changed', () => {
  it('lists added and changed lines of the head, nothing of removed ones', async () => {
    const root = repositoryWith({ 'a.ts': numbered(9), 'gone.ts': numbered(3), 'note.md': 'x\n' });
    git(root, 'rm', '-q', 'gone.ts');
    const changed = numbered(9)
      .replace('line(2)', 'other(2)')
      .replace('line(5);\n', '')
      .replace('line(9);', 'nine();\nten();');
    writeFiles(root, { 'a.ts': changed, 'note.md': 'y\n', 'new.ts': 'one();\ntwo()' });
    commitAll(root, 'change');
    expect(await changes(root)).toEqual({ 'a.ts': [2, 8, 9], 'new.ts': [1, 2] });
  });

  it('lists of a renamed file only what differs', async () => {
    const root = repositoryWith({ 'old.ts': numbered(20) });
    git(root, 'mv', 'old.ts', 'new.ts');
    writeFiles(root, { 'new.ts': numbered(20).replace('line(3)', 'three()') });
    commitAll(root, 'rename');
    expect(await changes(root)).toEqual({ 'new.ts': [3] });
  });

  it('is not misled by code that looks like a patch, by names, or by attributes', async () => {
    const names = [
      'with space.ts',
      'häfen.ts',
      'tab\there.ts',
      'quote".ts',
      'new\nline.ts',
      '@@ -1 +1 @@.ts',
    ];
    const root = repositoryWith({ 'a.ts': 'x\n' });
    const trick = '++ b/other.ts\n@@ -1 +1,99 @@\ndiff --git a/x.ts b/x.ts\n';
    writeFiles(root, {
      ...Object.fromEntries(names.map(name => [name, 'one();\n'])),
      'a.ts': trick,
      '.gitattributes': '*.ts -diff\n',
    });
    git(root, 'config', 'diff.noprefix', 'true');
    git(root, 'config', 'diff.external', 'false');
    commitAll(root, 'tricks');
    expect(await changes(root)).toEqual({
      ...Object.fromEntries(names.map(name => [name, [1]])),
      'a.ts': [1, 2, 3],
    });
  });

  it('names files from the folder that is measured, and leaves out others', async () => {
    const root = repositoryWith({ 'packages/cart/a.ts': 'x\n', 'b.ts': 'x\n' });
    writeFiles(root, { 'packages/cart/a.ts': 'y\n', 'b.ts': 'y\n' });
    commitAll(root, 'change');
    expect(await changes(root, 'packages/cart')).toEqual({ 'a.ts': [1] });
  });
});
