import fc from 'fast-check';

/** Names that break reports of other tools: one for each sink and trick. */
export const HOSTILE_NAMES: readonly string[] = [
  'new\nline.ts',
  'nl\n::stop-commands::x\n.ts',
  'nl\n   ::warning::indented\n.ts',
  '::error file=x::pwned.ts',
  '##[error]anywhere in the line.ts',
  '##vso[task.setvariable variable=x]y.ts',
  "##teamcity[buildStatus text='x'].ts",
  'esc\u001b[31mred\u001b[0m.ts',
  'osc\u001b]8;;https:evil.example\u0007link.ts',
  'csi\u009b31m.ts',
  'bell\u0007bs\u0008del\u007f.ts',
  'bidi\u202egnp.ts',
  'zero\u200bwidth\u2060.ts',
  'tag\u{e0041}\u{e007f}.ts',
  'lone\ud800surrogate.ts',
  'line\u2028separator.ts',
  'back`tick``s.ts',
  '`starts and ends`',
  'pipe|pipe\\|pipe.ts',
  '<img src=x onerror=alert(1)>.ts',
  '</details><script>alert(1)</script>.ts',
  '[click](https:evil.example).ts',
  '![x](https:evil.example).ts',
  '@octocat please-review #1 www.evil.example.ts',
  '**bold**_it_~~s~~.ts',
  ' leading and trailing ',
  '',
  '日本語の名前.ts',
  '🚢🚢🚢.ts',
  '__proto__',
  'constructor',
];

/** Any text, mostly made of what hurts. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...HOSTILE_NAMES),
      fc.constantFrom(
        '::',
        '##[',
        '`',
        '``',
        '|',
        '\\',
        '\n',
        '\r\n',
        ' ',
        '@a',
        '#1',
        '<b>',
        'www.a.b',
        'word',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.integer({ min: 0, max: 0xffff }).map(unit => String.fromCharCode(unit)),
    ),
    { maxLength: 6 },
  )
  .map(parts => parts.join(''));
