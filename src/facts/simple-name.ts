import type { ts } from 'ts-morph';
import { ts as compiler } from 'ts-morph';

const { SyntaxKind } = compiler;

/** The longest computed key that is shown as it is written. */
const LONGEST_KEY = 40;

/** Functions that hand back what they are given: `const Button = memo(() => …)` is a `Button`. */
const wrappers = new Set(['memo', 'forwardRef', 'useCallback', 'observer', 'debounce', 'throttle']);

/**
 * The name a reader would give to a function or class, without what is around it: its own name, or that of what
 * holds it (variable, property, class field, default value, JSX attribute, `default` for `export default`).
 * Undefined when nothing names it.
 */
export function simpleNameOf(node: ts.Node, file: ts.SourceFile): string | undefined {
  switch (node.kind) {
    case SyntaxKind.Constructor:
      return 'constructor';
    case SyntaxKind.GetAccessor:
      return `get ${keyText((node as ts.AccessorDeclaration).name, file)}`;
    case SyntaxKind.SetAccessor:
      return `set ${keyText((node as ts.AccessorDeclaration).name, file)}`;
    case SyntaxKind.MethodDeclaration:
      return keyText((node as ts.MethodDeclaration).name, file);
    case SyntaxKind.FunctionDeclaration:
    case SyntaxKind.ClassDeclaration:
      return (node as ts.FunctionDeclaration).name?.text ?? 'default';
    default:
      return (node as ts.FunctionExpression).name?.text ?? holderName(node, file);
  }
}

/** Text of a property's name: `size`, `#size`, `Symbol.iterator` in brackets when it is computed. */
export function keyText(name: ts.PropertyName, file: ts.SourceFile): string {
  if (name.kind !== SyntaxKind.ComputedPropertyName) return name.text;
  const { expression } = name as ts.ComputedPropertyName;
  const dotted = dottedName(expression, file);
  return `[${dotted ?? '…'}]`;
}

function holderName(value: ts.Node, file: ts.SourceFile): string | undefined {
  let child = value;
  let holder = value.parent;
  while (passesOn(holder, child)) {
    child = holder;
    holder = holder.parent;
  }
  switch (holder.kind) {
    case SyntaxKind.VariableDeclaration:
    case SyntaxKind.Parameter:
    case SyntaxKind.BindingElement: {
      const { name } = holder as ts.VariableDeclaration;
      return name.kind === SyntaxKind.Identifier ? (name as ts.Identifier).text : undefined;
    }
    case SyntaxKind.PropertyAssignment:
    case SyntaxKind.PropertyDeclaration:
      // A function in the computed name is not the value.
      return (holder as ts.PropertyAssignment).initializer === child
        ? keyText((holder as ts.PropertyAssignment).name, file)
        : undefined;
    case SyntaxKind.BinaryExpression:
      return assignedName(holder as ts.BinaryExpression, child, file);
    case SyntaxKind.ExportAssignment:
      return 'default';
    case SyntaxKind.JsxExpression:
      return attributeName(holder.parent);
    default:
      return undefined;
  }
}

/** Does the parent have the value of the child: parentheses, casts, well-known wrappers? */
function passesOn(parent: ts.Node, child: ts.Node): boolean {
  switch (parent.kind) {
    case SyntaxKind.ParenthesizedExpression:
    case SyntaxKind.AsExpression:
    case SyntaxKind.SatisfiesExpression:
    case SyntaxKind.NonNullExpression:
    case SyntaxKind.TypeAssertionExpression:
      return true;
    case SyntaxKind.CallExpression: {
      const call = parent as ts.CallExpression;
      return call.arguments[0] === child && (isWrapper(call.expression) || wrapsField(call));
    }
    default:
      return false;
  }
}

/** `onClick = batched(() => …)` in a class: a handler, whatever its wrapper is called; `items.map(…)` is a value. */
function wrapsField({ expression, parent }: ts.CallExpression): boolean {
  return expression.kind === SyntaxKind.Identifier && parent.kind === SyntaxKind.PropertyDeclaration;
}

/** `memo`, `React.memo`. */
function isWrapper(callee: ts.Expression): boolean {
  if (callee.kind === SyntaxKind.Identifier) return wrappers.has((callee as ts.Identifier).text);
  if (callee.kind !== SyntaxKind.PropertyAccessExpression) return false;
  const { expression, name } = callee as ts.PropertyAccessExpression;
  return (expression as ts.Identifier).escapedText === 'React' && wrappers.has(name.text);
}

function assignedName(node: ts.BinaryExpression, value: ts.Node, file: ts.SourceFile): string | undefined {
  const operator = node.operatorToken.kind;
  const assigns =
    operator === SyntaxKind.EqualsToken ||
    operator === SyntaxKind.BarBarEqualsToken ||
    operator === SyntaxKind.QuestionQuestionEqualsToken;
  return assigns && node.right === value ? dottedName(node.left, file) : undefined;
}

function attributeName(node: ts.Node): string | undefined {
  if (node.kind !== SyntaxKind.JsxAttribute) return undefined;
  const { name } = node as ts.JsxAttribute;
  return name.kind === SyntaxKind.Identifier ? name.text : undefined;
}

/** `a`, `a.b.c`, `this.x`, `'key'` or `1` as it is written, when it is short; undefined for everything else. */
function dottedName(node: ts.Node, file: ts.SourceFile): string | undefined {
  if (node.end - node.pos > 2 * LONGEST_KEY) return undefined;
  const text = node.getText(file);
  return text.length <= LONGEST_KEY && /^[\w$.'"\-/ ]+$/u.test(text) ? text : undefined;
}
