import { ts } from 'ts-morph';

/**
 * The native parser ends the whole process when its stack overflows: from about 2,000 levels in a worker thread with
 * the default stack. Half of that is far more than people write.
 */
export const MAX_DEPTH = 1000;

/**
 * Is the source nested deeper than {@link MAX_DEPTH}? Asked of a parser that fails with an exception when it
 * recurses too deep, before the text is given to one that doesn't.
 */
export function isTooDeep(path: string, text: string): boolean {
  let root: ts.SourceFile;
  try {
    root = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false);
  } catch (error) {
    if (error instanceof RangeError) return true;
    throw error;
  }
  let level: ts.Node[] = [root];
  let next: ts.Node[] = [];
  const collect = (child: ts.Node): undefined => {
    next.push(child);
  };
  for (let depth = 0; depth <= MAX_DEPTH; depth++) {
    if (level.length === 0) return false;
    next = [];
    for (const node of level) ts.forEachChild(node, collect);
    level = next;
  }
  return level.length > 0;
}
