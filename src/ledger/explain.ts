import { z } from 'zod';
import { CARD_ITEMS } from '../model/card-items.ts';
import { didYouMean } from './nearest.ts';
import { refusalOf } from './privacy.ts';

/** What is wrong in a file, and where in it. */
export interface Fault {
  readonly path: ReadonlyArray<string | number>;
  readonly code: string;
  readonly message: string;
}

type Issue = z.core.$ZodIssue;

/** Says in words what a validator found wrong with a value. */
export function explain(issue: Issue, value: unknown, schema: z.ZodType): Fault[] {
  const path = issue.path.map(part => (typeof part === 'number' ? part : String(part)));
  const given = valueAt(value, path);
  if (issue.code === 'unrecognized_keys') return issue.keys.map(key => unknownKey(path, key, schema));
  if (issue.code === 'invalid_key') return [fault(path, 'wrong-field', 'must be a word')];
  if (issue.code === 'invalid_union' && issue.message === 'Invalid input') {
    const branch = issue.errors[Array.isArray(given) ? 1 : 0] ?? [];
    return branch.flatMap(own => explain({ ...own, path: [...issue.path, ...own.path] }, value, schema));
  }
  if (given === undefined) return [missing(path)];
  if (given === null) return [empty(path)];
  return [describe(issue, path, given)];
}

function describe(issue: Issue, path: Fault['path'], given: unknown): Fault {
  if (issue.code === 'invalid_value' && path.at(-1) === 'item') {
    const known = CARD_ITEMS.map(({ id }) => id as string);
    const shown = typeof given === 'string' ? given : JSON.stringify(given);
    return { path, code: 'unknown-item', message: `unknown item \`${shown}\`${didYouMean(shown, known)}` };
  }
  if (issue.code === 'too_small' && (issue.origin === 'string' || issue.origin === 'array'))
    return empty(path);
  if (issue.code === 'too_big' && (issue.origin === 'string' || issue.origin === 'array')) {
    const what = issue.origin === 'string' ? 'characters' : 'items';
    return fault(path, 'too-long', `has more than ${issue.maximum} ${what}`);
  }
  const isOwn = !/^Invalid input/.test(issue.message);
  if (issue.code === 'invalid_type' && !isOwn)
    return fault(path, 'wrong-field', typeWords(issue.expected, given));
  return fault(path, codeOf(path), issue.message);
}

const CODES: Readonly<Record<string, string>> = {
  by: 'no-handle',
  from: 'wrong-date',
  to: 'wrong-date',
  date: 'wrong-date',
};

function codeOf(path: Fault['path']): string {
  const name = path.findLast(part => typeof part === 'string') ?? '';
  if (path[0] === 'judgement') return 'no-words';
  return (Object.hasOwn(CODES, name) ? CODES[name] : undefined) ?? 'wrong-field';
}

/** YAML reads `1e3`, `007` and `true` as other things than text. */
function typeWords(expected: string, given: unknown): string {
  const kinds: Readonly<Record<string, string>> = {
    string: 'text',
    array: 'a list',
    object: 'keys with values',
  };
  const wanted = `must be ${kinds[expected] ?? expected}`;
  const isPlain = typeof given === 'number' || typeof given === 'boolean';
  return expected === 'string' && isPlain
    ? `${wanted}, and YAML reads ${given} as none: put it in quotes`
    : wanted;
}

function missing(path: Fault['path']): Fault {
  if (path.length === 1 && path[0] === 'evidence') return noEvidence(path);
  return { path, code: 'missing-field', message: `\`${nameOf(path)}\` is missing` };
}

function empty(path: Fault['path']): Fault {
  if (path.length === 1 && path[0] === 'evidence') return noEvidence(path);
  const isNumber = path.at(-1) === 'pr' || path.at(-1) === 'issue';
  const hint = isNumber ? '; a # begins a comment in YAML: write 412 or "#412"' : '';
  return fault(path, 'empty-field', `is empty${hint}`);
}

function noEvidence(path: Fault['path']): Fault {
  const message = 'there is no evidence: name a pull request, a commit, a document or an address at least';
  return { path, code: 'missing-evidence', message };
}

function unknownKey(path: Fault['path'], key: string, schema: z.ZodType): Fault {
  const where = path.length === 0 ? '' : ` in \`${nameOf(path)}\``;
  const known = keysAt(schema, path);
  const message = `unknown key \`${key}\`${where}${didYouMean(key, known)}`;
  return { path: [...path, key], ...(refusalOf(key) ?? { code: 'unknown-key', message }) };
}

function fault(path: Fault['path'], code: string, what: string): Fault {
  return { path, code, message: path.length === 0 ? what : `\`${nameOf(path)}\` ${what}` };
}

/** `evidence[2].pr`; items count from 1, as people do. */
function nameOf(path: Fault['path']): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part + 1}]` : index === 0 ? part : `.${part}`))
    .join('');
}

interface SchemaNode {
  readonly properties?: Record<string, SchemaNode>;
  readonly items?: SchemaNode;
}

function keysAt(schema: z.ZodType, path: Fault['path']): string[] {
  let node: SchemaNode | undefined = z.toJSONSchema(schema, { io: 'input' }) as SchemaNode;
  for (const part of path) node = typeof part === 'number' ? node?.items : node?.properties?.[part];
  return Object.keys(node?.properties ?? {});
}

function valueAt(value: unknown, path: Fault['path']): unknown {
  let at: unknown = value;
  for (const part of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, part)) return undefined;
    at = (at as Record<string | number, unknown>)[part];
  }
  return at;
}
