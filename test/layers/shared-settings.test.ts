import { expect, test } from 'vitest';
import { folderWith } from '../helpers/repository.ts';
import { scanned } from '../helpers/tkpi.ts';

const settings = JSON.stringify({ compilerOptions: { paths: { '@/*': [`\${configDir}/src/*`] } } });

/** Two packages whose alias `@/` is set in the file they extend, each in its own folder by `${configDir}`. */
const orchard = (extended: string) => ({
  'package.json': '{ "workspaces": ["packages/*"] }',
  'packages/apple/package.json': '{ "name": "apple" }',
  'packages/apple/tsconfig.json': JSON.stringify({ extends: extended }),
  'packages/apple/src/a.ts': "import { b } from '@/b';\nexport const a = () => b;\n",
  'packages/apple/src/b.ts': "import { a } from '@/a';\nexport const b = () => a;\n",
  'packages/pear/package.json': '{ "name": "pear" }',
  'packages/pear/tsconfig.json': JSON.stringify({ extends: extended }),
  'packages/pear/src/a.ts': "import { b } from '@/b';\nexport const a = () => b;\n",
  'packages/pear/src/b.ts': 'export const b = 1;\n',
});

test.each([
  ['a file of another name', '../../_tsconfig.base.json', '_tsconfig.base.json', {}],
  [
    'a package of settings',
    '@orchard/typescript-config/base',
    'settings/typescript-config/base.json',
    { 'settings/typescript-config/package.json': '{ "name": "@orchard/typescript-config" }' },
  ],
])('reads aliases from %s, for the folder of each package', async (_, extended, path, more) => {
  const snapshot = await scanned(folderWith({ ...orchard(extended), ...more, [path]: settings }));
  const cycles = snapshot.findings.filter(({ code }) => code === 'cycle');
  expect(cycles.map(({ application }) => application)).toEqual(['apple']);
  const layers = snapshot.analyzers.find(({ id }) => id === 'layers');
  expect(JSON.stringify(layers)).not.toContain('not in the repository');
});
