import { describe, expect, test } from 'vitest';
import type { CardData } from '../../../src/scorecard/measure-rule.ts';
import { qualityRules } from '../../../src/scorecard/quality/rules.ts';
import { applicationScope, cardEnds, REPOSITORY } from '../../helpers/card-ends.ts';
import { measured, tree } from '../../helpers/measured.ts';
import { clone, complexFunction, cycle, layerViolation } from '../../helpers/snapshot.ts';

const count = (id: string, data: CardData, scope = REPOSITORY) =>
  qualityRules.find(({ def }) => def.id === id)?.count(data, scope);

const metric = (id: string, value: number) => ({ id, value });
const METRICS = [metric('functions.to50', 3), metric('functions.over50', 1), metric('cycles', 2)];

describe('debts', () => {
  const files = tree({
    'harbour/a.ts': { lines: 100, decisions: 90 },
    'harbour/b.ts': { lines: 50, decisions: 9 },
  });
  const base = measured(files, { metrics: [metric('functions.to50', 5), metric('functions.over50', 0)] });
  const head = measured(files, {
    metrics: METRICS,
    findings: [
      complexFunction('harbour/a.ts', 'load', 21),
      complexFunction('harbour/a.ts', 'small', 20),
      complexFunction('harbour/b.ts', 'unload', 60),
      cycle(['harbour/a.ts', 'harbour/b.ts']),
      layerViolation('harbour/a.ts', 'harbour/data.ts'),
      clone(12, ['harbour/a.ts', 1], ['harbour/b.ts', 30]),
    ],
  });
  const data = cardEnds(base, head);

  test('are counted at both ends: 5 + 0 → 3 + 1 functions above 20, the worst first', () => {
    expect(count('functions.over20', data)).toEqual({
      state: 'measured',
      now: { kind: 'count', value: 4 },
      before: { kind: 'count', value: 5 },
      places: [
        { path: 'harbour/b.ts', what: 'unload: 60' },
        { path: 'harbour/a.ts', what: 'load: 21' },
      ],
    });
    expect(count('functions.over50', data)).toMatchObject({ now: { value: 1 }, before: { value: 0 } });
  });

  test('say why a side is missing', () => {
    expect(count('cycles', data)).toMatchObject({
      now: { value: 2 },
      reasonBefore: 'cycles were not counted',
    });
    expect(count('layers.violations', data)).toEqual({
      ...{ state: 'not-provided', reason: 'no layer rules are configured' },
    });
    const analyzers = [{ id: 'layers', state: 'failed', reason: 'it took too long' } as const];
    const failed = measured(files, { overrides: { analyzers } });
    expect(count('cycles', cardEnds(failed, failed))).toMatchObject({ reason: 'it took too long' });
    expect(count('cycles', cardEnds(measured(tree({})), head))).toMatchObject({
      reasonBefore: 'there was no production code',
    });
  });

  test('are those of the application, at its places', () => {
    expect(count('functions.over20', data, applicationScope('shop'))).not.toHaveProperty('places');
    expect(count('functions.over20', data, applicationScope('gone'))).toEqual({
      ...{ state: 'not-provided', reason: 'the application was not there' },
    });
  });

  test('duplicated lines are the KPI without its size, by file', () => {
    const { mass = 0, locations } = head.findings.find(({ analyzer }) => analyzer === 'duplication') ?? {};
    const counted = count('duplication.lines', data);
    expect(mass).toBeGreaterThan(0);
    expect(counted).toMatchObject({
      now: { kind: 'count', value: mass },
      before: { kind: 'count', value: 0 },
    });
    expect(counted).toMatchObject({
      places: expect.arrayContaining([expect.objectContaining({ path: locations?.[0]?.path })]),
    });
  });
});

test('places of duplicated lines are files, the most lines first; what is charged elsewhere is none', () => {
  const two = clone(4, ['harbour/b.ts', 1], ['orchard/c.ts', 1]);
  const one = clone(1, ['harbour/b.ts', 30], ['harbour/a.ts', 30]);
  const single = clone(1, ['harbour/d.ts', 1], ['harbour/charged.ts', 1]);
  const [first, second] = single.locations;
  const uncharged = { ...single, locations: [first, { ...second, mass: 0 }] as typeof single.locations };
  const files = tree({ 'harbour/a.ts': { lines: 100 } });
  const findings = [complexFunction('harbour/z.ts', 'load', 90), single, one, two].map(finding =>
    finding === single ? uncharged : finding,
  );
  const data = cardEnds(measured(files), measured(files, { findings }));
  expect(count('duplication.lines', data)).toMatchObject({
    places: [
      { path: 'harbour/b.ts', what: '5 duplicated lines' },
      { path: 'orchard/c.ts', what: '4 duplicated lines' },
      { path: 'harbour/a.ts', what: '1 duplicated line' },
      { path: 'harbour/d.ts', what: '1 duplicated line' },
    ],
  });
});

test('propagation cost: a chain of ten has 10 + 9 + … + 1 = 55 of 100, a circle all, single modules 10', () => {
  const modules = (next: (number: number) => readonly string[]) =>
    measured(
      tree(
        Object.fromEntries(
          Array.from({ length: 10 }, (_, number) => [`m${number}.ts`, { imports: next(number) }]),
        ),
      ),
    );
  const chain = modules(number => (number < 9 ? [`m${number + 1}.ts`] : []));
  const circle = modules(number => [`m${(number + 1) % 10}.ts`]);
  expect(count('propagation-cost', cardEnds(circle, chain))).toEqual({
    state: 'measured',
    now: { kind: 'share', numerator: 55, denominator: 100 },
    before: { kind: 'share', numerator: 100, denominator: 100 },
  });
  const single = modules(() => ['node_modules/x.ts']);
  const nine = measured(tree({ 'm0.ts': {} }));
  expect(count('propagation-cost', cardEnds(nine, single))).toMatchObject({
    now: { numerator: 10 },
    reasonBefore: 'there were fewer than 10 modules',
  });
  expect(count('propagation-cost', cardEnds(nine, { ...single, edges: undefined }))).toMatchObject({
    reason: 'the import graph was not kept',
  });
});

test('decisions in the domain are a share of all, only with a layer of that name', () => {
  const base = measured(tree({ 'domain/a.ts': { decisions: 2 }, 'ui/b.ts': { decisions: 8 } }));
  const head = measured(tree({ 'domain/a.ts': { decisions: 6 }, 'ui/b.ts': { decisions: 6 } }));
  const layerOf = (path: string) => path.split('/')[0];
  const layering = { layers: ['ui', 'domain'], before: layerOf, after: layerOf };
  expect(count('domain.share', cardEnds(base, head, { layering }))).toEqual({
    state: 'measured',
    now: { kind: 'share', numerator: 6, denominator: 12 },
    before: { kind: 'share', numerator: 2, denominator: 10 },
  });
  for (const other of [undefined, { ...layering, layers: ['ui', 'data'] }]) {
    expect(count('domain.share', cardEnds(base, head, { layering: other }))).toEqual({
      ...{ state: 'not-applicable', reason: 'no layer named domain is configured' },
    });
  }
});

test('moved files are told apart from renamed ones', () => {
  const hash = (id: string) => ({ lines: 20, hash: id });
  const base = measured(tree({ 'src/a.ts': hash('1'), 'src/b.ts': hash('2'), 'src/c.ts': hash('3') }));
  const head = measured(tree({ 'lib/a.ts': hash('1'), 'src/bee.ts': hash('2'), 'src/c.ts': hash('3') }));
  expect(count('files.moved', cardEnds(base, head))).toEqual({
    state: 'measured',
    now: { kind: 'count', value: 2 },
    reasonBefore: 'only the two ends of this period are compared',
    parts: [
      { name: 'into another folder', now: { kind: 'count', value: 1 } },
      { name: 'in their folder', now: { kind: 'count', value: 1 } },
    ],
    places: [{ path: 'lib/a.ts', what: 'was src/a.ts' }],
  });
});

test('every measure says what it does not, how it is gamed and what shows that', () => {
  expect(qualityRules.map(({ def }) => def.id)).toHaveLength(
    new Set(qualityRules.map(({ def }) => def.id)).size,
  );
  for (const { def } of qualityRules) {
    expect(def.caveats.length).toBeGreaterThan(0);
    expect([def.formula, def.game, def.counter, def.meaning].every(text => text.length > 10)).toBe(true);
  }
});
