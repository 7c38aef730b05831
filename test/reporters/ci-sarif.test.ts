import { createCipheriv } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { ErrorObject } from 'ajv';
import ajvDraft04 from 'ajv-draft-04';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DebtGroup } from '../../src/model/delta.ts';
import type { Location } from '../../src/model/finding.ts';
import { sarif } from '../../src/reporters/ci/sarif.ts';
import { groupWords } from '../../src/reporters/delta/group-words.ts';
import { remedy } from '../../src/reporters/delta/remedy.ts';
import { REPORTERS } from '../../src/reporters/index.ts';
import { clone, complexFunction, cycle, snapshot } from '../helpers/snapshot.ts';
import { comparison, group, hostileComparison, judged, OPTIONS, typicalComparison } from './ci-sketches.ts';
import { hostileText } from './hostile.ts';
import { hostile, manyFindings, SAMPLES, typicalApplication } from './sketches.ts';

const SCHEMA = new URL('../../fixtures/reporters/sarif/sarif-2.1.0-rtm.5.json', import.meta.url);
// one pattern of the schema is no pattern under the `u` flag
const validate = new ajvDraft04.default({
  strict: false,
  unicodeRegExp: false,
  validateFormats: false,
}).compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));

/** Only what the tests read; the schema knows the rest. */
interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly Rule[] } };
  readonly automationDetails: { readonly id: string };
  readonly invocations: readonly [Invocation];
  readonly results: readonly Result[];
}
interface Rule {
  readonly id: string;
  readonly name: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown: string };
  readonly properties: { readonly tags: readonly string[] };
}
interface Invocation {
  readonly executionSuccessful: boolean;
  readonly toolExecutionNotifications: readonly Notification[];
  readonly toolConfigurationNotifications: readonly Notification[];
}
interface Notification {
  readonly descriptor: { readonly id: string };
  readonly message: { readonly text: string };
  readonly locations?: readonly Place[];
}
interface Place {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string };
    readonly region: { readonly startLine: number; readonly endLine: number };
  };
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly Place[];
  readonly relatedLocations: readonly Place[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly baselineState?: string;
  readonly suppressions: readonly { readonly kind: string; readonly justification: string }[];
  readonly properties: { readonly mass: number };
}

/** The only run, after the official schema and GitHub's own requirements. */
function runOf(text: string): Run {
  const log = JSON.parse(text) as { $schema: string; runs: [Run] };
  expect(validate(log), describeErrors(validate.errors)).toBe(true);
  expect(log.runs).toHaveLength(1);
  const [run] = log.runs;
  for (const rule of run.tool.driver.rules) {
    for (const words of [rule.shortDescription.text, rule.fullDescription.text]) {
      expect(words.length).toBeGreaterThan(0);
      expect(words.length).toBeLessThanOrEqual(1024);
    }
    expect(rule.name.length).toBeLessThanOrEqual(255);
    expect(rule.help.text).not.toBe('');
    expect(rule.help.markdown).not.toBe('');
    expect(rule.properties.tags.length).toBeLessThanOrEqual(10);
    expect(rule.properties).not.toHaveProperty('security-severity');
  }
  for (const result of run.results) {
    expect(run.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
    expect(result.locations).toHaveLength(1);
    for (const { physicalLocation } of [...result.locations, ...result.relatedLocations]) {
      expect(physicalLocation.artifactLocation.uri).toMatch(/^(?:[A-Za-z0-9\-_.!~*'()/]|%[0-9A-F]{2})*$/);
      expect(physicalLocation.region.startLine).toBeGreaterThan(0);
      expect(physicalLocation.region.endLine).toBeGreaterThanOrEqual(physicalLocation.region.startLine);
    }
    expect(result.partialFingerprints).not.toHaveProperty('primaryLocationLineHash');
  }
  const fingerprints = run.results.map(({ partialFingerprints }) => partialFingerprints['tkpi/v1']);
  expect(new Set(fingerprints).size).toBe(run.results.length);
  return run;
}

function describeErrors(errors: readonly ErrorObject[] | null | undefined): string {
  return (errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`).join('\n');
}

describe('sarif of a comparison', () => {
  const input = typicalComparison();
  const run = runOf(sarif(input, OPTIONS));
  const byId = new Map(run.results.map(result => [result.partialFingerprints['tkpi/v1'], result]));
  const states = input.delta.groups.map(({ id }) => byId.get(id));

  it('says what is new, updated and unchanged', () => {
    expect(states.map(result => result?.baselineState)).toEqual([
      ...['updated', 'new', 'new', 'updated', 'new', 'updated'],
    ]);
    const changed = new Set(input.delta.groups.map(({ id }) => id));
    const rest = run.results.filter(result => !changed.has(result.partialFingerprints['tkpi/v1'] ?? ''));
    expect(rest.map(({ baselineState }) => baselineState)).toEqual(['unchanged']);
  });

  it('has errors for what fails the gate, notes for other minor debt, warnings for the rest', () => {
    expect(states.map(result => result?.level)).toEqual([
      ...['error', 'error', 'warning', 'warning', 'note', 'warning'],
    ]);
    const order = ['error', 'warning', 'note'];
    const levels = run.results.map(({ level }) => order.indexOf(level));
    expect(levels).toEqual(levels.toSorted((a, b) => a - b));
  });

  it('suppresses accepted debt with its reason, and says of all others that they are not suppressed', () => {
    expect(states.map(result => result?.suppressions.length)).toEqual([0, 0, 1, 0, 0, 0]);
    expect(states[2]?.suppressions[0]).toEqual({
      kind: 'external',
      status: 'accepted',
      justification: 'legacy driver (accepted by payments since 2026-01-10, until 2026-12-31)',
    });
  });

  it('says what it is, how much, what changed and what to do', () => {
    const plain = { name: (text: string) => text, prose: (text: string) => text };
    const [worsened] = input.delta.groups as [DebtGroup];
    expect(states[0]?.message.text).toBe(
      'PostgresQueryRunner.loadTables has complexity 72, limit 10; cognitive 79: 62 excess decisions. ' +
        `Since the base: ${groupWords(worsened, plain)}. To do: ${remedy(worsened, plain)}.`,
    );
  });

  it('lists the other places of clones and cycles', () => {
    expect(states[1]?.relatedLocations).toHaveLength(1);
    expect(states[3]?.relatedLocations).toHaveLength(4);
  });

  it('tells failed files and a changed configuration', () => {
    const [invocation] = run.invocations;
    expect(invocation.executionSuccessful).toBe(false);
    const [failed] = invocation.toolExecutionNotifications.filter(
      ({ descriptor }) => descriptor.id === 'file-not-analysed',
    );
    expect(failed?.message.text).toBe("Not analysed, with a syntax error: ';' expected.");
    expect(failed?.locations?.[0]?.physicalLocation.artifactLocation.uri).toBe('src/broken.ts');
    expect(invocation.toolConfigurationNotifications[0]?.message.text).toContain('complexity.limit');
  });

  it('has a category of its own for each project', () => {
    expect(run.automationDetails.id).toBe('tkpi/shop/');
  });
});

describe.each(SAMPLES)('sarif of a scan: %s', (_name, sample) => {
  it('is valid, the same each time, and knows no baseline', () => {
    const text = REPORTERS.sarif(sample(), OPTIONS);
    const { results } = runOf(text);
    expect(text).toBe(REPORTERS.sarif(sample(), OPTIONS));
    expect(results).toHaveLength(sample().findings.filter(({ mass }) => mass > 0).length);
    expect(results.filter(result => result.baselineState !== undefined || result.level === 'error')).toEqual(
      [],
    );
  });
});

describe('sarif', () => {
  it('lists no finding without mass', () => {
    const findings = [{ ...complexFunction('a.ts', 'f', 12), mass: 0 }, complexFunction('a.ts', 'g', 12)];
    expect(runOf(sarif({ head: snapshot({}, { findings }) }, OPTIONS)).results).toHaveLength(1);
  });

  it('suppresses a finding in source only when all of its places are ignored', () => {
    const ignore = (number: number) => {
      const found = clone(12, ['a.ts', 1], ['b.ts', 1]);
      const locations = found.locations.map((location, index) =>
        index < number ? { ...location, ignored: 'generated from the API' } : location,
      );
      const { results } = runOf(
        sarif({ head: snapshot({}, { findings: [{ ...found, locations }] }) }, OPTIONS),
      );
      return [
        results[0]?.suppressions[0]?.kind,
        results[0]?.locations[0]?.physicalLocation.artifactLocation.uri,
      ];
    };
    expect([ignore(0), ignore(1), ignore(2)]).toEqual([
      [undefined, 'a.ts'],
      [undefined, 'b.ts'],
      ['inSource', 'a.ts'],
    ]);
  });

  it('does not suppress accepted debt that got worse and fails', () => {
    const before = complexFunction('a.ts', 'f', 30);
    const after = complexFunction('a.ts', 'f', 31);
    const other = complexFunction('b.ts', 'g', 30);
    const head = snapshot({}, { findings: [after, other] });
    const accepted = [after, other].map(({ id, code }) => ({
      ...{ id, code, path: 'a.ts', ageDays: 3, state: 'holds' as const },
      acceptance: { reason: 'rewrite planned', owner: 'ada', since: '2026-07-01' },
    }));
    const compared = comparison(head, [group('worsened', [before], [after])]);
    const { results } = runOf(sarif(judged(compared, [[after.id, 'fails']], { accepted }), OPTIONS));
    const byUri = results.map(({ locations, suppressions }) => [
      locations[0]?.physicalLocation.artifactLocation.uri,
      suppressions.length,
    ]);
    expect(byUri).toEqual([
      ['a.ts', 0],
      ['b.ts', 1],
    ]);
  });

  it('names at most 100 places of a finding', () => {
    const modules = Array.from({ length: 300 }, (_, index) => `src/m${index}.ts`);
    const { results } = runOf(sarif({ head: snapshot({}, { findings: [cycle(modules)] }) }, OPTIONS));
    expect(results[0]?.relatedLocations).toHaveLength(99);
  });

  it('lists the worst 25,000 results and says how many there are', () => {
    const text = sarif({ head: manyFindings(25_200) }, OPTIONS);
    const run = JSON.parse(text).runs[0] as Run;
    expect(run.results).toHaveLength(25_000);
    const [truncated] = run.invocations[0].toolExecutionNotifications;
    expect(truncated?.message.text).toBe('25,000 of 25,200 results are listed, the worst.');
    expect(run.invocations[0].toolExecutionNotifications.length).toBeLessThan(110);
    const masses = run.results.map(({ properties }) => properties.mass);
    expect(Math.min(...masses)).toBe(1);
    expect(masses.filter(mass => mass === 1)).toHaveLength(80);
    expect(masses.filter(mass => mass === 2)).toHaveLength(280);
  });

  it('stays under 10 MB of gzip whatever the names are', () => {
    // an encrypted stream of zeros does not compress below three quarters of its text
    const noise = createCipheriv('aes-128-ctr', Buffer.alloc(16), Buffer.alloc(16));
    const findings = Array.from({ length: 600 }, (_, number) => {
      const path = noise.update(Buffer.alloc(18_000)).toString('base64url');
      return { ...complexFunction('a.ts', 'f', 20), id: `complexity:${number}`, locations: [placeIn(path)] };
    });
    const text = sarif({ head: snapshot({}, { findings }) }, OPTIONS);
    expect(gzipSync(text).length).toBeLessThan(10_000_000);
    expect(text).toContain('of 600 results are listed, the worst.');
  });

  it('is valid for any names, and none becomes a link, a placeholder or a line', () => {
    fc.assert(
      fc.property(fc.uniqueArray(hostileText, { minLength: 2, maxLength: 4 }), names => {
        const unique = distinct(hostileComparison(names));
        for (const input of [unique, { head: unique.head }]) {
          for (const { message } of runOf(sarif(input, OPTIONS)).results) {
            expect(message.text).not.toMatch(/\]\(|[\p{Cc}\p{Cf}\p{Cs}]/u);
            expect(message.text.replace(/\{\{|\}\}/g, '')).not.toMatch(/[{}]/);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('keeps a path that holds anything', () => {
    const findings = [complexFunction('src/a b/[...slug]#?%:ü.ts', 'f', 20)];
    const { results } = runOf(sarif({ head: snapshot({}, { findings }) }, OPTIONS));
    const uri = results[0]?.locations[0]?.physicalLocation.artifactLocation.uri ?? '';
    expect(decodeURIComponent(uri)).toBe('src/a b/[...slug]#?%:ü.ts');
  });

  it('lists each hostile name of the catalogue', () => {
    expect(
      runOf(sarif({ head: distinct({ head: hostile() }).head }, OPTIONS)).results.length,
    ).toBeGreaterThan(100);
  });

  it('has no results for a repository without debt', () => {
    const { results, invocations } = runOf(sarif({ head: snapshot() }, OPTIONS));
    expect(results).toEqual([]);
    expect(invocations[0].executionSuccessful).toBe(true);
    expect(typicalApplication().findings.length).toBeGreaterThan(0);
  });
});

function placeIn(path: string): Location {
  return { path, startLine: 1, endLine: 9, mass: 10 };
}

/** Ids are unique within a snapshot; names drawn at random may repeat a finding. */
function distinct<Input extends { head: ReturnType<typeof hostile> }>(input: Input): Input {
  const findings = [...new Map(input.head.findings.map(finding => [finding.id, finding])).values()];
  return { ...input, head: { ...input.head, findings } };
}
