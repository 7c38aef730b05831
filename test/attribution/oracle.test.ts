import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { folderWith } from '../helpers/repository.ts';
import { harbour } from './generated.ts';

interface Judged {
  readonly commits: number;
  readonly groups: readonly { readonly place: string; readonly expected?: string; readonly named?: string }[];
}

test('names the same change for each debt that came or went as measuring every commit one by one', () => {
  const { root, base, head } = harbour();
  const script = new URL('../../bench/attribution-oracle.mjs', import.meta.url).pathname;
  const output = execFileSync(process.execPath, [script, root, base, head, '--json'], {
    encoding: 'utf8',
    env: { ...process.env, TKPI_CACHE_DIR: folderWith({}) },
  });
  const { commits, groups } = JSON.parse(output) as Judged;
  expect(commits).toBe(31);
  expect(groups.length).toBeGreaterThanOrEqual(11);
  for (const { place, expected, named } of groups)
    expect({ place, commit: named }).toEqual({ place, commit: expected });
});
