import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codequality } from '../../src/reporters/ci/codequality.ts';
import { REPORTERS } from '../../src/reporters/index.ts';
import { clone, complexFunction, snapshot } from '../helpers/snapshot.ts';
import { OPTIONS, typicalComparison } from './ci-sketches.ts';
import { hostileText } from './hostile.ts';
import { hostile, SAMPLES } from './sketches.ts';

const SCHEMA = new URL('../../fixtures/reporters/codequality/code-quality.schema.json', import.meta.url);
const validate = new Ajv({ allErrors: true }).compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));

interface Issue {
  readonly description: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

/** The entries, after the schema: GitLab drops an invalid entry, and one of two with the same fingerprint, silently. */
function issuesOf(text: string): Issue[] {
  expect(text.startsWith('[')).toBe(true);
  expect(text.endsWith(']\n')).toBe(true);
  const issues = JSON.parse(text) as Issue[];
  validate(issues);
  expect(validate.errors ?? []).toEqual([]);
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
  return issues;
}

describe.each(SAMPLES)('codequality: %s', (name, sample) => {
  it('is valid, complete and the same each time', () => {
    // two hostile names may make the same finding
    const head = sample();
    const text = REPORTERS.codequality(head, OPTIONS);
    const issues = name === 'hostile' ? (JSON.parse(text) as Issue[]) : issuesOf(text);
    expect(issues).toHaveLength(head.findings.filter(({ mass }) => mass > 0).length);
    expect(text).toBe(REPORTERS.codequality(sample(), OPTIONS));
  });
});

describe('codequality', () => {
  it('has an entry for each finding of the tree, suppressed ones left out', () => {
    const input = typicalComparison();
    const accepted = input.verdict?.groups.filter(({ judgement }) => judgement === 'accepted') ?? [];
    const issues = issuesOf(codequality(input, OPTIONS));
    const expected = input.head.findings.map(({ id }) => id).filter(id => id !== accepted[0]?.group);
    expect(issues.map(({ fingerprint }) => fingerprint).toSorted()).toEqual(expected.toSorted());
    expect(accepted).toHaveLength(1);
  });

  it('leaves out what comments ignore, and shows a place that is not ignored', () => {
    const gone = complexFunction('a.ts', 'f', 30);
    const half = clone(12, ['b.ts', 1], ['c.ts', 5]);
    const ignored = 'generated';
    const findings = [
      { ...gone, locations: gone.locations.map(location => ({ ...location, ignored })) },
      { ...half, locations: half.locations.map((at, index) => (index === 0 ? { ...at, ignored } : at)) },
    ];
    const issues = issuesOf(codequality({ head: snapshot({}, { findings }) }, OPTIONS));
    expect(issues.map(({ location }) => location)).toEqual([{ path: 'c.ts', lines: { begin: 5, end: 16 } }]);
  });

  it('keeps the fingerprint when the code moves down', () => {
    const at = (line: number) => {
      const found = { ...complexFunction('a.ts', 'f', 30, line), id: 'complexity:0123456789abcdef' };
      return issuesOf(codequality({ head: snapshot({}, { findings: [found] }) }, OPTIONS))[0]?.fingerprint;
    };
    expect(at(3)).toBe(at(300));
  });

  it('says severity and what it is', () => {
    const head = snapshot({}, { findings: [complexFunction('a.ts', 'total', 84)] });
    expect(issuesOf(codequality({ head }, OPTIONS))).toEqual([
      {
        description: 'total has complexity 84, limit 10; cognitive 91.',
        check_name: 'excess-complexity',
        fingerprint: head.findings[0]?.id,
        severity: 'critical',
        location: { path: 'a.ts', lines: { begin: 10, end: 346 } },
      },
    ]);
  });

  it('is an empty list without findings', () => {
    expect(codequality({ head: snapshot() }, OPTIONS)).toBe('[]\n');
  });

  it('is valid for any names', () => {
    fc.assert(
      fc.property(fc.uniqueArray(hostileText, { minLength: 2, maxLength: 4 }), names => {
        const head = hostile(names.map((name, index) => `${index}${name}`));
        const findings = [...new Map(head.findings.map(finding => [finding.id, finding])).values()];
        for (const { description } of issuesOf(codequality({ head: { ...head, findings } }, OPTIONS))) {
          expect(description).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
        }
      }),
      { numRuns: 60 },
    );
  });
});
