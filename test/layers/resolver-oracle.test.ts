import { realpathSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ResolverFactory } from 'oxc-resolver';
import { expect, test } from 'vitest';
import { Resolver } from '../../src/analyzers/layers/graph/resolver.ts';
import { inputOf, readTree } from './tree.ts';

const aliases = {
  '.js': ['.ts', '.tsx', '.js', '.jsx', '.d.ts'],
  '.jsx': ['.tsx', '.jsx', '.d.ts'],
  '.mjs': ['.mts', '.mjs', '.d.mts'],
  '.cjs': ['.cts', '.cjs', '.d.cts'],
};

/** Packages with many modules, their languages and shapes different: subpath imports, `.js` for `.ts`, CommonJS. */
test.each<[string, number]>([
  ['dependency-cruiser', 400],
  ['zod', 500],
  ['knip', 1500],
  ['yaml', 200],
  ['ajv', 500],
  ['eslint', 600],
])('%s: every own import leads where oxc-resolver says', async (name, least) => {
  const folder = realpathSync(join('node_modules', name));
  const tree = readTree(
    folder,
    path =>
      /\.[cm]?[jt]sx?$|(^|\/)(package|tsconfig)\.json$/.test(path) && !/(^|\/)node_modules\//.test(path),
  );
  const input = inputOf(tree);
  const resolver = new Resolver(input.sources);
  const oracle = new ResolverFactory({
    extensions: ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.d.ts', '.d.mts', '.d.cts'],
    extensionAlias: aliases,
    conditionNames: ['types', 'import', 'module', 'node', 'default'],
    mainFields: ['module', 'main', 'types'],
    builtinModules: true,
  });
  const differences: string[] = [];
  let agreed = 0;
  for (const [from, { imports }] of await input.facts) {
    for (const { specifier, kind } of imports) {
      // By its own name a package leads to its build output there and to its sources here, on purpose.
      if (specifier === name || specifier.startsWith(`${name}/`)) continue;
      const own = resolver.resolve(from, specifier, kind === 'require');
      const found = oracle.resolveFileSync(join(folder, from), specifier).path;
      const theirs = found === undefined ? undefined : relative(folder, found).replaceAll('\\', '/');
      const expected =
        theirs === undefined || /^\.\.|(^|\/)node_modules\/|\.json$/.test(theirs) ? undefined : theirs;
      const answer = own.state === 'file' ? own.path : undefined;
      if (answer !== expected) differences.push(`${from}: ${specifier} → ${answer}, not ${expected}`);
      else if (answer !== undefined) agreed++;
    }
  }
  expect(differences).toEqual([]);
  expect(agreed).toBeGreaterThanOrEqual(least);
});
