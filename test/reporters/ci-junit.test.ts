import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { DebtGroup } from '../../src/model/delta.ts';
import { junit } from '../../src/reporters/ci/junit.ts';
import { groupWords } from '../../src/reporters/delta/group-words.ts';
import { remedy } from '../../src/reporters/delta/remedy.ts';
import type { Comparison } from '../../src/reporters/reporter.ts';
import { snapshot } from '../helpers/snapshot.ts';
import { comparison, hostileComparison, judged, OPTIONS, typicalComparison } from './ci-sketches.ts';
import { hostileText } from './hostile.ts';
import { partlyMeasured } from './sketches.ts';

const SCHEMA = readFileSync(
  new URL('../../fixtures/reporters/junit/junit-report.xsd', import.meta.url),
  'utf8',
);

/** What libxml2 says against these documents and the schema; empty when all is well. */
async function faults(documents: readonly string[]): Promise<string[]> {
  const xml = documents.map((contents, index) => ({ fileName: `junit-${index}.xml`, contents }));
  const { errors } = await validateXML({ xml, schema: [SCHEMA] });
  return errors.slice(0, 5).map(({ rawMessage }) => rawMessage);
}

/** Counts in the heads of the suites must be those of their cases. */
function expectCounts(text: string): void {
  for (const [suite] of text.matchAll(/<testsuite [\s\S]*?<\/testsuite>/g)) {
    const count = (tag: string) => suite.split(`<${tag}`).length - 1;
    const said = (name: string) => Number(new RegExp(` ${name}="(\\d+)"`).exec(suite)?.[1]);
    expect([said('tests'), said('failures'), said('errors')]).toEqual([
      count('testcase '),
      count('failure '),
      count('error '),
    ]);
    expect(said('skipped')).toBe(count('skipped '));
  }
}

/** The outcome of each case, by its class and name. */
function outcomes(text: string): Record<string, string> {
  const cases = text.matchAll(/<testcase classname="([^"]*)" name="([^"]*)" time="0"(?:\/>|>\s*<(\w+))/g);
  return Object.fromEntries(
    [...cases].map(([, suite, name, outcome]) => [`${suite}: ${name}`, outcome ?? 'passed']),
  );
}

/** Names of the typical comparison need no escaping. */
const PLAIN = { name: (text: string) => text, prose: (text: string) => text };

const NOT_JUDGED = comparison(snapshot(), []);

describe('junit', () => {
  const text = junit(typicalComparison(), OPTIONS);

  it('is valid by the schema, whatever was compared', async () => {
    const documents: readonly Comparison[] = [
      typicalComparison(),
      judged(NOT_JUDGED, []),
      NOT_JUDGED,
      judged(comparison(partlyMeasured(), []), []),
      hostileComparison(),
    ];
    const texts = documents.map(compared => junit(compared, OPTIONS));
    texts.forEach(expectCounts);
    expect(await faults(texts)).toEqual([]);
    expect(await faults([text.replace('hostname="localhost" ', '')])).not.toEqual([]);
  });

  it('has a case for each judged debt and each condition', () => {
    const ids = typicalComparison().delta.groups.map(({ id }) => id);
    expect(outcomes(text)).toEqual({
      'tkpi.duplication: is measured': 'passed',
      [`tkpi.duplication: clone in src/cart/total.ts (${ids[1]})`]: 'failure',
      'tkpi.complexity: is measured': 'passed',
      [`tkpi.complexity: PostgresQueryRunner.loadTables in src/driver/postgres/query-runner.ts (${ids[0]})`]:
        'failure',
      [`tkpi.complexity: totalOf &gt; &lt;anonymous#2&gt; in src/cart/total.ts (${ids[4]})`]: 'skipped',
      'tkpi.layering: is measured': 'passed',
      [`tkpi.layering: layer-violation in src/domain/order.ts (${ids[2]})`]: 'skipped',
      [`tkpi.layering: cycle in src/data/index.ts (${ids[3]})`]: 'passed',
      'tkpi.gate: ran': 'passed',
      'tkpi.gate: files that cannot be measured': 'passed',
      'tkpi.gate: lowest score': 'failure',
      'tkpi.gate: highest duplication': 'skipped',
      'tkpi.gate: growth of the committed baseline': 'skipped',
    });
  });

  it('says by how much, where and what to do', () => {
    const [worsened] = typicalComparison().delta.groups as [DebtGroup];
    expect(text).toContain(
      `message="${groupWords(worsened, PLAIN)}" type="worsened">` +
        `to do: ${remedy(worsened, PLAIN)}\n` +
        'look at: src/driver/postgres/query-runner.ts:310\n' +
        'debt mass: 61 → 62\n',
    );
    expect(text).toMatch(/message="59\.8[^"]*" type="min-score"/);
    expect(text).toContain('legacy driver (accepted by payments since 2026-01-10, until 2026-12-31)');
  });

  it('lists files that can not be measured any more', () => {
    const { files } = NOT_JUDGED.delta;
    const compared = comparison(snapshot(), [], {
      files: { ...files, unanalysable: [{ path: 'a.ts', reason: 'syntax-error', line: 7, message: 'no' }] },
    });
    const verdict = judged(compared, [], { conditions: [{ id: 'unanalysable', state: 'fail', actual: 1 }] });
    expect(junit(verdict, OPTIONS)).toMatch(/>a\.ts:7: a file cannot be measured/);
  });

  it('tells a KPI that can not be measured any more from one that never was', () => {
    const { delta, head } = NOT_JUDGED;
    const [first, ...rest] = delta.total.kpis;
    const kpis = [{ ...first, id: 'duplication', after: undefined, reason: 'jscpd crashed' }, ...rest];
    const changed = { head, delta: { ...delta, total: { ...delta.total, kpis } } };
    expect(outcomes(junit(changed, OPTIONS))['tkpi.duplication: is measured']).toBe('error');
    const never = comparison(partlyMeasured(), []);
    expect(outcomes(junit(never, OPTIONS))['tkpi.layering: is measured']).toBe('skipped');
  });

  it('says so when nothing was judged', () => {
    expect(outcomes(junit(NOT_JUDGED, OPTIONS))['tkpi.gate: verdict']).toBe('skipped');
  });

  it('is the same each time, with the time of the commit', () => {
    expect(text).toBe(junit(typicalComparison(), OPTIONS));
    expect(text).toContain('timestamp="2026-07-22T10:11:12"');
    const { delta, head } = NOT_JUDGED;
    const uncommitted = { head, delta: { ...delta, head: { ...delta.head, committedAt: undefined } } };
    expect(junit(uncommitted, OPTIONS)).toContain('timestamp="1970-01-01T00:00:00"');
  });

  it('is valid for any names', async () => {
    const texts: string[] = [];
    fc.assert(
      fc.property(fc.uniqueArray(hostileText, { minLength: 1, maxLength: 4 }), names => {
        const document = junit(hostileComparison(names), OPTIONS);
        expectCounts(document);
        expect(document).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\ufffe\uffff]|\]\]>/u);
        texts.push(document);
      }),
      { numRuns: 60 },
    );
    expect(await faults(texts)).toEqual([]);
  });
});
