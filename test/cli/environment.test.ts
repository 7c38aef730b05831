import { afterEach, expect, it, vi } from 'vitest';
import { repositoryWith, writeFiles } from '../helpers/repository.ts';
import { tkpi } from '../helpers/tkpi.ts';

afterEach(() => vi.unstubAllEnvs());

/** A change that gets a little worse: a warning, and a failure when strict. */
function warned(): string {
  const sort = (bins: number) =>
    `export function sort(apple: string) {\n${Array.from({ length: bins }, (_, bin) => `  if (apple === 'kind ${bin}') return ${bin};\n`).join('')}}\n`;
  const root = repositoryWith({ 'src/sort.ts': sort(11) });
  writeFiles(root, { 'src/sort.ts': sort(12) });
  return root;
}

async function checked(env: Readonly<Record<string, string>>): Promise<number> {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  return (await tkpi(warned(), ['check'], { ...env })).exitCode;
}

it.each([
  ['', 0],
  ['0', 0],
  ['false', 0],
  ['no', 0],
  ['1', 1],
  ['true', 1],
])('takes TKPI_STRICT=%s as what it says', async (value, exitCode) => {
  expect(await checked({ TKPI_STRICT: value })).toBe(exitCode);
});

it('takes an empty variable for one that is not set: CI systems set those that have no value', async () => {
  expect(await checked({ TKPI_BASE: '', TKPI_FORMAT: '', TKPI_TOP: '', TKPI_BASELINE: '' })).toBe(0);
});

it('names every format of a comparison in the help', async () => {
  for (const command of ['check', 'diff']) {
    const help = (await tkpi(warned(), [command, '--help'])).stdout.replace(/\s+/g, ' ');
    expect(help).toContain(
      'terminal, markdown, comment, html, json, sarif, codequality, junit, github or openmetrics; to a file with =file',
    );
  }
});
