import type { ts } from 'ts-morph';
import { ts as compiler } from 'ts-morph';

const { SyntaxKind } = compiler;

/** A name and where it stands. */
interface Occurrence {
  readonly name: string;
  readonly pos: number;
}

/** Names in a function, each occurrence in the order of the code. Told by text alone: no scopes, no types. */
export interface Variables {
  readonly declared: readonly Occurrence[];
  readonly used: readonly Occurrence[];
  /** Also among the used ones. */
  readonly assigned: readonly Occurrence[];
}

/** Reads all names of a function once; functions inside of it are read as its code, for they use its variables. */
export function variablesOf(owner: ts.Node): Variables {
  const found = { declared: [] as Occurrence[], used: [] as Occurrence[], assigned: [] as Occurrence[] };
  const visit = (node: ts.Node): void => {
    if (compiler.isTypeNode(node)) return;
    if (node.kind === SyntaxKind.Identifier) {
      const occurrence = { name: (node as ts.Identifier).text, pos: node.pos };
      if (isDeclaration(node)) found.declared.push(occurrence);
      else if (!isMemberName(node)) found.used.push(occurrence);
      if (isAssigned(node)) found.assigned.push(occurrence);
    }
    compiler.forEachChild(node, visit);
  };
  compiler.forEachChild(owner, visit);
  return found;
}

/** How many variables go into a run of statements and how many must come back; approximate, by their names. */
export function exchangeOf(
  { declared, used, assigned }: Variables,
  run: { readonly pos: number; readonly end: number; readonly listEnd: number },
): { readonly reads: number; readonly writes: number } {
  const isInside = ({ pos }: Occurrence) => pos >= run.pos && pos < run.end;
  const own = new Set(declared.filter(isInside).map(({ name }) => name));
  const outer = new Set(declared.filter(one => !isInside(one)).map(({ name }) => name));
  const isOuter = ({ name }: Occurrence) => outer.has(name) && !own.has(name);
  const reads = new Set(
    used
      .filter(isInside)
      .filter(isOuter)
      .map(({ name }) => name),
  );
  const set = assigned.filter(isInside).filter(isOuter);
  const behind = used.filter(({ name, pos }) => own.has(name) && pos >= run.end && pos < run.listEnd);
  return { reads: reads.size, writes: new Set([...set, ...behind].map(({ name }) => name)).size };
}

const DECLARATIONS: ReadonlySet<ts.SyntaxKind> = new Set([
  SyntaxKind.VariableDeclaration,
  SyntaxKind.Parameter,
  SyntaxKind.BindingElement,
  SyntaxKind.FunctionDeclaration,
  SyntaxKind.ClassDeclaration,
]);

function isDeclaration(node: ts.Node): boolean {
  return DECLARATIONS.has(node.parent.kind) && (node.parent as ts.NamedDeclaration).name === node;
}

/** Nodes whose name is that of a member, no variable. */
const MEMBERS: ReadonlySet<ts.SyntaxKind> = new Set([
  SyntaxKind.PropertyAccessExpression,
  SyntaxKind.PropertyAssignment,
  SyntaxKind.MethodDeclaration,
  SyntaxKind.PropertyDeclaration,
  SyntaxKind.GetAccessor,
  SyntaxKind.SetAccessor,
  SyntaxKind.JsxAttribute,
]);

const LABELS: ReadonlySet<ts.SyntaxKind> = new Set([
  SyntaxKind.LabeledStatement,
  SyntaxKind.BreakStatement,
  SyntaxKind.ContinueStatement,
]);

/** `b` of `a.b`, keys of objects and classes, labels, attributes of JSX. */
function isMemberName(node: ts.Node): boolean {
  const { parent } = node;
  if (MEMBERS.has(parent.kind)) return (parent as ts.NamedDeclaration).name === node;
  if (parent.kind === SyntaxKind.BindingElement) return (parent as ts.BindingElement).propertyName === node;
  return LABELS.has(parent.kind);
}

function isAssigned(node: ts.Node): boolean {
  const { parent } = node;
  if (parent.kind === SyntaxKind.BinaryExpression) {
    const { left, operatorToken } = parent as ts.BinaryExpression;
    const isAssignment =
      operatorToken.kind >= SyntaxKind.FirstAssignment && operatorToken.kind <= SyntaxKind.LastAssignment;
    return left === node && isAssignment;
  }
  if (parent.kind !== SyntaxKind.PrefixUnaryExpression && parent.kind !== SyntaxKind.PostfixUnaryExpression)
    return false;
  const { operator } = parent as ts.PrefixUnaryExpression | ts.PostfixUnaryExpression;
  return operator === SyntaxKind.PlusPlusToken || operator === SyntaxKind.MinusMinusToken;
}
