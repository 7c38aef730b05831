import type { ts } from 'ts-morph';
import { ts as compiler } from 'ts-morph';

const { SyntaxKind } = compiler;

/** A type inside one of these is written into the metadata as the whole would be; type arguments and others are not. */
const TRANSPARENT: ReadonlySet<ts.SyntaxKind> = new Set([
  SyntaxKind.QualifiedName,
  SyntaxKind.ParenthesizedType,
  SyntaxKind.UnionType,
  SyntaxKind.IntersectionType,
  SyntaxKind.ConditionalType,
  SyntaxKind.TypeOperator,
  SyntaxKind.OptionalType,
  SyntaxKind.RestType,
]);

/**
 * Does `emitDecoratorMetadata` write this name of a type into the output as a value? So it does with the types of a
 * decorated property, of the parameters and the result of a decorated method or accessor, and of a constructor's
 * parameters when the class is decorated; a decorated parameter decorates its method or class.
 */
export function isMetadata(node: ts.Identifier): boolean {
  let type: ts.Node = node;
  while (type.parent.kind === SyntaxKind.QualifiedName) type = type.parent;
  if (type.parent.kind !== SyntaxKind.TypeReference) return false;
  type = type.parent;
  if ((type as ts.TypeReferenceNode).typeName.end < node.end) return false; // a type argument
  while (TRANSPARENT.has(type.parent.kind)) type = type.parent;
  const owner = type.parent as ts.Node & { type?: ts.Node };
  return owner.type === type && isDecoratedMember(owner);
}

function isDecoratedMember(node: ts.Node): boolean {
  switch (node.kind) {
    case SyntaxKind.Parameter:
      return isDecoratedMember(node.parent);
    case SyntaxKind.PropertyDeclaration:
      return isDecorated(node);
    case SyntaxKind.MethodDeclaration:
    case SyntaxKind.GetAccessor:
    case SyntaxKind.SetAccessor:
      return isDecorated(node) || hasDecoratedParameter(node as ts.MethodDeclaration);
    case SyntaxKind.Constructor:
      return isDecorated(node.parent) || hasDecoratedParameter(node as ts.ConstructorDeclaration);
    default:
      return false;
  }
}

function hasDecoratedParameter({ parameters }: ts.FunctionLikeDeclaration): boolean {
  return parameters.some(isDecorated);
}

function isDecorated(node: ts.Node): boolean {
  const { modifiers } = node as ts.Node & { modifiers?: readonly ts.Node[] };
  return modifiers?.some(({ kind }) => kind === SyntaxKind.Decorator) ?? false;
}
