import { expect, it } from 'vitest';
import { repositoryWith } from '../helpers/repository.ts';
import { tkpi } from '../helpers/tkpi.ts';

/** Eleven decisions over 13 lines: too many, and a clone when it stands twice. */
const sort = (name: string) =>
  [
    `export function ${name}(apple: string): number {`,
    ...Array.from({ length: 11 }, (_, bin) => `  if (apple === 'kind ${bin}') return weigh(apple, ${bin});`),
    '  return weigh(apple);',
    '}',
  ].join('\n');

it('reads what it has written: a function, a clone, a cycle and a broken rule', async () => {
  const root = repositoryWith({
    'tkpi.config.json': JSON.stringify({
      layers: { order: ['barn', 'field'], define: { barn: ['src/barn/**'], field: ['src/field/**'] } },
    }),
    'src/barn/sort.ts': `import { weigh } from '../field/weigh';\n${sort('sort')}\n`,
    'src/barn/again.ts': `import { weigh } from '../field/weigh';\n${sort('sortAgain')}\n`,
    'src/field/weigh.ts': `import { sort } from '../barn/sort';\nexport const weigh = (apple: string, bin = sort(apple)) => bin;\n`,
  });
  const first = await tkpi(root, ['baseline', 'update']);
  expect(first.stdout).toMatch(/complexity \+\d+, duplication \+\d+, layers \+\d+/);
  const again = await tkpi(root, ['baseline', 'update']);
  expect([again.exitCode, again.stderr]).toEqual([0, '']);
  expect(again.stdout).toContain('nothing changed');
  const checked = await tkpi(root, ['check', '--baseline', 'tkpi-baseline.jsonl']);
  expect([checked.exitCode, checked.stderr]).toEqual([0, '']);
});
