import type { ts } from 'ts-morph';
import { ts as compiler } from 'ts-morph';

const { SyntaxKind } = compiler;
// Plain constants: the enum object is a hash table, too slow to be asked for every node.
const {
  SpreadElement,
  PropertyAssignment,
  SpreadAssignment,
  ArrayLiteralExpression,
  ObjectLiteralExpression,
  BinaryExpression,
} = SyntaxKind;

/**
 * Finds default values in destructuring *assignments*: `[a = 1] = list` and `({ a: b = 1 } = object)`. TypeScript
 * gives them the shape of ordinary literals and assignments; ESTree calls them AssignmentPattern.
 */
export class AssignmentPatterns {
  /** Nodes known to stand in the place of a target. Filled from the outside in, empty in most files. */
  readonly #targets = new Set<ts.Node>();

  /** Reads an assignment with `=`. True when it is a default value and no assignment. */
  assignment(node: ts.BinaryExpression): boolean {
    this.#add(node.left);
    return this.#targets.size > 0 && this.#targets.has(node);
  }

  /** Reads the head of `for (… of …)` and `for (… in …)`. */
  loop(node: ts.ForInOrOfStatement): void {
    this.#add(node.initializer);
  }

  arrayLiteral(node: ts.ArrayLiteralExpression): void {
    if (this.#targets.size === 0 || !this.#targets.has(node)) return;
    for (const element of node.elements) {
      this.#add(element.kind === SpreadElement ? (element as ts.SpreadElement).expression : element);
    }
  }

  objectLiteral(node: ts.ObjectLiteralExpression): void {
    if (this.#targets.size === 0 || !this.#targets.has(node)) return;
    for (const property of node.properties) {
      if (property.kind === PropertyAssignment) {
        this.#add((property as ts.PropertyAssignment).initializer);
      } else if (property.kind === SpreadAssignment) {
        this.#add((property as ts.SpreadAssignment).expression);
      }
    }
  }

  #add(node: ts.Node): void {
    const { kind } = node;
    if (
      kind === ArrayLiteralExpression ||
      kind === ObjectLiteralExpression ||
      (kind === BinaryExpression && this.#targets.size > 0)
    ) {
      this.#targets.add(node);
    }
  }
}
