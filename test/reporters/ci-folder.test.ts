import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commitAll, folderWith, repositoryWith, writeFiles } from '../helpers/repository.ts';
import { tkpi } from '../helpers/tkpi.ts';

const bad = (ifs: number) =>
  `export function bad(n: number): number {\n${'  if (n > 1) n -= 1;\n'.repeat(ifs)}  return n;\n}\n`;

test('CI formats name files from the top of the repository when a folder of it is checked', async () => {
  const root = repositoryWith({
    'packages/shop/src/bad.ts': bad(30),
    'packages/shop/package.json': '{"name":"shop"}',
  });
  commitAll(root, 'base');
  writeFiles(root, { 'packages/shop/src/bad.ts': bad(31), 'packages/shop/src/broken.ts': 'const = ;\n' });
  const formats = ['github', 'codequality', 'sarif', 'junit', 'terminal'];
  const out = folderWith({});
  const args = formats.flatMap(format => ['-f', `${format}=${join(out, format)}`]);
  await tkpi(root, ['check', 'packages/shop', '--base', 'HEAD', '-q', ...args]);
  const report = (format: string) => readFileSync(join(out, format), 'utf8');

  expect(report('github')).toMatch(/^::error file=packages\/shop\/src\/b\w+\.ts,/);
  const [issue] = JSON.parse(report('codequality')) as { location: { path: string } }[];
  expect(issue?.location.path).toBe('packages/shop/src/bad.ts');
  expect(report('sarif')).toContain('"uri":"packages/shop/src/bad.ts"');
  expect(report('junit')).toContain('packages/shop/src/broken.ts');
  expect(report('terminal')).toContain('\n          src/bad.ts');
});
