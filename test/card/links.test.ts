import { expect, test } from 'vitest';
import { safeAddress } from '../../src/reporters/escape.ts';
import { HTML_INK, inked, plainly } from '../../src/reporters/html/ink.ts';
import { markdownInk, TERMINAL_INK } from '../../src/reporters/period/ink.ts';

test.each([
  ['https://forge.example/shop/pull/412', 'https://forge.example/shop/pull/412'],
  ['https://forge.example/a b(c)', 'https://forge.example/a%20b%28c%29'],
  ['https://forge.example/"><script>', 'https://forge.example/%22%3E%3Cscript%3E'],
  ['javascript:alert(1)', undefined],
  ['http://forge.example/', undefined],
  ['data:text/html,x', undefined],
  ['https://user:secret@forge.example/', undefined],
  ['//forge.example', undefined],
])('%s', (url, address) => {
  expect(safeAddress(url)).toBe(address);
});

test('only https becomes a link', () => {
  const markdown = markdownInk(false);
  expect(markdown.link('#412', 'https://forge.example/412')).toBe('[`#412`](https://forge.example/412)');
  expect(markdown.link('#412', 'javascript:alert(1)')).toBe('`#412`');
  expect(inked(HTML_INK.link('<b>', 'https://forge.example/412?a="')).text).toBe(
    '<a href="https://forge.example/412?a=%22" rel="noreferrer"><code>&lt;b&gt;</code></a>',
  );
  expect(inked(HTML_INK.link('#412', 'javascript:alert(1)')).text).toBe('<code>#412</code>');
  expect(TERMINAL_INK.link('#412', 'https://forge.example/\u001b[31m')).not.toContain('\u001b');
});

test('text around links stays as it is, and without markup the address goes', () => {
  const text = `see ${HTML_INK.link('#412', 'https://forge.example/412')} and ${HTML_INK.name('a/b')}`;
  expect(plainly(text)).toBe('see #412 and a/b');
  expect(inked(text).text).toBe(
    'see <a href="https://forge.example/412" rel="noreferrer"><code>#412</code></a> and <code>a/<wbr>b</code>',
  );
});
