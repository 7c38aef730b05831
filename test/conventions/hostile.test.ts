import { expect, test } from 'vitest';
import { folderWith } from '../helpers/repository.ts';
import { scanned, tkpi } from '../helpers/tkpi.ts';

const rule = (id: string, violating: string) => ({ id, conforming: 'DebuggerStatement', violating });

function tree(conventions: readonly object[], files: Readonly<Record<string, string>>): string {
  return folderWith({ ...files, 'tkpi.config.json': JSON.stringify({ conventions }) });
}

test('an expression that never ends costs its own convention that file, and no other', async () => {
  const endless = rule('endless', 'Identifier[name=/^(a+)+$/]');
  const root = tree([endless, rule('variables', 'VariableDeclaration')], {
    'a.ts': `export const ${'a'.repeat(60)}1 = 1;\n`,
    'b.ts': 'export const aaa = 1;\n',
  });
  const { conventions, analyzers, total } = await scanned(root, '--file-budget', '1500');
  expect(conventions).toEqual([
    { id: 'endless', files: [{ path: 'b.ts', conforming: 0, violating: 1 }], unsearched: ['a.ts'] },
    {
      id: 'variables',
      files: [
        { path: 'a.ts', conforming: 0, violating: 1 },
        { path: 'b.ts', conforming: 0, violating: 1 },
      ],
      unsearched: [],
    },
  ]);
  expect(analyzers.find(({ id }) => id === 'conventions')?.notices).toEqual([
    'convention endless is incomplete: not searched are a.ts (took too long)',
  ]);
  expect(total.metrics.find(({ id }) => id === 'convention.variables')).toMatchObject({ numerator: 2 });
});

test('more violations than a convention can have are no number, and no gate can pass', async () => {
  const root = tree([rule('all', 'Literal')], { 'a.ts': `export const a = [${'1,\n'.repeat(20_001)}];\n` });
  const { analyzers, findings } = await scanned(root);
  expect(analyzers.find(({ id }) => id === 'conventions')).toMatchObject({
    state: 'failed',
    reason: 'convention all is violated in more than 20,000 places; narrow its selector or its paths',
  });
  expect(findings.filter(({ analyzer }) => analyzer === 'conventions')).toEqual([]);
});

test('a tree too deep for the parser is said, not searched', async () => {
  const deep = `export const a = ${'[\n'.repeat(3000)}${']'.repeat(3000)};\n`;
  const root = tree([rule('variables', 'VariableDeclaration')], {
    'a.ts': deep,
    'b.ts': 'export let b = 1;\n',
  });
  const { conventions } = await scanned(root);
  expect(conventions?.[0]).toMatchObject({ unsearched: ['a.ts'], files: [{ path: 'b.ts', violating: 1 }] });
});

test('a title cannot write into the terminal', async () => {
  const conventions = [{ ...rule('bad', 'VariableDeclaration'), title: 'a\u001b[31m\nb' }];
  const { stdout } = await tkpi(tree(conventions, { 'a.ts': 'export const a = 1;\n' }), ['scan']);
  expect(stdout).not.toContain('\u001b[31m');
});
