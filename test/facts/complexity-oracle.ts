import * as parser from '@typescript-eslint/parser';
import { Linter, type Rule } from 'eslint';
import { builtinRules } from 'eslint/use-at-your-own-risk';

/** What a function's complexity is, keyed by its kind and where it starts. */
export type Complexities = Map<string, { classic: number; modified: number }>;

const rule = builtinRules.get('complexity') as Rule.RuleModule;
const linter = new Linter();

/** What ESLint's `complexity` rule counts for every function of a file, in both variants. */
export function complexitiesByEslint(path: string, text: string): Complexities {
  const found: Complexities = new Map();
  const record = (variant: 'classic' | 'modified') =>
    recorder(variant, report => {
      const key = keyOf(report, text);
      const known = found.get(key) ?? { classic: 0, modified: 0 };
      found.set(key, { ...known, [variant]: report.data.complexity });
    });
  const extension = path.slice(path.lastIndexOf('.'));
  const messages = linter.verify(
    text,
    {
      files: ['**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}'],
      plugins: { recorder: { rules: { classic: record('classic'), modified: record('modified') } } },
      rules: { 'recorder/classic': 'error', 'recorder/modified': 'error' },
      languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: !/\.[mc]?ts$/.test(extension) } } },
    },
    { filename: `file${extension}`, allowInlineConfig: false },
  );
  const broken = messages.find(message => message.fatal);
  if (broken) throw new Error(`${path}: ${broken.message}`);
  return found;
}

interface Report {
  readonly node: Node;
  readonly data: { readonly name: string; readonly complexity: number };
}

/** Runs the rule with the threshold 0 and hears its reports with node and number, instead of their text. */
function recorder(variant: string, hear: (report: Report) => void): Rule.RuleModule {
  return {
    meta: { schema: false },
    create: context =>
      rule.create(
        Object.create(context, { options: { value: [{ max: 0, variant }] }, report: { value: hear } }),
      ),
  };
}

/** As much of ESTree as is needed here. */
interface Node {
  readonly type: string;
  readonly range: [number, number];
  readonly parent: Node;
  readonly value?: unknown;
  readonly method?: boolean;
  readonly kind?: string;
  readonly decorators?: readonly Node[];
}

/** `kind line:column` of the place at which tkpi's function starts, by the rule in docs/formulas.md. */
function keyOf({ node, data }: Report, text: string): string {
  const { parent } = node;
  if (data.name === 'Class static block') return `static-block ${placeOf(node.range[0], text)}`;
  if (data.name === 'Class field initializer')
    return `initializer ${placeOf(afterDecorators(parent, text), text)}`;
  const isMethod = parent.value === node && (parent.type === 'MethodDefinition' || isShortMethod(parent));
  if (isMethod) return `function ${placeOf(afterDecorators(parent, text), text)}`;
  const isExported = node.type === 'FunctionDeclaration' && /^Export/.test(parent.type);
  return `function ${placeOf(isExported ? parent.range[0] : node.range[0], text)}`;
}

function isShortMethod(node: Node): boolean {
  return node.type === 'Property' && (node.method === true || node.kind === 'get' || node.kind === 'set');
}

/** In the samples, no comment stands between a decorator and what it decorates. */
function afterDecorators(node: Node, text: string): number {
  let offset = node.range[0];
  for (const decorator of node.decorators ?? []) offset = Math.max(offset, decorator.range[1]);
  while (/\s/.test(text.charAt(offset))) offset++;
  return offset;
}

function placeOf(offset: number, text: string): string {
  let line = 1;
  let start = 0;
  for (const { index, 0: lineBreak } of text.slice(0, offset).matchAll(/\r\n|\n|\r/g)) {
    line++;
    start = index + lineBreak.length;
  }
  return `${line}:${offset - start + 1}`;
}
