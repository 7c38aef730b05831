import type { ts } from 'ts-morph';
import { ts as compiler } from 'ts-morph';
import { createCognitiveCounter } from './cognitive.ts';
import { ROLE, roleOfKind } from './cognitive-kinds.ts';
import { DecisionCounter, decisionKinds } from './decisions.ts';
import { FunctionCollector, scopeKinds } from './function-collector.ts';
import { ImportCollector, importKinds } from './imports.ts';
import { LeafHash } from './leaf-hash.ts';
import { SPAN } from './lines.ts';
import { isNesting, nestingKinds } from './nesting.ts';
import { TreeHash } from './tree-hash.ts';
import type { Visitor } from './walk.ts';

const { SyntaxKind } = compiler;
const { Identifier, JsxAttribute, JsxExpression, JsxText, LastToken, LastTemplateToken, QuestionDotToken } =
  SyntaxKind;
const { StringLiteral } = SyntaxKind;

/** Who wants to see a kind of node, as bits. Most kinds concern nobody: one look into a table tells. */
const DECISION = 1;
const IMPORT = 2;
const NESTING = 4;
const SCOPE = 8;
const JSX = 16;
const interest = new Uint8Array(SyntaxKind.Count);
note(decisionKinds, DECISION);
note(importKinds, IMPORT);
note(nestingKinds, NESTING);
note(scopeKinds, SCOPE);
note([JsxExpression], JSX);

function note(kinds: readonly ts.SyntaxKind[], bit: number): void {
  for (const kind of kinds) interest[kind] = (interest[kind] ?? 0) | bit;
}

/** Stands for the function's own name inside of it. */
const SELF = 0x5e1f;

/** Everything that is read off the tree of one file, in one walk. */
export class FileVisitor implements Visitor {
  readonly functions: FunctionCollector;
  readonly imports = new ImportCollector();
  readonly cognitive = createCognitiveCounter();
  /** See `LiteralSpans`. */
  readonly literals: number[] = [];
  /** Levels of the deepest place. */
  deepest = 0;
  #depth = 0;
  readonly #decisions = new DecisionCounter();
  readonly #tree = new TreeHash();
  readonly #leaf = new LeafHash();

  constructor(file: ts.SourceFile) {
    this.functions = new FunctionCollector(file, this.#tree);
  }

  enter(node: ts.Node): void {
    const { kind } = node;
    this.functions.begin(node);
    if (kind <= LastToken) {
      this.#enterLeaf(node, kind);
      return;
    }
    if (++this.#depth > this.deepest) this.deepest = this.#depth;
    this.cognitive.enter(node);
    this.#tree.enter(node, kind);
    this.functions.current.sketch.add(kind);
    const wanted = interest[kind] as number;
    if (wanted !== 0) this.#enterWanted(node, wanted);
  }

  leave(node: ts.Node): void {
    const { kind } = node;
    if (kind <= LastToken) return;
    this.#depth--;
    this.cognitive.leave(node);
    const wanted = interest[kind] as number;
    if ((wanted & SCOPE) !== 0) this.functions.leave(node);
    if ((wanted & NESTING) !== 0 && isNesting(node)) this.functions.current.depth--;
    this.#tree.leave(kind);
  }

  #enterWanted(node: ts.Node, wanted: number): void {
    const { current } = this.functions;
    if ((wanted & DECISION) !== 0) this.#decisions.enter(node, current);
    if ((wanted & IMPORT) !== 0) this.imports.enter(node);
    if ((wanted & NESTING) !== 0 && isNesting(node)) current.nest();
    if ((wanted & SCOPE) !== 0) this.functions.enter(node);
    if ((wanted & JSX) !== 0) this.#enterJsx(node as ts.JsxExpression);
  }

  /** JSX has no comments of its own: they are written as an expression that holds nothing else. */
  #enterJsx(node: ts.JsxExpression): void {
    if (node.expression === undefined && node.parent.kind !== JsxAttribute)
      this.literals.push(node.pos, node.end, SPAN.jsxComment);
  }

  #enterLeaf(node: ts.Node, kind: ts.SyntaxKind): void {
    const { current } = this.functions;
    const leaf = this.#leaf;
    if (kind === Identifier) {
      this.imports.typeUse.identifier(node as ts.Identifier);
      leaf.readName(node as ts.Identifier);
      if (leaf.a === current.ownName) leaf.set(SELF);
    } else {
      if (!this.#readToken(node, kind)) return;
    }
    this.#tree.leaf(leaf.a, leaf.b);
    current.sketch.add(leaf.a);
  }

  /** Answers false for a token that carries no meaning. */
  #readToken(node: ts.Node, kind: ts.SyntaxKind): boolean {
    // Operators score at once; other leaves raise and lower the nesting around nothing.
    if (roleOfKind[kind] !== ROLE.none) this.cognitive.enter(node);
    if (kind === QuestionDotToken) this.#decisions.enter(node, this.functions.current);
    if (kind >= StringLiteral && kind <= LastTemplateToken) {
      this.literals.push(node.pos, node.end, kind === JsxText ? SPAN.jsxText : SPAN.literal);
    }
    return this.#leaf.readToken(node, kind);
  }
}
