import * as parser from '@typescript-eslint/parser';
import { Linter, type Rule } from 'eslint';
import sonarjs from 'eslint-plugin-sonarjs';
import { ts } from 'ts-morph';
import { createCognitiveCounter } from '../../src/facts/cognitive.ts';
import { walk } from '../../src/facts/walk.ts';

/** Scores by the offset at which the function's body starts: both syntax trees agree on that one. */
export type ScoresByBody = ReadonlyMap<number, number>;

/** All functions with a body that tkpi's counter finds, in order. */
export function count(fileName: string, text: string) {
  const file = ts.createSourceFile(fileName, text, ts.ScriptTarget.Latest, false);
  const counter = createCognitiveCounter();
  const functions: { start: number; node: ts.Node }[] = [];
  walk(file, {
    enter: node => {
      counter.enter(node);
      if (!ts.isFunctionLike(node) || !('body' in node) || node.body === undefined) return;
      let body = node.body as ts.Node;
      while (ts.isParenthesizedExpression(body)) body = body.expression;
      functions.push({ start: body.getStart(file), node });
    },
    leave: counter.leave,
  });
  return functions.map(({ start, node }) => ({ start, node, ...counter.scoreOf(node) }));
}

const rule = sonarjs.rules?.['cognitive-complexity'] as Rule.RuleModule;
const linter = new Linter();

/**
 * What the rule `sonarjs/cognitive-complexity` counts; the recorder only listens to what it would report.
 *
 * The rule's known defect: a function that is itself a branch of `?:` or `if` is popped after the level it raised
 * was lowered, so the level stays raised in the outer function. `repaired` swaps the two steps for such functions.
 */
export function countBySonar(fileName: string, text: string, repaired: boolean): ScoresByBody {
  const scores = new Map<number, number>();
  const recorder: Rule.RuleModule = {
    meta: rule.meta,
    create: context => {
      let complexity = 0;
      const report = (problem: { data: { complexityAmount: number } }): void => {
        complexity = problem.data.complexityAmount;
      };
      const listening = Object.create(context, { options: { value: [0] }, report: { value: report } });
      const handlers = rule.create(listening) as Record<string, (node: unknown) => void>;
      return {
        ...handlers,
        '*:exit': (node: Rule.Node) => {
          if (!repaired || !isFunctionInBranch(node)) handlers['*:exit']?.(node);
        },
        ':function:exit': (node: Rule.Node & { body: { range: [number, number] } }) => {
          complexity = 0;
          handlers[':function:exit']?.(node);
          scores.set(node.body.range[0], complexity);
          if (repaired && isFunctionInBranch(node)) handlers['*:exit']?.(node);
        },
      } as Rule.RuleListener;
    },
  };
  const extension = fileName.slice(fileName.lastIndexOf('.'));
  const messages = linter.verify(
    text,
    {
      files: ['**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}'],
      plugins: { recorder: { rules: { count: recorder } } },
      rules: { 'recorder/count': 'error' },
      languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: !/\.[mc]?ts$/.test(extension) } } },
    },
    { filename: `file${extension}`, allowInlineConfig: false },
  );
  const broken = messages.find(message => message.fatal);
  if (broken) throw new Error(`${fileName}: ${broken.message}`);
  return scores;
}

function isFunctionInBranch(node: Rule.Node): boolean {
  if (!/Function/.test(node.type)) return false;
  const parent = node.parent as Rule.Node & { consequent?: unknown; alternate?: unknown };
  return parent.consequent === node || parent.alternate === node;
}
