import { describe, expect, it } from 'vitest';
import { configSchema, type GateConfig } from '../../src/config/schema.ts';
import type { AcceptedEntry } from '../../src/gate/accepted.ts';
import { type GateInput, judgeDelta } from '../../src/gate/verdict.ts';
import type { DebtGroup, Delta } from '../../src/model/delta.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Acceptance, Condition, Verdict } from '../../src/model/verdict.ts';
import { delta, group } from '../helpers/delta.ts';
import { clone, complexFunction, layerViolation } from '../helpers/snapshot.ts';

/** Settings of a gate as a user writes them. */
type Settings = Parameters<typeof configSchema.parse>[0];

function gate(settings: Settings = {}): GateConfig {
  return configSchema.parse({ gate: settings }).gate;
}

function judged(of: Delta, settings: Settings = {}, input: Partial<GateInput> = {}): Verdict {
  return judgeDelta(of, { gate: gate(settings), strict: false, accepted: [], today: '2026-11-23', ...input });
}

/** What the gate says about groups, with these settings. */
function judgements(groups: readonly DebtGroup[], settings: Settings = {}, input: Partial<GateInput> = {}) {
  return judged(delta({ groups }), settings, input).groups.map(({ judgement }) => judgement);
}

function condition(verdict: Verdict, id: Condition['id']): Condition | undefined {
  return verdict.conditions.find(one => one.id === id);
}

const fn = (cyclomatic: number, name = 'graft') => complexFunction('src/tree.ts', name, cyclomatic);
const small = group([], [fn(15, 'pick')]);
const large = group([], [fn(31)]);
const worse = group([fn(60, 'prune')], [fn(64, 'prune')]);
const better = group([fn(60, 'water')], [fn(50, 'water')]);

describe('debts', () => {
  it.each<[string, readonly DebtGroup[], Settings, readonly string[], string]>([
    ['nothing', [], {}, [], 'pass'],
    ['better', [better], {}, [], 'pass'],
    ['new and minor', [small], {}, ['warns'], 'pass'],
    ['new and major', [large], {}, ['fails'], 'fail'],
    ['worsened', [worse], {}, ['fails'], 'fail'],
    ['worse in files that only entered the analysis', [{ ...large, cause: 'scope' }], {}, [], 'pass'],
    ['worse where it is ignored', [{ ...large, judged: 0 }], {}, [], 'pass'],
    ['minor, where minor fails', [small], { failOn: 'minor' }, ['fails'], 'fail'],
    ['major, where critical fails', [large], { failOn: 'critical' }, ['warns'], 'pass'],
    ['new, within the tolerance', [large], { introduced: 21 }, ['tolerated'], 'pass'],
    ['new, over the tolerance', [large], { introduced: 20 }, ['fails'], 'fail'],
    ['new, tolerance of its KPI', [large], { introduced: { complexity: 21 } }, ['tolerated'], 'pass'],
    ['new, tolerance of another KPI', [large], { introduced: { duplication: 21 } }, ['fails'], 'fail'],
    ['worsened, tolerance for new ones', [worse], { introduced: 100 }, ['fails'], 'fail'],
    ['worsened, within the tolerance', [worse], { worsened: 4 }, ['tolerated'], 'pass'],
    ['worsened, within a share of it', [worse], { worsened: '8%' }, ['tolerated'], 'pass'],
    ['worsened, over a share of it', [worse], { worsened: '7.9 %' }, ['fails'], 'fail'],
    ['worsened, share of its KPI', [worse], { worsened: { complexity: '8%' } }, ['tolerated'], 'pass'],
    ['worsened, mass of its KPI', [worse], { worsened: { complexity: 3 } }, ['fails'], 'fail'],
    ['one tolerated, one not', [large, worse], { worsened: 4 }, ['tolerated', 'fails'], 'fail'],
  ])('%s', (_, groups, settings, expected, state) => {
    const verdict = judged(delta({ groups }), settings);
    expect(verdict.groups.map(({ judgement }) => judgement).toSorted()).toEqual([...expected].toSorted());
    expect(verdict.state).toBe(state);
  });

  it('all fail when strict', () => {
    expect(judgements([small], {}, { strict: true })).toEqual(['fails']);
    expect(judged(delta(), {}, { strict: true })).toMatchObject({ strict: true, failOn: 'minor' });
  });

  it('are counted where they are new, and where they got worse', () => {
    const verdict = judged(delta({ groups: [large, small, worse] }));
    expect(condition(verdict, 'introduced')).toEqual({
      id: 'introduced',
      state: 'fail',
      actual: 1,
      limit: 0,
    });
    expect(condition(verdict, 'worsened')).toEqual({ id: 'worsened', state: 'fail', actual: 1, limit: 0 });
    expect(condition(judged(delta({ groups: [small] })), 'introduced')?.state).toBe('warn');
  });

  it('of all kinds are judged', () => {
    const groups = [
      group([], [clone(24, ['src/a.ts', 1], ['src/b.ts', 1])]),
      group([], [layerViolation('src/a.ts', 'src/b.ts')]),
    ];
    expect(judgements(groups)).toEqual(['fails', 'fails']);
  });
});

/** An acceptance of so much mass, recognised in these findings. */
function accepted(mass: number, findings: readonly Finding[], until?: string): AcceptedEntry {
  const acceptance: Acceptance = { reason: 'old tree', owner: 'gardeners', since: '2026-11-03', until };
  return {
    entry: {
      id: 'complexity:0123456789abcdef',
      code: 'excess-complexity',
      mass,
      severity: 'major',
      application: 'shop',
      places: [['src/tree.ts', mass]],
      data: { name: 'graft' },
      accepted: acceptance,
    },
    findings,
  };
}

describe('accepted debt', () => {
  it.each<[string, DebtGroup, AcceptedEntry, string]>([
    ['that is new', large, accepted(21, [fn(31)]), 'accepted'],
    ['that is smaller than accepted', large, accepted(40, [fn(31)]), 'accepted'],
    ['that is larger than accepted', large, accepted(20, [fn(31)]), 'fails'],
    ['that was there before and got worse', worse, accepted(50, [fn(64, 'prune')]), 'fails'],
    ['that got worse up to what was accepted', worse, accepted(54, [fn(64, 'prune')]), 'accepted'],
    ['on its last day', large, accepted(21, [fn(31)], '2026-11-23'), 'accepted'],
    ['after its last day', large, accepted(21, [fn(31)], '2026-11-22'), 'fails'],
    ['of another function', large, accepted(21, []), 'fails'],
  ])('%s', (_, own, entry, expected) => {
    expect(judgements([own], {}, { accepted: [entry] })).toEqual([expected]);
  });

  it('does not answer for what was added to it', () => {
    const both = group([fn(60)], [fn(60), fn(35, 'pick')]);
    expect(judgements([both], {}, { accepted: [accepted(50, [fn(60)])] })).toEqual(['fails']);
  });

  it('is told with its age; expired debt fails, also when nothing changed', () => {
    const entries = [
      accepted(21, [fn(31)]),
      accepted(22, [fn(31)], '2026-11-10'),
      accepted(23, [], '2026-11-10'),
    ];
    const verdict = judged(delta(), {}, { accepted: entries });
    expect(verdict.accepted.map(({ state, ageDays }) => [state, ageDays])).toEqual([
      ['expired', 20],
      ['holds', 20],
      ['gone', 20],
    ]);
    expect(condition(verdict, 'expired')).toEqual({ id: 'expired', state: 'fail', actual: 1, limit: 0 });
    expect(verdict.state).toBe('fail');
  });
});

describe('conditions', () => {
  const scored = (before: number, after: number) => {
    const { total } = delta();
    const side = (value: number) => ({ value, grade: 'C' as const });
    return delta(
      {},
      { total: { ...total, before: side(before), after: side(after), points: after - before } },
    );
  };
  const unscored = delta(
    {},
    { total: { ...delta().total, before: undefined, after: undefined, points: undefined } },
  );

  it.each<[string, Delta, Settings, Partial<Condition>]>([
    ['min-score', scored(60, 60), { minScore: 60 }, { state: 'pass', actual: 60, limit: 60 }],
    ['min-score', scored(60, 59.9), { minScore: 60 }, { state: 'fail', actual: 59.9, limit: 60 }],
    ['min-score', unscored, { minScore: 60 }, { state: 'skipped', reason: 'there is no score' }],
    ['max-drop', scored(60, 59), { maxDrop: 1 }, { state: 'pass', actual: 1, limit: 1 }],
    ['max-drop', scored(60, 58.9), { maxDrop: 1 }, { state: 'fail', limit: 1 }],
    ['max-drop', scored(60, 70), { maxDrop: 0 }, { state: 'pass', actual: 0, limit: 0 }],
    ['max-drop', unscored, { maxDrop: 1 }, { state: 'skipped', reason: 'there is no score before' }],
    [
      'ceiling',
      delta(),
      { ceilings: { complexity: 0.225 } },
      { kpi: 'complexity', state: 'pass', actual: 0.225 },
    ],
    [
      'ceiling',
      delta(),
      { ceilings: { complexity: 0.22 } },
      { kpi: 'complexity', state: 'fail', limit: 0.22 },
    ],
    [
      'ceiling',
      delta({}, { total: { ...delta().total, kpis: [{ id: 'layering', reason: 'no imports' }] } }),
      { ceilings: { layering: 0.1 } },
      { kpi: 'layering', state: 'skipped', reason: 'no imports' },
    ],
    ['ignores', delta({}, { ignores: { before: 1, after: 3 } }), {}, { state: 'warn', actual: 2 }],
    [
      'ignores',
      delta({}, { ignores: { before: 1, after: 3 } }),
      { maxIgnores: 1 },
      { state: 'fail', actual: 2 },
    ],
    [
      'ignores',
      delta({}, { ignores: { before: 3, after: 1 } }),
      { maxIgnores: 0 },
      { state: 'pass', actual: 0 },
    ],
  ])('%s %#', (id, of, settings, expected) => {
    expect(condition(judged(of, settings), id as Condition['id'])).toMatchObject(expected);
  });

  it('are not asked without a setting', () => {
    const asked = judged(delta()).conditions.map(({ id, state }) => [id, state]);
    expect(asked).toEqual([
      ['introduced', 'pass'],
      ['worsened', 'pass'],
      ['unanalysable', 'pass'],
    ]);
  });

  it('an added ignore fails when strict', () => {
    const of = delta({}, { ignores: { before: 0, after: 1 } });
    expect(judged(of, {}, { strict: true }).state).toBe('fail');
    expect(judged(of).state).toBe('pass');
  });

  it('a file that cannot be analysed any more fails', () => {
    const { files } = delta();
    const failed = { path: 'src/tree.ts', reason: 'syntax-error' } as const;
    const verdict = judged(delta({}, { files: { ...files, unanalysable: [failed] } }));
    expect(condition(verdict, 'unanalysable')).toMatchObject({ state: 'fail', actual: 1 });
    expect(verdict.state).toBe('fail');
  });

  it.each([
    ['may grow', {}, { before: 10, after: 12 }, { state: 'warn', actual: 2 }],
    [
      'may not grow',
      { baselineGrowth: false },
      { before: 10, after: 12 },
      { state: 'fail', actual: 2, limit: 0 },
    ],
    [
      'may shrink',
      { baselineGrowth: false },
      { before: 12, after: 10 },
      { state: 'pass', actual: 0, limit: 0 },
    ],
  ])('the committed baseline %s', (_, settings, baseline, expected) => {
    const verdict = judged(delta(), settings, { baseline });
    expect(condition(verdict, 'baseline-growth')).toMatchObject(expected);
    expect(verdict.state).toBe(expected.state === 'fail' ? 'fail' : 'pass');
  });
});
