import { expect, test } from 'vitest';
import { CODEOWNERS_FILES, INDIVIDUALS, parseCodeowners } from '../../src/period/codeowners.ts';

test('looks for the file where GitHub does, then where GitLab does', () => {
  expect(CODEOWNERS_FILES).toEqual([
    ...['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'],
  ]);
});

// the examples of GitHub's manual, with teams for owners
const MANUAL = `
# This is a comment.
*       @org/all
*.js    @org/js #This is an inline comment.
/build/logs/ @org/logs
docs/*  @org/docs
apps/ @org/apps
/scripts/ @org/scripts @org/all
**/logs @org/any-logs
/apps/github
/unusual\\ name/ @org/space
/app/[id]/ @org/brackets
`;

test.each([
  ['a.ts', '@org/all'],
  ['deep/a.js', '@org/js'],
  ['deep/a.JS', '@org/all'],
  ['build/logs/x/y.ts', '@org/any-logs'],
  ['docs/start.md', '@org/docs'],
  ['docs/build/trouble.md', '@org/all'],
  ['other/docs/start.md', '@org/all'],
  ['src/apps/a.ts', '@org/apps'],
  ['apps/github/a.ts', ''],
  ['apps/gitlab/a.ts', '@org/apps'],
  ['scripts/x.js', '@org/all @org/scripts'],
  ['unusual name/a.ts', '@org/space'],
  ['app/[id]/page.tsx', '@org/brackets'],
  ['app/i/page.tsx', '@org/all'],
  ['Docs/start.md', '@org/all'],
])('%s is owned by %s', (path, owners) => {
  expect(parseCodeowners(MANUAL)(path).join(' ')).toBe(owners);
});

const SECTIONS = `
* @org/default

[Documentation] @org/docs
docs/
README.md @org/readme

^[Database][2] @org/data
model/db/ @org/db
!model/db/old/
config/db/

[DOCUMENTATION]
docs/api/ @org/api
`;

test.each([
  ['docs/a.md', '@org/default @org/docs'],
  ['README.md', '@org/default @org/readme'],
  ['docs/api/a.md', '@org/api @org/default'],
  ['model/db/a.ts', '@org/db @org/default'],
  ['model/db/old/a.ts', '@org/default'],
  ['config/db/a.ts', '@org/data @org/default'],
])('in the sections of GitLab %s is owned by %s', (path, owners) => {
  expect(parseCodeowners(SECTIONS)(path).join(' ')).toBe(owners);
});

test('persons are one part without names, and none where a team owns too', () => {
  const ownersOf = parseCodeowners(`
a/ @ada
b/ ada@example.org @Lin
c/ @ada @Org/Cart @org/cart
d/ @@maintainers
e/ nobody-knows
f/ whatever @group/sub/team
`);
  expect(['a/x', 'b/x', 'c/x', 'd/x', 'e/x', 'f/x'].map(path => ownersOf(path))).toEqual([
    [INDIVIDUALS],
    [INDIVIDUALS],
    ['@org/cart'],
    ['@@maintainers'],
    [],
    ['@group/sub/team'],
  ]);
});

test('takes any text: nothing, Windows line ends, lone brackets, names of prototypes', () => {
  expect(parseCodeowners('')('a.ts')).toEqual([]);
  expect(parseCodeowners('\uFEFF*.ts @o/a\r\n/b/ @o/b\r\n')('b/c.ts')).toEqual(['@o/b']);
  expect(parseCodeowners('[\n[] @o/a\n\\\n! @o/a\n[x\n*.ts @o/a')('a.ts')).toEqual(['@o/a']);
  expect(parseCodeowners('[__proto__] @o/p\nconstructor/')('constructor/toString')).toEqual(['@o/p']);
});

test('a pattern of many stars does not run away', () => {
  const ownersOf = parseCodeowners(`${'*a'.repeat(40)}b @o/a\n/${'*a*/'.repeat(20)}b @o/b`);
  expect(ownersOf(`${'a'.repeat(200)}/${'a'.repeat(200)}`)).toEqual([]);
});

test('thousands of lines and files', () => {
  const lines = Array.from({ length: 2000 }, (_, index) => `/src/f${index}/ @org/t${index}`);
  const ownersOf = parseCodeowners(`* @org/all\n${lines.join('\n')}`);
  const owned = Array.from({ length: 4000 }, (_, index) => ownersOf(`src/f${index}/a.ts`)[0]);
  expect([owned[0], owned[1999], owned[2000]]).toEqual(['@org/t0', '@org/t1999', '@org/all']);
});
