import { describe, expect, test } from 'vitest';
import { repositoryWith } from '../helpers/repository.ts';
import { tkpi } from '../helpers/tkpi.ts';
import { hasBrowser, openPage } from './browser.ts';
import { orchard } from './orchard.ts';

async function report(): Promise<string> {
  const { stdout, stderr, exitCode } = await tkpi(repositoryWith(orchard()), ['scan', '-f', 'html']);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return stdout;
}

describe.skipIf(!hasBrowser)('the page of a scan', () => {
  test('loads without an error, a message or a request, and shows the score', async () => {
    const { page, faults } = await openPage(await report());
    await expect(page.title()).resolves.toBe('Technical KPIs of orchard');
    const ids = await page.$$eval('section', sections => sections.map(({ id }) => id));
    expect(ids).toEqual([
      ...[
        'next',
        'map',
        'functions',
        'hotspots',
        'architecture',
        'clones',
        'applications',
        'findings',
        'method',
      ],
    ]);
    expect(faults).toEqual([]);
  });

  test('zooms the map by click and by button, and the address keeps it', async () => {
    const html = await report();
    const { page, faults } = await openPage(html);
    const widthOf = (name: string) =>
      page.$eval(`g[data-name="${name}"] > rect.folder`, rect => Number(rect.getAttribute('width')));
    const before = await widthOf('api/src/domain');
    await page.locator('.crumbs button', { hasText: 'api/src/domain' }).click();
    expect(await widthOf('api/src/domain')).toBeGreaterThan(before);
    expect(await page.evaluate('location.hash')).toBe('#zoom=api%2Fsrc%2Fdomain');
    await page.locator('figure.treemap > svg.picture').click();
    expect(await widthOf('api/src/domain')).toBeCloseTo(before, 0);
    const again = await openPage(html, { hash: '#zoom=api%2Fsrc%2Fdomain' });
    await expect(again.page.locator('.crumbs [aria-current]').textContent()).resolves.toBe('api/src/domain');
    expect([...faults, ...again.faults]).toEqual([]);
  });

  test('sorts and filters the findings, and a link shows the same', async () => {
    const html = await report();
    const { page } = await openPage(html);
    const shown = (of: typeof page) =>
      of.$$eval('#debts tbody tr', rows =>
        rows.filter(row => !row.hasAttribute('hidden')).map(row => row.querySelector('td')?.textContent),
      );
    const all = await shown(page);
    expect(all.length).toBeGreaterThan(10);
    await page.locator('select[name="analyzer"]').selectOption('Complexity');
    await page.locator('input[data-for="debts"]').fill('row');
    const filtered = await shown(page);
    expect(filtered).toHaveLength(12);
    expect(filtered.every(text => text?.startsWith('row'))).toBe(true);
    await page.locator('#debts th button', { hasText: 'Debt' }).click();
    expect((await shown(page))[0]).toContain('row11');
    await page.locator('#debts th button', { hasText: 'Debt' }).click();
    expect((await shown(page))[0]).toContain('row0 ');
    const again = await openPage(html, { hash: String(await page.evaluate('location.hash')) });
    expect(await shown(again.page)).toEqual(await shown(page));
  });

  test('filters by application and owner', async () => {
    const { page } = await openPage(await report());
    const visible = () => page.locator('#debts tbody tr:not([hidden])').count();
    const all = await visible();
    await page.locator('#findings select[name="owner"]').selectOption('@orchard/pressers');
    const picked = await visible();
    expect(picked).toBeGreaterThan(0);
    expect(picked).toBeLessThan(all);
    await page.locator('#findings select[name="application"]').selectOption('web');
    expect(await visible()).toBe(0);
  });

  test('is dark where the reader wants it dark', async () => {
    const html = await report();
    const background = async (scheme: 'light' | 'dark') => {
      const { page } = await openPage(html, { scheme });
      return page.evaluate('getComputedStyle(document.body).backgroundColor');
    };
    expect([await background('light'), await background('dark')]).toEqual([
      'rgb(244, 245, 247)',
      'rgb(18, 20, 23)',
    ]);
  });

  test.each([1280, 390])('nothing sticks out of a page of %i pixels', async width => {
    const { page } = await openPage(await report(), { width });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  });

  test('prints on A4 without anything cut off', async () => {
    const { page } = await openPage(await report(), { width: 703 }); // 210 mm less the margins
    await page.emulateMedia({ media: 'print' });
    const tooWide = await page.$$eval('main *', elements =>
      elements
        .filter(element => !element.closest('svg, details:not([open])'))
        .filter(element => element.getBoundingClientRect().right > 704)
        .map(({ tagName, textContent }) => `${tagName} ${textContent?.slice(0, 40)}`),
    );
    expect(tooWide).toEqual([]);
    expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(10_000);
  });

  test('can be read without its script', async () => {
    const html = (await report()).replace(/<script>[\s\S]*<\/script>/, '');
    const { page } = await openPage(html);
    await expect(page.locator('#debts tbody tr').first().isVisible()).resolves.toBe(true);
    await expect(page.locator('.filters:visible, .crumbs:visible').count()).resolves.toBe(0);
  });

  test('shows code only when asked to, without what looks like a secret', async () => {
    const files = orchard();
    const key = `  const apiKey = 'AKIA${'QWERTYUIOPASDFGH'}';\n  const password = "open sesame";\n`;
    for (const name of ['press', 'juice']) {
      const path = `packages/api/src/domain/${name}.ts`;
      files[path] = (files[path] ?? '').replace('  basket', `${key}  basket`);
    }
    const root = repositoryWith(files);
    const without = await tkpi(root, ['scan', '-f', 'html']);
    const shown = await tkpi(root, ['scan', '-f', 'html', '--snippets']);
    expect(without.stdout).not.toContain('basket.push');
    expect(shown.stdout).toContain('basket.push');
    expect(shown.stdout).not.toMatch(/AKIA|sesame/);
  });
});
