import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Snapshot } from '../../src/model/snapshot.ts';
import { folderWith } from '../helpers/repository.ts';
import { tkpi } from '../helpers/tkpi.ts';

test('measures anew when the rule set that the configuration names has changed', async () => {
  const root = folderWith({
    'src/ui.ts': "import { load } from './data.ts';\nexport const page = load;\n",
    'src/data.ts': 'export const load = 1;\n',
    'tkpi.config.json': '{"layers": {"rules": "rules.json"}}',
  });
  const cache = folderWith({});
  const brokenRules = async (forbidden: readonly object[]): Promise<string[]> => {
    writeFileSync(join(root, 'rules.json'), JSON.stringify({ forbidden }));
    const { stdout } = await tkpi(root, ['scan', '-f', 'json', '--cache-dir', cache]);
    return (JSON.parse(stdout) as Snapshot).findings.map(({ code }) => code);
  };
  const rule = { name: 'no-data-in-ui', from: { path: '^src/ui' }, to: { path: '^src/data' } };
  expect(await brokenRules([])).toEqual([]);
  expect(await brokenRules([rule])).toEqual(['layer-violation']);
});
