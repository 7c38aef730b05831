import { expect, test } from 'vitest';
import { harbour as generated } from '../attribution/generated.ts';
import { folderWith } from '../helpers/repository.ts';
import { tkpi } from '../helpers/tkpi.ts';
import './harbour.ts'; // the clock stands still

test('the same past gives the same bytes: cold, warm, without a cache, with more threads, from elsewhere', async () => {
  const { root, base, head } = generated();
  const end = `${head}~18`;
  const env = { TKPI_CACHE_DIR: folderWith({}) };
  const asked = ['quarter', '--from', base, '--to', end, '-f', 'json'];
  const cold = await tkpi(root, asked, env);
  expect(cold).toMatchObject({ exitCode: 0, stderr: '' });
  expect(await tkpi(root, asked, env)).toEqual(cold);
  expect(await tkpi(root, [...asked, '--no-cache'], env)).toEqual(cold);
  expect(await tkpi(root, [...asked, '--workers', '2'], { TKPI_CACHE_DIR: folderWith({}) })).toEqual(cold);
  expect(await tkpi('/', [...asked, '-C', root, '--quiet'], env)).toEqual(cold);
});
