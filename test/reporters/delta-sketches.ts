import type { DebtGroup, Delta } from '../../src/model/delta.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Comparison, ReportOptions } from '../../src/reporters/reporter.ts';
import { accepted, comparison, delta, group, scoreSide, side, verdict } from '../helpers/delta.ts';
import { clone, complexFunction, cycle, layerViolation } from '../helpers/snapshot.ts';
import { HOSTILE_NAMES } from './hostile.ts';

/** A terminal of 80 columns without colour. */
export const OPTIONS: ReportOptions = { color: false, width: 80, verbose: false };

const BEFORE = { duplication: [1127, 11_703], complexity: [212, 1568], layering: [9, 585] } as const;
const AFTER = { duplication: 11_790, complexity: 1580, layering: 588 };

const WORSE = {
  function: group(
    [complexFunction('src/cart/total.ts', 'Cart.total', 83, 110)],
    [complexFunction('src/cart/total.ts', 'Cart.total', 84, 120)],
  ),
  clone: group(
    [clone(24, ['src/driver/mysql.ts', 120], ['src/driver/postgres.ts', 140])],
    [clone(24, ['src/driver/mysql.ts', 120], ['src/driver/postgres.ts', 140], ['src/driver/sqlite.ts', 99])],
  ),
  cycle: group(
    [cycle(['src/data/index.ts', 'src/data/source.ts', 'src/data/entity.ts'])],
    [cycle(['src/data/index.ts', 'src/data/source.ts', 'src/data/entity.ts', 'src/data/key.ts'])],
    { matchedBy: ['overlap'] },
  ),
  grown: group(
    [complexFunction('src/cart/price.ts', 'priceOf', 23, 8)],
    [
      complexFunction('src/cart/price.ts', 'priceOf', 26, 8),
      complexFunction('src/cart/price.ts', 'discountOf', 15, 60),
    ],
    { matchedBy: ['identity', 'split'] },
  ),
};

const NEW = {
  function: group([], [complexFunction('src/order/reserve.ts', 'reserve', 34, 40)]),
  small: group([], [complexFunction('src/order/reserve.ts', 'reserve > <anonymous#2>', 12, 90)]),
  clone: group([], [clone(21, ['src/cart/total.ts', 200], ['src/order/total.ts', 5])]),
  violation: group([], [layerViolation('src/domain/order.ts', 'src/data/client.ts')]),
  cycle: group([], [cycle(['src/ui/page.ts', 'src/ui/menu.ts'])]),
};

const BETTER = {
  split: group(
    [complexFunction('src/import/orders.ts', 'importOrders', 83, 12)],
    [
      complexFunction('src/import/orders.ts', 'importOrders', 40, 12),
      complexFunction('src/import/lines.ts', 'importLines', 40, 3),
    ],
    { matchedBy: ['identity', 'split'] },
  ),
  moved: group(
    [complexFunction('src/util/text.ts', 'slug', 19, 5)],
    [complexFunction('src/text/slug.ts', 'slugOf', 15, 5)],
    { matchedBy: ['similar'] },
  ),
  settled: group([complexFunction('src/order/tax.ts', 'taxOf', 22, 30)], []),
  clone: group([clone(30, ['src/ui/table.ts', 10], ['src/ui/list.ts', 22])], []),
};

const SCOPE = group([complexFunction('src/seed.ts', 'seed', 44)], [], { cause: 'scope', judged: 0 });

const FILES: Delta['files'] = {
  ...{ added: 3, removed: 1, changed: 12 },
  renamed: [{ from: 'src/util/text.ts', to: 'src/text/slug.ts' }],
  scope: [
    { path: 'src/checkout/form.tsx', before: 'production', after: 'syntax-error' },
    { path: 'src/icons.ts', before: 'production', after: 'too-large' },
    { path: 'src/seed.ts', before: 'production', after: 'generated' },
  ],
  unanalysable: [
    { path: 'src/checkout/form.tsx', reason: 'syntax-error', line: 17, message: "'}' expected." },
  ],
};

const PENDING: Delta['ruler'] = [
  {
    cause: 'configuration',
    state: 'pending',
    changes: [
      { path: 'complexity.limit', before: '10', after: '20' },
      { path: 'exclude', after: '["src/legacy/**"]' },
    ],
    scoreAfter: scoreSide(71.23),
  },
];

const ALL = [
  ...[WORSE.clone, NEW.cycle, NEW.function, WORSE.grown, NEW.clone, WORSE.cycle, NEW.violation],
  ...[WORSE.function, NEW.small, BETTER.split, BETTER.clone, BETTER.settled, BETTER.moved, SCOPE],
];

/** A check that fails in every way there is. */
export function failing(): Comparison {
  const judgements = ALL.filter(({ judged }) => judged > 0).map(
    own => [own, own === NEW.small ? 'warns' : own === WORSE.grown ? 'tolerated' : 'fails'] as const,
  );
  const by = verdict(judgements, {
    accepted: [
      accepted({
        ...{
          id: 'duplication:00ff00ff00ff00ff',
          code: 'clone',
          path: 'src/driver/oracle.ts',
          name: undefined,
        },
        acceptance: { reason: 'vendor sample', owner: 'team-data', since: '2026-05-04', until: '2026-10-31' },
        ...{ ageDays: 203, state: 'expired' },
      }),
      accepted(),
      accepted({ id: 'complexity:99', name: 'parseLegacy', ageDays: 300, state: 'gone' }),
    ],
    conditions: [
      { id: 'unanalysable', state: 'fail', actual: 1, limit: 0 },
      { id: 'min-score', state: 'fail', actual: 67.96, limit: 68 },
      { id: 'ceiling', kpi: 'duplication', state: 'fail', actual: 0.09604, limit: 0.095 },
      { id: 'max-drop', state: 'skipped', limit: 1, reason: 'there is no score before' },
      { id: 'expired', state: 'fail', actual: 1, limit: 0 },
    ],
  });
  const of = delta(
    { before: BEFORE, denominators: AFTER, groups: ALL },
    { files: FILES, ruler: PENDING, ignores: { before: 2, after: 3 } },
  );
  return comparison({ ...of, head: side('working tree', { source: 'working-tree', dirty: true }) }, by);
}

/** What most red checks look like: one function got worse. */
export function worsened(): Comparison {
  const of = delta(
    { before: BEFORE, groups: [WORSE.function] },
    { files: { ...FILES, added: 0, removed: 0, changed: 1, renamed: [], scope: [], unanalysable: [] } },
  );
  return comparison(of, verdict([[WORSE.function, 'fails']]));
}

/** A pass with a warning and thanks. */
function improving(): Comparison {
  const groups = [NEW.small, BETTER.split, BETTER.settled];
  return comparison(delta({ before: BEFORE, groups }), verdict([[NEW.small, 'warns']]));
}

/** Nothing happened. */
export function calm(): Comparison {
  return comparison(delta(), verdict());
}

/** Clean code was added: no debt changed, and the score rose a little. */
function grown(): Comparison {
  return comparison(delta({ before: BEFORE, denominators: AFTER }), verdict());
}

/** Against a baseline file: no score, no files, no KPIs of the base. */
export function againstBaseline(): Comparison {
  const of = delta({ before: BEFORE, groups: [WORSE.clone, WORSE.function] });
  const { before: _, points: __, ...total } = of.total;
  const kpis = total.kpis.map(({ id, after }) => ({ id, after }));
  const groups = of.groups.map(({ points: ___, ...own }) => own);
  const base = side('tkpi-baseline.jsonl', {
    source: 'baseline',
    commit: undefined,
    committedAt: undefined,
    dirty: undefined,
  });
  const head = side('working tree', { source: 'working-tree', dirty: true });
  const own = { ...total, kpis };
  return comparison(
    { ...of, base, head, total: own, applications: [own], groups, bridge: undefined },
    verdict(
      [
        [WORSE.clone, 'accepted'],
        [WORSE.function, 'fails'],
      ],
      { accepted: [accepted()] },
    ),
  );
}

/** Two refs, with every state. */
export function everyState(): Comparison {
  return comparison(delta({ before: BEFORE, denominators: AFTER, groups: ALL }, { files: FILES }));
}

/** Two snapshots, the earlier one of another ruler and measured anew: every cause has a bar. */
function everyCause(): Comparison {
  const of = delta(
    { before: BEFORE, denominators: AFTER, groups: [WORSE.clone, BETTER.settled, SCOPE] },
    { files: { ...FILES, unanalysable: [] } },
  );
  const { total, bridge = [] } = of;
  const before = scoreSide((total.before?.value ?? 0) - 1.3);
  return comparison({
    ...of,
    base: side('q3.json', { source: 'snapshot', remeasured: true, commit: `1c2d3e4${'0'.repeat(33)}` }),
    total: { ...total, before, points: (total.points ?? 0) + 1.3 },
    bridge: [
      { cause: 'configuration', what: 'ruler', points: 1.9 },
      { cause: 'tool', what: 'ruler', points: -0.6 },
      ...bridge,
    ],
    ruler: [
      {
        cause: 'configuration',
        state: 'applied',
        changes: [{ path: 'complexity.limit', before: '8', after: '10' }],
      },
      {
        cause: 'tool',
        state: 'applied',
        changes: [{ path: 'engines.duplication', before: '"jscpd 5.3.2"', after: '"jscpd 5.3.3"' }],
      },
    ],
  });
}

/** Layering could not be measured in the later tree. */
export function notComparable(): Comparison {
  const of = delta({ before: BEFORE, groups: [WORSE.function] });
  const reason = 'the import graph could not be built: tsconfig.json extends a package that is not installed';
  const kpis = of.total.kpis.map(kpi =>
    kpi.id === 'layering' ? { id: kpi.id, before: kpi.before, reason } : { ...kpi, points: undefined },
  );
  const groups = of.groups.map(({ points: _, ...own }) => own);
  const total = { ...of.total, kpis, points: undefined, notComparable: 'layering is not measured after' };
  return comparison({ ...of, total, applications: [total], groups, bridge: undefined });
}

/** A monorepo: four of thirty applications changed. */
function monorepo(): Comparison {
  const of = delta({ before: BEFORE, denominators: AFTER, groups: [NEW.function, BETTER.split] });
  const applications = Array.from({ length: 30 }, (_, index): Delta['total'] => {
    const before = 60 + index;
    const change = [0, -2.31, 0.84, 0][index] ?? 0;
    const codeLines = { before: 400 + index, after: 400 + index + (change === 0 ? 0 : 31) };
    const unit = {
      name: `@harbour/${index === 1 ? '港湾' : 'quay'}-${index}`,
      root: `packages/p${index}`,
      kpis: [],
      codeLines,
      files: { before: 9, after: 9 },
    };
    if (index === 4) return { ...unit, after: scoreSide(91), files: { before: 0, after: 9 } };
    if (index === 5)
      return {
        ...unit,
        before: scoreSide(70),
        after: scoreSide(60),
        notComparable: 'layering is not measured before',
      };
    return { ...unit, before: scoreSide(before), after: scoreSide(before + change), points: change };
  });
  return comparison({ ...of, applications }, verdict([[NEW.function, 'fails']]));
}

/** Every text that comes from outside is hostile, in turn. */
export function hostileDelta(names: readonly string[] = HOSTILE_NAMES): Comparison {
  const name = (index: number) => names[index % names.length] ?? '';
  const groups: DebtGroup[] = names.flatMap((text, index) => {
    const id = `complexity:${index}${name(index + 3)}`;
    const before: Finding = complexFunction(name(index + 1), name(index + 2), 30 + index);
    return [
      group([before], [complexFunction(text, name(index + 1), 31 + index)], { id, matchedBy: ['similar'] }),
      group([before], [complexFunction(text, text, 21), complexFunction(text, name(index + 1), 31 + index)], {
        id: `${id}s`,
        matchedBy: ['split'],
      }),
      group([], [clone(9 + index, [text, 1], [name(index + 1), 7])]),
      group(
        [],
        [
          {
            ...layerViolation(text, name(index + 1), name(index + 2), name(index + 3)),
            data: { rule: text, comment: name(index + 1) },
          },
        ],
      ),
      group([cycle([text, name(index + 1)])], [cycle([text, name(index + 1), name(index + 2)])], {
        id: `cycle:${index}`,
        matchedBy: ['renamed'],
      }),
      group([], [{ ...complexFunction(text, text, 20), code: text, analyzer: text, id: `odd:${index}` }], {
        kpi: text,
      }),
    ];
  });
  const of = delta({ groups });
  const kpis = names.map(id => ({ id, before: of.total.kpis[0]?.before, reason: id }));
  const total = { ...of.total, kpis: [...of.total.kpis, ...kpis] };
  const bars = names.map(
    (kpi, index) =>
      ({ cause: 'code', what: 'debt', kpi, direction: 'worse', groups: 1, points: index / 9 - 1 }) as const,
  );
  const off = {
    value: (total.after?.value ?? 0) + bars.reduce((sum, bar) => sum + bar.points, 0),
    grade: 'C',
  } as const;
  const changed: Delta = {
    ...of,
    repository: name(4),
    base: side(name(5), { commit: name(6), remeasured: true }),
    head: side(name(7), { commit: name(8), dirty: true }),
    total: { ...total, after: off, points: off.value - (total.before?.value ?? 0) },
    bridge: [...(of.bridge ?? []), ...bars],
    applications: names.map((text, index) => ({
      ...of.total,
      ...{ name: text, root: text, notComparable: index % 2 === 0 ? text : undefined, points: index / 3 },
    })),
    ruler: [
      {
        cause: 'configuration',
        state: 'pending',
        changes: names.map(path => ({ path, before: path, after: path })),
      },
    ],
    files: {
      ...{ added: 1, removed: 2, changed: 3 },
      renamed: names.map(text => ({ from: text, to: text })),
      scope: names.map((path, index) => ({
        path: `${path}~`,
        before: name(index + 1),
        after: name(index + 2),
      })),
      unanalysable: names.map(path => ({ path, reason: 'crash', message: path })),
    },
  };
  const judgements = groups.map(
    (own, index) =>
      [own, (['fails', 'warns', 'accepted', 'tolerated'] as const)[index % 4] ?? 'fails'] as const,
  );
  const by = verdict(judgements, {
    accepted: names.map((text, index) =>
      accepted({
        ...{ id: text, path: text, name: text, state: index % 2 === 0 ? 'expired' : 'holds' },
        acceptance: { reason: text, owner: name(index + 1), since: '2026-01-01', until: name(index + 2) },
      }),
    ),
    conditions: names.flatMap((kpi): Verdict['conditions'] => [
      { id: 'ceiling', kpi, state: 'fail', actual: 0.2, limit: 0.1 },
      { id: 'ceiling', kpi, state: 'skipped', reason: kpi },
      { id: 'expired', state: 'fail', actual: 1 },
    ]),
  });
  return comparison(changed, by);
}

type Verdict = NonNullable<Comparison['verdict']>;

/** So many groups that no report can list them all. */
export function manyGroups(number: number): Comparison {
  const groups = Array.from({ length: number }, (_, index) =>
    group(
      [],
      [
        complexFunction(
          `src/generated/deep/down/in/the/tree/module-${index}.ts`,
          `Handler${index}.run`,
          21 + (index % 60),
        ),
      ],
    ),
  );
  const of = delta({ before: { ...BEFORE, complexity: [number * 9, number * 200] }, groups });
  return comparison(of, verdict(groups.map(own => [own, 'fails'] as const)));
}

/** A comparison of every kind that reports must cope with, by the name of its sample file. */
export const COMPARISONS: readonly (readonly [name: string, sample: () => Comparison])[] = [
  ['failing', failing],
  ['worsened', worsened],
  ['improving', improving],
  ['calm', calm],
  ['grown', grown],
  ['against-baseline', againstBaseline],
  ['every-state', everyState],
  ['every-cause', everyCause],
  ['not-comparable', notComparable],
  ['monorepo', monorepo],
  ['hostile', hostileDelta],
];
