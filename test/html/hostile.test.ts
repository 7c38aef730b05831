import { describe, expect, test } from 'vitest';
import { commitAll, repositoryWith, writeFiles } from '../helpers/repository.ts';
import { tkpi } from '../helpers/tkpi.ts';
import { deciding } from '../quarter/harbour.ts';
import { hasBrowser, openPage } from './browser.ts';

const NAMES = [
  '<img src=x onerror=alert(1)>.ts',
  '</title></style></details><svg onload=alert(2)>.ts',
  '"\' onmouseover=alert(3) x=".ts',
  'back`tick$' + '{alert(4)}.ts',
  'bidi\u202egnp.ts',
  'esc\u001b[31mred.ts',
  'new\nline.ts',
  '&lt;b&gt; &amp;.ts',
  '-->]]>.ts',
];
/** As they are to be read. */
const SHOWN = NAMES.map(name =>
  name.replace('\u202e', '\\u202e').replace('\u001b', '\\x1b').replace('\n', '\\n'),
);

function files(): Record<string, string> {
  const code = `${deciding('moor', 14)}export const rope = 1;\n`;
  return Object.fromEntries(
    NAMES.map((name, index) => [`src/${name}`, code.replace('moor', `moor${index}`)]),
  );
}

describe.skipIf(!hasBrowser)('names made to break pages', () => {
  test.each([
    ['scan', ['scan', '-f', 'html']],
    ['diff', ['diff', 'HEAD~1', 'HEAD', '-f', 'html']],
    ['quarter', ['quarter', '2026-Q3', '-f', 'html']],
  ])('show as text in the page of %s', async (_, args) => {
    const root = repositoryWith({ 'src/quay.ts': deciding('tie', 12) });
    writeFiles(root, files());
    commitAll(root, '<script>alert(5)</script> & `code` (#12)', '2026-08-22T10:11:12Z');
    const { stdout, exitCode, stderr } = await tkpi(root, args);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const { page, faults } = await openPage(stdout);
    await page.$$eval('details', all => {
      for (const one of all) one.setAttribute('open', '');
    });
    expect(faults).toEqual([]);
    expect(await page.locator('img, iframe, object, [onload], [onerror], [onmouseover]').count()).toBe(0);
    const text = await page.evaluate('document.body.textContent');
    for (const name of SHOWN) expect(text).toContain(name);
    expect([...stdout].filter(sign => sign === '\u202e' || sign === '\u001b')).toEqual([]);
  });
});
