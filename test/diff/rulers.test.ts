import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../src/model/snapshot.ts';
import { commitAll, git, writeFiles } from '../helpers/repository.ts';
import { clonedOrchard, diffed, freshFolder, reported } from './orchard.ts';

const LIMIT = '{ "analyzers": { "maintainability": false }, "complexity": { "limit": 20 } }\n';

/** A clone whose configuration has changed since its report was written. */
async function reportOfAnotherRuler(args: readonly string[] = ['--ref', 'before']) {
  const root = clonedOrchard();
  const report = await reported(root, args);
  writeFiles(root, { 'tkpi.config.json': LIMIT });
  return { root, report };
}

/** A report with something changed in it. */
function altered(report: string, change: (snapshot: Snapshot) => unknown): string {
  const file = join(freshFolder(), 'altered.json');
  writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(report, 'utf8')))));
  return file;
}

describe('a report of another ruler', () => {
  it('is measured anew; what the ruler moved is a bar of its own', async () => {
    const { root, report } = await reportOfAnotherRuler();
    const given = JSON.parse(readFileSync(report, 'utf8')) as Snapshot;
    const { exitCode, delta } = await diffed(root, report);
    expect(exitCode).toBe(0);
    expect(delta.base).toMatchObject({ source: 'snapshot', remeasured: true, ruler: delta.head.ruler });
    expect(delta.ruler).toMatchObject([{ cause: 'configuration', state: 'applied' }]);
    const bar = delta.bridge?.find(({ what }) => what === 'ruler');
    expect(bar).toMatchObject({ cause: 'configuration' });
    expect(bar?.points).toBeGreaterThan(0);
    expect(delta.total.before?.value).toBe(given.total.score?.value);
    const sum = (delta.bridge ?? []).reduce((total, { points }) => total + points, 0);
    expect(sum).toBeCloseTo(delta.total.points ?? Number.NaN, 9);
    expect(delta.groups.map(({ code, before, after }) => [code, before, after])).toContainEqual([
      'excess-complexity',
      11,
      15,
    ]);
  });

  it('of another tkpi is told apart from a configuration', async () => {
    const root = clonedOrchard();
    const report = altered(await reported(root, ['--ref', 'before']), snapshot => ({
      ...snapshot,
      tool: { ...snapshot.tool, version: '0.0.9' },
      ruler: { ...snapshot.ruler, hash: 'sha256:0' },
    }));
    const { delta } = await diffed(root, report, 'after');
    expect(delta.ruler).toMatchObject([{ cause: 'tool', state: 'applied' }]);
  });

  it('as both sides is compared as it is', async () => {
    const { root, report } = await reportOfAnotherRuler();
    const { exitCode, delta } = await diffed(root, report, report);
    expect([exitCode, delta.ruler, delta.groups]).toEqual([0, [], []]);
  });

  it.each<[string, (root: string) => Promise<string>, string]>([
    [
      'with changes that are in no commit',
      async root => {
        writeFiles(root, { 'src/plant.ts': 'export const plant = 1;\n' });
        return reported(root);
      },
      'it was not measured at a commit',
    ],
    [
      'at a commit that is not here',
      async () => {
        const other = clonedOrchard();
        writeFiles(other, { 'src/plant.ts': 'export const plant = 2;\n' });
        commitAll(other, 'elsewhere');
        return reported(other, ['--ref', 'HEAD']);
      },
      'is not here',
    ],
    [
      'outside of a repository',
      async () => {
        const folder = freshFolder();
        writeFiles(folder, { 'src/plant.ts': 'export const plant = 1;\n' });
        return reported(folder);
      },
      'it was not measured at a commit',
    ],
  ])('%s is not comparable: 2', async (_, report, why) => {
    const root = clonedOrchard();
    const file = await report(root);
    writeFiles(root, { 'tkpi.config.json': LIMIT });
    const { exitCode, error } = await diffed(root, file);
    expect([exitCode, error?.code]).toEqual([2, 'not-comparable']);
    expect(error?.message).toContain(why);
    expect(error?.hint).toContain('tkpi scan --ref');
  });

  it('is not comparable far from its repository: 2', async () => {
    const { root, report } = await reportOfAnotherRuler();
    git(root, 'checkout', '-q', '-b', 'limit');
    commitAll(root, 'limit');
    const other = await reported(root, ['--ref', 'HEAD']);
    const { exitCode, stderr } = await diffed(freshFolder(), report, other);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('is not here');
  });
});
