import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchFindings } from '../../src/compare/match.ts';
import type { Finding } from '../../src/model/finding.ts';
import { copy, crossing, fn, range, ring, someFindings } from './debts.ts';

/** Groups as `names before → names after (how)`, sorted. */
function groups(
  base: readonly Finding[],
  head: readonly Finding[],
  renamed?: (path: string) => string,
): string[] {
  const names = (findings: readonly Finding[]) =>
    findings.map(({ id }) => id.replace(/^\w+:/, '')).join(' + ');
  return matchFindings(base, head, renamed)
    .map(group => `${names(group.base)} → ${names(group.head)} (${group.by.join(', ')})`)
    .toSorted();
}

describe('functions', () => {
  it.each([
    ['the same name, another body', fn('a.ts', 'graft'), fn('a.ts', 'graft', { body: 'new' }), 'identity'],
    [
      'the same body in another file',
      fn('a.ts', 'graft', { body: 'x' }),
      fn('b.ts', 'pick', { body: 'x' }),
      'body',
    ],
    [
      'moved under its name',
      fn('a.ts', 'graft', { body: 'x' }),
      fn('b.ts', 'graft', { body: 'x' }),
      'renamed',
    ],
    [
      'most of the tokens elsewhere',
      fn('a.ts', 'graft', { grams: range(0, 99) }),
      fn('b.ts', 'pick', { grams: range(10, 109) }),
      'similar',
    ],
  ])('%s', (_, base, head, how) => {
    expect(matchFindings([base], [head])).toEqual([{ base: [base], head: [head], by: [how] }]);
  });

  it('follows a renamed file', () => {
    const base = fn('old.ts', 'graft', { grams: range(0, 99) });
    const head = fn('new.ts', 'graft', { grams: range(30, 129) });
    const renamed = (path: string) => (path === 'old.ts' ? 'new.ts' : path);
    expect(groups([base], [head], renamed)).toEqual(['old.ts graft → new.ts graft (renamed)']);
  });

  it('leaves alone what has little in common', () => {
    const base = fn('a.ts', 'graft', { grams: range(0, 99) });
    const head = fn('b.ts', 'pick', { grams: range(60, 159) });
    expect(groups([base], [head])).toEqual([' → b.ts pick ()', 'a.ts graft →  ()']);
  });

  it('puts the parts of a split function together', () => {
    const base = fn('a.ts', 'graft', { mass: 73, grams: range(0, 199) });
    const head = [
      fn('a.ts', 'graft', { mass: 5, grams: range(180, 220) }),
      fn('b.ts', 'one', { mass: 30, grams: range(0, 89) }),
      fn('c.ts', 'two', { mass: 30, grams: range(90, 179) }),
    ];
    const [group, ...others] = matchFindings([base], head);
    expect(others).toEqual([]);
    expect(new Set(group?.head)).toEqual(new Set(head));
  });

  it('does not excuse a copy of a part', () => {
    const base = fn('a.ts', 'graft', { mass: 73, grams: range(0, 199) });
    const head = [
      fn('a.ts', 'graft', { mass: 40, grams: range(0, 109) }),
      fn('b.ts', 'one', { mass: 30, grams: range(110, 199) }),
      fn('c.ts', 'two', { mass: 30, grams: range(110, 199) }),
    ];
    expect(groups([base], head)).toEqual([
      ' → c.ts two ()',
      'a.ts graft → a.ts graft + b.ts one (identity, split)',
    ]);
  });

  it('puts a function and what was joined with it together', () => {
    const base = [
      fn('a.ts', 'graft', { mass: 30, grams: range(0, 99) }),
      fn('a.ts', 'pick', { mass: 12, grams: range(100, 149) }),
    ];
    const head = [fn('a.ts', 'graft', { mass: 42, grams: range(0, 149) })];
    expect(groups(base, head)).toEqual(['a.ts graft + a.ts pick → a.ts graft (identity, split)']);
  });

  it('does not guess between two that are equally alike', () => {
    const base = [fn('a.ts', 'graft', { mass: 20, grams: range(0, 99) })];
    const head = [
      fn('b.ts', 'one', { mass: 20, grams: range(0, 89) }),
      fn('b.ts', 'two', { mass: 30, grams: range(10, 99) }),
    ];
    const all = matchFindings(base, head);
    expect(all.flatMap(({ by }) => by)).not.toContain('similar');
  });

  it('takes the one in the same file of two that are equally alike', () => {
    const base = [fn('a.ts', 'graft', { mass: 20, grams: range(0, 99) })];
    const head = [
      fn('a.ts', 'one', { mass: 20, grams: range(0, 89) }),
      fn('b.ts', 'two', { mass: 30, grams: range(0, 89) }),
    ];
    expect(groups(base, head)).toEqual([' → b.ts two ()', 'a.ts graft → a.ts one (similar)']);
  });

  it('knows numbered callbacks by their bodies, whatever their numbers', () => {
    const base = [
      fn('a.ts', '<anonymous#1>', { mass: 20, body: 'x' }),
      fn('a.ts', '<anonymous#2>', { mass: 30, body: 'y' }),
    ];
    const head = [
      fn('a.ts', '<anonymous#1>', { mass: 15, body: 'new', grams: range(0, 50) }),
      fn('a.ts', '<anonymous#2>', { mass: 20, body: 'x' }),
      fn('a.ts', '<anonymous#3>', { mass: 30, body: 'y' }),
    ];
    expect(groups(base, head)).toEqual([
      ' → a.ts <anonymous#1> ()',
      'a.ts <anonymous#1> → a.ts <anonymous#2> (body)',
      'a.ts <anonymous#2> → a.ts <anonymous#3> (body)',
    ]);
  });
});

describe('clones', () => {
  const files = ['a.ts', 'b.ts'];

  it('knows the same text in more places', () => {
    expect(groups([copy('x', 30, files)], [copy('x', 30, [...files, 'c.ts'])])).toEqual(['x → x (identity)']);
  });

  it('knows an edited text', () => {
    const edited = [copy('y', 30, files, range(5, 104))];
    expect(groups([copy('x', 30, files, range(0, 99))], edited)).toEqual(['x → y (similar)']);
  });

  it('puts the pieces of a clone together; one that is gone joins nothing', () => {
    const whole = [copy('x', 40, files, range(0, 99))];
    const pieces = [copy('y', 10, files, range(0, 29)), copy('z', 27, files, range(32, 99))];
    expect(groups(whole, pieces)).toEqual(['x → z + y (similar, split)']);
    expect(groups(pieces, whole)).toEqual(['y →  ()', 'z → x (similar)']);
  });
});

describe('imports across a border', () => {
  it.each([
    ['the module moved', crossing('a.ts', 'root.ts'), crossing('b.ts', 'root.ts'), 'moved'],
    ['another target of the same module', crossing('a.ts', 'root.ts'), crossing('a.ts', 'soil.ts'), 'moved'],
    ['the same', crossing('a.ts', 'root.ts'), crossing('a.ts', 'root.ts'), 'identity'],
  ])('%s', (_, base, head, how) => {
    expect(matchFindings([base], [head])).toEqual([{ base: [base], head: [head], by: [how] }]);
  });

  it('counts one for one', () => {
    const base = [crossing('a.ts', 'root.ts')];
    const head = [crossing('a.ts', 'root.ts'), crossing('a.ts', 'soil.ts')];
    expect(groups(base, head)).toEqual([
      ' → branch-to-root a.ts soil.ts ()',
      'branch-to-root a.ts root.ts → branch-to-root a.ts root.ts (identity)',
    ]);
  });

  it('does not take another rule for it', () => {
    const head = [crossing('a.ts', 'root.ts', 'leaf-to-root')];
    expect(matchFindings([crossing('a.ts', 'root.ts')], head)).toHaveLength(2);
  });
});

describe('cycles', () => {
  it('are the same when they share a module, also after it was renamed', () => {
    expect(groups([ring('a.ts', 'b.ts')], [ring('b.ts', 'c.ts')])).toEqual([
      'cycle a.ts b.ts → cycle b.ts c.ts (overlap)',
    ]);
    const renamed = (path: string) => (path === 'b.ts' ? 'z.ts' : path);
    expect(groups([ring('a.ts', 'b.ts')], [ring('c.ts', 'z.ts')], renamed)).toHaveLength(1);
  });

  it('that fall apart or grow together are one debt', () => {
    const one = [ring('a.ts', 'b.ts', 'c.ts', 'd.ts')];
    const two = [ring('a.ts', 'b.ts'), ring('c.ts', 'd.ts')];
    expect(matchFindings(one, two)).toHaveLength(1);
    expect(matchFindings(two, one)).toHaveLength(1);
  });
});

describe('any two trees', () => {
  it('have every finding in one group', () => {
    fc.assert(
      fc.property(someFindings, someFindings, (base, head) => {
        const all = matchFindings(base, head);
        const ids = (findings: readonly Finding[]) => findings.map(({ id }) => id).toSorted();
        expect(ids(all.flatMap(group => group.base))).toEqual(ids(base));
        expect(ids(all.flatMap(group => group.head))).toEqual(ids(head));
        for (const group of all) {
          expect(new Set([...group.base, ...group.head].map(({ code }) => code)).size).toBe(1);
          expect(group.by.length > 0).toBe(group.base.length > 0 && group.head.length > 0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are matched alike in whatever order the findings come', () => {
    const shuffled = someFindings.chain(findings =>
      fc.tuple(
        fc.constant(findings),
        fc.shuffledSubarray(findings, { minLength: findings.length, maxLength: findings.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, shuffled, ([base, otherBase], [head, otherHead]) => {
        expect(groups(otherBase, otherHead)).toEqual(groups(base, head));
      }),
      { numRuns: 300 },
    );
  });

  it('are matched with themselves one by one', () => {
    fc.assert(
      fc.property(someFindings, findings => {
        for (const { base, head } of matchFindings(findings, findings)) {
          const mass = (side: readonly Finding[]) => side.reduce((sum, own) => sum + own.mass, 0);
          expect(mass(head)).toBe(mass(base));
        }
      }),
    );
  });
});
