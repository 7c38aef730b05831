import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli.ts';
import { formatEntry } from '../../src/ledger/format.ts';
import type { Process } from '../../src/model/process.ts';
import { folderWith, writeFiles } from '../helpers/repository.ts';
import { type Outcome, tkpi } from '../helpers/tkpi.ts';
import { entryText, FILE, readText } from './read.ts';

const ORCHARD = { 'package.json': '{"name":"orchard"}' };
const FLAGS = [
  ...['--item', 'technical/code-quality', '--by', '@lin', '--from', '2026-07-01', '--to', '2026-07-02'],
  ...['--found', 'Apples: twice', '--did', 'Counted them once', '--effect', 'NO'],
  ...['--pr', '4', '--period', '2026-Q3'],
];
const WRITTEN = '.tkpi/ledger/2026-Q3/counted-them-once.yml';

/** Runs tkpi for a person at a terminal who types these lines. */
async function answering(cwd: string, args: readonly string[], lines: readonly string[]): Promise<Outcome> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  const fake = {
    ...{ argv: ['node', 'tkpi', ...args], env: {}, cwd: () => cwd, platform: process.platform },
    exitCode: undefined as number | undefined,
    stdin: Object.assign(new PassThrough(), { isTTY: true }),
    stdout: new PassThrough().on('data', (chunk: Buffer) => out.push(chunk)),
    stderr: new PassThrough().on('data', (chunk: Buffer) => err.push(chunk)),
    on: () => fake,
    off: () => fake,
  };
  fake.stdin.end(lines.map(line => `${line}\n`).join(''));
  await run(fake as unknown as Process);
  const text = (chunks: Buffer[]) => Buffer.concat(chunks).toString('utf8');
  return { exitCode: Number(fake.exitCode ?? 0), stdout: text(out), stderr: text(err) };
}

describe('tkpi ledger add', () => {
  test('writes what the options say, and never twice', async () => {
    const root = folderWith(ORCHARD);
    const first = await tkpi(root, ['ledger', 'add', ...FLAGS]);
    expect([first.exitCode, first.stderr]).toEqual([
      0,
      `note: #4 is not confirmed: there is no git history here, and no export of pull requests is configured\nwrote ${WRITTEN}\n`,
    ]);
    const text = readFileSync(join(root, WRITTEN), 'utf8');
    expect(text).toBe(
      'id: counted-them-once\nitem: technical/code-quality\nby: ["@lin"]\nwhen: {from: 2026-07-01, to: 2026-07-02}\n' +
        'found: "Apples: twice"\ndid: Counted them once\neffect: NO\nevidence:\n  - {pr: 4}\n',
    );
    expect(first.stdout).toBe(`# ${WRITTEN}\n${text}`);
    const second = await tkpi(root, ['ledger', 'add', ...FLAGS, '--found', 'else']);
    expect(second).toMatchObject({ exitCode: 2 });
    expect(second.stderr).toContain('is there already');
    expect(readFileSync(join(root, WRITTEN), 'utf8')).toBe(text);
  });

  test('without a terminal names what is missing, with a command that works', async () => {
    const { exitCode, stderr } = await tkpi(folderWith(ORCHARD), [
      'ledger',
      'add',
      '--item',
      'team/newcomers',
      '--by',
      '@lin',
    ]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('--from, --to, --found, --did, --effect and evidence');
    expect(stderr).toContain('tkpi ledger add --item technical/design-refactoring');
  });

  test.each([
    [['--found', 'by ada@orchard.example'], 'there is an e-mail address here'],
    [['--item', 'refactoring'], 'did you mean `technical/design-refactoring`?'],
    [['--id', '../../evil'], '`id` must be small letters'],
    [['--from', '2026-07-32'], '`when.from` must be a day that exists'],
    [['--app', 'pres'], 'unknown application `pres`'],
    [['--period', '2027-Q3'], 'is in the future'],
    [['--claim', 'a lot'], 'is no claim'],
  ])('%j is refused: %s', async (more, words) => {
    const root = folderWith(ORCHARD);
    const { exitCode, stderr } = await tkpi(root, ['ledger', 'add', ...FLAGS, ...more]);
    expect([exitCode, stderr.includes(words)]).toEqual([2, true]);
    expect((await tkpi(root, ['ledger', 'list'])).stdout).toContain('Nothing is recorded here yet.');
  });

  test('follows no link out of the repository', async () => {
    const [root, outside] = [folderWith(ORCHARD), folderWith({})];
    mkdirSync(join(root, '.tkpi'));
    symlinkSync(outside, join(root, '.tkpi/ledger'));
    const { exitCode, stderr } = await tkpi(root, ['ledger', 'add', ...FLAGS]);
    expect([exitCode, stderr.includes('a symbolic link, or a file, is on the way')]).toEqual([2, true]);
  });

  test('asks a person, again when the answer cannot be used', async () => {
    const root = folderWith(ORCHARD);
    const lines = [
      '99',
      '9',
      'lin',
      '1.7.2026',
      '2026-07-01',
      '2026-07-02',
      '',
      'Twice',
      'Counted them once',
      'Right',
      '#4',
      '',
      '',
      '',
      'y',
    ];
    const { exitCode, stderr } = await answering(root, ['ledger', 'add', '--period', '2026-Q3'], lines);
    expect(stderr).toContain('a number from 1 to 12 is needed');
    expect(stderr).toContain('a day such as 2026-07-14 is needed');
    expect([exitCode, stderr.endsWith(`wrote ${WRITTEN}\n`)]).toEqual([0, true]);
    const early = await answering(root, ['ledger', 'add'], ['9', 'lin']);
    expect([early.exitCode, early.stderr.includes('the answers ended too early')]).toEqual([2, true]);
  });

  test('writes texts that are read as they were meant', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), {
          minLength: 3,
          maxLength: 3,
        }),
        parts => {
          const [found = '', did = '', effect = ''] = parts.map(part =>
            `a${part}z`
              .replace(/[@%,:[\]{}]/g, '-')
              .normalize('NFC')
              .replace(/\r\n?/g, '\n'),
          );
          const none = { app: [], paths: [], measure: [], claims: [] };
          const text = formatEntry({
            ...none,
            id: 'apples',
            item: 'team/atmosphere',
            by: ['@lin'],
            from: '2026-07-01',
            to: '2026-07-02',
            found,
            did,
            effect,
            evidence: [{ kind: 'pr', value: '4' }],
          });
          const { entries, problems } = readText(text);
          expect(problems).toEqual([]);
          expect(entries[0]).toMatchObject({ found, did, effect });
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('tkpi ledger assess', () => {
  test('writes words about an entry in a file of its own, a second one beside it', async () => {
    const root = folderWith({ ...ORCHARD, [FILE]: entryText() });
    const args = [
      '--judgement',
      'need=high',
      'design=sound',
      '--reasons',
      'It counts.',
      '--date',
      '2026-09-30',
    ];
    expect(
      await tkpi(root, ['ledger', 'assess', 'apples', '--by', '@mo', ...args, '--follow-up', 'issue=455']),
    ).toMatchObject({ exitCode: 0 });
    expect(readFileSync(join(root, '.tkpi/assessments/2026-Q3/apples.yml'), 'utf8')).toBe(
      'entry: apples\nby: "@mo"\ndate: 2026-09-30\njudgement: {need: high, design: sound}\nreasons: It counts.\nfollow-up:\n  - {issue: 455}\n',
    );
    const second = await tkpi(root, ['ledger', 'assess', 'apples', '--by', '@lin', ...args]);
    expect(second.stderr).toBe(
      "note: @lin is one of those who did it: an assessment is somebody else's\nwrote .tkpi/assessments/2026-Q3/apples.lin.yml\n",
    );
  });

  test('takes no points, and knows the entries', async () => {
    const root = folderWith({ ...ORCHARD, [FILE]: entryText() });
    const points = await tkpi(root, [
      'ledger',
      'assess',
      'apples',
      '--by',
      '@mo',
      '--judgement',
      'need=9',
      '--reasons',
      'so',
    ]);
    expect([points.exitCode, points.stderr.includes('no numbers, points or grades')]).toEqual([2, true]);
    const other = await tkpi(root, ['ledger', 'assess', 'aples', '--by', '@mo']);
    expect([other.exitCode, other.stderr.includes('Did you mean apples?')]).toEqual([2, true]);
  });

  test('asks a person', async () => {
    const root = folderWith({ ...ORCHARD, [FILE]: entryText() });
    const { exitCode } = await answering(
      root,
      ['ledger', 'assess', 'apples'],
      ['mo', '9', 'high', '', '', '', 'It counts.', 'yes'],
    );
    expect(exitCode).toBe(0);
    writeFiles(root, {});
    expect(readFileSync(join(root, '.tkpi/assessments/2026-Q3/apples.yml'), 'utf8')).toContain(
      'judgement: {need: high}',
    );
  });
});

describe('the period of a new entry', () => {
  const add = async (...args: string[]) => {
    const root = folderWith(ORCHARD);
    await tkpi(root, ['ledger', 'add', ...FLAGS.slice(0, -2), ...args]);
    return readdirSync(join(root, '.tkpi/ledger'));
  };

  test('is the quarter its work ended in, however late it is told', async () => {
    expect(await add('--from', '2026-03-30', '--to', '2026-04-02')).toEqual(['2026-Q2']);
    expect(await add('--from', '2025-12-30', '--to', '2025-12-31')).toEqual(['2025-Q4']);
  });

  test('is the one that is asked for', async () => {
    expect(await add('--period', '2026-Q1', '--from', '2026-03-30', '--to', '2026-04-02')).toEqual([
      '2026-Q1',
    ]);
  });
});
