import { expect, test } from 'vitest';
import { folderWith } from '../helpers/repository.ts';
import { scanned } from '../helpers/tkpi.ts';

/** Two modules that need each other's types only, without saying `import type`. */
const HARBOUR = {
  'src/boat.ts': "import { Quay } from './quay';\nexport interface Boat { at: Quay }\n",
  'src/quay.ts': "import { Boat } from './boat';\nexport interface Quay { boats: Boat[] }\n",
};
const tsconfig = (options: object) => ({ 'tsconfig.json': JSON.stringify({ compilerOptions: options }) });
const cyclesOf = async (files: Record<string, string>) =>
  (await scanned(folderWith(files))).findings.filter(({ code }) => code === 'cycle').length;

test('sees no cycle in imports that a compiler drops', async () => {
  expect(await cyclesOf(HARBOUR)).toBe(0);
  expect(await cyclesOf({ ...HARBOUR, ...tsconfig({ strict: true }) })).toBe(0);
});

test('sees the cycle when the compiler is told to keep every import', async () => {
  expect(await cyclesOf({ ...HARBOUR, ...tsconfig({ verbatimModuleSyntax: true }) })).toBe(1);
});

test('sees that an import of names marked one by one still loads the module then', async () => {
  const marked = Object.fromEntries(
    Object.entries(HARBOUR).map(([path, text]) => [path, text.replace('{ ', '{ type ')]),
  );
  expect(await cyclesOf(marked)).toBe(0);
  expect(await cyclesOf({ ...marked, ...tsconfig({ verbatimModuleSyntax: true }) })).toBe(1);
});
