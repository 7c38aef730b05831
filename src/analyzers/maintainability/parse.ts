import type { EstreeNode } from './estree.ts';

/**
 * The native parser ends the whole process when its stack overflows: from about 2,000 levels in a worker thread with
 * the default stack. Half of that is far more than people write.
 */
export const MAX_DEPTH = 1000;

/** A tree, or why there is none. */
export type ParseOutcome =
  | { readonly state: 'ok'; readonly program: EstreeNode }
  | { readonly state: 'failed'; readonly reason: 'syntax-error'; readonly message: string };

/** Reads one file; a pure function of its arguments. */
export type Parse = (path: string, text: string) => ParseOutcome;

/**
 * Loads the native parser. Rejects when it has no binary for this machine. It ends the process on trees that are too
 * deep for its stack: ask the facts for the depth first.
 */
export async function loadParser(): Promise<Parse> {
  const { parseSync } = await import('oxc-parser');
  return (path, text) => {
    // `preserveParens: false`: parentheses make groups and are neither operators nor operands.
    const options = { lang: languageOf(path), astType: 'ts', preserveParens: false } as const;
    let parsed = parseSync(path, text, { ...options, sourceType: sourceTypeOf(path) });
    // A script may use what a module may not: `with`, octal numbers, `return` outside functions.
    if (isUnread(parsed)) parsed = parseSync(path, text, { ...options, sourceType: 'commonjs' });
    if (isUnread(parsed)) {
      return { state: 'failed', reason: 'syntax-error', message: parsed.errors[0]?.message ?? 'not parsed' };
    }
    // Both are ESTree; only the fields that normalise() names are read.
    return { state: 'ok', program: parsed.program as unknown as EstreeNode };
  };
}

/** The parser answers an empty tree when it gives up, and a whole one when an error is about meaning only. */
function isUnread({ program, errors }: { program: { body: unknown[] }; errors: unknown[] }): boolean {
  return errors.length > 0 && program.body.length === 0;
}

/** Plain JavaScript may hold JSX, as the facts stage takes it. */
function languageOf(path: string): 'ts' | 'tsx' | 'jsx' | 'dts' {
  if (/\.d\.[mc]?ts$/.test(path)) return 'dts';
  if (path.endsWith('.tsx')) return 'tsx';
  return /\.[mc]?ts$/.test(path) ? 'ts' : 'jsx';
}

function sourceTypeOf(path: string): 'module' | 'commonjs' {
  return /\.c[jt]s$/.test(path) ? 'commonjs' : 'module';
}
