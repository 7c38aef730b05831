import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Card, CardUnit } from '../../src/model/card.ts';
import { markdown } from '../../src/reporters/card/markdown.ts';
import { hasBrowser, openPage } from '../html/browser.ts';
import { card, cardOf } from './harbour.ts';
import { organisation } from './organisation.ts';

const TITLE =
  '<img src=x onerror=alert(1)> ::error::pwned \u001b[31m @octocat ![x](https://evil.example) =cmd|calc';

/** The organisation with a pull request, an entry and a number that somebody hostile named. */
function hostile(): string {
  const { root } = organisation();
  const write = (path: string, text: string) => writeFileSync(join(root, path), text);
  write(
    'hostile.json',
    JSON.stringify([
      {
        ...{ number: 99, title: TITLE, url: 'https://forge.example/"><script>alert(1)</script>' },
        ...{ author: { login: 'ben' }, labels: [{ name: TITLE }], createdAt: '2026-08-01T10:00:00Z' },
        ...{ mergedAt: '2026-08-02T10:00:00Z', additions: 1, deletions: 1, changedFiles: 1, files: [] },
        ...{
          reviews: [{ author: { login: 'ana' }, state: 'APPROVED', submittedAt: '2026-08-01T12:00:00Z' }],
        },
        ...{ comments: [], closingIssuesReferences: [] },
      },
    ]),
  );
  write(
    '.tkpi/ledger/2026-Q3/hostile.yml',
    [
      ...['id: hostile', 'item: technical/influence', 'app: web', 'by: ["@ana"]'],
      ...['when: {from: 2026-08-01, to: 2026-08-02}', `found: ${JSON.stringify(TITLE)}`],
      ...[`did: ${JSON.stringify(TITLE)}`, `effect: ${JSON.stringify(TITLE)}`],
      ...['evidence:', '  - {url: "https://evil.example/\\"><script>alert(1)</script>"}', ''],
    ].join('\n'),
  );
  return root;
}

/** Markdown without its code spans, where nothing has an effect, and without addresses, where brackets are encoded. */
function withoutCode(markdown: string): string {
  return markdown.replace(/(`+)(?!`).*?(?<!`)\1(?!`)/g, '');
}

test.each([[[]], [['--for', '@ana']]])('names from outside are harmless in every report (%j)', async more => {
  const root = hostile();
  const formats = ['terminal', 'markdown', 'html', 'json'];
  const written = formats.flatMap(format => ['-f', `${format}=${format}.txt`]);
  const args = ['2026-Q3', '--import', 'pull-requests=hostile.json', ...more, ...written];
  const { exitCode, stderr } = await card(root, ...args);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  const [terminal = '', markdown = '', html = '', json = ''] = formats.map(format =>
    readFileSync(join(root, `${format}.txt`), 'utf8'),
  );
  for (const text of [terminal, markdown, html, json]) {
    expect(text).not.toContain('\u001b');
    expect(text).not.toMatch(/^::error/m);
  }
  expect(html).not.toMatch(/<img|<script>alert|href="(?!https:|#)/);
  expect(withoutCode(markdown)).not.toMatch(/(?<!\\)<(?:img|script)|!\[|@octocat/);
  expect(JSON.stringify(JSON.parse(json))).toContain('<img src=x');
});

test.skipIf(!hasBrowser)('a page of a hostile card runs nothing and asks for nothing', async () => {
  const { stdout } = await card(hostile(), '2026-Q3', '--import', 'pull-requests=hostile.json', '-f', 'html');
  expect(stdout).toContain('&lt;img src=x');
  const { faults } = await openPage(stdout);
  expect(faults).toEqual([]);
});

test('an export that is configured and can not be read is named so, and nothing is counted from it', async () => {
  const { root } = organisation();
  writeFileSync(join(root, 'exports/issues-web.csv'), '"never closed');
  const { stdout, exitCode } = await card(root, '2026-Q3', '-f', 'json');
  const { inputs, unit } = JSON.parse(stdout);
  expect(exitCode).toBe(0);
  expect(inputs).toContainEqual(
    expect.objectContaining({
      file: 'exports/issues-web.csv',
      state: 'unreadable',
      reason: expect.stringMatching(/row 1/),
    }),
  );
  const [requirements] = unit.pillars[0].items;
  for (const { counted } of requirements.measures) expect(counted.state).toBe('not-provided');
});

test('a Markdown card has all rows: its words leave room for them', async () => {
  const { stdout } = await card(organisation().root, '2026-Q3', '-f', 'markdown');
  expect(stdout).not.toMatch(/^… and \d+ more/m);
  expect(stdout.length).toBeLessThan(60_000);
  expect(stdout).toContain('# Application `web`');
  expect(stdout).toContain('| Lines covered by tests | – | 54.7 % | 64 |');
});

test('a Markdown card of more applications than it has room for names the first of those left out', async () => {
  const { stdout } = await card(organisation().root, '2026-Q3', '-f', 'json');
  const measured: Card = JSON.parse(stdout);
  const [{ ...unit }] = measured.applications as [CardUnit];
  const applications = Array.from({ length: 40 }, (_, at) => ({ ...unit, name: `part-${at}` }));
  const text = markdown({ ...measured, applications }, { color: false, width: 80, verbose: false });
  expect(text.length).toBeLessThan(60_000);
  expect(text).not.toMatch(/^… and \d+ more/m);
  const shown = text.match(/^# Application/gm)?.length ?? 0;
  expect(shown).toBeGreaterThan(0);
  const named = [0, 1, 2, 3, 4].map(at => `\`part-${shown + at}\``).join(', ');
  expect(text).toContain(
    `No room here for the card of ${named} and ${35 - shown} more: \`npx tkpi card 2026-Q3 --app part-${shown}\``,
  );
});

test('a caveat of several measures is said once, with their names', async () => {
  const { stdout } = await card(organisation().root, '2026-Q3', '-f', 'markdown');
  const [own = ''] = stdout.split('# Application');
  expect(own.split('read it beside the code lines of both ends')).toHaveLength(2);
  expect(own).toContain(
    '- **Caveat:** Technical work; technical work, by lines: What programs changed is not in it.',
  );
});

test('a paragraph of an entry is told whole', async () => {
  const { root } = organisation();
  const file = join(root, '.tkpi/ledger/2026-Q3/error-codes.yml');
  const effect = `Begin ${'and on '.repeat(60)}end.`;
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^effect:.*$/m, `effect: ${effect}`));
  for (const format of ['terminal', 'markdown', 'html']) {
    const { stdout } = await card(root, '2026-Q3', '-f', format);
    expect(stdout.replace(/\s+/g, ' ')).toContain(`Effect: ${effect}`);
  }
});

test('exports that overlap count what both have once', async () => {
  const { root } = organisation();
  const once = await cardOf(root, '2026-Q3');
  const file = join(root, 'tkpi.config.json');
  const config = JSON.parse(readFileSync(file, 'utf8'));
  const kinds = ['issues', 'pull-requests', 'review-comments'];
  const again = config.imports.filter(({ kind }: { kind: string }) => kinds.includes(kind));
  writeFileSync(file, JSON.stringify({ ...config, imports: [...config.imports, ...again] }));
  const twice = await cardOf(root, '2026-Q3');
  expect(twice.inputs.length).toBe(once.inputs.length + again.length);
  const counted = ({ unit, applications }: Card) =>
    [unit, ...applications].map(({ pillars }) =>
      pillars.flatMap(({ items }) =>
        items.flatMap(({ measures }) => measures.map(own => [own.id, own.counted])),
      ),
    );
  expect(counted(twice)).toEqual(counted(once));
});

test('a number whose file is gone or broken is missing where it belongs, and the file is named at the top', async () => {
  const { root } = organisation();
  rmSync(join(root, 'exports/build-minutes.csv'));
  writeFileSync(join(root, 'exports/survey.json'), '{');
  const { unit } = await cardOf(root, '2026-Q3');
  const measures = unit.pillars.flatMap(({ items }) => items.flatMap(own => own.measures));
  const counted = (part: string) =>
    measures.find(({ id }) => id.startsWith('metric.') && id.includes(part))?.counted;
  expect(counted('build')).toEqual({
    state: 'not-provided',
    reason: 'exports/build-minutes.csv is not provided: there is no such file',
  });
  expect(counted('survey')).toEqual({
    state: 'not-provided',
    reason: expect.stringMatching(/^exports\/survey\.json cannot be read: /),
  });
  const { stdout } = await card(root, '2026-Q3');
  const [top = ''] = stdout.split('Items\n');
  expect(top).toContain('exports/build-minutes.csv is configured, and not there');
  expect(top).toContain('1 input could not be read, see below');
});
