import type { ts } from 'ts-morph';
import { ts as compiler } from 'ts-morph';
import type { CyclomaticVariant } from '../../model/cyclomatic.ts';
import { type LineMap, lineMapOf } from '../../model/line-map.ts';
import type { Cuts } from '../../model/plan.ts';
import { parse, syntaxError } from '../parse.ts';
import { type CutContext, candidatesIn } from './candidates.ts';
import { chooseCuts } from './choose-cuts.ts';
import { type Mark, type MarkedFunction, markDecisions } from './decision-marks.ts';
import { variablesOf } from './variables.ts';

const { SyntaxKind } = compiler;

/** What a cuts job is given: a file, and the functions of it that are to be split. */
export interface CutsJob {
  readonly path: string;
  readonly text: string;
  readonly variant: CyclomaticVariant;
  readonly limit: number;
  /** As the facts name them, with the complexity that was measured. */
  readonly functions: readonly { readonly name: string; readonly cyclomatic: number }[];
}

/** From this share of the decisions on they are said to lie there. */
const MOST_OF_THEM = 0.6;

/** Where to cut each of the functions; `unknown` for one that is not there (any more). */
export function findCuts({ path, text, variant, limit, functions }: CutsJob): Cuts[] {
  const file = parse(path, text);
  if (syntaxError(file)) return functions.map(() => ({ state: 'unknown' }));
  const marked = new Map(markDecisions(file, variant).map(found => [found.frame.name, found]));
  const lines = lineMapOf(file.text);
  return functions.map(({ name, cyclomatic }): Cuts => {
    const found = marked.get(name);
    if (found === undefined || complexityOf(found) !== cyclomatic) return { state: 'unknown' };
    return cutsOf(found, { file, lines, limit });
  });
}

function complexityOf({ marks }: MarkedFunction): number {
  return marks.reduce((sum, { weight }) => sum + weight, 1);
}

interface FileContext {
  readonly file: ts.SourceFile;
  readonly lines: LineMap;
  readonly limit: number;
}

function cutsOf(found: MarkedFunction, { file, lines, limit }: FileContext): Cuts {
  const { owner } = found.frame;
  const { body } = owner as ts.FunctionLikeDeclaration;
  const none: Cuts = { state: 'none', reason: whereDecisionsAre(found.marks) };
  if (body?.kind !== SyntaxKind.Block) return none;
  const context: CutContext = {
    marks: found.marks,
    variables: variablesOf(owner),
    limit,
    lineOf: offset => lines.lineOf(offset),
    startOf: node => node.getStart(file),
  };
  return chooseCuts(candidatesIn(body as ts.Block, context), complexityOf(found), limit) ?? none;
}

function whereDecisionsAre(marks: readonly Mark[]): Extract<Cuts, { state: 'none' }>['reason'] {
  const all = marks.reduce((sum, { weight }) => sum + weight, 0);
  const share = (fits: (node: ts.Node) => boolean) =>
    marks.reduce((sum, { node, weight }) => (fits(node) ? sum + weight : sum), 0) / all;
  if (share(({ kind }) => kind === SyntaxKind.CaseClause) >= MOST_OF_THEM) return 'many-cases';
  if (share(node => !compiler.isStatement(node) && !isClause(node)) >= MOST_OF_THEM) return 'expression';
  return 'no-block';
}

function isClause({ kind }: ts.Node): boolean {
  return kind === SyntaxKind.CaseClause || kind === SyntaxKind.CatchClause;
}
