import { mkdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commitAll, folderWith, git, repositoryWith, writeFiles } from '../helpers/repository.ts';
import { tkpi } from '../helpers/tkpi.ts';
import { initAnswering } from './answering.ts';
import { changedFiles, isThere, NPM_APP, NPM_APP_WITH_CODE, textOf } from './samples.ts';

const GITHUB = '.github/workflows/tkpi.yml';

/** A baseline to merge, which no test reads. */
const WITH_BASELINE = { 'tkpi-baseline.jsonl': '' };

function npmApp(more: Record<string, string> = {}): string {
  const root = repositoryWith({ ...NPM_APP, ...more });
  git(root, 'remote', 'add', 'origin', 'git@github.com:harbour/orchard.git');
  return root;
}

describe('tkpi init', () => {
  test('sets up an npm application, and says so the second time', async () => {
    const root = npmApp(NPM_APP_WITH_CODE);
    const first = await tkpi(root, ['init', '--yes']);
    expect(first).toMatchObject({ exitCode: 0, stderr: '' });
    expect(changedFiles(root)).toEqual(['.gitattributes', GITHUB, 'package.json', 'tkpi-baseline.jsonl']);
    expect(textOf(root, '.gitattributes')).toBe('tkpi-baseline.jsonl text eol=lf merge=tkpi-baseline\n');
    expect(textOf(root, 'tkpi-baseline.jsonl')).toContain('"name":"sort"');
    expect(JSON.parse(textOf(root, 'package.json'))).toEqual({
      name: 'orchard',
      scripts: { test: 'vitest', kpi: 'tkpi scan', 'kpi:check': 'tkpi check' },
    });
    expect(git(root, 'config', 'merge.tkpi-baseline.driver')).toBe('npx tkpi baseline merge %A %O %B\n');
    expect(first.stdout).toContain('npm install --save-dev tkpi');

    commitAll(root, 'tkpi');
    const second = await tkpi(root, ['init', '--yes']);
    expect(second).toMatchObject({ exitCode: 0, stderr: '' });
    expect(second.stdout).toContain('Everything is there already.');
    expect(changedFiles(root)).toEqual([]);
  });

  test('without a terminal and without --yes it shows, writes nothing, and ends with 2', async () => {
    const root = npmApp();
    const { exitCode, stdout, stderr } = await tkpi(root, ['init']);
    expect(exitCode).toBe(2);
    expect(stdout).toContain(`create   ${GITHUB}`);
    expect(stderr).toContain('--yes');
    expect(changedFiles(root)).toEqual([]);
  });

  test('writes after a yes, and leaves the git configuration alone after a no', async () => {
    const root = npmApp(WITH_BASELINE);
    const { exitCode, stdout, stderr } = await initAnswering(root, 'y\nn\n');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('set      .git/config  merge.tkpi-baseline.driver');
    expect(stderr).toContain('Write these 3 files? [y/N]');
    expect(changedFiles(root)).toHaveLength(3);
    expect(textOf(root, '.git/config')).not.toContain('tkpi');
  });

  test.each(['n\n', '\n', '', 'maybe\n'])('writes nothing after %j', async answer => {
    const root = npmApp();
    const { exitCode, stdout } = await initAnswering(root, answer);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/No file was written\.\n$/);
    expect(changedFiles(root)).toEqual([]);
    expect(textOf(root, '.git/config')).not.toContain('tkpi');
  });

  test('asks for each file that is there with another content', async () => {
    const mine = 'name: mine\n';
    const root = npmApp({ [GITHUB]: mine });
    const no = await initAnswering(root, 'n\ny\nn\n');
    expect(no.stderr).toContain(`${GITHUB} is there with another content. Overwrite it? [y/N]`);
    expect(no.stdout).toContain(`kept     ${GITHUB}`);
    expect(textOf(root, GITHUB)).toBe(mine);
    await initAnswering(root, 'y\ny\nn\n');
    expect(textOf(root, GITHUB)).toContain('tkpi check');
  });

  test('--yes keeps what is there and says so, --force overwrites it', async () => {
    const mine = 'name: mine\n';
    const root = npmApp({ [GITHUB]: mine, 'tkpi.config.json': '{"complexity": {"limit": 20}}' });
    const { stdout, exitCode } = await tkpi(root, ['init', '--yes']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`kept     ${GITHUB}`);
    expect(stdout).toContain('keep     tkpi.config.json');
    expect(textOf(root, GITHUB)).toBe(mine);
    await tkpi(root, ['init', '--yes', '--force']);
    expect(textOf(root, GITHUB)).toContain('tkpi check');
    expect(textOf(root, 'tkpi.config.json')).toContain('20');
  });

  test('a merge driver of somebody else stays, unless somebody says yes', async () => {
    const root = npmApp(WITH_BASELINE);
    const driver = () => git(root, 'config', 'merge.tkpi-baseline.driver').trim();
    git(root, 'config', 'merge.tkpi-baseline.driver', 'mine %A');
    const { stdout } = await tkpi(root, ['init', '--yes']);
    expect(stdout).toMatch(/replace +\.git\/config.*\n +- mine %A\n/);
    expect(stdout).toContain('kept     merge.tkpi-baseline.driver');
    expect(driver()).toBe('mine %A');
    await initAnswering(root, 'n\n');
    expect(driver()).toBe('mine %A');
    await initAnswering(root, 'y\n');
    expect(driver()).toBe('npx tkpi baseline merge %A %O %B');
  });

  test('an empty repository gets no baseline, and hears why', async () => {
    const root = folderWith({});
    git(root, 'init', '-q', '-b', 'main');
    const { exitCode, stdout } = await tkpi(root, ['init', '--yes', '--ci', 'none']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('There is no code to measure yet');
    expect(changedFiles(root)).toEqual([]);
    expect(textOf(root, '.git/config')).not.toContain('tkpi');
  });

  test('a folder outside git gets what needs no git', async () => {
    const root = folderWith(NPM_APP_WITH_CODE);
    expect((await tkpi(root, ['init', '--yes'])).exitCode).toBe(0);
    expect(isThere(root, '.gitattributes')).toBe(false);
    expect(isThere(root, 'tkpi-baseline.jsonl')).toBe(true);
  });

  test('a folder inside a repository gets no CI file and no hook', async () => {
    const root = npmApp({
      'shop/package.json': '{}',
      '.husky/pre-commit': 'true\n',
    });
    const { exitCode, stdout } = await tkpi(root, ['init', 'shop', '--yes']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('not the top of its repository');
    expect(changedFiles(root)).toEqual(['shop/package.json']);
  });

  test('never writes through a symbolic link; the rest is written', async () => {
    const outside = folderWith({ 'package.json': '{}' });
    const root = repositoryWith(WITH_BASELINE);
    symlinkSync(outside, join(root, '.github'));
    symlinkSync(join(outside, 'package.json'), join(root, 'package.json'));
    symlinkSync('/nowhere', join(root, '.gitattributes'));
    mkdirSync(join(root, '.husky'));
    const { exitCode, stdout, stderr } = await tkpi(root, ['init', '--yes', '--force', '--ci', 'github']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('symbolic link');
    expect(stdout).toMatch(/skip +\.gitattributes .*symbolic link/);
    expect(isThere(outside, 'workflows')).toBe(false);
    expect(textOf(outside, 'package.json')).toBe('{}');
    expect(isThere(root, '.husky/pre-push')).toBe(true);
  });

  test('names from the repository are shown, not obeyed', async () => {
    const name = 'a\u001b[2J::error::x\u202e';
    const root = repositoryWith({ 'package.json': JSON.stringify({ name }) });
    git(root, 'remote', 'add', 'origin', 'git@gitlab.example.org:x/$(touch pwned)/github-tools.git');
    const { stdout, exitCode } = await tkpi(root, ['init', '--yes']);
    expect(exitCode).toBe(0);
    expect(stdout).not.toContain('\u001b');
    expect(stdout).not.toContain('\u202e');
    expect(stdout).not.toContain('::error');
    expect(stdout).toMatch(/CI +GitLab/);
    expect(isThere(root, 'pwned')).toBe(false);
  });

  test('hooks that it creates may be run', async () => {
    const root = npmApp();
    mkdirSync(join(root, '.husky'));
    await tkpi(root, ['init', '--yes']);
    expect(statSync(join(root, '.husky/pre-push')).mode & 0o111).toBe(0o111);
  });

  test('names the layer preset that the folders show, and measures the baseline with it', async () => {
    const layers = ['controllers', 'services', 'repositories'].flatMap(layer =>
      ['a', 'b'].map(name => [`src/${layer}/${name}.js`, `export const ${name} = 1;\n`] as const),
    );
    const root = repositoryWith(Object.fromEntries(layers));
    writeFiles(root, { 'src/services/a.js': "import '../controllers/a.js';\nexport const a = 1;\n" });
    await tkpi(root, ['init', '--yes', '--ci', 'none']);
    expect(JSON.parse(textOf(root, 'tkpi.config.json'))).toEqual({ layers: { preset: 'layered' } });
    expect(textOf(root, 'tkpi-baseline.jsonl')).toContain('layered-services-know-no-controllers');
  });
});
