import { expect, test } from 'vitest';
import { count } from './cognitive-oracle.ts';

/**
 * The examples of G. Ann Campbell, "Cognitive Complexity: a new way of measuring understandability" (version 1.7),
 * told anew in TypeScript with the same structure, and the totals the paper gives.
 */
const paper: readonly (readonly [title: string, source: string, total: number])[] = [
  [
    'sum of primes: nested loops and a jump to a label',
    `function sumOfPrimes(limit: number) {
      let sum = 0;
      candidates: for (let n = 2; n <= limit; n++) { // 1
        for (let d = 2; d < n; d++) { // 2
          if (n % d === 0) continue candidates; // 3 and 1
        }
        sum += n;
      }
      return sum;
    }`,
    7,
  ],
  [
    'names of numbers: a switch is one thing to understand',
    `function nameOf(n: number) {
      switch (n) { // 1
        case 1: return 'one';
        case 2: return 'a couple';
        case 3: return 'a few';
        default: return 'lots';
      }
    }`,
    1,
  ],
  [
    'try is free, catch is a branch',
    `function harvest() {
      try {
        if (ripe) { // 1
          for (const tree of trees) { // 2
            while (tree.hasFruit()) tree.pick(); // 3
          }
        }
      } catch (error) { // 1
        if (isRain(error)) wait(); // 2
      }
    }`,
    9,
  ],
  ['runs of like operators', 'function f() { if (a && b && c || d || e && f) g(); } // 1 1 1 1', 4],
  ['a negated group is a run of its own', 'function f() { if (a && !(b && c)) g(); } // 1 1 1', 3],
  ['a lambda in a method', 'class A { m() { const run = () => { if (a) b(); }; } } // 2', 2],
  [
    'a function that stands in for a class is no level',
    'const x = function () { y.m = () => { if (a) b(); }; };',
    1,
  ],
  [
    'a function with structure of its own is a level',
    'const x = function () { if (a) b(); y.m = () => { if (a) b(); }; }; // 1 2',
    3,
  ],
  [
    'overridden symbol: deep conditions and else if',
    `function overridden(type, name) {
      if (type.isUnknown) return unknown; // 1
      let sawUnknown = false;
      for (const member of type.lookUp(name)) { // 1
        if (member.isMethod && !member.isStatic) { // 2 and 1
          if (canOverride(member)) { // 3
            const overrides = compareParameters(member);
            if (overrides === undefined) { // 4
              if (!sawUnknown) sawUnknown = true; // 5
            } else if (overrides) { // 1
              return member;
            }
          }
        }
      }
      if (sawUnknown) return unknown; // 1
      return undefined;
    }`,
    19,
  ],
  [
    'add version: retries; the second catch of one try, which JavaScript lacks, is a try of its own',
    `class Versions {
      add(entry, transaction) {
        while (true) { // 1
          try {
            if (this.first !== undefined) { // 2
              if (this.first.version > entry.version) throw new Rollback(); // 3
              if (transaction.isActive) { // 3
                for (let e = this.first; e; e = e.previous) { // 4
                  const depends = dependency(e);
                  if (depends === TIMED_OUT) throw new Retry(); // 5
                  if (depends !== 0 && depends !== ABORTED) throw new Rollback(); // 5 and 1
                }
              }
            }
            break;
          } catch (retry) { // 2
            try {
              const depends = await_(retry);
              if (depends !== 0 && depends !== ABORTED) throw new Rollback(); // 3 and 1
            } catch (interrupted) { // 3
              throw new Interrupted();
            }
          }
          try { settle(); } catch (interrupted) { throw new Interrupted(); } // 2
        }
      }
    }`,
    35,
  ],
  [
    'glob to pattern: a long chain of else if',
    `function toPattern(glob, separator) {
      let pattern = '^';
      let i = glob.startsWith('/') || glob.startsWith(separator) ? 1 : 0; // 1 and 1
      while (i < glob.length) { // 1
        const c = glob[i];
        if (special.includes(c)) { // 2
          pattern += escape(c);
        } else if (c === '*') { // 1
          if (i + 1 < glob.length && glob[i + 1] === '*') { // 3 and 1
            if (i + 2 < glob.length && isSlash(glob[i + 2])) { // 4 and 1
              pattern += deep;
              i += 2;
            } else { // 1
              pattern += any;
              i += 1;
            }
          } else { // 1
            pattern += segment;
          }
        } else if (c === '?') { // 1
          pattern += one;
        } else if (isSlash(c)) { // 1
          pattern += separator;
        } else { // 1
          pattern += c;
        }
        i++;
      }
      return pattern;
    }`,
    20,
  ],
  [
    'save a model: callbacks in callbacks',
    `const model = { save: function (options, done) {
      if (typeof options === 'function') options = {}; // 1
      options || (options = {}); // 1
      this.validate(function (problem) {
        if (problem) { // 2
          done && done(problem); // 1
          return;
        }
        this.sync(this.isNew() ? 'create' : 'update', function (error, answer) { // 2
          if (error) { // 3
            report(error);
          } else { // 1
            if (!this.saved) this.publish(); // 4
            if (answer) this.set(answer); // 4
          }
          done && done(error); // 1
        });
      });
    } };`,
    20,
  ],
];

test.each(paper)('%s', (_title, source, total) => {
  expect(count('file.ts', source).at(0)?.whitepaper).toBe(total);
});

/** Recursion is one point for the function, however often it calls itself; [source, white paper, SonarQube]. */
const recursion: readonly (readonly [string, number, number])[] = [
  ['function f(n) { return n < 2 ? n : f(n - 1) + f(n - 2); }', 2, 1],
  ['const f = n => f(n - 1);', 1, 0],
  ['const f = function g() { g(); };', 1, 0],
  ['f = function () { f(); };', 1, 0],
  ['function f() { each(() => f()); }', 1, 0],
  ['class A { walk() { this.walk(); } }', 1, 0],
  ['class A { #walk() { each(() => this.#walk()); } }', 1, 0],
  ['class A { walk = () => { this.walk(); }; }', 1, 0],
  ['const o = { walk: function () { this.walk(); } };', 1, 0],
  ['const o = { "walk"() { this.walk(); } };', 1, 0],
  // An inner function of the same name, closed before the call, hides nothing.
  ['function f() { { const f = () => {}; } f(); }', 1, 0],
  // Not itself: another object's method, a like-named function elsewhere, a `this` of another function.
  ['class A { walk() { other.walk(); walk(); super.walk(); } }', 0, 0],
  ['class A { walk() { each(function () { this.walk(); }); } }', 0, 0],
  ['function f() { g(); } function g() { f; }', 0, 0],
  ['function f() { constructor(); __proto__(); hasOwnProperty(); }', 0, 0],
];

test.each(recursion)('recursion: %s', (source, whitepaper, cognitive) => {
  expect(count('file.ts', source)[0]).toMatchObject({ whitepaper, cognitive });
});

/** How it differs from SonarQube's count; [source, white paper of the outermost function]. */
const differences: readonly (readonly [string, number])[] = [
  ['function f() { return a || b || c; }', 1],
  ['function f() { return a ?? b ?? c; }', 0],
  ['function f() { return a && (b ?? c) && d; }', 1],
  ['function f() { return (a && b) ?? (c && d); }', 2],
  ['function f() { return <p>{a && <i/>}</p>; }', 1],
  ['function f() { if (a) { g(() => { h(() => { if (b) c(); }); }); } }', 5],
  ['class A { m() { g(() => { if (a) b(); else c(); }); } }', 3],
  // A recursive function nested in another one brings its point along, and its own score starts at zero.
  ['class A { m() { if (a) { function r() { if (b) r(); } } } }', 5],
];

test.each(differences)('%s', (source, whitepaper) => {
  expect(count('file.tsx', source).at(0)?.whitepaper).toBe(whitepaper);
});

test('scores a nested function by itself as if it stood alone', () => {
  const source = 'class A { m() { if (a) { function r() { if (b) r(); } } } }';
  expect(count('file.ts', source).map(each => each.whitepaper)).toEqual([5, 2]);
});
