import type { z } from 'zod';
import { TkpiError } from '../errors.ts';
import type { Baseline, BaselineEntry } from '../model/baseline.ts';
import { baselineOf } from './order.ts';
import { entryLine, headerLine, unanalysableLine } from './schema.ts';

/** What git leaves in a file that it could not merge. */
const CONFLICT_MARKER = /^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/;
/** Problems that one error lists. */
const LISTED = 5;
const RENEW = 'Mend that line, or remove the file and record the debt anew: tkpi baseline update';

interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
}

/**
 * Reads the text of a baseline. Line ends may be CRLF (white space to JSON), lines may stand in any order; the result is sorted.
 *
 * @param shown the file as errors name it
 * @throws TkpiError `baseline-conflict`, `baseline-newer`, `baseline-invalid`, with file and line
 */
export function parseBaseline(text: string, shown: string): Baseline {
  const lines = text
    .replace(/^\ufeff/, '')
    .split('\n')
    .map((content, index): Line => ({ number: index + 1, text: content }))
    .filter(({ text: content }) => content.trim() !== '');
  const marker = lines.find(line => CONFLICT_MARKER.test(line.text));
  if (marker !== undefined) throw conflict(shown, marker.number);
  const [first = { number: 1, text: '' }, ...rest] = lines;
  const ruler = readHeader(first, shown);
  const problems: string[] = [];
  const entries = new Map<string, BaselineEntry>();
  const unanalysable = new Set<string>();
  for (const line of rest) {
    const read = readLine(line);
    if (typeof read === 'string') problems.push(`${shown}:${line.number}: ${read}`);
    else if ('unanalysable' in read) unanalysable.add(read.unanalysable);
    else if (entries.has(read.id)) problems.push(`${shown}:${line.number}: a second entry for ${read.id}`);
    else entries.set(read.id, read);
  }
  if (problems.length > 0) throw invalid(problems);
  return baselineOf(ruler, entries.values(), unanalysable);
}

/** The ruler's hash. */
function readHeader({ number, text }: Line, shown: string): string {
  const value = parseJson(text);
  const schema = value instanceof Error ? undefined : (value as { schema?: unknown } | null)?.schema;
  const version = typeof schema === 'string' ? /^tkpi-baseline\/(\d+)$/.exec(schema)?.[1] : undefined;
  if (version !== undefined && Number(version) > 1) {
    throw new TkpiError(
      'baseline-newer',
      `${shown} was written by a newer tkpi: its format is tkpi-baseline/${version}, this tkpi reads tkpi-baseline/1.`,
      'Upgrade tkpi: npm install --save-dev tkpi@latest',
    );
  }
  const header = headerLine.safeParse(value);
  if (header.success) return header.data.ruler;
  throw invalid([
    `${shown}:${number}: a baseline begins with {"schema":"tkpi-baseline/1","ruler":"sha256:…"}`,
  ]);
}

/** What a line says, or what is wrong with it. */
function readLine({ text }: Line): BaselineEntry | { readonly unanalysable: string } | string {
  const value = parseJson(text);
  if (value instanceof Error) return 'is no JSON';
  if (typeof value !== 'object' || value === null) return 'must be an object';
  const read = ('unanalysable' in value ? unanalysableLine : entryLine).safeParse(value);
  if (!read.success) return explain(read.error);
  const { data } = read;
  if ('unanalysable' in data) return data;
  const sum = data.places.reduce((total, [, part]) => total + part, 0);
  // masses are counts; the margin forgives the noise of adding up shares
  if (Math.abs(sum - data.mass) > 1e-6) return `mass is ${data.mass}, but its places add up to ${sum}`;
  return data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    return error;
  }
}

/** The first problem: one wrong line often has several for one cause. Names in it may hold line breaks. */
function explain({ issues: [issue] }: z.core.$ZodError): string {
  if (issue === undefined) return 'is no entry';
  const where = issue.path.length === 0 ? '' : `\`${issue.path.join('.')}\`: `;
  const message = issue.message.charAt(0).toLowerCase() + issue.message.slice(1);
  return `${where}${message}`.replaceAll('\n', '\\n');
}

function invalid(problems: readonly string[]): TkpiError {
  const more = problems.length > LISTED ? [`… and ${problems.length - LISTED} more`] : [];
  return new TkpiError('baseline-invalid', [...problems.slice(0, LISTED), ...more].join('\n'), RENEW);
}

function conflict(shown: string, line: number): TkpiError {
  return new TkpiError(
    'baseline-conflict',
    `${shown}:${line}: git left a conflict here.`,
    `Take either side and record the debt anew: git checkout --ours -- ${shown} && tkpi baseline update. ` +
      '`tkpi baseline merge` as git merge driver resolves it by itself: docs/baseline.md',
  );
}
