import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { csv } from '../../src/reporters/trend/csv.ts';
import { json } from '../../src/reporters/trend/json.ts';
import { markdown } from '../../src/reporters/trend/markdown.ts';
import { HOSTILE_NAMES } from '../reporters/hostile.ts';
import { fleet, OPTIONS, SAMPLES, trendReport } from './sketches.ts';

const schemaAt = (name: string) =>
  new Ajv({ strict: false }).compile(
    JSON.parse(readFileSync(new URL(`../../schema/${name}`, import.meta.url), 'utf8')),
  );

/** Rows of RFC 4180: CRLF, quotes doubled inside quotes. */
function parseCsv(text: string): string[][] {
  expect(text).toMatch(/^(?:(?:[^",\r\n]*|"(?:[^"]|"")*")(?:,|\r\n))+$/);
  const rows = text.split('\r\n').slice(0, -1);
  return rows.map(row =>
    [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(([, quoted, plain]) =>
      quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
    ),
  );
}

describe.each(SAMPLES)('formats: %s', (name, sample) => {
  it('JSON fits the published schema and is the whole report, whatever order it was built in', () => {
    const fits = schemaAt('tkpi-trend-1.json');
    const written = JSON.parse(json(sample(), OPTIONS));
    fits(written);
    expect(fits.errors).toBeNull();
    const rounded = (_: string, value: unknown) =>
      typeof value === 'number' ? Number(value.toPrecision(12)) : value;
    expect(written).toEqual(JSON.parse(JSON.stringify(sample(), rounded)));
    expect(fits({ ...written, surprise: true })).toBe(false);
  });

  it('Markdown looks like this', async () => {
    await expect(markdown(sample(), OPTIONS)).toMatchFileSnapshot(`samples/${name}.md`);
  });

  it('CSV has a row for each period and unit, as wide as its head', () => {
    const [head = [], ...rows] = parseCsv(csv(sample(), OPTIONS));
    const { steps } = sample();
    expect(rows).toHaveLength(steps.length + steps.reduce((sum, step) => sum + step.applications.length, 0));
    for (const row of rows) expect(row).toHaveLength(head.length);
  });
});

describe('csv', () => {
  const cellsOf = (text: string, column: string) => {
    const [head = [], ...rows] = parseCsv(text);
    return rows.map(row => row[head.indexOf(column)]);
  };

  it('keeps numbers numbers, negative ones too', () => {
    const text = csv(
      trendReport([{ score: 62.4 }, { score: 61.1 }, { score: 'no code to measure' }]),
      OPTIONS,
    );
    expect(cellsOf(text, 'score')).toEqual(['62.4', '61.1', '']);
    expect(cellsOf(text, 'score_change')).toEqual(['', '-1.3', '']);
    expect(cellsOf(text, 'gap')).toEqual(['', '', 'no code to measure']);
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '  =1',
    '\t=1',
    '\r=1',
    '=cmd|" /C calc"!A0',
    'a;=1',
    'a,@b',
    '＝1',
  ])('lets %j be no formula', name => {
    const [cell = ''] = cellsOf(csv(fleet([name]), OPTIONS), 'application').slice(1);
    expect(cell.replaceAll("'", '')).toBe(name.replaceAll('\t', '\\t').replaceAll('\r', '\\r'));
    for (const part of cell.split(/[;,]/)) expect(part).not.toMatch(/^\s*[=+\-@＝]/);
  });

  it('has only the rows of a chosen application, gaps included', () => {
    const report = fleet();
    const application = { name: 'api', root: 'packages/1' };
    const steps = report.steps.map(step => ({
      ...step,
      applications: step.applications.filter(({ root }) => root === application.root),
    }));
    const text = csv({ ...report, application, steps }, OPTIONS);
    expect(cellsOf(text, 'application')).toEqual(['api', 'api', 'api', 'api']);
    expect(cellsOf(text, 'score')).toEqual(['', '', '72', '73']);
  });

  it('keeps hostile names in their cells', () => {
    for (const name of HOSTILE_NAMES) expect(parseCsv(csv(fleet([name]), OPTIONS))).toHaveLength(9);
  });
});

describe('markdown', () => {
  it('keeps hostile names in code spans and rows whole', () => {
    for (const name of HOSTILE_NAMES) {
      const text = markdown(
        { ...fleet([name, name]), repository: name, branch: name, notices: [name] },
        OPTIONS,
      );
      const prose = text.replace(/(`+)[^`](?:.*?[^`])?\1(?!`)/g, '');
      expect(prose).not.toMatch(/<(?:img|script|b)|^::|\u202e/m);
      expect(text.split('\n').filter(line => line.startsWith('| '))).toHaveLength(10);
    }
  });

  it('stays below 60,000 characters', () => {
    const many = Array.from({ length: 3000 }, (_, index) => `application-${index}`);
    expect(markdown(fleet(many), OPTIONS).length).toBeLessThanOrEqual(60_000);
    const long = trendReport(Array.from({ length: 400 }, (_, index) => ({ score: 50 + (index % 7) })));
    expect(markdown(long, OPTIONS).length).toBeLessThanOrEqual(60_000);
  });
});
