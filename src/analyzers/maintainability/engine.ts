import type { EstreeNode } from './estree.ts';

/** Halstead's counts of one file. */
export interface HalsteadCounts {
  /** Operators and operands, each counted once. */
  readonly distinctOperators: number;
  readonly distinctOperands: number;
  /** All their occurrences. */
  readonly operators: number;
  readonly operands: number;
}

interface EngineTotals {
  readonly distinct: number;
  readonly total: number;
}

interface Engine {
  readonly analyzeModuleAST: (ast: EstreeNode) => {
    readonly aggregate: {
      readonly halstead: { readonly operators: EngineTotals; readonly operands: EngineTotals };
    };
  };
}

/** Name and version for the ruler. */
export const ENGINE = 'typhonjs-escomplex 0.1.0';

/**
 * Loads typhonjs-escomplex and answers a counter. Of its numbers only Halstead's counts are used: its cyclomatic
 * complexity misses modern syntax, and its maintainability formula is another one.
 *
 * The counter throws when a tree is too deep for the stack (a `RangeError`).
 */
export async function loadEngine(): Promise<(ast: EstreeNode) => HalsteadCounts> {
  // The package has no types.
  const { default: engine } = (await import('typhonjs-escomplex' as string)) as { default: Engine };
  return ast => {
    const { operators, operands } = engine.analyzeModuleAST(ast).aggregate.halstead;
    return {
      distinctOperators: operators.distinct,
      distinctOperands: operands.distinct,
      operators: operators.total,
      operands: operands.total,
    };
  };
}
