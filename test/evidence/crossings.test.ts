import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { crossingsOf } from '../../src/evidence/crossings.ts';
import type { EdgeResult } from '../../src/model/snapshot.ts';
import { commitAll, repositoryWith, writeFiles } from '../helpers/repository.ts';
import { told } from './harbour.ts';

const edge = (from: string, to: string): EdgeResult => ({ from, to, kind: 'static' });
const folder = (path: string) => path.split('/')[0];
const all = () => true;

it('an import of a renamed module that still crosses a border is no new one', () => {
  const base = { edges: [edge('cart/a.ts', 'db/x.ts')], partOf: folder, isShown: all };
  const head = { edges: [edge('cart/b.ts', 'db/x.ts')], partOf: folder, isShown: all };
  const renamed = (path: string) => path.replace('a.ts', 'b.ts');
  expect(crossingsOf(base, head, renamed)).toEqual({ before: 1, after: 1, added: [], removed: [] });
});

it('one that was moved over the border crosses it now', () => {
  const base = { edges: [edge('cart/a.ts', 'cart/x.ts')], partOf: folder, isShown: all };
  const head = { edges: [edge('cart/a.ts', 'db/x.ts')], partOf: folder, isShown: all };
  expect(crossingsOf(base, head, path => path.replace('cart/x', 'db/x'))).toEqual({
    ...{ before: 0, after: 1, removed: [] },
    added: [{ from: 'cart', to: 'db', imports: 1 }],
  });
});

it('adds up by the parts on both ends, most imports first, and leaves out what is not shown', () => {
  const edges = [edge('a/1', 'b/1'), edge('a/2', 'b/1'), edge('a/1', 'c/1'), edge('c/1', 'b/1')];
  const none = { edges: [], partOf: folder, isShown: all };
  const isShown = (path: string) => path.startsWith('a/');
  expect(crossingsOf(none, { edges, partOf: folder, isShown }, path => path)).toMatchObject({
    after: 3,
    added: [
      { from: 'a', to: 'b', imports: 2 },
      { from: 'a', to: 'c', imports: 1 },
    ],
  });
});

it('two kinds of imports between the same modules are one', () => {
  const both = [edge('a/1', 'b/1'), { ...edge('a/1', 'b/1'), kind: 'type-only' as const }];
  const side = { edges: both, partOf: folder, isShown: all };
  expect(crossingsOf(side, side, path => path)).toMatchObject({ before: 1, after: 1 });
});

it('imports across layers are told where layers are configured', async () => {
  const root = repositoryWith({
    'tkpi.config.json': JSON.stringify({
      analyzers: { maintainability: false },
      layers: { order: ['ui', 'data'] },
    }),
    'src/ui/page.ts': "import { rows } from '../data/rows.ts';\nexport const page = rows;\n",
    'src/data/rows.ts': 'export const rows = 1;\n',
    'src/text.ts': 'export const text = 1;\n',
  });
  writeFiles(root, {
    'src/ui/page.ts': "import { text } from '../text.ts';\nexport const page = text;\n",
    'src/data/rows.ts': "import { page } from '../ui/page.ts';\nexport const rows = page;\n",
  });
  commitAll(root, 'Upside down');
  const { evidence } = await told(root, 'HEAD');
  expect(evidence.layers).toEqual({
    ...{ before: 1, after: 1 },
    added: [{ from: 'data', to: 'ui', imports: 1 }],
    removed: [{ from: 'ui', to: 'data', imports: 1 }],
  });
  // text.ts is of no layer
  expect(evidence.folders).toMatchObject({ before: 1, after: 2 });
  writeFileSync(join(root, 'tkpi.config.json'), '{ "analyzers": { "layers": false } }');
  const without = await told(root, 'HEAD');
  expect([without.evidence.layers, without.evidence.folders]).toEqual([undefined, undefined]);
  expect(without.evidence.kpis.find(({ id }) => id === 'layering')).toEqual({
    id: 'layering',
    reason: 'switched off',
  });
});
