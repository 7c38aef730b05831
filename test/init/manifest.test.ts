import { describe, expect, test } from 'vitest';
import type { Found } from '../../src/init/facts.ts';
import { readManifest, scriptsFile } from '../../src/init/manifest.ts';
import { facts } from './facts.ts';

function withManifest(text: string) {
  return scriptsFile(facts({ 'package.json': text }))[0];
}

describe('npm scripts', () => {
  test.each([
    [
      'two spaces',
      '{\n  "name": "a",\n  "scripts": {\n    "x": "y"\n  }\n}\n',
      '\n    "kpi": "tkpi scan",\n    ',
    ],
    [
      'four spaces',
      '{\n    "name": "a",\n    "scripts": {\n        "x": "y"\n    }\n}\n',
      '\n        "kpi": ',
    ],
    ['tabs', '{\n\t"name": "a",\n\t"scripts": {\n\t\t"x": "y"\n\t}\n}\n', '\n\t\t"kpi": '],
    ['no newline at the end', '{\n  "scripts": {\n    "x": "y"\n  }\n}', '"kpi:check": "tkpi check"\n  }\n}'],
    ['CRLF', '{\r\n  "scripts": {\r\n    "x": "y"\r\n  }\r\n}\r\n', '",\r\n    "kpi": "tkpi scan",\r\n'],
    ['a byte order mark', '\uFEFF{\n  "name": "a"\n}\n', '  "scripts": {\n    "kpi": "tkpi scan"'],
    ['one line', '{"name":"a"}', '"name": "a"'],
  ])('keep the form of a package.json with %s', (_, before, expected) => {
    const file = withManifest(before);
    const after = file?.action === 'change' ? file.content : '';
    expect(after).toContain(expected);
    expect(after.endsWith('\n')).toBe(before.endsWith('\n'));
    expect(after.startsWith('\uFEFF')).toBe(before.startsWith('\uFEFF'));
    expect(after.replaceAll('\r\n', '').includes('\n')).toBe(!before.includes('\r') && after.includes('\n'));
    const strip = (text: string) => JSON.parse(text.replace('\uFEFF', ''));
    const { kpi, 'kpi:check': check, ...scripts } = strip(after).scripts;
    expect([kpi, check]).toEqual(['tkpi scan', 'tkpi check']);
    expect(scripts).toEqual(strip(before).scripts ?? {});
  });

  test('leave scripts of these names alone', () => {
    const text = '{"scripts": {"kpi": "mine", "kpi:check": "mine too"}}';
    expect(withManifest(text)).toMatchObject({ action: 'keep' });
  });

  test.each([
    '{"name": ',
    '[]',
    '{"scripts": []}',
    '{"scripts": "x"}',
    '{ /* a comment */ }',
    '['.repeat(50_000),
  ])('are not put into a package.json of another form: %.30s', text => {
    expect(withManifest(text)).toMatchObject({ action: 'skip' });
  });
});

describe('the package manager', () => {
  test.each<[string, Record<string, string | Found>]>([
    ['npm', {}],
    ['npm', { 'package-lock.json': '{}' }],
    ['pnpm', { 'pnpm-lock.yaml': '' }],
    ['yarn', { 'yarn.lock': '' }],
    ['bun', { 'bun.lockb': { state: 'blocked', reason: 'is not UTF-8' } }],
    ['yarn', { 'package.json': '{"packageManager": "yarn@4.1.0"}', 'package-lock.json': '{}' }],
    ['pnpm', { 'package.json': '{"packageManager": "evil; rm -rf /"}', 'pnpm-lock.yaml': '' }],
  ])('%s', (manager, files) => {
    expect(readManifest(facts(files)).manager).toBe(manager);
  });
});
