import type { z } from 'zod';
import type { LedgerFile, LedgerProblem } from '../model/ledger.ts';
import { explain } from './explain.ts';
import { type ParsedYaml, parseYaml } from './parse-yaml.ts';
import { emailProblems } from './privacy.ts';

/** A file whose fields are as they should be, or what is wrong with it. */
export type Validated<Fields> =
  | { readonly fields: Fields; readonly lineOf: ParsedYaml['lineOf'] }
  | { readonly problems: readonly LedgerProblem[] };

/** Reads a file of the ledger by the validator of its kind. */
export function readFields<Fields>(file: LedgerFile, schema: z.ZodType<Fields>): Validated<Fields> {
  const error = (line: number, code: string, message: string): LedgerProblem => ({
    ...{ file: file.path, line, severity: 'error', code, message },
  });
  if ('reason' in file) return { problems: [error(1, 'unreadable', `cannot be read: ${file.reason}`)] };
  const text = plainText(file.text);
  if (text.trim() === '') return { problems: [error(1, 'empty-file', 'cannot be read: it is empty')] };
  const parsed = parseYaml(text);
  if ('message' in parsed) {
    const fault = error(parsed.line, 'syntax', `cannot be read: ${parsed.message}`);
    return { problems: [...emailProblems(file.path, text, []), fault] };
  }
  const emails = emailProblems(file.path, text, parsed.texts);
  const result = schema.safeParse(parsed.value);
  if (result.success && emails.length === 0) return { fields: result.data, lineOf: parsed.lineOf };
  const faults = result.success
    ? []
    : result.error.issues.flatMap(issue => explain(issue, parsed.value, schema));
  const wrong = faults.map(({ path, code, message }) => error(parsed.lineOf(path), code, message));
  return { problems: [...emails, ...wrong] };
}

/** Without byte order mark, with plain line ends, accents in one piece. */
function plainText(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');
}
