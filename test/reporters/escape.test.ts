import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeSpan, escapeMarkdown, escapeTerminal, visible } from '../../src/reporters/escape.ts';
import { hostileText } from './hostile.ts';

describe('visible', () => {
  it.each([
    ['a\nb', 'a\\nb'],
    ['a\u001b[31m', 'a\\x1b[31m'],
    ['a\u009b', 'a\\x9b'],
    ['a\u202eb', 'a\\u202eb'],
    ['a\u{e0041}', 'a\\u{e0041}'],
    ['a\ud800', 'a\\ud800'],
    ['日本 🚢 é ñ', '日本 🚢 é ñ'],
  ])('writes %j as %j', (text, expected) => {
    expect(visible(text)).toBe(expected);
  });

  it('leaves one line without anything invisible, and changes nothing the second time', () => {
    fc.assert(
      fc.property(hostileText, text => {
        const shown = visible(text);
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Variation_Selector}]/u);
        expect(visible(shown)).toBe(shown);
      }),
    );
  });
});

describe('escapeTerminal', () => {
  it('breaks up every CI command, wherever it stands', () => {
    fc.assert(
      fc.property(hostileText, text => {
        expect(escapeTerminal(text)).not.toMatch(/::|##\[|##vso\[|##teamcity\[/i);
      }),
    );
  });

  it.each([
    ['::error::x', ':\\x3aerror:\\x3ax'],
    [':::', ':\\x3a:'],
    ['a ##[error]', 'a #\\x23[error]'],
    ['std: fine # ## done', 'std: fine # ## done'],
  ])('writes %j as %j', (text, expected) => {
    expect(escapeTerminal(text)).toBe(expected);
  });
});

describe('codeSpan', () => {
  it.each([
    ['a.ts', '`a.ts`'],
    ['a`b', '``a`b``'],
    ['`a``b', '``` `a``b ```'],
    ['a|b', '`a\\|b`'],
    ['a\\|b', '`a\\\\x7cb`'],
    [' a ', '`  a  `'],
    ['', '`(blank)`'],
    ['a\nb', '`a\\nb`'],
  ])('writes %j as %j', (text, expected) => {
    expect(codeSpan(text)).toBe(expected);
  });

  it('is closed by its own fence only, holds no bare bar and stays on one line', () => {
    fc.assert(
      fc.property(hostileText, text => {
        const span = codeSpan(text);
        const fence = /^`+/.exec(span)?.[0] ?? '';
        const content = span.slice(fence.length, -fence.length);
        const runs = content.match(/`+/g) ?? [];
        expect(span.endsWith(fence)).toBe(true);
        expect(runs.every(run => run.length !== fence.length)).toBe(true);
        expect(content).not.toMatch(/^`|`$/);
        expect(content).not.toMatch(/(?<!\\)\||\\\\\|/);
        expect(span).not.toMatch(/[\r\n]/);
      }),
    );
  });
});

describe('escapeMarkdown', () => {
  it.each([
    ['The engine stopped after 60 s.', 'The engine stopped after 60 s.'],
    ['see @octocat and #1', 'see `@octocat` and `#1`'],
    ['<b>bold</b> www.evil.example', '`<b>bold</b>` `www.evil.example`'],
    ['the preset "cola" (tkpi init)', 'the preset "cola" (tkpi init)'],
    ['read and/or write', 'read and/or write'],
    ['https://evil.example', '`https://evil.example`'],
  ])('writes %j as %j', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });

  it('leaves no markup outside code spans', () => {
    fc.assert(
      fc.property(hostileText, text => {
        const outside = escapeMarkdown(text).replace(/(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/g, '');
        expect(outside).not.toMatch(/[<>@#*_~[\]`|\\!&\n]|www\.|:\/\//i);
      }),
    );
  });
});
