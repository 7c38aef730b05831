import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openImport, openNamedImport } from '../../src/commands/imports/open-import.ts';
import { readPullRequests } from '../../src/imports/pull-requests/read-pull-requests.ts';
import { folderWith } from '../helpers/repository.ts';
import { dataOf } from '../reviews/harbour.ts';
import { issuesOf } from './issues/source.ts';

const wide = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
const swapped = (text: string) => wide(text).swap16();
const REQUEST =
  '[{"number":1,"title":"Küste 🌊","createdAt":"2026-07-01T08:00:00Z","mergedAt":null,"author":null}]';

function written(bytes: Buffer): { root: string; file: string } {
  const root = folderWith({});
  writeFileSync(join(root, 'export'), bytes);
  return { root, file: 'export' };
}

async function opened(bytes: Buffer) {
  const { root, file } = written(bytes);
  const found = await openImport(root, file);
  if ('reason' in found) throw new Error(found.reason);
  return found.source;
}

it.each([
  ['little', wide],
  ['big', swapped],
])('what PowerShell writes is read, %s end first; its hash is that of the file', async (_, encode) => {
  const source = await opened(encode(REQUEST));
  expect(dataOf(await readPullRequests(source, {}))[0]).toMatchObject({ title: 'Küste 🌊' });
  expect(source.hash).toBe(`sha256:${createHash('sha256').update(encode(REQUEST)).digest('hex')}`);
  const { root } = written(encode(REQUEST));
  expect(await openNamedImport(join(root, 'export'), 'export')).toHaveProperty('source');
});

it('a long CSV is read in pieces that cut characters', async () => {
  const rows = Array.from({ length: 30_000 }, (_, index) => `H-${index},Küste 🌊 ${index},2026-07-01,`);
  const issues = await issuesOf(
    await opened(wide(['Issue key,Summary,Created,Resolved', ...rows].join('\n'))),
  );
  expect(issues).toHaveLength(30_000);
  expect(issues.every(({ id, title }) => title === `Küste 🌊 ${id.slice(2)}`)).toBe(true);
});

it('half a character, and half of a pair, are no text', async () => {
  for (const bytes of [
    wide('[]').subarray(0, -1),
    wide('"\ud83c"'),
    Buffer.concat([wide('[]'), Buffer.from([0])]),
  ]) {
    const { root, file } = written(bytes);
    expect(await openImport(root, file)).toEqual({
      reason: 'it begins as UTF-16, and some of it is not: save it as UTF-8',
    });
  }
});
