import type { ts } from 'ts-morph';
import { ts as compiler } from 'ts-morph';

const { SyntaxKind } = compiler;
const IDENTIFIER = SyntaxKind.Identifier;
const PRIVATE_IDENTIFIER = SyntaxKind.PrivateIdentifier;
const STRING = SyntaxKind.StringLiteral;
const JSX_TEXT = SyntaxKind.JsxText;
const PROPERTY_ASSIGNMENT = SyntaxKind.PropertyAssignment;
const ARROW = SyntaxKind.EqualsGreaterThanToken;
const FIRST_LITERAL = SyntaxKind.FirstLiteralToken;
const LAST_TEMPLATE = SyntaxKind.LastTemplateToken;

const SEED_A = 0x811c9dc5 | 0;

/**
 * Hash of the leaf that was read last, one field for each lane. The values are kept here instead of being
 * returned, because an object for every identifier of a repository costs more than the hashing.
 */
export class LeafHash {
  a = 0;
  b = 0;

  readName(node: ts.Identifier | ts.PrivateIdentifier): void {
    // `escapedText` is the plain field behind the slow `text` getter.
    this.#hash(node.kind, node.escapedText as string, false);
  }

  /** Any leaf but an identifier. False when it carries no meaning: `=>`, or white space between JSX elements. */
  readToken(node: ts.Node, kind: ts.SyntaxKind): boolean {
    if (kind >= FIRST_LITERAL && kind <= LAST_TEMPLATE) return this.#readLiteral(node as ts.LiteralLikeNode);
    if (kind === PRIVATE_IDENTIFIER) this.readName(node as ts.PrivateIdentifier);
    else this.set(kind);
    return kind !== ARROW;
  }

  set(value: number): void {
    this.a = value;
    this.b = value;
  }

  #readLiteral(node: ts.LiteralLikeNode): boolean {
    if (node.kind === JSX_TEXT) {
      if ((node as ts.JsxText).containsOnlyTriviaWhiteSpaces) return false;
      this.#hash(JSX_TEXT, node.text, true);
      return true;
    }
    // `{ 'size': 1 }` and `{ size: 1 }` are the same: formatters add and remove these quotes.
    const isKey = node.kind === STRING && isPropertyKey(node);
    this.#hash(isKey ? IDENTIFIER : node.kind, node.text, false);
    return true;
  }

  /** Hashes a name, or the value of a literal: quotes and escapes are gone in it, line breaks are LF. */
  #hash(kind: number, text: string, skipSpace: boolean): void {
    let a = kind ^ SEED_A;
    let b = kind ^ 0x3c6ef372;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (skipSpace && code <= 32) continue;
      a = stepA(a, code);
      b = Math.imul((b << 5) ^ (b >>> 27) ^ code, 0x9e3779b1);
    }
    this.a = a;
    this.b = b;
  }
}

/** Lane A of an identifier that is spelt like this. */
export function identifierHash(text: string): number {
  let a = IDENTIFIER ^ SEED_A;
  for (let index = 0; index < text.length; index++) a = stepA(a, text.charCodeAt(index));
  return a;
}

/** FNV-1a. */
function stepA(lane: number, code: number): number {
  return Math.imul(lane ^ code, 0x01000193);
}

function isPropertyKey(node: ts.Node): boolean {
  const parent = node.parent;
  return parent.kind === PROPERTY_ASSIGNMENT && (parent as ts.PropertyAssignment).name === node;
}
