import type { ts } from 'ts-morph';
import { ts as compiler } from 'ts-morph';
import { isMetadata } from './type-metadata.ts';

const { SyntaxKind } = compiler;

/**
 * Which imports of a TypeScript file are used in types only. TypeScript, esbuild, swc and Babel drop such an import
 * when they compile the file, marked `type` or not (unless `verbatimModuleSyntax` is on), so it never runs.
 *
 * Decided from the syntax of the file alone, on the safe side: a name that is also declared anew, exported again or
 * met before its import counts as used at run time, and so does a type that `emitDecoratorMetadata` turns into a value.
 */
export class TypeUse {
  /** Local name → the import statement that binds it. */
  readonly #bound = new Map<ts.__String, ts.ImportDeclaration>();
  /** Import statements none of whose names was used as a value so far. */
  readonly #unused = new Set<ts.ImportDeclaration>();

  /** Any import statement. One that marks each of its names `type` is used in types only, however it is used. */
  bind(node: ts.ImportDeclaration): void {
    const clause = node.importClause;
    if (clause === undefined || clause.isTypeOnly) return;
    const names = namesOf(clause);
    const bindings = clause.namedBindings;
    if (names.length === 0 && !(bindings?.kind === SyntaxKind.NamedImports && bindings.elements.length > 0))
      return;
    for (const { escapedText } of names) this.#bound.set(escapedText, node);
    this.#unused.add(node);
  }

  /** Any identifier of the file, in source order; `parent` is set. */
  identifier(node: ts.Identifier): void {
    const statement = this.#bound.get(node.escapedText);
    if (statement !== undefined && this.#unused.has(statement) && (isValueUse(node) || isMetadata(node)))
      this.#unused.delete(statement);
  }

  /** After the whole walk: is this import dropped by a compiler? */
  isDropped(node: ts.Node): boolean {
    return this.#unused.has(node as ts.ImportDeclaration);
  }
}

function namesOf(clause: ts.ImportClause): ts.Identifier[] {
  const names = clause.name === undefined ? [] : [clause.name];
  const bindings = clause.namedBindings;
  if (bindings === undefined) return names;
  if (bindings.kind === SyntaxKind.NamespaceImport) return [...names, bindings.name];
  return [...names, ...bindings.elements.filter(({ isTypeOnly }) => !isTypeOnly).map(({ name }) => name)];
}

function isValueUse(node: ts.Identifier): boolean {
  let expression: ts.Node = node;
  let parent = node.parent as ts.Node;
  // `space.Name` and `space.inner.Name`: what the leftmost name is used for
  while (isLeftmostOf(expression, parent)) {
    expression = parent;
    parent = parent.parent;
  }
  switch (parent.kind) {
    case SyntaxKind.ImportClause:
    case SyntaxKind.ImportSpecifier:
    case SyntaxKind.NamespaceImport:
    case SyntaxKind.TypeReference:
    case SyntaxKind.TypeQuery:
      return false;
    case SyntaxKind.ExpressionWithTypeArguments:
      return !isTypeHeritage(parent.parent as ts.HeritageClause);
    case SyntaxKind.ExportSpecifier:
      return (
        !(parent as ts.ExportSpecifier).isTypeOnly &&
        !(parent.parent.parent as ts.ExportDeclaration).isTypeOnly
      );
    case SyntaxKind.ShorthandPropertyAssignment:
      return true;
    default:
      // the name of a property, a parameter, a type: no use of the import
      return (parent as ts.Node & { name?: ts.Node }).name !== expression;
  }
}

function isLeftmostOf(node: ts.Node, parent: ts.Node): boolean {
  if (parent.kind === SyntaxKind.QualifiedName) return (parent as ts.QualifiedName).left === node;
  return (
    parent.kind === SyntaxKind.PropertyAccessExpression &&
    (parent as ts.PropertyAccessExpression).expression === node
  );
}

/** `implements X`, `extends X` of an interface, and all of `declare class`, which has no code. */
function isTypeHeritage({ token, parent }: ts.HeritageClause): boolean {
  return (
    token === SyntaxKind.ImplementsKeyword ||
    parent.kind === SyntaxKind.InterfaceDeclaration ||
    parent.modifiers?.some(({ kind }) => kind === SyntaxKind.DeclareKeyword) === true
  );
}
