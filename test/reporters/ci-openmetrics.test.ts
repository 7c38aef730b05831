import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openmetrics } from '../../src/reporters/ci/openmetrics.ts';
import { REPORTERS } from '../../src/reporters/index.ts';
import { application, complexFunction, snapshot } from '../helpers/snapshot.ts';
import { comparison, hostileComparison, OPTIONS, typicalComparison } from './ci-sketches.ts';
import { hostileText } from './hostile.ts';
import { parseOpenMetrics } from './openmetrics-parser.ts';
import { partlyMeasured, SAMPLES } from './sketches.ts';

const LABELS = ['application', 'hash', 'kpi', 'model', 'repository', 'severity', 'state', 'version'];

describe.each(SAMPLES)('openmetrics: %s', (_name, sample) => {
  it('keeps the rules of the format, is the same each time, and labels no file', () => {
    const text = REPORTERS.openmetrics(sample(), OPTIONS);
    const samples = parseOpenMetrics(text);
    expect(samples.length).toBeGreaterThan(5);
    expect(text).toBe(REPORTERS.openmetrics(sample(), OPTIONS));
    const labels = new Set(samples.flatMap(entry => Object.keys(entry.labels)));
    expect([...labels].filter(label => !LABELS.includes(label))).toEqual([]);
  });
});

describe('openmetrics', () => {
  /** Value of a series of the application `shop` in the repository `shop`. */
  function value(
    text: string,
    name: string,
    labels: Readonly<Record<string, string>> = {},
  ): number | undefined {
    return parseOpenMetrics(text).find(
      sample =>
        sample.name === name &&
        Object.entries(labels).every(([label, expected]) => sample.labels[label] === expected),
    )?.value;
  }

  it('tells score, KPIs and findings of a scan', () => {
    const findings = [complexFunction('a.ts', 'f', 30), complexFunction('b.ts', 'g', 12)];
    const text = openmetrics({ head: snapshot({ complexity: [22, 400] }, { findings }) }, OPTIONS);
    const kpi = 'complexity';
    expect(value(text, 'tkpi_repository_score_points')).toBeCloseTo(94.08, 1);
    expect(value(text, 'tkpi_application_kpi_density_ratio', { application: 'shop', kpi })).toBe(0.055);
    expect(value(text, 'tkpi_application_kpi_debt', { kpi })).toBe(22);
    expect(value(text, 'tkpi_application_kpi_base', { kpi })).toBe(400);
    expect(
      ['minor', 'major', 'critical'].map(severity =>
        value(text, 'tkpi_application_findings', { kpi, severity }),
      ),
    ).toEqual([1, 1, 0]);
    expect(text).not.toContain('moved');
  });

  it('tells what moved and what the gate said', () => {
    const text = openmetrics(typicalComparison(), OPTIONS);
    expect(value(text, 'tkpi_repository_score_moved_points')).toBe(-0.25);
    expect(value(text, 'tkpi_application_kpi_moved_points', { kpi: 'duplication' })).toBe(-0.25);
    expect(value(text, 'tkpi_repository_gate_passed')).toBe(0);
    const groups = { kpi: 'complexity', state: 'worsened' };
    expect(value(text, 'tkpi_repository_debt_groups', groups)).toBe(1);
  });

  it('has no sample for what was not measured or can not be compared', () => {
    const head = partlyMeasured();
    const text = openmetrics(comparison(head, []), OPTIONS);
    expect(value(text, 'tkpi_repository_kpi_score_points', { kpi: 'layering' })).toBeUndefined();
    expect(value(text, 'tkpi_application_findings', { kpi: 'layering' })).toBeUndefined();
    expect(value(text, 'tkpi_repository_gate_passed')).toBeUndefined();
  });

  it('tells applications apart whose names look the same', () => {
    const applications = ['a\u200b', 'a\\u200b'].map((name, index) => application(name, `p${index}`));
    const text = openmetrics({ head: snapshot({}, { applications }) }, OPTIONS);
    const names = parseOpenMetrics(text).map(({ labels }) => labels.application);
    expect(new Set(names.filter(name => name !== undefined))).toEqual(new Set(['a\\u200b', 'a\\u200b (2)']));
  });

  it('keeps the rules for any names', () => {
    fc.assert(
      fc.property(fc.uniqueArray(hostileText, { minLength: 1, maxLength: 4 }), names => {
        const text = openmetrics(hostileComparison(names), OPTIONS);
        expect(parseOpenMetrics(text).length).toBeGreaterThan(5);
        expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the reader of the tests', () => {
  const family = '# TYPE a_points gauge\n# UNIT a_points points\n# HELP a_points text\n';

  it.each([
    ['no end', `${family}a_points 1\n`],
    ['a unit that is not in the name', '# TYPE a gauge\n# UNIT a points\na 1\n# EOF\n'],
    ['a family in two parts', `${family}a_points 1\n# TYPE b gauge\nb 1\n# HELP a_points more\n# EOF\n`],
    ['a series twice', `${family}a_points{x="1"} 1\na_points{x="1"} 2\n# EOF\n`],
    ['a quote in a label', `${family}a_points{x="a"b"} 1\n# EOF\n`],
    ['a remark', '# just so\n# EOF\n'],
  ])('refuses %s', (_what, text) => {
    expect(() => parseOpenMetrics(text)).toThrow();
  });

  it('takes the smallest exposition', () => {
    expect(parseOpenMetrics(`${family}a_points{x="\\\\\\"\\n"} -1.5e-7\n# EOF\n`)).toEqual([
      { name: 'a_points', labels: { x: '\\"\n' }, value: -1.5e-7 },
    ]);
  });
});
