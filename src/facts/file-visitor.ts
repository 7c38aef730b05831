import type { ts } from 'ts-morph';
import { ts as compiler } from 'ts-morph';
import { createCognitiveCounter } from './cognitive.ts';
import { DecisionCounter } from './decisions.ts';
import { FunctionCollector } from './function-collector.ts';
import { ImportCollector } from './imports.ts';
import { LeafHash } from './leaf-hash.ts';
import { isNesting } from './nesting.ts';
import { TreeHash } from './tree-hash.ts';
import type { Visitor } from './walk.ts';

const { SyntaxKind } = compiler;
const { Identifier, JsxText, LastToken, QuestionDotToken, StringLiteral, TypeAssertionExpression } =
  SyntaxKind;
const FIRST_WITH_SLASHES = StringLiteral;
const LAST_WITH_SLASHES = SyntaxKind.LastTemplateToken;

/** Stands for the function's own name inside of it. */
const SELF = 0x5e1f;

/** Everything that is read off the tree of one file, in one walk. */
export class FileVisitor implements Visitor {
  readonly functions: FunctionCollector;
  readonly imports = new ImportCollector();
  readonly cognitive = createCognitiveCounter();
  /** See `LiteralSpans`. */
  readonly literals: number[] = [];
  angleCasts = false;
  readonly #decisions = new DecisionCounter();
  readonly #tree = new TreeHash();
  readonly #leaf = new LeafHash();

  constructor(file: ts.SourceFile) {
    this.functions = new FunctionCollector(file, this.#tree);
  }

  enter(node: ts.Node): void {
    const { kind } = node;
    const { functions } = this;
    functions.begin(node);
    this.cognitive.enter(node);
    if (kind <= LastToken) {
      this.#enterLeaf(node, kind);
      return;
    }
    const { current } = functions;
    this.#tree.enter(node);
    current.sketch.add(kind);
    this.#decisions.enter(node, current);
    this.imports.enter(node);
    if (isNesting(node)) current.nest();
    if (kind === TypeAssertionExpression) this.angleCasts = true;
    functions.enter(node);
  }

  leave(node: ts.Node): void {
    this.cognitive.leave(node);
    if (node.kind <= LastToken) return;
    const { functions } = this;
    functions.leave(node);
    if (isNesting(node)) functions.current.depth--;
    this.#tree.leave(node);
  }

  #enterLeaf(node: ts.Node, kind: ts.SyntaxKind): void {
    const { current } = this.functions;
    if (kind === QuestionDotToken) this.#decisions.enter(node, current);
    else if (kind >= FIRST_WITH_SLASHES && kind <= LAST_WITH_SLASHES) {
      this.literals.push(node.pos, node.end, kind === JsxText ? 1 : 0);
    }
    const leaf = this.#leaf;
    if (!leaf.read(node)) return;
    if (kind === Identifier && leaf.a === current.ownName) {
      leaf.a = SELF;
      leaf.b = SELF;
    }
    this.#tree.leaf(leaf.a, leaf.b);
    current.sketch.add(leaf.a);
  }
}
