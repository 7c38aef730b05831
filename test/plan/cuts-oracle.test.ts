import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import type { ts } from 'ts-morph';
import { expect, it } from 'vitest';
import { type Candidate, candidatesIn } from '../../src/facts/cuts/candidates.ts';
import { type MarkedFunction, markDecisions } from '../../src/facts/cuts/decision-marks.ts';
import { variablesOf } from '../../src/facts/cuts/variables.ts';
import { extractFacts } from '../../src/facts/extract.ts';
import { parse } from '../../src/facts/parse.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const files = globSync(['src/{facts,workers,config}/**/*.ts'], { cwd: ROOT });

/** Every part that could be cut out of a function. */
function partsOf({ frame, marks }: MarkedFunction): Candidate[] {
  const { body } = frame.owner as ts.FunctionLikeDeclaration;
  if (body === undefined || !('statements' in body)) return [];
  const variables = variablesOf(frame.owner);
  const context = { marks, variables, limit: 10, lineOf: () => 1, startOf: () => 1 };
  return candidatesIn(body as ts.Block, context);
}

function complexityIn(text: string, name: string): number | undefined {
  const outcome = extractFacts('a.ts', text);
  if (outcome.state !== 'ok') throw new Error(`${outcome.message}\n${text}`);
  return outcome.facts.functions.find(fn => fn.name === name)?.cyclomatic;
}

it('a part that is really cut out has the complexity that was told, and so has the rest', () => {
  let cuts = 0;
  for (const path of files) {
    const text = readFileSync(`${ROOT}${path}`, 'utf8');
    for (const found of markDecisions(parse(path, text), 'classic')) {
      const whole = found.marks.reduce((sum, { weight }) => sum + weight, 1);
      for (const { pos, end, decisions, complexity } of partsOf(found)) {
        const without = `${text.slice(0, pos)} part(); ${text.slice(end)}`;
        expect(complexityIn(without, found.frame.name)).toBe(whole - decisions);
        const own = `async function* part() { out: for (;;) { ${text.slice(pos, end)} } }`;
        // the loop around it is there so that `break` and `continue` are at home
        expect(complexityIn(own, 'part')).toBe(complexity + 1);
        cuts++;
      }
    }
  }
  expect(cuts).toBeGreaterThan(60);
});
