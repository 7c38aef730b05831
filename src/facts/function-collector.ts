import type { ts } from 'ts-morph';
import { ts as compiler } from 'ts-morph';
import { Frame } from './frame.ts';
import { type FunctionOwner, flavourOf, isInside, isOwner, kindOf, ownerKinds } from './function-shape.ts';
import { identifierHash } from './leaf-hash.ts';
import { type NameScope, Names, qualify } from './names.ts';
import { keyText, simpleNameOf } from './simple-name.ts';
import type { TreeHash } from './tree-hash.ts';

const { SyntaxKind } = compiler;
const { ClassDeclaration, ClassExpression } = SyntaxKind;

/** Tag of the hash of parameters and body; above all syntax kinds, with room for the flavours. */
const BODY = 0x10000;

/** Kinds that {@link FunctionCollector} wants to enter and leave. */
export const scopeKinds: readonly ts.SyntaxKind[] = [...ownerKinds, ClassDeclaration, ClassExpression];

/** Cuts a file into functions, names them, and knows whose code a node is. */
export class FunctionCollector {
  /** In order of appearance. */
  readonly found: Frame[] = [];
  /** Owner of the code at this moment. */
  current: Frame;
  /** The frames around `current`. */
  readonly #outer: Frame[] = [];
  /** Functions that were entered, but their parameters or body not yet. */
  readonly #pending: Frame[] = [];
  /** Owner of the innermost pending one. */
  #pendingOwner: ts.Node | null = null;
  readonly #names = new Names();
  readonly #scopes: NameScope[] = [{ name: '', separator: '', anonymous: 0 }];
  readonly #file: ts.SourceFile;
  readonly #tree: TreeHash;

  constructor(file: ts.SourceFile, tree: TreeHash) {
    this.#file = file;
    this.#tree = tree;
    // Code outside all functions is counted into a frame that nobody reads; no node is left with this owner.
    this.current = new Frame(file.endOfFileToken, '', 0);
  }

  /** Before anything else is done with a node: does a function's own code begin here? */
  begin(node: ts.Node): void {
    if (this.#pendingOwner === null || node.parent !== this.#pendingOwner) return;
    const owner = this.#pendingOwner as FunctionOwner;
    if (!isInside(owner, node)) return;
    this.#tree.openPart(BODY + flavourOf(owner));
    const frame = this.#pending.pop() as Frame;
    this.#pendingOwner = this.#pending[this.#pending.length - 1]?.owner ?? null;
    this.#outer.push(this.current);
    this.current = frame;
    if (kindOf(owner) !== 'initializer')
      this.#scopes.push({ name: frame.name, separator: ' > ', anonymous: 0 });
  }

  /** @param node of one of {@link scopeKinds}. */
  enter(node: ts.Node): void {
    if (node.kind === ClassDeclaration || node.kind === ClassExpression) this.#openClass(node);
    else if (isOwner(node)) this.#open(node as FunctionOwner);
  }

  /** @param node of one of {@link scopeKinds}. */
  leave(node: ts.Node): void {
    if (node.kind === ClassDeclaration || node.kind === ClassExpression) this.#scopes.pop();
    else if (this.current.owner === node) this.#close();
  }

  #open(owner: FunctionOwner): void {
    const kind = kindOf(owner);
    const simple = kind === 'function' ? simpleNameOf(owner, this.#file) : codeName(owner, this.#file);
    const name = this.#names.unique(this.#scope(), simple);
    const ownName = simple === undefined ? 0 : identifierHash(simple);
    const frame = new Frame(owner, name, ownName);
    this.found.push(frame);
    this.#pending.push(frame);
    this.#pendingOwner = owner;
  }

  #close(): void {
    const { current } = this;
    this.#tree.closePart();
    current.hashA = this.#tree.closedA;
    current.hashB = this.#tree.closedB;
    if (kindOf(current.owner as FunctionOwner) !== 'initializer') this.#scopes.pop();
    this.current = this.#outer.pop() as Frame;
  }

  #openClass(node: ts.Node): void {
    const name = qualify(this.#scope(), simpleNameOf(node, this.#file) ?? '<class>');
    this.#scopes.push({ name, separator: '.', anonymous: 0 });
  }

  #scope(): NameScope {
    return this.#scopes[this.#scopes.length - 1] as NameScope;
  }
}

/** Class fields and static blocks are no functions: angle brackets keep them apart from methods. */
function codeName(owner: FunctionOwner, file: ts.SourceFile): string {
  if (kindOf(owner) === 'static-block') return '<static>';
  return `<field ${keyText((owner as ts.PropertyDeclaration).name, file)}>`;
}
