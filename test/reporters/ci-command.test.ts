import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { commitAll, repositoryWith, writeFiles } from '../helpers/repository.ts';
import { tkpi } from '../helpers/tkpi.ts';
import { parseOpenMetrics } from './openmetrics-parser.ts';

/** A function with so many decisions. */
function decisions(name: string, number: number): string {
  const lines = Array.from(
    { length: number },
    (_, index) => `  if (berth === ${index}) return ${index * 7};`,
  );
  return `export function ${name}(berth: number): number {\n${lines.join('\n')}\n  return -1;\n}\n`;
}

const FORMATS = ['sarif', 'codequality', 'openmetrics', 'junit', 'github'];

function report(root: string, format: string): string {
  return readFileSync(join(root, `report.${format}`), 'utf8');
}

it('scan writes the formats that list a tree, check all of them', async () => {
  const root = repositoryWith({ 'package.json': '{"name":"harbour"}', 'src/moor.ts': decisions('moor', 24) });
  const scan = await tkpi(root, [
    'scan',
    '-q',
    ...FORMATS.slice(0, 3).flatMap(name => ['-f', `${name}=report.${name}`]),
  ]);
  expect(scan).toMatchObject({ exitCode: 0, stdout: '' });
  const scanned = JSON.parse(report(root, 'sarif'));
  expect(scanned.runs[0].results).toHaveLength(1);
  expect(scanned.runs[0].results[0]).not.toHaveProperty('baselineState');
  const [issue] = JSON.parse(report(root, 'codequality'));
  expect(issue).toMatchObject({ severity: 'major', location: { path: 'src/moor.ts', lines: { begin: 1 } } });
  expect(scanned.runs[0].results[0].partialFingerprints['tkpi/v1']).toBe(issue.fingerprint);
  expect(parseOpenMetrics(report(root, 'openmetrics')).length).toBeGreaterThan(10);

  writeFiles(root, { 'src/moor.ts': decisions('moor', 30) });
  commitAll(root, 'worse');
  const check = await tkpi(root, [
    ...['check', '--base', 'HEAD~1', '-q'],
    ...FORMATS.flatMap(name => ['-f', `${name}=report.${name}`]),
  ]);
  expect(check.exitCode, check.stderr).toBe(1);
  const [result] = JSON.parse(report(root, 'sarif')).runs[0].results;
  expect(result).toMatchObject({ level: 'error', baselineState: 'updated' });
  expect(report(root, 'junit')).toContain('<failure ');
  expect(report(root, 'github')).toMatch(
    /^::error file=src\/moor\.ts,line=1,endLine=33,title=tkpi%3A complexity/,
  );
  expect(parseOpenMetrics(report(root, 'openmetrics'))).toContainEqual({
    name: 'tkpi_repository_gate_passed',
    labels: { repository: expect.any(String) },
    value: 0,
  });
  const [checked] = JSON.parse(report(root, 'codequality'));
  expect(checked.fingerprint).toBe(issue.fingerprint);
});

it('scan has no format that needs a comparison', async () => {
  const root = repositoryWith({ 'src/moor.ts': decisions('moor', 1) });
  const { exitCode, stderr } = await tkpi(root, ['scan', '-f', 'junit']);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('There is no format "junit".');
});
