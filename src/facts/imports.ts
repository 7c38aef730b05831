import type { ts } from 'ts-morph';
import { ts as compiler } from 'ts-morph';
import type { ImportKind } from '../model/facts.ts';
import { TypeUse } from './type-use.ts';

const { SyntaxKind } = compiler;
const {
  CallExpression,
  ExportDeclaration,
  ExternalModuleReference,
  Identifier,
  ImportDeclaration,
  ImportEqualsDeclaration,
  ImportKeyword,
  ImportType,
  LiteralType,
  NamedExports,
  NoSubstitutionTemplateLiteral,
  StringLiteral,
} = SyntaxKind;

/** Kinds that {@link ImportCollector} wants to see. */
export const importKinds: readonly ts.SyntaxKind[] = [
  CallExpression,
  ExportDeclaration,
  ImportDeclaration,
  ImportEqualsDeclaration,
  ImportType,
];

/** An import as the walk finds it; offsets become lines at the end. */
export interface FoundImport {
  readonly node: ts.Node;
  readonly specifier: string;
  readonly kind: ImportKind;
  readonly reExport: boolean;
}

/** Collects every import of one file whose specifier is a literal, wherever it stands. */
export class ImportCollector {
  readonly found: FoundImport[] = [];
  /** Statements that only wire modules together: imports and re-exports. */
  readonly wiring: ts.Node[] = [];
  /** Tells which of them are used in types only; JavaScript has none. */
  readonly typeUse = new TypeUse();

  enter(node: ts.Node): void {
    switch (node.kind) {
      case CallExpression:
        this.#call(node as ts.CallExpression);
        return;
      case ImportDeclaration: {
        const { moduleSpecifier, importClause } = node as ts.ImportDeclaration;
        this.typeUse.bind(node as ts.ImportDeclaration);
        this.#statement(node, moduleSpecifier, importClause?.isTypeOnly ? 'type-only' : 'static', false);
        return;
      }
      case ExportDeclaration: {
        const { moduleSpecifier } = node as ts.ExportDeclaration;
        const kind = isTypeOnlyExport(node as ts.ExportDeclaration) ? 'type-only' : 'static';
        if (moduleSpecifier) this.#statement(node, moduleSpecifier, kind, true);
        return;
      }
      case ImportEqualsDeclaration: {
        const { moduleReference, isTypeOnly } = node as ts.ImportEqualsDeclaration;
        if (moduleReference.kind !== ExternalModuleReference) return;
        const { expression } = moduleReference as ts.ExternalModuleReference;
        this.#statement(node, expression, isTypeOnly ? 'type-only' : 'require', false);
        return;
      }
      case ImportType: {
        const { argument } = node as ts.ImportTypeNode;
        if (argument.kind === LiteralType)
          this.#add(node, (argument as ts.LiteralTypeNode).literal, 'type-only', false);
      }
    }
  }

  #statement(node: ts.Node, specifier: ts.Node, kind: ImportKind, reExport: boolean): void {
    this.wiring.push(node);
    this.#add(node, specifier, kind, reExport);
  }

  /** `import('…')` and `require('…')`. */
  #call(node: ts.CallExpression): void {
    const { expression } = node;
    const argument = node.arguments[0];
    if (!argument) return;
    if (expression.kind === ImportKeyword) this.#add(node, argument, 'dynamic', false);
    else if (
      expression.kind === Identifier &&
      (expression as ts.Identifier).escapedText === 'require' &&
      node.arguments.length === 1
    ) {
      this.#add(node, argument, 'require', false);
    }
  }

  #add(node: ts.Node, specifier: ts.Node, kind: ImportKind, reExport: boolean): void {
    if (specifier.kind !== StringLiteral && specifier.kind !== NoSubstitutionTemplateLiteral) return;
    this.found.push({ node, specifier: (specifier as ts.StringLiteral).text, kind, reExport });
  }
}

function isTypeOnlyExport(node: ts.ExportDeclaration): boolean {
  if (node.isTypeOnly) return true;
  return (
    node.exportClause?.kind === NamedExports && areAllTypes((node.exportClause as ts.NamedExports).elements)
  );
}

function areAllTypes(elements: readonly { readonly isTypeOnly: boolean }[]): boolean {
  return elements.length > 0 && elements.every(element => element.isTypeOnly);
}
