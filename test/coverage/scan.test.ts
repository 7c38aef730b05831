import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../src/model/snapshot.ts';
import { commitAll, folderWith, git } from '../helpers/repository.ts';
import { scanned, tkpi } from '../helpers/tkpi.ts';

const FIXTURE = new URL('../../fixtures/coverage/harbour', import.meta.url);

/** The harbour in a repository of its own. */
function harbour(config: object = {}): string {
  const root = folderWith({});
  cpSync(FIXTURE, root, { recursive: true });
  writeFileSync(join(root, 'tkpi.config.json'), JSON.stringify(config));
  git(root, 'init', '-q', '-b', 'main');
  commitAll(root, 'start');
  return root;
}

const IMPORTS = [{ kind: 'coverage', file: 'reports/lcov.info' }];
const SCORED = { imports: IMPORTS, score: { weights: { coverage: 0.2 } } };
const metric = ({ total }: Snapshot, id: string) => {
  const found = total.metrics.find(own => own.id === id);
  return found && 'numerator' in found ? [found.numerator, found.denominator] : undefined;
};

describe('coverage of a scan', () => {
  it('counts all production files, those that no test loaded too', async () => {
    const snapshot = await scanned(harbour({ imports: IMPORTS }));
    // counted in the fixture's README
    expect(metric(snapshot, 'coverage.lines')).toEqual([4, 11]);
    expect(metric(snapshot, 'coverage.branches')).toEqual([1, 4]);
    expect(metric(snapshot, 'coverage.functions')).toEqual([2, 3]);
    expect(snapshot.files.map(({ path, coverage }) => [path, coverage])).toEqual([
      ['src/berth.ts', { covered: 3, coverable: 4 }],
      ['src/fog.ts', { covered: 0, coverable: 3 }],
      ['src/tide.ts', { covered: 1, coverable: 4 }],
      ['test/berth.test.ts', undefined],
    ]);
    expect(snapshot.analyzers.at(-1)?.notices?.[0]).toContain(
      '1 of 3 production files are not in the export',
    );
    expect(snapshot.imports).toMatchObject([
      { kind: 'coverage', file: 'reports/lcov.info', format: 'lcov', state: 'ok', records: 2, skipped: 1 },
    ]);
  });

  it('moves no number and no byte of those that have no export, nor the ruler', async () => {
    const root = harbour();
    const without = await tkpi(root, ['-f', 'json']);
    expect(without.stdout).not.toContain('coverage');
    const named = await scanned(root, '--import', 'coverage=reports/clover.xml');
    expect(named.ruler).toEqual((JSON.parse(without.stdout) as Snapshot).ruler);
    expect(named.total.kpis.map(({ id }) => id)).toEqual(['duplication', 'complexity', 'layering']);
    expect(named.findings.filter(({ analyzer }) => analyzer === 'coverage')).toEqual([]);
  });

  it('is scored where it has a weight, and the masses of its findings add up', async () => {
    const { total, findings, ruler } = await scanned(harbour(SCORED));
    expect(ruler.model).toBe('aq-1+custom');
    expect(total.kpis.at(-1)).toMatchObject({
      id: 'coverage',
      numerator: 7,
      denominator: 11,
      halfLife: 0.35,
    });
    const own = findings.filter(({ analyzer }) => analyzer === 'coverage');
    expect(own.map(({ mass, data }) => [mass, data.ranges])).toEqual([
      [1, ['4']],
      [3, undefined],
      [3, ['2–5']],
    ]);
  });

  it('adds up exports, and takes none when one is missing', async () => {
    const both = { imports: [...IMPORTS, { kind: 'coverage', file: 'reports/cobertura.xml' }] };
    expect(metric(await scanned(harbour(both)), 'coverage.lines')).toEqual([4, 11]);
    const lacking = { imports: [...IMPORTS, { kind: 'coverage', file: 'reports/none.info' }] };
    const snapshot = await scanned(harbour(lacking));
    expect(metric(snapshot, 'coverage.lines')).toBeUndefined();
    expect(snapshot.analyzers.at(-1)).toMatchObject({
      state: 'skipped',
      reason: 'reports/none.info is not provided: there is no such file',
    });
    expect(snapshot.imports?.map(({ state }) => state)).toEqual(['ok', 'not-provided']);
  });

  it('reads a changed export again', async () => {
    const root = harbour({ imports: IMPORTS });
    const env = { TKPI_CACHE_DIR: folderWith({}) };
    const lines = async () =>
      metric(JSON.parse((await tkpi(root, ['-f', 'json'], env)).stdout), 'coverage.lines');
    expect(await lines()).toEqual([4, 11]);
    const file = join(root, 'reports/lcov.info');
    writeFileSync(file, readFileSync(file, 'utf8').replace('DA:4,0', 'DA:4,1'));
    expect(await lines()).toEqual([5, 11]);
  });

  it('says that an export was made from other code', async () => {
    const root = harbour({ imports: IMPORTS });
    writeFileSync(join(root, 'src/tide.ts'), 'export const tide = () => 1;\n');
    const { analyzers } = await scanned(root);
    expect(analyzers.at(-1)?.notices?.[1]).toContain('beyond the end of a file (src/tide.ts)');
  });

  it.each([
    [['--import', 'covrage=x'], 'Did you mean coverage?'],
    [['--import', 'coverage'], 'For example: --import coverage=coverage/lcov.info'],
    [['--import', 'coverage=none.info'], 'none.info cannot be read: there is no such file.'],
    [
      ['--import', 'coverage=package.json'],
      'package.json cannot be read: none of its files could be understood.',
    ],
    [['--ref', 'HEAD', '--import', 'coverage=reports/lcov.info'], 'not with --ref'],
  ])('refuses %j', async (args, message) => {
    const { exitCode, stderr } = await tkpi(harbour(), args);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  it('shows it in the reports of people', async () => {
    const root = harbour(SCORED);
    const terminal = (await tkpi(root, ['--no-color'])).stdout;
    expect(terminal).toMatch(/coverage +7 uncovered of 11 lines +63\.6 %/);
    expect(terminal).toContain('Covered       36.4 % of lines (4 of 11)');
    expect((await tkpi(root, ['-f', 'markdown'])).stdout).toContain(
      '| coverage | 7 uncovered of 11 lines | 63.6 % |',
    );
    expect((await tkpi(root, ['-f', 'html'])).stdout).toContain('7 uncovered of 11 lines');
    expect((await tkpi(root, ['plan'])).stdout).toContain('No tests are planned');
    expect((await tkpi(root, ['explain', 'coverage'])).stdout).toContain(
      'no test loads it: 3 lines uncovered',
    );
  });
});

describe('coverage where sides are compared', () => {
  it('is left out of commits and checks, which say so', async () => {
    const root = harbour(SCORED);
    const check = await tkpi(root, ['check', '--base', 'HEAD']);
    expect([check.exitCode, check.stdout]).toEqual([0, expect.stringContaining('coverage is not measured')]);
    expect((await scanned(root, '--ref', 'HEAD')).total.kpis.at(-1)).toMatchObject({ state: 'not-measured' });
  });

  it('is compared between two stored reports, and left out of both sides when one has none', async () => {
    const root = harbour(SCORED);
    writeFileSync(join(root, 'a.json'), (await tkpi(root, ['-f', 'json'])).stdout);
    const better = join(root, 'better.info');
    const text = readFileSync(join(root, 'reports/lcov.info'), 'utf8');
    writeFileSync(better, text.replace('DA:4,0', 'DA:4,1'));
    writeFileSync(
      join(root, 'b.json'),
      (await tkpi(root, ['-f', 'json', '--import', `coverage=${better}`])).stdout,
    );
    const both = JSON.parse((await tkpi(root, ['diff', 'a.json', 'b.json', '-f', 'json'])).stdout);
    expect(both.groups).toMatchObject([{ kpi: 'coverage', state: 'resolved', before: 1, after: 0 }]);
    const one = JSON.parse((await tkpi(root, ['diff', 'HEAD', 'b.json', '-f', 'json'])).stdout);
    expect([one.groups, one.total.points]).toEqual([[], 0]);
  });
});
