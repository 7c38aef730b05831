import { chmodSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { ENGINE_VERSION, findBinary } from '../../src/analyzers/duplication/binary.ts';
import { writeCopies } from '../../src/analyzers/duplication/copies.ts';
import { EngineError } from '../../src/analyzers/duplication/engine-error.ts';
import { duplication } from '../../src/analyzers/duplication/index.ts';
import { readReport } from '../../src/analyzers/duplication/report.ts';
import { runBinary } from '../../src/analyzers/duplication/run-binary.ts';
import { runProgram } from '../../src/workers/run-program.ts';
import { block, complete, fileWith, placesOf, scan } from './support.ts';

const signal = new AbortController().signal;
const folder = (): string => mkdtempSync(path.join(tmpdir(), 'tkpi-duplication-'));
const twins = { 'a.ts': fileWith('a', block('x', 10)), 'b.ts': fileWith('b', block('x', 10)) };

test('the ruler names the engine that is installed', () => {
  expect(duplication.engine).toBe(`jscpd ${packageJson.dependencies.jscpd}, tkpi clones 2`);
  expect(ENGINE_VERSION).toBe(packageJson.dependencies.jscpd);
  expect(findBinary()).toMatch(/jscpd(\.exe)?$/);
});

test('no production file is no measurement', async () => {
  expect(await scan({})).toEqual({ state: 'skipped', reason: 'no production files' });
  expect(await scan(twins, { kindOf: () => 'test' })).toMatchObject({ state: 'skipped' });
});

test('files too small for a clone are measured without the engine', async () => {
  const { findings, measurements } = await complete({ 'a.ts': 'one();\n', 'empty.ts': '' });
  expect(findings).toEqual([]);
  expect(measurements[0]).toMatchObject({ numerator: 0, denominator: 1 });
});

test('a file without facts counts nowhere, and its twins are clones of each other still', async () => {
  const three = { ...twins, 'c.ts': fileWith('c', block('x', 10)) };
  for (const lost of ['a.ts', 'b.ts', 'c.ts']) {
    const { findings, measurements } = await complete(three, { withoutFacts: [lost] });
    expect(findings.map(finding => finding.locations.map(place => place.path))).toEqual([
      Object.keys(three).filter(name => name !== lost),
    ]);
    expect(measurements[0]).toMatchObject({ numerator: 20, denominator: 24 });
  }
  expect((await complete(twins, { withoutFacts: ['a.ts'] })).findings).toEqual([]);
});

test('an aborted scan ends', async () => {
  await expect(scan(twins, { signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
});

test('pairs are kept under the contents, and only there', async () => {
  const stored = new Map<string, string>();
  let hits = 0;
  const cache = {
    get: (namespace: string, key: string) => {
      const value = stored.get(namespace + key);
      if (value !== undefined) hits++;
      return value;
    },
    put: (namespace: string, key: string, value: string) => void stored.set(namespace + key, value),
  };
  const cold = await complete(twins, { cache });
  expect(await complete(twins, { cache })).toEqual(cold);
  expect(hits).toBe(1);
  const changed = { ...twins, 'b.ts': fileWith('b', block('y', 10)) };
  expect((await complete(changed, { cache })).findings).toEqual([]);
  await complete(twins, { cache, config: { minTokens: 60 } });
  expect([hits, stored.size]).toEqual([1, 3]);
});

test('an engine that can not be started, or fails, is a reason without local paths', async () => {
  const options = { folder: folder(), signal, timeout: 20_000, run: runProgram };
  await expect(runBinary('/no/such/binary', 'x', options)).rejects.toThrow(
    'jscpd could not be started (ENOENT)',
  );
  const failing = runBinary(process.execPath, path.join(options.folder, 'none.json'), options);
  const error: unknown = await failing.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(EngineError);
  expect(String(error)).toMatch(/jscpd ended with exit code \d+/);
  expect(String(error)).not.toContain(options.folder);
});

test.skipIf(process.platform === 'win32')('an engine that hangs is ended', async () => {
  const options = { folder: folder(), signal, timeout: 200, run: runProgram };
  const hanging = path.join(options.folder, 'hang');
  writeFileSync(hanging, '#!/bin/sh\nexec sleep 60\n');
  chmodSync(hanging, 0o755);
  await expect(runBinary(hanging, 'x', options)).rejects.toThrow('jscpd was ended: no answer within 0.2 s');
  const abort = new AbortController();
  const running = runBinary(hanging, 'x', { ...options, timeout: 60_000, signal: abort.signal });
  abort.abort();
  await expect(running).rejects.toThrow(/abort/i);
});

test.each([
  ['', 'not JSON'],
  ['{"duplicates": [', 'not JSON'],
  ['null', 'does not understand'],
  ['[]', 'does not understand'],
  ['{"duplicates": []}', 'does not understand'],
  ['{"duplicates": [{}], "statistics": {"total": {"sources": 1}}}', 'does not understand'],
  ['{"duplicates": [], "statistics": {"total": {"sources": 9}}}', 'does not understand'],
])('the report %j is refused', (text, reason) => {
  expect(() => readReport(text, new Map([['0000000.ts', 'a.ts']]))).toThrow(reason);
});

test('an ignore file beside the temporary folder hides nothing', async () => {
  const parent = folder();
  writeFileSync(path.join(parent, '.ignore'), '*\n');
  writeFileSync(path.join(parent, '.jscpd.json'), '{"minTokens": 100000}');
  const { findings } = await complete(twins, {
    temporaryFolder: () => mkdtempSync(path.join(parent, 'scan-')),
  });
  expect(findings.map(placesOf)).toEqual([['a.ts 2-11:10', 'b.ts 2-11:10']]);
});

test('copies have neutral names, and a file that vanished is left out', async () => {
  const out = folder();
  const file = (name: string, read: () => string) =>
    ({ path: name, kind: 'production', application: 'app', hash: '', bytes: 0, read }) as const;
  const vanished = (): string => {
    throw new Error('ENOENT');
  };
  const files = [
    file('../x\n.ts', () => twins['a.ts']),
    file('gone.ts', vanished),
    file('y.js', () => twins['b.ts']),
  ];
  const names = await writeCopies(files, out, 50, signal);
  expect([...names]).toEqual([
    ['0000000.ts', '../x\n.ts'],
    ['0000002.tsx', 'y.js'],
  ]);
  expect(readdirSync(out).sort()).toEqual(['.ignore', '0000000.ts', '0000002.tsx']);
});
