import type { ts } from 'ts-morph';
import { ts as compiler } from 'ts-morph';

const { SyntaxKind } = compiler;
const {
  ArrowFunction,
  AsteriskToken,
  AsyncKeyword,
  ClassStaticBlockDeclaration,
  Constructor,
  Decorator,
  FunctionDeclaration,
  FunctionExpression,
  GetAccessor,
  MethodDeclaration,
  PropertyDeclaration,
  SetAccessor,
} = SyntaxKind;

/** A piece of code with a complexity of its own. */
export type FunctionOwner =
  | ts.FunctionLikeDeclaration
  | ts.PropertyDeclaration
  | ts.ClassStaticBlockDeclaration;

/** Kinds that may be the owner of a function's numbers. */
export const ownerKinds: readonly ts.SyntaxKind[] = [
  ArrowFunction,
  ClassStaticBlockDeclaration,
  Constructor,
  FunctionDeclaration,
  FunctionExpression,
  GetAccessor,
  MethodDeclaration,
  PropertyDeclaration,
  SetAccessor,
];

/**
 * Has the node, of one of {@link ownerKinds}, code of its own? Overloads, abstract methods and fields without a value
 * have none.
 */
export function isOwner(node: ts.Node): boolean {
  if (node.kind === ClassStaticBlockDeclaration) return true;
  if (node.kind === PropertyDeclaration) return (node as ts.PropertyDeclaration).initializer !== undefined;
  return (node as ts.FunctionLikeDeclaration).body !== undefined;
}

/**
 * Is this child of an owner part of its code? Decorators, modifiers and a computed name are evaluated outside: they
 * belong to the code around.
 */
export function isInside(owner: FunctionOwner, child: ts.Node): boolean {
  if (owner.kind === PropertyDeclaration) return child === (owner as ts.PropertyDeclaration).initializer;
  if (owner.kind === ClassStaticBlockDeclaration) return true;
  const declaration = owner as ts.FunctionLikeDeclaration;
  if (child === declaration.name || child === declaration.asteriskToken) return false;
  return !declaration.modifiers?.includes(child as ts.Modifier);
}

/** A number that tells plain, `async`, generator and `async` generator functions apart. */
export function flavourOf(owner: FunctionOwner): number {
  let flavour = 0;
  for (const modifier of modifiersOf(owner)) if (modifier.kind === AsyncKeyword) flavour |= 1;
  const asterisk = (owner as ts.FunctionLikeDeclaration).asteriskToken;
  return asterisk?.kind === AsteriskToken ? flavour | 2 : flavour;
}

/** White space and comments; it matches everywhere, if only nothing. */
const trivia = /(?:\s+|\/\/.*|\/\*[\s\S]*?\*\/)*/y;

/** Offset of the first character, comments and leading decorators left out. */
export function startOf(owner: FunctionOwner, file: ts.SourceFile): number {
  const modifiers = modifiersOf(owner);
  let decorators = 0;
  while (modifiers[decorators]?.kind === Decorator) decorators++;
  const last = modifiers[decorators - 1];
  if (!last) return owner.getStart(file);
  return behindTrivia(file.text, last.end);
}

/** Offset of the first character from `offset` on that is neither white space nor comment. */
export function behindTrivia(text: string, offset: number): number {
  trivia.lastIndex = offset;
  trivia.test(text);
  return trivia.lastIndex;
}

/** A static block has none. */
function modifiersOf(owner: FunctionOwner): readonly ts.ModifierLike[] {
  return (owner as ts.FunctionLikeDeclaration).modifiers ?? [];
}

/** Number of parameters; TypeScript's `this` is a type, no parameter. */
export function parametersOf(owner: FunctionOwner): number {
  const { parameters } = owner as ts.FunctionLikeDeclaration;
  if (!parameters) return 0;
  const name = parameters[0]?.name as ts.Identifier | undefined;
  return name?.escapedText === 'this' ? parameters.length - 1 : parameters.length;
}

export function kindOf(owner: FunctionOwner): 'function' | 'initializer' | 'static-block' {
  if (owner.kind === PropertyDeclaration) return 'initializer';
  return owner.kind === ClassStaticBlockDeclaration ? 'static-block' : 'function';
}
