import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCoverage } from '../../src/imports/coverage/index.ts';
import { mergeCoverage } from '../../src/imports/coverage/merge.ts';
import { countRun } from '../../src/model/coverage.ts';
import { exportOf } from '../helpers/import-source.ts';

const read = async (text: string, files = ['a.ts', 'b.ts']) => {
  const read = await readCoverage(exportOf(text), { format: 'lcov' }, files);
  if (read.state !== 'ok') throw new Error(read.reason);
  return read;
};
const record = (path: string, ...lines: string[]) => [`SF:${path}`, ...lines, 'end_of_record', ''].join('\n');

describe('lcov', () => {
  it('passes over lines it does not understand, and tells each with its number', async () => {
    const text = record(
      'a.ts',
      'DA:0,1',
      'DA:1,-1',
      'DA:2,NaN',
      'DA:3,1e9',
      'DA:4,2,checksum',
      'BRDA:x,0,0,1',
      'FNDA:x,f',
    );
    const { data, skipped, problems } = await read(text);
    expect([...(data.get('a.ts')?.lines ?? [])]).toEqual([[4, 2]]);
    expect(skipped).toBe(6);
    expect(problems.map(problem => problem.split(' is ')[0])).toEqual([
      ...['line 2: DA:0,1', 'line 3: DA:1,-1', 'line 4: DA:2,NaN', 'line 5: DA:3,1e9'],
      ...['line 7: BRDA:x,0,0,1', 'line 8: FNDA:x,f'],
    ]);
  });

  it('lists the first twenty of them', async () => {
    const { skipped, problems } = await read(
      record('a.ts', 'DA:1,1', ...Array.from({ length: 30 }, () => 'DA:?')),
    );
    expect([skipped, problems.length]).toEqual([30, 20]);
  });

  it('tells functions of one name apart, in the order they come', async () => {
    const { data } = await read(record('a.ts', 'FN:1,go', 'FN:9,go', 'FNDA:0,go', 'FNDA:3,go', 'DA:1,1'));
    expect([...(data.get('a.ts')?.functions ?? [])]).toEqual([
      ['go#1', 0],
      ['go#2', 3],
    ]);
  });

  it('takes the names of lcov 2, where a branch may hold commas', async () => {
    const { data } = await read(
      record('a.ts', 'FNL:0,1,5', 'FNA:0,2,go', 'BRDA:1,e0,a(b, c),4', 'BRDA:1,0,d,-', 'DA:1,1'),
    );
    expect(countRun(data.get('a.ts')?.functions ?? new Map())).toEqual({ covered: 1, coverable: 1 });
    expect(countRun(data.get('a.ts')?.branches ?? new Map())).toEqual({ covered: 1, coverable: 2 });
  });

  it('reads Windows line ends, a byte order mark, and names outside ASCII', async () => {
    const { data } = await read(`\uFEFF${record('häfen.ts', 'DA:1,1').replaceAll('\n', '\r\n')}`, [
      'häfen.ts',
    ]);
    expect([...data.keys()]).toEqual(['häfen.ts']);
  });

  it('passes over a line that is too long to be one', async () => {
    const long = `DA:1,${'1'.repeat(300_000)}`;
    const source = exportOf(record('a.ts', long, 'DA:2,1'), 'x', 50_000);
    const read = await readCoverage(source, {}, ['a.ts']);
    expect(read).toMatchObject({ skipped: 1, problems: ['line 2 is too long to be one'] });
    expect(read.state === 'ok' && [...(read.data.get('a.ts')?.lines ?? [])]).toEqual([[2, 1]]);
  });

  it('says that sums of the export are not those of its lines', async () => {
    const { notices } = await read(record('a.ts', 'DA:1,1', 'LF:7'));
    expect(notices[0]).toContain('is not the number of its DA lines in 1 records');
  });

  it('leaves out a record that another one cuts off', async () => {
    const { data, problems } = await read(`SF:a.ts\nDA:1,1\n${record('b.ts', 'DA:1,1')}`);
    expect([...data.keys()]).toEqual(['b.ts']);
    expect(problems[0]).toContain('line 1: the record of a.ts has no end_of_record');
  });

  it('adds up parts of a run in any order, as one file or as several', async () => {
    const part = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat(5)), { minLength: 1 });
    const property = fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 4 }), async parts => {
      const texts = parts.map(lines =>
        record('a.ts', ...lines.map(([line, count]) => `DA:${line},${count}`)),
      );
      const oracle = new Map<number, number>();
      for (const [line, count] of parts.flat()) oracle.set(line, (oracle.get(line) ?? 0) + count);
      const whole = (await read(texts.join(''))).data;
      const parted = mergeCoverage(
        await Promise.all(texts.toReversed().map(async text => (await read(text)).data)),
      );
      expect(whole.get('a.ts')?.lines).toEqual(oracle);
      expect(parted.get('a.ts')?.lines).toEqual(oracle);
    });
    await fc.assert(property, { numRuns: 50 });
  });
});
