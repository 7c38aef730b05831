import { expect, test } from 'vitest';
import { block, complete, fileWith, placesOf } from './support.ts';

test('three places of one fragment are one group', async () => {
  const { findings, measurements } = await complete({
    'a.ts': fileWith('a', block('x', 10)),
    'b.ts': fileWith('b', block('x', 10)),
    'c.ts': fileWith('c', block('x', 10)),
  });
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ code: 'clone', analyzer: 'duplication', mass: 30, severity: 'minor' });
  expect(findings[0]?.id).toMatch(/^duplication:[0-9a-f]{16}$/);
  expect(findings[0]?.data).toEqual({
    lines: 10,
    tokens: 140,
    places: 3,
    files: 3,
    redundantLines: 20,
    stillDuplicated: 0,
    sketch: expect.stringMatching(/^[\w+/]{100,}=*$/),
  });
  expect(placesOf(findings[0] as never)).toEqual(['a.ts 2-11:10', 'b.ts 2-11:10', 'c.ts 2-11:10']);
  expect(measurements).toEqual([
    { metric: 'duplication', application: 'app', numerator: 30, denominator: 36 },
    { metric: 'duplication.groups', application: 'app', value: 1 },
    { metric: 'duplication.redundantLines', application: 'app', value: 20 },
    { metric: 'duplication.largestClone', application: 'app', value: 10 },
  ]);
});

test('a fragment inside a larger clone has all its places, and each line is charged once', async () => {
  const { findings, measurements } = await complete({
    'a.ts': fileWith('a', block('x', 10)),
    'b.ts': fileWith('b', block('x', 10) + block('y', 10)),
    'c.ts': fileWith('c', block('x', 10) + block('y', 10)),
  });
  expect(findings.map(placesOf)).toEqual([
    ['b.ts 2-21:20', 'c.ts 2-21:20'],
    ['a.ts 2-11:10', 'b.ts 2-11:0', 'c.ts 2-11:0'],
  ]);
  // Without a: 10 lines less; one of b and c: 20 lines less.
  expect(measurements.map(one => ('value' in one ? one.value : one.numerator))).toEqual([50, 2, 30, 20]);
});

test('says what stays duplicated in the place that is kept', async () => {
  const { findings } = await complete({
    'a.ts': fileWith('a', block('x', 10)),
    'b.ts': fileWith('b', block('x', 10) + block('y', 12)),
    'c.ts': fileWith('c', block('x', 10) + block('y', 12)),
  });
  expect(findings.map(placesOf)).toEqual([
    ['b.ts 2-23:22', 'c.ts 2-23:22'],
    ['a.ts 2-11:10', 'b.ts 2-11:0', 'c.ts 2-11:0'],
  ]);
  // Of b and c one is kept: a repeats ten of its lines. The other group's lines are charged in a only.
  expect(findings.map(({ data }) => data.stillDuplicated)).toEqual([10, 0]);
});

test('what repeats inside the kept place stays duplicated', async () => {
  const text = `${block('x', 6)}between\n${block('x', 6)}`;
  const { findings } = await complete({ 'a.ts': fileWith('a', text), 'b.ts': fileWith('b', text) });
  expect(findings.map(placesOf)[0]).toEqual(['a.ts 2-14:13', 'b.ts 2-14:13']);
  expect(findings[0]?.data.stillDuplicated).toBe(12);
});

test('two copies in one file are two places', async () => {
  const { findings } = await complete({
    'a.ts': fileWith('a', `${block('x', 6)}between\n${block('x', 6)}`),
  });
  expect(findings.map(placesOf)).toEqual([['a.ts 2-7:6', 'a.ts 9-14:6']]);
  expect(findings[0]?.data).toMatchObject({ places: 2, files: 1 });
});

test('two copies side by side are two places, not one long one', async () => {
  const { findings } = await complete({ 'a.ts': fileWith('a', block('x', 8) + block('x', 8)) });
  expect(findings.map(placesOf)).toEqual([['a.ts 2-9:8', 'a.ts 10-17:8']]);
});

test('code that repeats itself line by line is one place', async () => {
  const { findings } = await complete({ 'a.ts': fileWith('a', 'push(stack, 1, 2, 3, 4, 5);\n'.repeat(20)) });
  expect(findings.map(placesOf)).toEqual([['a.ts 2-21:20']]);
  expect(findings[0]?.data).toMatchObject({ places: 1, redundantLines: 0 });
});

test('severity is by the lines of one place', async () => {
  const severity = async (lines: number): Promise<unknown> => {
    const text = block('x', lines);
    const { findings } = await complete({ 'a.ts': fileWith('a', text), 'b.ts': fileWith('b', text) });
    return findings.map(finding => finding.severity);
  };
  expect(await severity(19)).toEqual(['minor']);
  expect(await severity(20)).toEqual(['major']);
  expect(await severity(199)).toEqual(['major']);
  expect(await severity(200)).toEqual(['critical']);
});

test('masses and redundant lines go to the application of each place', async () => {
  const { measurements, findings } = await complete(
    {
      'one/a.ts': fileWith('a', block('x', 10)),
      'two/b.ts': fileWith('b', block('x', 10)),
      'two/c.ts': fileWith('c', block('x', 10)),
      'three/d.ts': 'alone();\n',
    },
    { applicationOf: path => path.split('/')[0] as string },
  );
  expect(findings.map(finding => finding.application)).toEqual(['one']);
  const rows = measurements.map(({ application, metric, ...counts }) => [
    application,
    metric,
    ...Object.values(counts),
  ]);
  expect(rows).toEqual([
    ['one', 'duplication', 10, 12],
    ['one', 'duplication.groups', 1],
    ['one', 'duplication.redundantLines', 0],
    ['one', 'duplication.largestClone', 10],
    ['two', 'duplication', 20, 24],
    ['two', 'duplication.groups', 0],
    ['two', 'duplication.redundantLines', 20],
    ['two', 'duplication.largestClone', 0],
    ['three', 'duplication', 0, 1],
    ['three', 'duplication.groups', 0],
    ['three', 'duplication.redundantLines', 0],
    ['three', 'duplication.largestClone', 0],
  ]);
});
