import { mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writePlanned } from '../../src/commands/init/write.ts';
import { folderWith } from '../helpers/repository.ts';

describe('a planned file', () => {
  test('is written into folders that it needs', () => {
    const root = folderWith({ 'a/b': '' });
    writePlanned(root, 'a/c/d.sh', 'x\n', true);
    expect(readFileSync(join(root, 'a/c/d.sh'), 'utf8')).toBe('x\n');
    expect(statSync(join(root, 'a/c/d.sh')).mode & 0o100).toBe(0o100);
  });

  test.each(['link/x', 'link/sub/x', 'linked-file', 'dangling'])(
    'is not written through a link: %s',
    path => {
      const outside = folderWith({ file: 'theirs' });
      const root = folderWith({});
      symlinkSync(outside, join(root, 'link'));
      symlinkSync(join(outside, 'file'), join(root, 'linked-file'));
      symlinkSync(join(outside, 'new'), join(root, 'dangling'));
      expect(() => writePlanned(root, path, 'ours')).toThrow('symbolic link');
      expect(readFileSync(join(outside, 'file'), 'utf8')).toBe('theirs');
      for (const name of ['x', 'sub', 'new']) expect(() => statSync(join(outside, name))).toThrow('ENOENT');
    },
  );

  test('says what is in its way', () => {
    const root = folderWith({});
    mkdirSync(join(root, 'folder'));
    expect(() => writePlanned(root, 'folder', '')).toThrow('folder could not be written');
    expect(() => writePlanned(root, `${'n'.repeat(300)}/x`, '')).toThrow('ENAMETOOLONG');
  });
});
