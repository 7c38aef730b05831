import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseBaseline } from '../../src/baseline/parse.ts';
import { writeBaseline } from '../../src/baseline/write.ts';
import { TkpiError } from '../../src/errors.ts';
import { baselines } from './arbitrary.ts';
import { acceptance, debt, recorded } from './samples.ts';

const HEADER = '{"schema":"tkpi-baseline/1","ruler":"sha256:7d1a"}';
const ENTRY =
  '{"id":"complexity:9f3c","code":"excess-complexity","mass":12,"severity":"major","application":"orchard",' +
  '"places":[["src/9f3c.ts",12]],"data":{"name":"prune9f3c","cyclomatic":22}}';

test('a header, a line for each debt and for each unanalysable file, one newline at the end', () => {
  const baseline = {
    ...recorded(debt('b001', 3, acceptance('2027-05-31')), debt('9f3c', 12)),
    unanalysable: ['src/broken.ts'],
  };
  expect(writeBaseline(baseline).split('\n')).toEqual([
    HEADER,
    ENTRY,
    expect.stringMatching(
      /"accepted":\{"reason":"old tree","owner":"gardeners","since":"2026-11-01","until":"2027-05-31"\}\}$/,
    ),
    '{"unanalysable":"src/broken.ts"}',
    '',
  ]);
});

test('what is written is read again, whatever a repository holds', () => {
  fc.assert(
    fc.property(baselines, baseline => {
      const text = writeBaseline(baseline);
      expect(parseBaseline(text, 'kpi.jsonl')).toEqual(baseline);
      expect(text.split('\n')).toHaveLength(baseline.entries.length + baseline.unanalysable.length + 2);
    }),
  );
});

test('reads line ends of Windows, a byte order mark and any order; the same baseline gives the same bytes', () => {
  const [head, ...lines] = writeBaseline(recorded(debt('9f3c', 12), debt('b001', 3)))
    .trimEnd()
    .split('\n');
  const shuffled = `\ufeff${[head, ...lines.toReversed()].join('\r\n')}\r\n`;
  expect(writeBaseline(parseBaseline(shuffled, 'kpi.jsonl'))).toBe(`${[head, ...lines].join('\n')}\n`);
});

test('shows a reviewer what is invisible', () => {
  const text = writeBaseline({ ...recorded(), unanalysable: ['src/\u202ets.exe\u0007\u{e0041}'] });
  expect(text).toContain('{"unanalysable":"src/\\u202ets.exe\\u0007\\udb40\\udc41"}');
});

const withMass = (mass: number) => ENTRY.replace('"mass":12', `"mass":${mass}`);
const changed = (part: string, other: string) => ENTRY.replace(part, other);
const broken: [string, string[], string, string][] = [
  ['nothing', [], 'baseline-invalid', 'kpi.jsonl:1: a baseline begins with'],
  ['no header', [ENTRY], 'baseline-invalid', 'kpi.jsonl:1: a baseline begins with'],
  ['text', [HEADER, 'hello'], 'baseline-invalid', 'kpi.jsonl:2: is no JSON'],
  ['null', [HEADER, 'null'], 'baseline-invalid', 'kpi.jsonl:2: must be an object'],
  [
    'an unknown key',
    [HEADER, '', changed('"mass"', '"line":7,"mass"')],
    'baseline-invalid',
    'kpi.jsonl:3: unrec',
  ],
  ['an unknown code', [HEADER, changed('"excess-', '"exces-')], 'baseline-invalid', 'kpi.jsonl:2: `code`: '],
  [
    'a wrong sum',
    [HEADER, withMass(1)],
    'baseline-invalid',
    'kpi.jsonl:2: mass is 1, but its places add up to 12',
  ],
  ['a negative mass', [HEADER, withMass(-1)], 'baseline-invalid', 'kpi.jsonl:2: `mass`: '],
  [
    'a second entry',
    [HEADER, ENTRY, ENTRY],
    'baseline-invalid',
    'kpi.jsonl:3: a second entry for complexity:9f3c',
  ],
  [
    'no day of the calendar',
    [HEADER, changed('}}', '},"accepted":{"reason":"r","owner":"o","since":"2026-02-30"}}')],
    'baseline-invalid',
    'kpi.jsonl:2: `accepted.since`: ',
  ],
  [
    'a conflict',
    [HEADER, '<<<<<<< HEAD', ENTRY],
    'baseline-conflict',
    'kpi.jsonl:2: git left a conflict here',
  ],
  [
    'a conflict in the header',
    ['<<<<<<< HEAD'],
    'baseline-conflict',
    'kpi.jsonl:1: git left a conflict here',
  ],
  ['a newer format', ['{"schema":"tkpi-baseline/2","new":1}'], 'baseline-newer', 'written by a newer tkpi'],
];

test.each(broken)('refuses %s with its place and what to do', (_, lines, code, message) => {
  const error = errorOf(() => parseBaseline(`${lines.join('\n')}\n`, 'kpi.jsonl'));
  expect(error).toMatchObject({ code, message: expect.stringContaining(message), exitCode: 2 });
  expect(error.hint).toMatch(/tkpi baseline update|npm install/);
});

test('lists five problems at most', () => {
  const error = errorOf(() => parseBaseline([HEADER, ...Array(8).fill('x')].join('\n'), 'kpi.jsonl'));
  expect(error.message.split('\n')).toHaveLength(6);
  expect(error.message).toMatch(/… and 3 more$/);
});

function errorOf(action: () => unknown): TkpiError {
  try {
    action();
  } catch (error) {
    if (error instanceof TkpiError) return error;
    throw error;
  }
  throw new Error('was accepted');
}
