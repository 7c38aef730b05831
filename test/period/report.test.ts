import { expect, test } from 'vitest';
import type { Snapshot } from '../../src/model/snapshot.ts';
import { parseCodeowners } from '../../src/period/codeowners.ts';
import { buildPeriodReport, type PeriodParts } from '../../src/period/report.ts';
import { suggestions } from '../../src/plan/suggest.ts';
import { compared } from '../helpers/compared.ts';
import { churn } from '../helpers/measured.ts';
import { commitAll, repositoryWith, writeFiles } from '../helpers/repository.ts';
import { scanned } from '../helpers/tkpi.ts';

const decisions = (name: string, count: number) =>
  `export function ${name}(x: number) {\n${Array.from({ length: count }, (_, index) => `  if (x === ${index}) return ${index * 7};\n`).join('')}  return x;\n}\n`;

const CODEOWNERS = '/src/cart/ @org/cart\n/src/tax/ @org/tax\n';

/** A small shop: a function to split, then split; a cycle that is born. */
async function measuredShop(): Promise<readonly [Snapshot, Snapshot]> {
  const root = repositoryWith({
    'package.json': '{"name": "shop"}',
    CODEOWNERS,
    'src/cart/total.ts': `import { rate } from '../tax/rate.js';\n${decisions('total', 20)}export const all = rate;\n`,
    'src/tax/rate.ts': decisions('rate', 12),
    'src/index.ts': "export * from './cart/total.js';\n",
  });
  writeFiles(root, {
    'src/cart/total.ts': `import { rate } from '../tax/rate.js';\n${decisions('total', 8)}export const all = rate;\n`,
    'src/cart/part.ts': decisions('part', 9),
    'src/tax/rate.ts': `import { all } from '../cart/total.js';\n${decisions('rate', 12)}export const one = all;\n`,
  });
  commitAll(root, 'Split total (#2)', '2026-08-22T10:11:12Z');
  const scan = (ref: string) => scanned(root, '--ref', ref, '--detail', 'graph');
  return [await scan('HEAD~1'), await scan('HEAD')];
}

function partsOf(base: Snapshot, head: Snapshot): PeriodParts {
  const headOwnersOf = parseCodeowners(CODEOWNERS);
  return {
    tool: head.tool,
    repository: 'shop',
    period: { label: '2026-Q3', kind: 'quarter', timeZone: 'UTC', isComplete: true },
    branch: 'main',
    notices: [],
    participation: { changes: 1, commits: 1, authors: 1, byBots: 0 },
    delta: compared(base, head),
    trend: [],
    method: {
      ...{ command: 'tkpi quarter', ruler: head.ruler.hash, engines: {}, settings: [], excluded: [] },
      ...{
        skipped: { before: 0, after: 0 },
        failed: { before: 0, after: 0 },
        measured: { whole: 2, parts: 0 },
      },
    },
    ...{ base, head },
    churn: churn({ 'src/cart/total.ts': [0], 'src/tax/rate.ts': [0] }),
    ownership: { file: 'CODEOWNERS', baseOwnersOf: headOwnersOf, headOwnersOf },
    candidates: suggestions(head, 50),
    goals: [{ goal: 'improve', kpi: 'complexity', paths: ['src/cart/**'] }, { goal: 'critical' }],
  };
}

test('puts the sections of a measured repository together', async () => {
  const [base, head] = await measuredShop();
  const report = buildPeriodReport(partsOf(base, head));

  // every KPI can be told by file, and its parts add up
  expect(report.mix.map(({ kpi }) => kpi)).toEqual(['duplication', 'complexity', 'layering']);
  for (const { before, after, codeChanged, keptGrew, newCode, deletedCode } of report.mix) {
    expect(codeChanged + keptGrew + newCode + deletedCode).toBeCloseTo(after - before, 9);
  }
  const debt = report.delta.bridge?.filter(({ what }) => what === 'debt') ?? [];
  const sum = (all: readonly { readonly points: number }[]) =>
    all.reduce((own, { points }) => own + points, 0);
  expect(sum(report.directories)).toBeCloseTo(sum(debt), 9);

  expect(report.directories.map(({ name, files }) => [name, files.before, files.after])).toEqual([
    ['src/cart', 1, 2],
    ['src/tax', 1, 1],
    ['src', 1, 1],
  ]);
  expect(report.architecture).toMatchObject({
    newEdges: [{ from: 'src/tax', to: 'src/cart', imports: 1 }],
    removedEdges: [],
    cycles: { before: 0, after: 1, born: [expect.stringMatching(/^layers:/)], removed: [] },
  });
  expect(report.counts).toContainEqual({ id: 'cycles', before: 0, after: 1, p: 1, isClear: false });
  expect(report.owners?.parts.map(({ name }) => name)).toEqual(['@org/cart', '@org/tax', 'unowned']);
  expect(report.goals.map(({ state, what }) => [what, state])).toEqual([
    ['complexity of src/cart/**', 'met'],
    ['debt', 'not-met'],
  ]);
  expect(report.stories.map(({ code, changes }) => [code, changes])).toContainEqual(['cycle', 1]);
  expect(report.hotspots).toEqual([]);
});
