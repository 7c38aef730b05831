import { expect, describe as group, it } from 'vitest';
import { ANALYZERS } from '../../src/analyzers/index.ts';
import { suggestions } from '../../src/plan/suggest.ts';
import { describe } from '../../src/reporters/finding-sentences.ts';
import { metricTitle } from '../../src/reporters/metric-words.ts';
import { action, analyzerWords, gainWords, kpiWords } from '../../src/reporters/words.ts';
import { clone, complexFunction, cycle, layerViolation, snapshot } from '../helpers/snapshot.ts';

const quote = (name: string) => `[${name}]`;

group('words', () => {
  it('has a title for every metric and KPI of every analyzer', () => {
    const kpis = ANALYZERS.flatMap(({ kpi }) => kpi ?? []);
    const ids = ANALYZERS.flatMap(({ metrics }) => metrics.map(({ id }) => id)).filter(
      id => !kpis.includes(id),
    );
    expect(ids.length).toBeGreaterThan(10);
    expect(ids.filter(id => metricTitle(id) === undefined)).toEqual([]);
    expect(kpis.filter(id => kpiWords(id).measured(1, 2) === '1 of 2')).toEqual([]);
    const massed = ANALYZERS.filter(({ kpi }) => kpi !== undefined);
    expect(massed.filter(({ id }) => analyzerWords(id).title === id)).toEqual([]);
  });

  it.each([
    [
      complexFunction('src/cart.ts', 'Cart.total', 22),
      '[Cart.total] has complexity 22, limit 10; cognitive 29',
      'split [Cart.total] (CC 22)',
    ],
    [
      clone(9, ['a.ts', 1], ['b.ts', 4]),
      '9 lines in 2 places of 2 files',
      'extract a clone of 9 lines, 2 places',
    ],
    [clone(9, ['a.ts', 1]), '9 lines that repeat themselves', 'fold 9 lines that repeat themselves'],
    [
      layerViolation('src/domain/a.ts', 'src/data/index.ts'),
      '[domain] → [data]: imports [src/data/index.ts]',
      'replace 1 import of [data/index.ts] in [domain]',
    ],
    [
      cycle(['src/a.ts', 'src/b.ts']),
      'a cycle of 2 modules: [a.ts] ⇄ [b.ts]',
      'break a cycle of 2 modules at 1 import',
    ],
    [
      cycle(['src/a.ts', 'src/b/index.ts', 'src/c.ts']),
      'a cycle of 3 modules: [a.ts] → [b/index.ts] → [c.ts] …',
      'break a cycle of 3 modules at 1 import',
    ],
  ])('says what $code is and what to do', (finding, what, todo) => {
    const all = { duplication: [90, 900], complexity: [90, 900], layering: [9, 90] } as const;
    const [suggestion] = suggestions(snapshot(all, { findings: [finding] }), 1);
    expect(describe(finding, quote)).toBe(what);
    expect(suggestion && action(suggestion, quote)).toBe(todo);
  });

  it('makes a sentence of data it does not know', () => {
    const strange = { ...cycle(['a.ts', 'b.ts']), code: 'new-kind', data: {} };
    expect(describe(strange, quote)).toBe('[new-kind]');
    for (const code of ['excess-complexity', 'clone', 'layer-violation', 'cycle']) {
      expect(describe({ ...strange, code }, quote)).not.toMatch(/undefined|NaN|null/);
    }
  });

  it('gives small gains a second decimal, and never reads as nothing', () => {
    expect(gainWords([1.94, 0.3, 0.01])).toEqual(['+1.9', '+0.3', '<0.1']);
    expect(gainWords([0.94, 0.3, 0.001])).toEqual(['+0.94', '+0.30', '<0.01']);
  });
});
