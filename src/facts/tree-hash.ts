import type { ts } from 'ts-morph';
import { ts as compiler } from 'ts-morph';
import { finish, mixA, mixB } from './mix.ts';

const { SyntaxKind, NodeFlags } = compiler;
// Plain constants: the enum object is a hash table, too slow to be asked for every node.
const {
  ParenthesizedExpression,
  EmptyStatement,
  SemicolonClassElement,
  PrefixUnaryExpression,
  PostfixUnaryExpression,
  TypeOperator,
  VariableDeclarationList,
  ForStatement,
  BindingElement,
  TypeParameter,
  MetaProperty,
  HeritageClause,
  ModuleDeclaration,
} = SyntaxKind;

const SEED_A = 0x2545f491;
const SEED_B = 0x6a09e667;

/** How a node takes part in the hash. */
const PLAIN = 0;
const TRANSPARENT = 1;
const DETAILED = 2;

/** Parentheses and lonely semicolons say nothing that the tree does not say. */
const handling = new Uint8Array(SyntaxKind.Count);
for (const kind of [ParenthesizedExpression, EmptyStatement, SemicolonClassElement]) {
  handling[kind] = TRANSPARENT;
}
for (const kind of [
  PrefixUnaryExpression,
  PostfixUnaryExpression,
  TypeOperator,
  VariableDeclarationList,
  ForStatement,
  BindingElement,
  TypeParameter,
  MetaProperty,
  HeritageClause,
  ModuleDeclaration,
]) {
  handling[kind] = DETAILED;
}

/** The stack's memory, used by one file after the other (never two at a time): typed arrays are slow to make. */
let lanes = { a: new Int32Array(256), b: new Int32Array(256) };

/**
 * A hash of the syntax tree, bottom up, one pass: every open node has its two lanes on a stack, and a node that
 * closes is folded into its parent. White space, comments, semicolons, quotes, parentheses and trailing commas
 * are not in the tree and so not in the hash.
 */
export class TreeHash {
  #a = lanes.a;
  #b = lanes.b;
  /** Place 0 is below the file and never read. */
  #depth = 0;

  /** Hash of the innermost node that was closed last. */
  closedA = 0;
  closedB = 0;

  enter(node: ts.Node, kind: ts.SyntaxKind): void {
    const how = handling[kind];
    if (how === TRANSPARENT) return;
    this.#open(how === PLAIN ? kind : kind + (detailOf(node) << 9));
  }

  /** Adds a childless node to the innermost open one. */
  leaf(a: number, b: number): void {
    const depth = this.#depth;
    this.#a[depth] = mixA(this.#a[depth] as number, a);
    this.#b[depth] = mixB(this.#b[depth] as number, b);
  }

  leave(kind: ts.SyntaxKind): void {
    if (handling[kind] === TRANSPARENT) return;
    this.#close();
  }

  /** Starts a hash of its own inside the innermost open node: parameters and body of a function. */
  openPart(tag: number): void {
    this.#open(tag);
  }

  /** Ends what {@link openPart} started; the result is in `closedA` and `closedB`. */
  closePart(): void {
    this.#close();
  }

  #open(tag: number): void {
    const depth = ++this.#depth;
    if (depth === this.#a.length) this.#grow();
    this.#a[depth] = mixA(SEED_A, tag);
    this.#b[depth] = mixB(SEED_B, tag);
  }

  #close(): void {
    const depth = this.#depth--;
    const a = finish(this.#a[depth] as number);
    const b = finish(this.#b[depth] as number);
    this.closedA = a;
    this.closedB = b;
    this.leaf(a, b);
  }

  #grow(): void {
    const a = new Int32Array(this.#a.length * 2);
    const b = new Int32Array(this.#b.length * 2);
    a.set(this.#a);
    b.set(this.#b);
    this.#a = a;
    this.#b = b;
    lanes = { a, b };
  }
}

/** What kind and children of a node leave open: its operator, or which of its optional children are there. */
function detailOf(node: ts.Node): number {
  switch (node.kind) {
    case PrefixUnaryExpression:
    case PostfixUnaryExpression:
    case TypeOperator:
      return (node as ts.PrefixUnaryExpression).operator;
    case MetaProperty:
      return (node as ts.MetaProperty).keywordToken;
    case HeritageClause:
      return (node as ts.HeritageClause).token;
    case VariableDeclarationList:
      return node.flags & NodeFlags.BlockScoped;
    case ModuleDeclaration:
      return node.flags & NodeFlags.Namespace;
    case ForStatement: {
      const loop = node as ts.ForStatement;
      return (loop.initializer ? 1 : 0) + (loop.condition ? 2 : 0) + (loop.incrementor ? 4 : 0);
    }
    case BindingElement:
      return (node as ts.BindingElement).initializer ? 1 : 0;
    default: {
      const parameter = node as ts.TypeParameterDeclaration;
      return (parameter.constraint ? 1 : 0) + (parameter.default ? 2 : 0);
    }
  }
}
