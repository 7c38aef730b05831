import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Snapshot } from '../../src/model/snapshot.ts';
import { folderWith } from '../helpers/repository.ts';
import { tkpi } from '../helpers/tkpi.ts';

const NAMES = [
  'new\nline.ts',
  'quote"\'`.ts',
  'pipe|table.ts',
  '<script>alert(1)<\u2215script>.ts',
  'esc\u001b[31m.ts',
  'bidi\u202egnp.ts',
  'zero\u200bwidth.ts',
  '::error::.ts',
  '-rf.ts',
  '*.ts',
  '[...slug].ts',
  '__proto__.ts',
  'constructor.ts',
  'back\\slash.ts',
  ' blank .ts',
  '\u00e9.ts',
  'e\u0301.ts',
  'Case.ts',
  'case.ts',
];
const RAW_LINK = 'title\u001b]0;x\u0007\u202e.ts';
const CONTENTS: Readonly<Record<string, string | Buffer>> = {
  'content/empty.ts': '',
  'content/binary.ts': Buffer.from('G@\0\u0011'.repeat(50), 'latin1'),
  'content/utf16.ts': Buffer.from('\ufeffexport const a = 1;\n', 'utf16le'),
  'content/conflict.ts': '<<<<<<< ours\nconst a = 1;\n=======\nconst a = 2;\n>>>>>>> theirs\n',
  'content/broken.ts': 'function f( {\n',
  'content/hang.ts': `let x = ${'async('.repeat(60)}a${')'.repeat(60)};\n`,
  'content/deep.ts': `export const a = ${'['.repeat(5000)}${']'.repeat(5000)};\n`,
  'content/latin1.ts': Buffer.from('export const name = "\xfc";\n', 'latin1'),
  'content/page.vue': '<template/>\n',
  'config/cycle/tsconfig.json': '{"extends": "./tsconfig.json"}',
  'config/null/package.json': 'null',
  'config/list/package.json': '[]',
};

/** Files that no repository should hold, each of them once. @returns their paths as a report shows them */
function hostileTree(): { root: string; paths: string[] } {
  // a finding in each, so that the reports name them
  const ownText = (name: string) =>
    `export const own = (a: number) => ${'a > 1 ? 1 : '.repeat(12)}${JSON.stringify(name)};\n`;
  const root = folderWith({
    ...CONTENTS,
    ...Object.fromEntries(NAMES.map(name => [`names/${name}`, ownText(name)])),
  });
  mkdirSync(join(root, 'links/folder.ts'), { recursive: true });
  writeFileSync(join(root, 'links/folder.ts/inside.ts'), 'export {};\n');
  for (const [name, target] of [
    ['a.ts', 'b.ts'],
    ['b.ts', 'a.ts'],
    ['up', '..'],
    ['gone.ts', 'nowhere'],
    [RAW_LINK, 'nowhere'],
    ['zero.ts', '/dev/zero'],
    ['out.ts', '/etc/passwd'],
  ] as const)
    symlinkSync(target, join(root, 'links', name));
  execFileSync('mkfifo', [join(root, 'links/pipe.ts')]);
  const notUtf8 = Buffer.concat([
    Buffer.from(join(root, 'names/raw-')),
    Buffer.from([0xff]),
    Buffer.from('.ts'),
  ]);
  writeFileSync(notUtf8, 'export const raw = 1;\n');
  const links = ['a.ts', 'b.ts', 'gone.ts', RAW_LINK, 'zero.ts', 'out.ts', 'pipe.ts', 'folder.ts/inside.ts'];
  const scripts = Object.keys(CONTENTS).filter(path => !path.endsWith('.json'));
  return {
    root,
    paths: [
      ...NAMES.map(name => `names/${name}`),
      'names/raw-\\xff.ts',
      ...links.map(name => `links/${name}`),
      ...scripts,
    ],
  };
}

test('lists each file of a hostile tree exactly once, and no report carries a raw control character', async () => {
  const { root, paths } = hostileTree();
  const out = folderWith({});
  const formats = ['-f', `json=${out}/kpi.json`, '-f', `markdown=${out}/kpi.md`, '-f', 'terminal'];
  const args = [
    'scan',
    '--verbose',
    '--top',
    '100',
    '--detail',
    'functions',
    '--file-budget',
    '1000',
    ...formats,
  ];
  const { exitCode, stdout, stderr } = await tkpi(root, args);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });

  const json = readFileSync(join(out, 'kpi.json'), 'utf8');
  const { files, scope } = JSON.parse(json) as Snapshot;
  const listed = [...files, ...scope.skipped, ...scope.failed].map(({ path }) => path);
  expect(listed.toSorted()).toEqual(paths.toSorted());
  const reasons = new Map([...scope.skipped, ...scope.failed].map(({ path, reason }) => [path, reason]));
  expect(Object.fromEntries([...reasons].filter(([path]) => path.startsWith('content/')))).toEqual({
    'content/binary.ts': 'binary',
    'content/utf16.ts': 'utf-16',
    'content/conflict.ts': 'syntax-error',
    'content/broken.ts': 'syntax-error',
    'content/hang.ts': 'timeout',
    'content/page.vue': 'not-supported-yet',
  });

  for (const report of [stdout, json, readFileSync(join(out, 'kpi.md'), 'utf8')]) {
    expect(report.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    expect(report).not.toContain(root);
  }
  for (const name of ['new\\nline', 'esc\\x1b', 'bidi\\u202e', 'title\\x1b']) expect(stdout).toContain(name);
  for (const report of [stdout, readFileSync(join(out, 'kpi.md'), 'utf8')])
    expect(report).not.toMatch(/\p{Cf}/u);
});
