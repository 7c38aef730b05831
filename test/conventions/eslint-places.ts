import { basename } from 'node:path';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';

/** `line:column-line:column` of what ESLint's own `no-restricted-syntax` reports, for each selector, sorted; or its complaint. */
export function eslintPlaces(
  path: string,
  text: string,
  selectors: readonly string[],
): Map<string, string[]> | string {
  const linter = new Linter({ configType: 'flat' });
  const rule = selectors.map((selector, index) => ({ selector, message: String(index) }));
  const messages = linter.verify(
    text,
    [
      {
        files: ['**/*.{js,cjs,mjs,jsx,ts,cts,mts,tsx}'],
        languageOptions: {
          parser,
          sourceType: /\.c[jt]s$/.test(path) ? 'commonjs' : 'module',
          parserOptions: { ecmaFeatures: { jsx: !/\.[mc]?ts$/.test(path) } },
        },
        linterOptions: { reportUnusedDisableDirectives: 'off', noInlineConfig: true },
        rules: { 'no-restricted-syntax': ['error', ...rule] },
      },
    ],
    { filename: basename(path) },
  );
  const complaint = messages.find(({ fatal }) => fatal);
  if (complaint !== undefined) return complaint.message;
  const places = new Map(selectors.map(selector => [selector, [] as string[]]));
  for (const { message, line, column, endLine, endColumn } of messages.filter(own => own.ruleId !== null))
    places.get(selectors[Number(message)] as string)?.push(`${line}:${column}-${endLine}:${endColumn}`);
  return new Map([...places].map(([selector, own]) => [selector, own.toSorted()]));
}
