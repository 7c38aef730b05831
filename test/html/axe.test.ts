import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { commitAll, git, repositoryWith, writeFiles } from '../helpers/repository.ts';
import { tkpi } from '../helpers/tkpi.ts';
import { deciding } from '../quarter/harbour.ts';
import { hasBrowser, openPage } from './browser.ts';
import { orchard } from './orchard.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

function past(): string {
  const root = repositoryWith(orchard());
  writeFiles(root, {
    'packages/web/src/ui/tree.ts': deciding('climb', 44),
    'packages/web/src/ui/new.ts': deciding('fall', 25),
  });
  commitAll(root, 'Climb higher (#7)', '2026-08-22T10:11:12Z');
  git(root, 'tag', 'v2');
  return root;
}

describe.skipIf(!hasBrowser)('axe finds nothing serious', () => {
  test.each([
    ['scan', ['scan', '-f', 'html', '--snippets'], 'light'],
    ['scan', ['scan', '-f', 'html'], 'dark'],
    ['diff', ['diff', 'HEAD~1', 'HEAD', '-f', 'html'], 'light'],
    ['quarter', ['quarter', '2026-Q3', '-f', 'html'], 'light'],
    ['quarter', ['quarter', '2026-Q3', '-f', 'html'], 'dark'],
  ] as const)('in the page of %s (%j, %s)', async (_, args, scheme) => {
    const { stdout, exitCode, stderr } = await tkpi(past(), args);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const { page } = await openPage(stdout, { scheme });
    await page.$$eval('details', all => {
      for (const one of all) one.setAttribute('open', '');
    });
    await page.evaluate(AXE); // the policy of the page keeps out script tags
    const { violations, passes } = (await page.evaluate('axe.run()')) as {
      violations: Violation[];
      passes: unknown[];
    };
    expect(passes.length).toBeGreaterThan(20);
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(
      serious.map(
        ({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(node => `${node.html} ${node.failureSummary}`)}`,
      ),
    ).toEqual([]);
  });
});
