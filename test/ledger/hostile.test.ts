import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { LedgerReport } from '../../src/model/ledger.ts';
import { folderWith } from '../helpers/repository.ts';
import { tkpi } from '../helpers/tkpi.ts';
import { entryText, FILE, readText, told } from './read.ts';

const AT = '.tkpi/ledger/2026-Q3';

describe('hostile text', () => {
  test.each([
    [
      'a bomb of references',
      `a: &a [x]\nb: &b [*a,*a]\nc: [*b,*b]`,
      '1 error syntax: cannot be read: references (&, *) are not read: write it out',
    ],
    [
      'a tag',
      `${entryText()}claims: !!js/function "x"`,
      '9 error syntax: cannot be read: tags (!) are not read',
    ],
    ['deep brackets', `a: ${'['.repeat(30_000)}`, '1 error syntax: cannot be read: it is nested too deep'],
    ['deep lists', '- '.repeat(15_000), '1 error syntax: cannot be read: it is nested too deep'],
    [
      'many keys',
      Array.from({ length: 1000 }, (_, at) => `k${at}: 1`).join('\n'),
      '501 error syntax: cannot be read: it has more than 500 lines: an entry fills a page',
    ],
    [
      'many items',
      `a: [${'1,'.repeat(10_000)}]`,
      '1 error syntax: cannot be read: it has more keys or items than an entry can have',
    ],
    [
      'two documents',
      `${entryText()}---\n${entryText()}`,
      '9 error syntax: cannot be read: it has several documents: one file is one entry',
    ],
    ['a key twice', `${entryText()}id: pears`, '9 error syntax: cannot be read: a key is there twice'],
    [
      'a prototype',
      `${entryText()}__proto__: {polluted: true}`,
      '9 error unknown-key: unknown key `__proto__`; known are',
    ],
    ['no keys', 'hello', '1 error wrong-field: must be keys with values'],
    ['nothing', '# later\n', '1 error missing'],
  ])('%s is a problem with its line', (_, text, message) => {
    const started = performance.now();
    const ledger = readText(text);
    expect(ledger.entries).toEqual([]);
    expect(told(ledger).some(line => line.startsWith(message))).toBe(true);
    expect(performance.now() - started).toBeLessThan(2000);
    expect('polluted' in {}).toBe(false);
  });

  test('does not reach the terminal as commands', async () => {
    const found = '"\\e[31m::error::x\\u202E"';
    const root = folderWith({ [FILE]: entryText({ found, id: '"\\e]0;x"' }) });
    const { stdout } = await tkpi(root, ['ledger', 'check']);
    for (const sign of ['\u001b', '\u202e', '::error']) expect(stdout).not.toContain(sign);
  });
});

describe('hostile files', () => {
  test('links, folders and what is too large or no text are listed, not read', async () => {
    const root = folderWith({
      [`${AT}/large.yml`]: `# ${'x'.repeat(40_000)}`,
      [`${AT}/bytes.yml`]: Buffer.from([0xff, 0xfe, 0x69, 0x00]),
      'secret.yml': entryText(),
    });
    mkdirSync(join(root, AT, 'folder.yml'));
    symlinkSync(join(root, 'secret.yml'), join(root, AT, 'link.yml'));
    symlinkSync('/', join(root, '.tkpi/ledger/2026-Q2'));
    const { stdout } = await tkpi(root, ['ledger', 'check', '-f', 'json']);
    const { entries, problems } = JSON.parse(stdout) as LedgerReport;
    expect(entries).toEqual([]);
    expect(problems.map(({ file, message }) => [file.slice('.tkpi/ledger/'.length), message])).toEqual([
      ['2026-Q2', 'cannot be read: it is a symbolic link, and links of a repository are not followed'],
      ['2026-Q3/bytes.yml', 'cannot be read: it is not UTF-8: save it as UTF-8'],
      ['2026-Q3/large.yml', 'cannot be read: it is larger than 32 KB: an entry fills a page'],
      [
        '2026-Q3/link.yml',
        'cannot be read: it is a symbolic link, and links of a repository are not followed',
      ],
    ]);
  });

  test('of a folder that is a link are not even listed', async () => {
    const [root, outside] = [folderWith({}), folderWith({ '2026-Q3/apples.yml': entryText() })];
    mkdirSync(join(root, '.tkpi'));
    symlinkSync(outside, join(root, '.tkpi/ledger'));
    const { stdout } = await tkpi(root, ['ledger', 'check', '-f', 'json']);
    expect((JSON.parse(stdout) as LedgerReport).problems).toMatchObject([
      { file: '.tkpi/ledger', code: 'unreadable' },
    ]);
  });
});
