import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import type { Snapshot } from '../../src/model/snapshot.ts';
import { folderWith } from '../helpers/repository.ts';
import { scanned } from '../helpers/tkpi.ts';

/** A module with a function of so many branches, a block that may stand elsewhere too, and imports of others. */
interface Module {
  readonly branches: number;
  readonly block: number;
  readonly imports: readonly number[];
  readonly application: 'boats' | 'quays';
}

const moduleOf = fc.record({
  branches: fc.nat(60),
  block: fc.nat(3),
  imports: fc.array(fc.nat(5), { maxLength: 3 }),
  application: fc.constantFrom<Module['application']>('boats', 'quays'),
});
const repositories = fc.array(moduleOf, { minLength: 2, maxLength: 6 });

const fileOf = (modules: readonly Module[], index: number) =>
  `packages/${modules[index]?.application}/m${index}.ts`;

function textOf(modules: readonly Module[], index: number): string {
  const { branches, block, imports } = modules[index] as Module;
  const targets = [...new Set(imports.map(target => target % modules.length))];
  return [
    ...targets.map(target => `import { f${target} } from '../../${fileOf(modules, target)}';`),
    `export function f${index}(a: number): number {`,
    ...Array.from({ length: branches }, (_, i) => `  if (a === ${index * 100 + i}) a += ${i};`),
    `  return a${targets.map(target => ` + f${target}(a)`).join('')};`,
    '}',
    // one of four blocks of 60 tokens and more
    ...Array.from(
      { length: 8 },
      (_, i) => `export const b${i} = [${block}, ${i}, ${block * i}].map(x => x + ${block});`,
    ),
    '',
  ].join('\n');
}

function repositoryOf(modules: readonly Module[]): string {
  return folderWith({
    'package.json': '{"name":"harbour","workspaces":["packages/*"]}',
    'packages/boats/package.json': '{"name":"boats"}',
    'packages/quays/package.json': '{"name":"quays"}',
    ...Object.fromEntries(modules.map((_, index) => [fileOf(modules, index), textOf(modules, index)])),
  });
}

const KPI_OF: Record<string, string> = {
  duplication: 'duplication',
  complexity: 'complexity',
  layers: 'layering',
};

/** Mass of a KPI's findings at the places that `belongs` lets through. */
function massOf(findings: readonly Finding[], kpi: string, belongs: (path: string) => boolean): number {
  const places = findings
    .filter(({ analyzer }) => KPI_OF[analyzer] === kpi)
    .flatMap(({ locations }) => locations);
  return places.filter(({ path }) => belongs(path)).reduce((sum, { mass }) => sum + mass, 0);
}

function expectToAddUp({ total, applications, findings, files }: Snapshot): void {
  const applicationOf = new Map(files.map(({ path, application }) => [path, application]));
  for (const { name, kpis, score } of [{ name: '', ...total }, ...applications]) {
    const belongs = (path: string) => name === '' || applicationOf.get(path) === name;
    let lost = 0;
    for (const kpi of kpis) {
      if (kpi.state !== 'measured') continue;
      lost += kpi.pointsLost;
      expect(massOf(findings, kpi.id, belongs)).toBe(kpi.numerator);
    }
    expect(lost).toBeCloseTo(score === undefined ? 0 : 100 - score.value, 6);
  }
  expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
}

test('masses add up to numerators and points to 100 − score, in the whole and in each application', async () => {
  await fc.assert(
    fc.asyncProperty(repositories, async modules => expectToAddUp(await scanned(repositoryOf(modules)))),
    { numRuns: 12 },
  );
});

test('300 trivial functions change nothing, one more branch in a bad one does', async () => {
  const bad = (branches: number) =>
    `export function bad(a: number) {\n${'  if (a) a += 1;\n'.repeat(branches)}}\n`;
  const trivial = Array.from({ length: 300 }, (_, i) => `export const t${i} = () => ${i};\n`).join('');
  const complexityOf = async (text: string) =>
    (await scanned(folderWith({ 'a.ts': text }), '-c', noClones())).total.kpis.find(
      ({ id }) => id === 'complexity',
    );
  const before = await complexityOf(bad(30));
  expect(await complexityOf(bad(30) + trivial)).toEqual(before);
  const worse = await complexityOf(bad(31));
  expect(worse?.state === 'measured' && before?.state === 'measured' && worse.value > before.value).toBe(
    true,
  );
});

test('a clean repository reaches 100', async () => {
  const { total } = await scanned(
    folderWith({ 'a.ts': 'export const f = (a: number) => (a > 1 ? 1 : 2);\n' }),
  );
  expect(total.score).toEqual({ value: 100, grade: 'A', debt: 0 });
});

function noClones(): string {
  return `${folderWith({ 'c.json': '{"analyzers":{"duplication":false}}' })}/c.json`;
}
