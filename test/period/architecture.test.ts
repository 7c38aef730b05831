import { expect, test } from 'vitest';
import { assignedLayers } from '../../src/analyzers/layers/layering.ts';
import { architectureOf } from '../../src/period/architecture.ts';
import { compared } from '../helpers/compared.ts';
import { type FileSketch, measured, tree } from '../helpers/measured.ts';
import { cycle, layerViolation } from '../helpers/snapshot.ts';

const before: Readonly<Record<string, FileSketch>> = {
  'src/web/page.ts': { imports: ['src/core/cart.ts', 'src/web/view.ts'] },
  'src/web/view.ts': {},
  'src/core/cart.ts': { imports: ['src/data/store.ts'] },
  'src/data/store.ts': {},
};
const after: Readonly<Record<string, FileSketch>> = {
  ...before,
  'src/core/cart.ts': { imports: [] },
  'src/data/store.ts': { imports: ['src/web/view.ts'] },
};

test('tells imports between folders that came and went, and cycles that were born and removed', () => {
  const base = measured(tree(before), { findings: [cycle(['src/core/cart.ts', 'src/data/store.ts'])] });
  const head = measured(tree(after), { findings: [cycle(['src/web/page.ts', 'src/web/view.ts'])] });
  const delta = compared(base, head);
  const idOf = (state: string) => delta.groups.filter(group => group.state === state).map(({ id }) => id);
  expect(architectureOf(delta, base, head)).toEqual({
    newEdges: [{ from: 'src/data', to: 'src/web', imports: 1 }],
    removedEdges: [{ from: 'src/core', to: 'src/data', imports: 1 }],
    cycles: { before: 1, after: 1, born: idOf('introduced'), removed: idOf('resolved') },
  });
  expect(idOf('introduced')).toHaveLength(1);
});

test('a folder that was renamed keeps its imports', () => {
  const base = measured(tree(before));
  const head = measured(
    tree({
      'src/ui/page.ts': { imports: ['src/core/cart.ts', 'src/ui/view.ts'], hash: 'src/web/page.ts' },
      'src/ui/view.ts': { hash: 'src/web/view.ts' },
      'src/core/cart.ts': { imports: ['src/data/store.ts'] },
      'src/data/store.ts': {},
    }),
  );
  expect(architectureOf(compared(base, head), base, head)).toMatchObject({ newEdges: [], removedEdges: [] });
});

test('is absent where one end has no import graph', () => {
  const base = measured(tree(before));
  const { edges: _, ...head } = base;
  expect(architectureOf(compared(base, head), base, head)).toBeUndefined();
});

test('counts the imports between layers, and those that break a rule, in the order of the layers', () => {
  const base = measured(tree(before), {
    findings: [layerViolation('src/core/cart.ts', 'src/data/store.ts')],
  });
  const head = measured(tree({ ...after, 'tools/a.ts': { imports: ['src/core/cart.ts'] } }), {
    findings: [layerViolation('src/data/store.ts', 'src/web/view.ts')],
  });
  const config = { order: ['web', 'core', 'data'] };
  const of = (snapshot: typeof base) =>
    assignedLayers(
      config,
      snapshot.files.map(({ path }) => path),
      snapshot.applications,
    );
  const [then, now] = [of(base), of(head)];
  if (then === undefined || now === undefined) throw new Error('layers are configured');
  const layering = { layers: now.layers, before: then.layerOf, after: now.layerOf };
  const none = { before: 0, after: 0, violatingBefore: 0, violatingAfter: 0 };
  expect(architectureOf(compared(base, head), base, head, layering)?.matrix).toEqual({
    layers: ['web', 'core', 'data'],
    cells: [
      { ...none, from: 'web', to: 'web', before: 1, after: 1 },
      { ...none, from: 'web', to: 'core', before: 1, after: 1 },
      { ...none, from: 'core', to: 'data', before: 1, violatingBefore: 1 },
      { ...none, from: 'data', to: 'web', after: 1, violatingAfter: 1 },
    ],
  });
});

test('no layers configured, or a rule set alone: no layers', () => {
  expect(assignedLayers(undefined, ['a.ts'], [])).toBeUndefined();
  expect(assignedLayers({ rules: 'rules.json' }, ['a.ts'], [])).toBeUndefined();
});

test('a preset names its layers from the top', () => {
  const layers = assignedLayers({ preset: 'layered' }, ['src/services/a.ts', 'src/controllers/b.ts'], []);
  expect(layers?.layers.length).toBeGreaterThan(2);
  expect(layers?.layerOf('src/services/a.ts')).toBeDefined();
});
