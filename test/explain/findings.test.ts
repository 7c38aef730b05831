import { expect, it } from 'vitest';
import { explainPlaces } from '../../src/explain/clone-places.ts';
import type { Finding } from '../../src/model/finding.ts';
import { writeFiles } from '../helpers/repository.ts';
import { explained, freshFolder, idOf, QUARRY, QUARRY_FILES, subjectOf } from './quarry.ts';

it('a clone in a larger clone: each line is charged once, to the larger one', async () => {
  const larger = await idOf('clone', 32);
  const { detail, mass, whole } = await subjectOf('finding', await idOf('clone', 9));
  expect([mass, whole?.mass]).toEqual([9, 41]);
  expect(detail.kind === 'clone' && detail.places).toEqual([
    // the function begins in line 3
    {
      path: 'src/pit/east.ts',
      startLine: 3,
      endLine: 11,
      mass: 0,
      lines: 9,
      charged: [],
      elsewhere: [{ id: larger, ranges: [[3, 11]] }],
    },
    {
      path: 'src/pit/north.ts',
      startLine: 3,
      endLine: 11,
      mass: 9,
      lines: 9,
      charged: [[3, 11]],
      elsewhere: [],
    },
    {
      path: 'src/pit/west.ts',
      startLine: 3,
      endLine: 11,
      mass: 0,
      lines: 9,
      charged: [],
      elsewhere: [{ id: larger, ranges: [[3, 11]] }],
    },
  ]);
});

it('a cycle: module by module, with the lines of the imports, and where it opens', async () => {
  const { detail } = await subjectOf('finding', await idOf('cycle', 3));
  expect(detail).toEqual({
    kind: 'cycle',
    path: [
      { from: 'src/loop/one.ts', to: 'src/loop/two.ts', line: 1 },
      { from: 'src/loop/two.ts', to: 'src/loop/three.ts', line: 1 },
      { from: 'src/loop/three.ts', to: 'src/loop/one.ts', line: 2 },
    ],
    breaks: [{ from: 'src/loop/one.ts', to: 'src/loop/two.ts', line: 1 }],
  });
});

it('a broken rule: the import, the layers, why the rule is there', async () => {
  const { detail, finding, kpi } = await subjectOf('finding', await idOf('layer-violation', 1));
  expect(detail).toEqual({
    kind: 'rule',
    import: { from: 'src/yard/lift.ts', to: 'src/pit/blast.ts', line: 1 },
  });
  expect(kpi).toBe('layering');
  expect(finding.data).toMatchObject({
    fromLayer: 'yard',
    toLayer: 'pit',
    comment: expect.stringContaining('below'),
  });
});

it('a complex function: its decision points', async () => {
  const { detail, rank, points, whole } = await subjectOf('finding', await idOf('excess-complexity', 9));
  expect(detail.kind === 'function' && detail.function.points.state).toBe('traced');
  expect(rank).toEqual({ place: 1, of: 1 });
  expect(points).toBe(whole?.points);
});

it('what it is worth to settle it is what the suggestions of a scan say', async () => {
  const { gain } = await subjectOf('finding', await idOf('cycle', 3));
  expect(gain?.findings).toBe(1);
  const { terms } = await subjectOf('score', 'score');
  const debt = (less: number) =>
    terms.reduce((sum, term) => {
      if (term.state !== 'measured') return sum;
      const numerator = term.numerator - (term.id === 'layering' ? less : 0);
      return sum + (term.weight * numerator) / term.denominator / term.halfLife;
    }, 0);
  expect(gain?.points).toBeCloseTo(100 * 2 ** -debt(3) - 100 * 2 ** -debt(0), 9);
});

it('the comment it names keeps it out of the gate, and nothing else', async () => {
  const id = await idOf('layer-violation', 1);
  const before = await subjectOf('finding', id);
  const [place] = before.suppression.above;
  expect(before.suppression).toMatchObject({ kpi: 'layering', ignored: [] });
  const root = freshFolder();
  const lines = (QUARRY_FILES[place?.path ?? ''] ?? '').split('\n');
  lines.splice((place?.line ?? 0) - 1, 0, '// tkpi-ignore-next-line layering: the lift goes in May');
  writeFiles(root, { ...QUARRY_FILES, [place?.path ?? '']: lines.join('\n') });
  const { explanation } = await explained(root, id);
  expect(explanation.subject).toMatchObject({
    points: before.points,
    suppression: { above: [], ignored: ['the lift goes in May'] },
  });
});

it('the start of an id is enough, and the short id that is shown is one', async () => {
  const id = await idOf('cycle', 3);
  const { suppression } = await subjectOf('finding', id);
  expect(suppression.id).toBe(id.slice(0, 'layers:'.length + 7));
  for (const word of [
    suppression.id,
    id.slice(0, 'layers:'.length + 4),
    id.split(':')[1] ?? '',
    id.toUpperCase(),
  ]) {
    expect((await subjectOf('finding', word)).finding.id).toBe(id);
  }
});

it('the same question has the same bytes, from the cache or not', async () => {
  const id = await idOf('clone', 9);
  const first = await explained(QUARRY, id);
  expect((await explained(QUARRY, id)).stdout).toBe(first.stdout);
  expect((await explained(QUARRY, id, '--no-cache', '--workers', '2')).stdout).toBe(first.stdout);
});

it('of two clones as large as each other, lines are charged to the one of the smaller id', () => {
  const clone = (id: string, from: number, masses: readonly number[]): Finding => ({
    id: `duplication:${id}`,
    ...({
      analyzer: 'duplication',
      code: 'clone',
      application: 'quarry',
      severity: 'minor',
      data: {},
    } as const),
    mass: masses.reduce((sum, mass) => sum + mass, 0),
    locations: ['east.ts', `${id}.ts`].map((path, index) => ({
      path,
      startLine: path === 'east.ts' ? from : 1,
      endLine: path === 'east.ts' ? from + 5 : 6,
      mass: masses[index] ?? 0,
    })),
  });
  const [small, large] = [clone('aa', 3, [6, 6]), clone('bb', 7, [4, 6])];
  const lines = () => Array.from({ length: 20 }, (_, index) => index + 1);
  const placeOf = (own: Finding) => explainPlaces(own, [small, large], lines)[0];
  expect(placeOf(small)).toMatchObject({ charged: [[3, 8]], elsewhere: [] });
  expect(placeOf(large)).toMatchObject({
    charged: [[9, 12]],
    elsewhere: [{ id: small.id, ranges: [[7, 8]] }],
  });
});
