import type { ts } from 'ts-morph';
import type { Cut } from '../../model/plan.ts';
import { type StatementRun, statementLists } from './blocks.ts';
import type { Mark } from './decision-marks.ts';
import { flowOf } from './flow.ts';
import { exchangeOf, type Variables } from './variables.ts';

/** A cut that could be made, without what is left of its function. */
export interface Candidate extends Omit<Cut, 'rest'> {
  /** Offsets of its text. */
  readonly pos: number;
  readonly end: number;
}

/** Parts of fewer decisions are not worth a function. */
const LEAST_DECISIONS = 2;
/** With more variables than these going in or coming back, a part is no part. */
const MOST_READS = 8;
const MOST_WRITES = 3;

/** What a function is looked at with. */
export interface CutContext {
  readonly marks: readonly Mark[];
  readonly variables: Variables;
  readonly limit: number;
  readonly lineOf: (offset: number) => number;
  readonly startOf: (node: ts.Node) => number;
}

/** Whole branches and bodies, and runs of whole statements that fit under the limit. The body of the function itself is none. */
export function candidatesIn(body: ts.Block, context: CutContext): Candidate[] {
  const [own, ...inner] = statementLists(body);
  const lists = own === undefined ? [] : [own, ...inner];
  const runs = lists.flatMap(({ statements }) => runsIn(statements, context));
  return [...inner, ...runs].flatMap(run => candidateOf(run, context));
}

/** From each statement on as many as fit under the limit together; nothing that decides nothing at either end. */
function runsIn(list: readonly ts.Statement[], context: CutContext): StatementRun[] {
  const weights = list.map(statement => decisionsIn(context.marks, statement.pos, statement.end));
  return list.flatMap((_, start): StatementRun[] => {
    if (weights[start] === 0) return [];
    let [end, sum, next] = [start, 0, start];
    while (next < list.length && sum + (weights[next] as number) < context.limit) {
      sum += weights[next] as number;
      next++;
      if (weights[next - 1] !== 0) end = next;
    }
    const statements = list.slice(start, end);
    return statements.length === list.length ? [] : [{ what: 'statements', statements, list }];
  });
}

function candidateOf({ what, statements, list }: StatementRun, context: CutContext): Candidate[] {
  const [first, last] = [statements[0], statements.at(-1)];
  if (first === undefined || last === undefined) return [];
  const { pos, end } = { pos: first.pos, end: last.end };
  const decisions = decisionsIn(context.marks, pos, end);
  if (decisions < LEAST_DECISIONS) return [];
  const listEnd = list.at(-1)?.end ?? end;
  const exchange = exchangeOf(context.variables, { pos, end, listEnd });
  if (exchange.reads > MOST_READS || exchange.writes > MOST_WRITES) return [];
  return [
    {
      startLine: context.lineOf(context.startOf(first)),
      endLine: context.lineOf(end - 1),
      what,
      decisions,
      complexity: decisions + 1,
      ...exchange,
      ...flowOf(statements),
      ...{ pos, end },
    },
  ];
}

function decisionsIn(marks: readonly Mark[], pos: number, end: number): number {
  return marks
    .filter(({ node }) => node.pos >= pos && node.end <= end)
    .reduce((sum, { weight }) => sum + weight, 0);
}
