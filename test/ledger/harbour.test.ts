import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { LedgerReport } from '../../src/model/ledger.ts';
import { folderWith } from '../helpers/repository.ts';
import { tkpi } from '../helpers/tkpi.ts';
import { harbour, harbourFolder } from './harbour.ts';
import { entryText } from './read.ts';

const schemaOf = (name: string) =>
  new Ajv({ strict: false, validateFormats: false }).compile(
    JSON.parse(readFileSync(new URL(`../../schema/${name}`, import.meta.url), 'utf8')),
  );

async function reportOf(root: string, ...args: string[]): Promise<LedgerReport> {
  const { stdout } = await tkpi(root, ['ledger', 'list', '-f', 'json', ...args]);
  return JSON.parse(stdout) as LedgerReport;
}

describe('tkpi ledger check', () => {
  test('names every problem with its file and line, and fails', async () => {
    const { exitCode, stdout } = await tkpi(harbour(), ['ledger', 'check', '-f', 'json']);
    const { problems } = JSON.parse(stdout) as LedgerReport;
    expect(
      problems.map(({ file, line, severity, code }) => [file.slice('.tkpi/'.length), line, severity, code]),
    ).toEqual([
      ['assessments/2026-Q3/error-codes.mara.yml', 1, 'warning', 'own-assessment'],
      ['assessments/2026-Q3/error-codes.yml', 1, 'warning', 'same-author'],
      ['assessments/2026-Q3/tide-tables.yml', 4, 'error', 'no-words'],
      ['ledger/2026-Q2/berth-plan.yml', 1, 'error', 'missing-evidence'],
      ['ledger/2026-Q2/berth-plan.yml', 1, 'error', 'missing-field'],
      ['ledger/2026-Q2/berth-plan.yml', 7, 'error', 'unknown-key'],
      ['ledger/2026-Q3/error-codes.yml', 10, 'warning', 'shared-evidence'],
      ['ledger/2026-Q3/tide-tables.yml', 5, 'warning', 'late'],
    ]);
    expect(exitCode).toBe(1);
  });

  test('tells a person what to write instead', async () => {
    const { stdout } = await tkpi(harbour(), ['ledger', 'check', '2026-Q2']);
    expect(stdout).toContain('.tkpi/ledger/2026-Q2/berth-plan.yml:7  error unknown-key\n');
    expect(stdout).toContain('  unknown key `evidnce`; did you mean `evidence`?\n');
    expect(stdout.endsWith('\n3 errors in the ledger of 2026-Q2; 0 entries can be read.\n')).toBe(true);
  });

  test('is calm about a period that has warnings only', async () => {
    const { exitCode, stdout } = await tkpi(harbour(), ['ledger', 'check', '2026-09']);
    expect([exitCode, stdout]).toEqual([
      0,
      'Nothing is wrong in the ledger of 2026-09: 1 entry, 1 reference not confirmed.\n',
    ]);
  });

  test('annotates lines on GitHub, from the top of the repository', async () => {
    const { stdout } = await tkpi(harbour(), ['ledger', 'check', '2026-Q2', '-f', 'github']);
    expect(stdout.split('\n')).toContain(
      '::error file=.tkpi/ledger/2026-Q2/berth-plan.yml,line=7,endLine=7,title=tkpi ledger%3A unknown-key::unknown key `evidnce`; did you mean `evidence`?',
    );
  });
});

describe('tkpi ledger list', () => {
  test('of a quarter has what is filed under its months', async () => {
    const { entries, assessments, repository } = await reportOf(harbour(), '2026-Q3');
    expect(entries.map(({ id, period }) => `${period} ${id}`)).toEqual([
      '2026-Q3 error-codes',
      '2026-Q3 tide-tables',
      '2026-09 crane-review',
    ]);
    expect(assessments.map(({ by, isOwn }) => [by, isOwn])).toEqual([
      ['@tove', false],
      ['@Mara', true],
    ]);
    expect(repository).toBe('harbour');
  });

  test('verifies what git knows: 3 of 6 pieces', async () => {
    const { entries } = await reportOf(harbour());
    const evidence = entries.flatMap(entry => entry.evidence.map(({ value, check }) => `${value} ${check}`));
    expect(evidence).toEqual([
      '#398 verified',
      'docs/error-codes.md verified',
      'https://wiki.example/errors unverified',
      'TIDE-7 unverified',
      '#398 verified',
      '#12 unverified',
    ]);
  });

  test('outside git says of evidence that nothing can tell', async () => {
    const { entries } = await reportOf(harbourFolder());
    const [pr, doc] = entries[0]?.evidence ?? [];
    expect(pr).toMatchObject({
      check: 'unverified',
      reason: 'there is no git history here, and no export of pull requests is configured',
    });
    expect(doc).toMatchObject({ check: 'verified' });
  });

  test('of one application has its entries and those of the whole repository', async () => {
    const root = harbour();
    expect((await reportOf(root, '--app', 'harbour')).entries.map(({ id }) => id)).toEqual([
      'tide-tables',
      'crane-review',
    ]);
    const wrong = await tkpi(root, ['ledger', 'list', '--app', 'peer']);
    expect(wrong).toMatchObject({ exitCode: 2 });
    expect(wrong.stderr).toContain('Did you mean pier?');
  });

  test('is a page, and a table, without a total of a person', async () => {
    const root = harbour();
    const page = await tkpi(root, ['ledger', 'list', '2026-Q3', '-f', 'markdown']);
    expect(page.stdout).toContain(
      '- Evidence: `#398` verified, `docs/error-codes.md` verified, `https://wiki.example/errors` unverified (the standard)\n',
    );
    expect(page.stdout).toContain(
      '- Assessed 2026-09-28 by `@tove`: need high, design sound, risk-handled partly, lasting yes. ',
    );
    const table = await tkpi(root, ['ledger', 'list', '2026-Q3']);
    expect(table.stdout).toContain(
      '    error-codes               2026-Q3   pier            2 of 3 found    assessed\n',
    );
    const all = await tkpi(root, ['ledger', 'list', '2026-Q3', '--verbose']);
    expect(all.stdout).toContain('    claim    minutes saved per support case: 5; sampled 20 tickets\n');
    for (const line of [...table.stdout.split('\n'), ...all.stdout.split('\n')])
      expect(line.length).toBeLessThanOrEqual(80);
  });

  test('writes the JSON that its schema describes, the same every time', async () => {
    const root = harbour();
    const [one, two] = [await reportOf(root), await reportOf(root)];
    expect(schemaOf('tkpi-ledger-1.json')(one)).toBe(true);
    expect(two).toEqual(one);
  });
});

test('editors accept the files that tkpi accepts, and no others', () => {
  const root = harbourFolder();
  const file = (path: string): unknown => parse(readFileSync(join(root, '.tkpi', path), 'utf8'));
  const [entry, assessment] = [schemaOf('tkpi-ledger-entry-1.json'), schemaOf('tkpi-assessment-1.json')];
  for (const good of ['2026-Q3/error-codes.yml', '2026-Q3/tide-tables.yml', '2026-09/crane-review.yml'])
    expect(entry(file(`ledger/${good}`))).toBe(true);
  expect(entry(file('ledger/2026-Q2/berth-plan.yml'))).toBe(false);
  expect(assessment(file('assessments/2026-Q3/error-codes.yml'))).toBe(true);
  expect(assessment(file('assessments/2026-Q3/tide-tables.yml'))).toBe(false);
});

test('a month has what is filed under its quarter and ended in it, and no other', async () => {
  const entry = (id: string, from: string, to: string) =>
    entryText({ id, when: `{from: ${from}, to: ${to}}`, evidence: '[{url: "https://a.example/b"}]' });
  const root = folderWith({
    'package.json': '{"name":"orchard"}',
    '.tkpi/ledger/2026-Q3/august.yml': entry('august', '2026-07-28', '2026-08-31'),
    '.tkpi/ledger/2026-Q3/september.yml': entry('september', '2026-08-30', '2026-09-01'),
    '.tkpi/ledger/2026-08/own.yml': entry('own', '2026-08-01', '2026-08-02'),
  });
  const idsOf = async (period: string) => {
    const { stdout } = await tkpi(root, ['ledger', 'list', period, '-f', 'json']);
    return JSON.parse(stdout).entries.map(({ id }: { id: string }) => id);
  };
  expect(await idsOf('2026-08')).toEqual(['august', 'own']);
  expect(await idsOf('2026-09')).toEqual(['september']);
  expect(await idsOf('2026-07')).toEqual([]);
  expect(await idsOf('2026-Q3')).toEqual(['august', 'own', 'september']);
});
