import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commitAll, git, repositoryWith, writeFiles } from '../helpers/repository.ts';
import { tkpi } from '../helpers/tkpi.ts';

const CONFIG = JSON.stringify({
  conventions: [
    {
      id: 'error-codes',
      title: 'Errors carry a code',
      conforming: "NewExpression[callee.name='HarbourError']",
      violating: "NewExpression[callee.name='Error']",
      severity: 'major',
    },
  ],
});

const MOOR = `export function moor(length: number) {
  if (length < 1) throw new Error('a ship has a length');
  return length;
}
`;

/** Exit code and first line of `check` after these files changed; `''` removes one. */
async function check(changed: Readonly<Record<string, string>>, moved?: readonly [string, string]) {
  const root = repositoryWith({ 'tkpi.config.json': CONFIG, 'src/moor.ts': MOOR });
  if (moved !== undefined) git(root, 'mv', ...moved);
  writeFiles(root, changed);
  commitAll(root, 'change');
  const { exitCode, stdout } = await tkpi(root, ['check', '--base', 'HEAD~1']);
  return { exitCode, said: stdout.split('·')[0]?.trim(), stdout, root };
}

test.each([
  ['a renamed file', {}, ['src/moor.ts', 'src/berth.ts'] as const],
  [
    'other formatting and lines above',
    { 'src/moor.ts': `// moored\n\n${MOOR.replaceAll("'", '"').replace('(', '( ')}` },
  ],
  ['another text in the same function', { 'src/moor.ts': MOOR.replace('a ship', 'every ship') }],
  [
    'a function that moved to another file',
    { 'src/moor.ts': `export { moor } from './ships';\n`, 'src/ships.ts': MOOR },
  ],
])('%s brings nothing new', async (_, changed, moved?: readonly [string, string]) => {
  const { exitCode, said } = await check(changed, moved);
  expect([exitCode, said]).toEqual([0, 'PASS  no debt changed']);
});

test('a place more fails, and says where and what to do', async () => {
  const { exitCode, stdout } = await check({
    'src/sail.ts': `export const sail = () => {\n  throw new Error('no wind');\n};\n`,
  });
  expect(exitCode).toBe(1);
  expect(stdout).toContain('against convention error-codes in sail: Errors carry a code');
  expect(stdout).toContain('src/sail.ts:2');
  expect(stdout).toContain('follow error-codes: Errors carry a code');
});

test('an ignored place more passes', async () => {
  const { exitCode } = await check({
    'src/sail.ts': `// tkpi-ignore-next-line conventions: never seen\nexport const error = new Error('no wind');\n`,
  });
  expect(exitCode).toBe(0);
});

test('evidence of a change shows the convention before and after', async () => {
  const { root } = await check({ 'src/moor.ts': MOOR.replace("Error('", "HarbourError('H1', '") });
  const { stdout } = await tkpi(root, ['evidence', 'HEAD']);
  expect(stdout).toMatch(/against error-codes +1 of 1 \(100\.0 %\) +0 of 1 \(0\.0 %\) +−1/);
  const { stdout: json } = await tkpi(root, ['evidence', 'HEAD', '-f', 'json']);
  expect(JSON.parse(json).conventions).toEqual([
    {
      id: 'error-codes',
      title: 'Errors carry a code',
      before: { numerator: 1, denominator: 1 },
      after: { numerator: 0, denominator: 1 },
    },
  ]);
});

test('a baseline records places and knows them again', async () => {
  const { root } = await check({});
  expect((await tkpi(root, ['baseline', 'update'])).exitCode).toBe(0);
  writeFiles(root, { 'src/moor.ts': `\n\n${MOOR}` });
  const same = await tkpi(root, ['check', '--baseline', 'tkpi-baseline.jsonl']);
  expect([same.exitCode, same.stdout]).toEqual([0, expect.stringContaining('no debt changed')]);
  writeFiles(root, { 'src/more.ts': MOOR });
  expect((await tkpi(root, ['check', '--baseline', 'tkpi-baseline.jsonl'])).exitCode).toBe(1);
});

test('every format tells of a new place', async () => {
  const { root } = await check({ 'src/sail.ts': MOOR.replace('moor', 'sail') });
  const formats = ['sarif', 'codequality', 'github', 'junit', 'markdown'];
  await tkpi(root, [
    'check',
    '--base',
    'HEAD~1',
    ...formats.flatMap(format => ['-f', `${format}=${format}.txt`]),
  ]);
  for (const format of formats) {
    const text = readFileSync(join(root, `${format}.txt`), 'utf8');
    expect(text, format).toMatch(/convention.?error-codes|against convention .error-codes./);
  }
});

/** Numbers that differ, so that no line is a copy of another. */
const NUMBERS = Array.from({ length: 1100 }, (_, index) => index);
const TOO_DEEP = `export const deep = ${NUMBERS.map(number => `[${number},\n`).join('')}${']'.repeat(1100)};\n`;

test('what can no longer be searched is not better, and pays for nothing', async () => {
  const hidden = await check({ 'src/moor.ts': MOOR + TOO_DEEP });
  expect(hidden.said).toBe('PASS  no debt got worse in code');
  expect(hidden.stdout).toContain('1 debt came or went with files that entered or left the analysis');
  const paid = await check({ 'src/moor.ts': MOOR + TOO_DEEP, 'src/more.ts': MOOR });
  expect(paid.exitCode).toBe(1);
  expect(paid.stdout).toContain('src/more.ts:2');
});
