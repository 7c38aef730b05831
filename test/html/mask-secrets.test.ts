import { expect, test } from 'vitest';
import { maskSecrets } from '../../src/commands/pages/mask-secrets.ts';

// put together here, so that no scanner takes this file for a leak
const key = (start: string, rest: string) => start + rest;

test.each([
  [`id = "${key('AKIA', 'IOSFODNN7EXAMPLE')}"`, 'id = "‹masked›"'],
  [`push ${key('ghp_', 'a1b2c3d4e5f6a1b2c3d4e5f6a1b2c3d4e5f6')} now`, 'push ‹masked› now'],
  [`${key('glpat-', 'abcDEF123456789012345')}`, '‹masked›'],
  [`${key('xoxb-', '123456789012-abcdef')}`, '‹masked›'],
  [`${key('sk_live_', '1234567890abcdef')}`, '‹masked›'],
  [`${key('eyJ', 'hbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl')}`, '‹masked›'],
  ['password: "open sesame"', 'password: "‹masked›"'],
  ["const dbPassword = 'a\\'b';", "const dbPassword = '‹masked›';"],
  ['API_KEY="x"', 'API_KEY="‹masked›"'],
  ['postgres://me:hunter2@db/shop', 'postgres://me:‹masked›@db/shop'],
  [`hash = 'd41d8cd98f00b204e9800998ecf8427e'`, `hash = '‹masked›'`],
])('%j is shown as %j', (text, shown) => {
  expect(maskSecrets(text)).toBe(shown);
});

test.each([
  'const passwordField = document.querySelector(selector);',
  "import { token } from './token.ts';",
  "const title = 'aVeryLongWordWithoutAnyDigitInItAtAll';",
  'https://example.org/path?x=1',
  'if (secret === undefined) return;',
])('%j is no secret', text => {
  expect(maskSecrets(text)).toBe(text);
});

test('a private key is hidden whole, and the lines after it keep their numbers', () => {
  const pem = key('-----BEGIN RSA PRIVATE ', 'KEY-----\nabc\ndef\n-----END RSA PRIVATE KEY-----');
  expect(maskSecrets(`a\n${pem}\nb`)).toBe('a\n‹masked›\n\n\n\nb');
});
