import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load.ts';
import { measure } from '../../src/measure.ts';
import { measureMany } from '../../src/measure-many.ts';
import type { MeasureOptions } from '../../src/measure-options.ts';
import type { Snapshot } from '../../src/model/snapshot.ts';
import { openTree } from '../../src/sources/tree.ts';
import { harbour as generated } from '../attribution/generated.ts';
import { folderWith, git } from '../helpers/repository.ts';
import { pastOf, type Step } from '../history/past.ts';

const { config } = loadConfig({ readOther: () => undefined, off: true, cwd: '/' });

function options(more: Partial<MeasureOptions> = {}): MeasureOptions {
  return {
    ...{ version: '0.0.0', config, details: new Set(['graph']), workers: 1, fileBudgetMs: 5000 },
    signal: new AbortController().signal,
    ...more,
  };
}

async function many(root: string, commits: readonly string[], more: Partial<MeasureOptions> = {}) {
  const found = new Map<string, Snapshot | Error>();
  const trees = await Promise.all(commits.map(commit => openTree(root, 'here', commit)));
  await measureMany(trees, options(more), (tree, measured) => {
    found.set(tree.commit ?? '', measured instanceof Error ? measured : measured.snapshot);
  });
  return found;
}

/** A snapshot without what looking back leaves out. */
function withoutMaintainability(snapshot: Snapshot): unknown {
  const unit = (one: Snapshot['total']) => ({
    ...one,
    metrics: one.metrics.filter(({ id }) => !id.startsWith('maintainability')),
  });
  return {
    ...snapshot,
    analyzers: snapshot.analyzers.filter(({ id }) => id !== 'maintainability'),
    total: unit(snapshot.total),
    applications: snapshot.applications.map(one => ({ ...one, ...unit(one) })),
    maintainability: undefined,
  };
}

test('many commits at once are measured as each of them alone, but for maintainability', async () => {
  const { root, base, head } = generated();
  const line = git(root, 'rev-list', '--first-parent', head, `^${base}`).trim().split('\n');
  const commits = line.filter((_, index) => index % 9 === 0);
  expect(commits.length).toBeGreaterThanOrEqual(3);
  const together = await many(root, commits);
  expect([...together.keys()].toSorted()).toEqual(commits.toSorted());
  for (const commit of commits) {
    const alone = await measure(await openTree(root, 'here', commit), options());
    expect(withoutMaintainability(together.get(commit) as Snapshot)).toEqual(
      withoutMaintainability(alone.snapshot),
    );
    expect((together.get(commit) as Snapshot).analyzers).toContainEqual({
      ...{ id: 'maintainability', state: 'skipped', reason: 'not measured when looking back' },
    });
  }
});

test('a commit without code is told as such, the others are measured', async () => {
  const past = pastOf([
    { id: 'words', write: { 'README.md': '# Harbour\n' } },
    { id: 'code', write: { 'src/pier.ts': 'export const berths = 3;\n' } },
  ]);
  const found = await many(past.root, [past.at('words'), past.at('code')]);
  expect(found.get(past.at('words'))).toMatchObject({ code: 'nothing-to-measure' });
  expect(found.get(past.at('code'))).toMatchObject({ total: { files: 1 } });
});

test('a file that hangs the parser costs its time once, not once for each commit', async () => {
  const steps = Array.from(
    { length: 12 },
    (_, index): Step => ({
      id: `${index}`,
      write: {
        'src/pier.ts': `export const berths = ${index};\n`,
        ...(index === 0 ? { 'src/hang.ts': `let x = ${'async('.repeat(60)}a${')'.repeat(60)};\n` } : {}),
      },
    }),
  );
  const { root, at } = pastOf(steps);
  let parsed = 0;
  const found = await many(
    root,
    steps.map(({ id }) => at(id)),
    {
      ...{ fileBudgetMs: 300, cacheFolder: folderWith({}) },
      onProgress: (_, total, what) => {
        if (what === 'files read') parsed = total;
      },
    },
  );
  expect(parsed).toBe(13);
  for (const { id } of steps) {
    expect(found.get(at(id))).toMatchObject({
      scope: { failed: [{ path: 'src/hang.ts', reason: 'timeout' }] },
    });
  }
});
