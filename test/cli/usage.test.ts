import { expect, it } from 'vitest';
import { folderWith } from '../helpers/repository.ts';
import { tkpi } from '../helpers/tkpi.ts';

it.each([
  [['diff'], "tkpi: Missing required argument 'before'.", 'tkpi diff --help'],
  [['check', '--bse', 'main'], "tkpi: Unknown option '--bse'. Did you mean --base?", 'tkpi check --help'],
  [['check', '--base'], "tkpi: Option '--base <commit>' argument missing.", 'tkpi check --help'],
  [['baseline', 'accept', 'x', '--reason'], 'argument missing.', 'tkpi baseline accept --help'],
  [['init', '--ci', 'jenkins'], 'Allowed choices are github, gitlab, none.', 'tkpi init --help'],
  [['check', '--top', 'many'], 'tkpi: --top takes a whole number', 'For example: --top 5'],
  [['baseline', 'accept', 'x'], 'tkpi: Accepting debt needs --reason', '--reason "'],
])('says what is wrong with tkpi %j and what to type', async (args, message, hint) => {
  const { exitCode, stderr, stdout } = await tkpi(folderWith({}), args);
  const [first, second, ...more] = stderr.trimEnd().split('\n');
  expect([exitCode, stdout, more]).toEqual([2, '', []]);
  expect(first).toMatch(/^tkpi: /);
  expect(first).toContain(message);
  expect(second).toContain(hint);
});

it('says it as JSON to whoever asked for JSON', async () => {
  const { exitCode, stdout } = await tkpi(folderWith({}), ['diff', '-f', 'json']);
  expect(exitCode).toBe(2);
  expect(JSON.parse(stdout)).toMatchObject({ schema: 'tkpi-error/1', error: { code: 'usage' } });
});

it.each([
  ['{ gate: {} }', 1, 'a word stands without double quotes'],
  ['{\n  "gate":\n}', 3, 'a value is missing'],
  ['{\n  "exclude": []\n  "gate": {}\n}', 3, 'a comma is missing'],
  ['{ "gate": {}', 1, 'a closing } is missing'],
  ['{ "exclude": ["a }', 1, 'a text has no closing double quote'],
  ['{} {}', 1, 'something follows after its end'],
])('says in words what is wrong with the configuration %j', async (text, line, words) => {
  const root = folderWith({ 'tkpi.config.json': text, 'src/quay.ts': 'export {};\n' });
  const { exitCode, stderr } = await tkpi(root, ['config']);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(`tkpi.config.json:${line}: cannot be read as configuration: ${words}.`);
});
