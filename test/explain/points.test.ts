import { expect, it } from 'vitest';
import type { DecisionPoint } from '../../src/model/explanation.ts';
import { writeFiles } from '../helpers/repository.ts';
import { tkpi } from '../helpers/tkpi.ts';
import { BLAST, explained, freshFolder, QUARRY, shown, subjectOf } from './quarry.ts';

/** `line construct cyclomatic cognitive nesting`. */
function told(points: readonly DecisionPoint[]): string[] {
  return points.map(
    ({ line, construct, cyclomatic, cognitive, nesting }) =>
      `${line} ${construct} ${cyclomatic} ${cognitive} ${nesting}`,
  );
}

async function pointsAt(place: string): Promise<string[]> {
  const { function: own } = await subjectOf('line', place);
  return own?.points.state === 'traced' ? told(own.points.points) : [];
}

it('a function decision by decision, as counted by hand', async () => {
  expect(await pointsAt('src/pit/blast.ts:2')).toEqual([
    '2 default value 1 0 0',
    '2 default value 1 0 0',
    '3 if 1 1 0',
    '3 && 1 1 0',
    '3 && 1 0 0',
    '4 for … of 1 2 1',
    '5 if 1 3 2',
    '5 ?. 1 0 2',
    '6 else if 1 1 2',
    '6 || 1 0 2',
    '7 else 0 1 2',
    '9 else 0 1 0',
    '10 switch 0 2 1',
    '11 case 1 0 2',
    '12 case 1 0 2',
    '13 ?: 1 3 2',
  ]);
});

it('they add up to what was measured', async () => {
  const { function: own } = await subjectOf('line', 'src/pit/blast.ts:2');
  expect(own?.result).toMatchObject({ name: 'Blast.fire', cyclomatic: 14, cognitive: 15 });
});

it('a line is explained by its innermost function, within the limit or not, and names the outer ones', async () => {
  const { function: own, outer } = await subjectOf('line', 'src/pit/blast.ts:18');
  expect(own).toMatchObject({ result: { name: 'Blast.fire > loud' }, excess: 0, riskClass: 'to10' });
  expect(outer).toEqual([{ name: 'Blast.fire', line: 2, endLine: 22, cyclomatic: 14, cognitive: 15 }]);
  expect(await pointsAt('src/pit/blast.ts:19')).toEqual(['19 ?? 1 0 0']);
  expect(await shown('terminal', 'src/pit/blast.ts:18')).toContain('within the limit of 5, costs nothing');
});

it('functions of tests are explained, and cost nothing', async () => {
  const { function: own, findings } = await subjectOf('line', 'test/blast.test.ts:1');
  expect([own?.kind, own?.result.cyclomatic, findings]).toEqual(['test', 2, []]);
  expect(await shown('terminal', 'test/blast.test.ts:1')).toContain('never scored');
});

it('counts by the configured variants', async () => {
  const root = freshFolder();
  const text =
    'export function dig(a = 1) {\n  switch (a) {\n    case 1:\n    case 2:\n      return [3].map(x => (x > a ? dig(x) : 0));\n  }\n}\n';
  writeFiles(root, { 'dig.ts': text });
  const pointsWith = async (complexity: object) => {
    writeFiles(root, { 'tkpi.config.json': JSON.stringify({ complexity }) });
    const { explanation } = await explained(root, 'dig.ts:2');
    const subject = explanation.subject.kind === 'line' ? explanation.subject : undefined;
    return subject?.function?.points.state === 'traced' ? told(subject.function.points.points) : [];
  };
  expect(await pointsWith({ variant: 'mccabe', cognitiveVariant: 'whitepaper' })).toEqual([
    '1 recursion 0 1 0',
    '2 switch 0 1 0',
    '3 case 1 0 1',
    '4 case 1 0 1',
    '5 ?: 0 3 2',
  ]);
  expect(await pointsWith({ variant: 'modified' })).toEqual(['1 default value 1 0 0', '2 switch 1 1 0']);
});

it('a commit is explained from its own text, whatever lies in the folder', async () => {
  const root = freshFolder();
  const { exitCode } = await tkpi(root, ['explain', 'score']);
  expect(exitCode).toBe(2);
  const before = await explained(QUARRY, 'src/pit/blast.ts:3', '--ref', 'HEAD');
  writeFiles(QUARRY, { 'src/pit/blast.ts': `\n\n${BLAST.replace('charge > 2 &&', '')}` });
  const after = await explained(QUARRY, 'src/pit/blast.ts:3', '--ref', 'HEAD');
  writeFiles(QUARRY, { 'src/pit/blast.ts': BLAST });
  expect(before.exitCode).toBe(0);
  expect(after.stdout).toBe(before.stdout);
});

it('of functions that begin in one line it is the most complex one, then the first', async () => {
  const root = freshFolder();
  writeFiles(root, {
    'a.ts': 'export const pair = [(a: any) => a, (b: any) => (b ? 1 : 2), (c: any) => (c ? 1 : 2)];\n',
  });
  const { explanation } = await explained(root, 'a.ts:1');
  expect(explanation.subject).toMatchObject({ function: { result: { column: 37, cyclomatic: 2 } } });
});
