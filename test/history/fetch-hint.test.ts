import { expect, it } from 'vitest';
import { repositoryWith } from '../helpers/repository.ts';
import { tkpi } from '../helpers/tkpi.ts';

const CODE = { 'src/quay.ts': 'export const quay = 1;\n' };

/** A branch name may hold what a shell runs, and whoever reads a hint pastes it. */
it.each([
  ['release-2/x_y.z', 'Fetch it: git fetch origin release-2/x_y.z:refs/remotes/origin/release-2/x_y.z'],
  ['$(reboot)', 'Fetch it: git fetch --all'],
  ['main;reboot', 'Fetch it: git fetch --all'],
  ['--upload-pack=reboot', 'Fetch it: git fetch --all'],
  ['a b', 'Fetch it: git fetch --all'],
])('offers a command that is safe to paste for a base called %s', async (name, hint) => {
  const root = repositoryWith(CODE);
  const asked = await tkpi(root, ['check', `--base=${name}`]);
  const said = await tkpi(root, ['check'], { GITHUB_BASE_REF: name });
  for (const { exitCode, stderr } of [asked, said]) {
    expect([exitCode, stderr.split('\n')[1]?.trim()]).toEqual([2, hint]);
  }
});

it('says that an empty base is none', async () => {
  const { exitCode, stderr } = await tkpi(repositoryWith(CODE), ['check', '--base', '']);
  expect([exitCode, stderr.split('\n')[0]]).toEqual([2, 'tkpi: The base is empty.']);
});
