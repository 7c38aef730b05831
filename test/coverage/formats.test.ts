import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCoverage } from '../../src/imports/coverage/index.ts';
import { type CoverageByPath, countRun } from '../../src/model/coverage.ts';
import { exportOf } from '../helpers/import-source.ts';

const FILES = ['src/berth.ts', 'src/fog.ts', 'src/tide.ts', 'test/berth.test.ts'];
const harbour = (name: string) =>
  readFileSync(new URL(`../../fixtures/coverage/harbour/reports/${name}`, import.meta.url));

// counted in fixtures/coverage/harbour/README.md
const LINES = {
  'src/berth.ts': [
    [2, 5],
    [3, 2],
    [4, 0],
    [6, 2],
  ],
  'src/tide.ts': [
    [1, 1],
    [2, 0],
    [3, 0],
    [5, 0],
  ],
};

const countsOf = (data: CoverageByPath, part: 'branches' | 'functions') =>
  [...data.values()].map(file => {
    const { covered, coverable } = countRun(file[part] ?? new Map());
    return `${covered} of ${coverable}`;
  });

describe('formats of coverage', () => {
  it.each([
    ['lcov.info', 'lcov', 1],
    ['coverage-final.json', 'istanbul', 0],
    ['cobertura.xml', 'cobertura', 0],
    ['clover.xml', 'clover', 0],
  ])('tells the same run of %s', async (name, format, skipped) => {
    const read = await readCoverage(exportOf(harbour(name), `reports/${name}`), {}, FILES);
    if (read.state !== 'ok') throw new Error(read.reason);
    expect([read.format, read.records, read.skipped]).toEqual([format, 2, skipped]);
    const lines = [...read.data].map(([path, file]) => [path, [...file.lines]]);
    expect(Object.fromEntries(lines)).toEqual(LINES);
    expect(countsOf(read.data, 'branches')).toEqual(['1 of 2', '0 of 2']);
    expect(countsOf(read.data, 'functions')).toEqual(['2 of 2', '0 of 1']);
  });

  it('counts a file that is not here, and says which', async () => {
    const read = await readCoverage(exportOf(harbour('lcov.info')), {}, FILES);
    expect(read).toMatchObject({
      skipped: 1,
      problems: ['line 37: /home/runner/work/harbour/harbour/src/gone.ts is no script of this tree'],
    });
  });

  it.each([
    ['', 'it is empty'],
    ['hello', 'it is none of lcov, Istanbul JSON (coverage-final.json), Cobertura XML and Clover XML'],
    ['{', 'it is no JSON: '],
    ['{}', 'there is no file in it'],
    ['{"total":{"lines":{}}}', 'it is a summary without lines: '],
    ['{"result":[]}', 'it is what V8 wrote, without source maps applied: '],
    ['TN:\nend_of_record\n', 'there is no record of a file (SF:) in it'],
    ['SF:x.ts\nDA:1,1\nend_of_record\n', 'the only file it names is no script of this tree: x.ts'],
    ['SF:src/fog.ts\nDA:1,1\n', 'nothing of it was understood: line 1: the record of src/fog.ts has no end'],
    ['<coverage line-rate="1"><class filename="src/fog.ts">', 'it does not end with </coverage>'],
    [
      '<!DOCTYPE c [<!ENTITY a "b">]><coverage line-rate="&a;"></coverage>',
      'it declares entities of its own',
    ],
    ['<coverage line-rate="1"></coverage>', 'there is no <class filename> in it'],
    ['<coverage clover="3"><project/></coverage>', 'there is no <file> in it'],
    [Buffer.from([0x1f, 0x8b, 8, 0]), 'it is compressed (gzip): unpack it first'],
  ])('says why %j cannot be read', async (content, reason) => {
    const read = await readCoverage(exportOf(content), {}, FILES);
    expect(read.state === 'unreadable' && read.reason).toContain(reason);
  });
});
