import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codequality } from '../../src/reporters/ci/codequality.ts';
import {
  commandData,
  commandProperty,
  escapeXml,
  metricText,
  sarifText,
  uriOf,
} from '../../src/reporters/ci/escape.ts';
import { sarif } from '../../src/reporters/ci/sarif.ts';
import { complexFunction, snapshot } from '../helpers/snapshot.ts';
import { OPTIONS } from './ci-sketches.ts';
import { hostileText } from './hostile.ts';

describe('escapes of the formats for CI', () => {
  it.each([
    [escapeXml, '<a b="c">&\'', '&lt;a b=&quot;c&quot;&gt;&amp;&apos;'],
    [escapeXml, ']]>\u0000\n\ufffe\ud800', ']]&gt;\\x00\\n\ufffd\\ud800'],
    [uriOf, 'src/a b/%2e%2e/#?:ü\\.ts', 'src/a%20b/%252e%252e/%23%3F%3A%C3%BC%5C.ts'],
    [uriOf, 'lone\ud800.ts', 'lone%EF%BF%BD.ts'],
    [uriOf, 'javascript:alert(1).ts', 'javascript%3Aalert(1).ts'],
    [commandData, '100%25\r\n::error::,\u001b', '100%2525%0D%0A::error::,\\x1b'],
    [commandProperty, 'a,b:c%\n.ts', 'a%2Cb%3Ac%25%0A.ts'],
    [metricText, 'say "a\\b"\n\u202e', 'say \\"a\\\\b\\"\\\\n\\\\u202e'],
    [sarifText, 'a {0} [b](c) [...d] \n', 'a {{0}} [b]\\x28c) [...d] \\n'],
  ] as const)('%o turns %j into %j', (escapeFor, text, escaped) => {
    expect(escapeFor(text)).toBe(escaped);
  });

  it('leaves no command of a CI system in JSON, and the same values', () => {
    const head = snapshot({}, { findings: [complexFunction('##[a]##VSO[x]\\##teamcity[y]##.ts', 'f', 30)] });
    for (const text of [codequality({ head }, OPTIONS), sarif({ head }, OPTIONS)]) {
      expect(text).not.toMatch(/##(?:vso|teamcity)?\[/i);
    }
    const [issue] = JSON.parse(codequality({ head }, OPTIONS));
    expect(issue.location.path).toBe('##[a]##VSO[x]\\##teamcity[y]##.ts');
  });

  it('gives a URI that leads back to the path', () => {
    fc.assert(
      fc.property(hostileText, path => {
        const wellFormed = path.replace(/\p{Cs}/gu, '\ufffd');
        expect(decodeURIComponent(uriOf(path))).toBe(wellFormed);
        // segments stay segments, and none of them is read as a scheme
        expect(new URL(`x/${uriOf(path)}`, 'https://base.example/').host).toBe('base.example');
      }),
    );
  });
});
