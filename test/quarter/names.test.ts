import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith } from '../helpers/repository.ts';
import { tkpi } from '../helpers/tkpi.ts';
import type { Past } from '../history/past.ts';
import { harbour, pier, quarter, quarterOf } from './harbour.ts';

/** Names and addresses that stand nowhere else. */
const WORDS = /zzauthor|zzmapped|zzpartner|zzbot|zzhost|zzmail/i;

/** A quarter in which people and a bot worked, whose names no report may show. */
function crew(config: object = {}): Past {
  const by = (name: string) => `Zzauthor ${name} <${name}@zzmail.example>`;
  return harbour(
    [
      pier('begin', '2026-03-01T10:00:00Z', 11, { by: by('Ada') }),
      pier('one', '2026-07-01T10:00:00Z', 14, {
        by: by('Ben'),
        message: 'Moor two ships (#1)\n\nCo-authored-by: Zzpartner Cem <cem@zzmail.example>\n',
      }),
      pier('two', '2026-07-02T10:00:00Z', 16, { by: by('Ada'), message: 'Moor three ships (#2)' }),
      pier('fork', '2026-07-02T11:00:00Z', 16, {
        message: 'Merge pull request #3 from zzauthor-ada/ships\n\n',
        parents: ['two', 'one'],
      }),
      pier('bot', '2026-07-03T10:00:00Z', 17, { by: 'zzbot[bot] <zzbot@zzmail.example>' }),
      pier('mapped', '2026-07-04T10:00:00Z', 12, {
        by: by('Dora'),
        write: {
          'src/pier.ts': `export const moor = (ship: Ship) => ${'ship.next || '.repeat(14)}ship;\n`,
          '.mailmap': 'Zzmapped Dee <dora@zzmail.example>\n',
          CODEOWNERS: '* @zzauthor-ben\n/src/ @harbour/pilots ben@zzmail.example\n',
        },
      }),
    ],
    config,
  );
}

test('no name and no address is in any report of any command', async () => {
  const { root } = crew({ history: { names: true } });
  const out = folderWith({});
  const formats = (name: string, ...all: string[]) =>
    all.flatMap(format => ['-f', `${format}=${join(out, `${name}.${format}`)}`]);
  const runs = [
    ['quarter', '-v', '-f', 'terminal', ...formats('quarter', 'markdown', 'json')],
    ['evidence', 'HEAD', '-v', '-f', 'terminal', ...formats('evidence', 'markdown', 'json')],
    ['trend', '-v', '-f', 'terminal', ...formats('trend', 'markdown', 'json', 'csv')],
  ];
  for (const args of runs) {
    const { exitCode, stdout, stderr } = await tkpi(root, args);
    expect({ args, exitCode }).toEqual({ args, exitCode: 0 });
    expect(stdout + stderr).not.toMatch(WORDS);
  }
  const files = readdirSync(out);
  expect(files).toHaveLength(7);
  for (const file of files) expect(readFileSync(join(out, file), 'utf8')).not.toMatch(WORDS);
  expect((await quarterOf(root)).participation).toEqual({ changes: 5, commits: 5, authors: 4, byBots: 1 });
});

test('--names lists who took part, sorted, and nothing about them', async () => {
  const { root } = crew({ history: { names: true } });
  const report = await quarterOf(root, '--names');
  const names = ['Zzauthor Ada', 'Zzauthor Ben', 'Zzmapped Dee', 'Zzpartner Cem'];
  expect(report.names).toEqual(names);
  expect(JSON.stringify({ ...report, names: [] })).not.toMatch(WORDS);
  for (const format of ['terminal', 'markdown']) {
    const { stdout } = await quarter(root, '--names', '-f', format);
    for (const name of names) expect(stdout.split(name)).toHaveLength(2);
    expect(stdout).not.toMatch(/zzmail|zzbot|zzhost/i);
  }
});

test('--names is refused unless the configuration allows it, whichever is given', async () => {
  const { root } = crew();
  const refused = {
    exitCode: 2,
    stdout: '',
    stderr: expect.stringMatching(/"names": true[\s\S]*never totals/),
  };
  expect(await quarter(root, '--names')).toEqual(refused);
  expect(await quarter(root, '--names', '--no-config')).toEqual(refused);
});
