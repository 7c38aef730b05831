import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, repositoryWith } from '../helpers/repository.ts';
import { tkpi } from '../helpers/tkpi.ts';
import { orchard } from './orchard.ts';

const PICTURES = ['functions.svg', 'hotspots.svg', 'layers.svg', 'map.svg', 'score.svg'];

test('a Markdown report that goes to a folder has its pictures beside it', async () => {
  const root = repositoryWith(orchard());
  const { exitCode, stderr, stdout } = await tkpi(root, ['scan', '-q', '-f', 'markdown=kpi/deep/']);
  expect({ exitCode, stderr, stdout }).toEqual({ exitCode: 0, stderr: '', stdout: '' });
  const folder = join(root, 'kpi/deep');
  expect(readdirSync(folder).toSorted()).toEqual(['README.md', ...PICTURES]);
  const text = readFileSync(join(folder, 'README.md'), 'utf8');
  expect([...text.matchAll(/!\[[^\]]+\]\(([a-z]+\.svg)\)/g)].map(([, name]) => name).toSorted()).toEqual(
    PICTURES,
  );
  for (const name of PICTURES) {
    const svg = readFileSync(join(folder, name), 'utf8');
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"[^>]* viewBox/);
    expect(svg).not.toMatch(/<script|href=|<foreignObject/);
  }
});

test('one that goes to a file or to standard output has none', async () => {
  const { stdout } = await tkpi(repositoryWith(orchard()), ['scan', '-f', 'markdown']);
  expect(stdout).not.toContain('.svg');
});

test('a file in the way of the folder is an error', async () => {
  const root = folderWith({ ...orchard(), kpi: 'mine' });
  const { exitCode, stderr } = await tkpi(root, ['scan', '-q', '-f', 'markdown=kpi/']);
  expect({ exitCode, stderr }).toEqual({
    exitCode: 2,
    stderr: 'tkpi: The folder kpi/ could not be made: a file is in the way.\n',
  });
  expect(readFileSync(join(root, 'kpi'), 'utf8')).toBe('mine');
});

test('a page in the same run does not change the JSON report', async () => {
  const root = repositoryWith(orchard());
  const alone = await tkpi(root, ['scan', '-f', 'json']);
  const together = await tkpi(root, ['scan', '-f', 'json', '-f', 'html=page.html']);
  expect(together.stdout).toBe(alone.stdout);
});

test('the same tree gives the same page', async () => {
  const root = repositoryWith(orchard());
  const page = async () => (await tkpi(root, ['scan', '-f', 'html'])).stdout;
  expect(await page()).toBe(await page());
});

test('tkpi open writes a page to a folder of its own and prints where', async () => {
  const root = repositoryWith(orchard());
  const { stdout, exitCode } = await tkpi(root, ['open']);
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/report\.html\n$/);
  expect(readFileSync(stdout.trim(), 'utf8')).toContain('<title>Technical KPIs of orchard</title>');
});
