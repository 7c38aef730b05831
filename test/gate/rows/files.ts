import { expect } from 'vitest';
import type { Harbour } from '../change.ts';
import type { Row } from './row.ts';

function renameBerths(harbour: Harbour): void {
  harbour.move('src/domain/berths.ts', 'src/domain/quays.ts');
  for (const path of ['src/app/plan.ts', 'src/app/receipt.ts']) harbour.edit(path, 'berths.ts', 'quays.ts');
}

const calm = { exit: 0, told: [] } as const;

/** Changes of whole files. */
export const FILES: readonly Row[] = [
  {
    ...calm,
    name: 'a file renamed',
    change: renameBerths,
    also: ({ files }) =>
      expect(files.renamed).toEqual([{ from: 'src/domain/berths.ts', to: 'src/domain/quays.ts' }]),
  },
  {
    ...calm,
    name: 'a file renamed and 10 % of it edited',
    change: harbour => {
      renameBerths(harbour);
      harbour.edit('src/domain/quays.ts', /points -= (\d)/g, 'points -= 1$1');
      harbour.edit('src/domain/quays.ts', /berthCount = 12/, 'berthCount = 14');
    },
    also: ({ files }) =>
      expect(files.renamed).toEqual([{ from: 'src/domain/berths.ts', to: 'src/domain/quays.ts' }]),
  },
  {
    ...calm,
    name: 'a file with a copy renamed',
    change: harbour => harbour.move('src/app/invoice.ts', 'src/app/bill.ts'),
  },
  {
    ...calm,
    name: 'a file of the cycle renamed',
    change: harbour => {
      harbour.move('src/app/tide.ts', 'src/app/flood.ts');
      harbour.edit('src/app/pilot.ts', './tide.ts', './flood.ts');
    },
  },
  {
    ...calm,
    name: 'the file behind the border renamed',
    change: harbour => {
      harbour.move('src/ui/label.ts', 'src/ui/text/label.ts');
      harbour.edit('src/domain/berths.ts', '../ui/label.ts', '../ui/text/label.ts');
    },
  },
  {
    ...calm,
    name: 'a folder of 50 files renamed',
    change: harbour => {
      harbour.move('src/domain/cargo', 'src/domain/freight');
      harbour.edit('src/app/plan.ts', '/cargo/', '/freight/');
    },
    also: ({ files }) => expect(files.renamed).toHaveLength(50),
  },
  {
    name: 'the folder with all debts renamed, 50 files below it',
    change: harbour => {
      harbour.move('src', 'source');
      harbour.configure(config => ({
        ...config,
        layers: JSON.parse(JSON.stringify(config.layers).replaceAll('src/', 'source/')),
      }));
    },
    exit: 0,
    // by the base's configuration there are no layers in the new folder
    told: ['resolved layer-violation domain/berths.ts > ui/label.ts 1 → 0'],
    also: ({ ruler }) => expect(ruler).toMatchObject([{ state: 'pending' }]),
  },
  {
    ...calm,
    name: 'everything moved into a package of a monorepo',
    change: harbour => {
      harbour.move('src', 'packages/harbour/src');
      harbour.move('package.json', 'packages/harbour/package.json');
      harbour.write('package.json', '{ "name": "port", "workspaces": ["packages/*"] }\n');
    },
  },
  {
    ...calm,
    name: 'two files swap names',
    change: harbour => {
      harbour.move('src/domain/cranes.ts', 'src/domain/other.ts');
      harbour.move('src/domain/tugs.ts', 'src/domain/cranes.ts');
      harbour.move('src/domain/other.ts', 'src/domain/tugs.ts');
      harbour.edit(
        'src/app/plan.ts',
        "{ lift } from '../domain/cranes.ts'",
        "{ lift } from '../domain/tugs.ts#'",
      );
      harbour.edit(
        'src/app/plan.ts',
        "{ tow } from '../domain/tugs.ts'",
        "{ tow } from '../domain/cranes.ts'",
      );
      harbour.edit('src/app/plan.ts', '.ts#', '.ts');
    },
    also: ({ files }) => expect(files.renamed).toHaveLength(2),
  },
  {
    name: 'a file made unparsable',
    change: harbour => harbour.append('src/domain/berths.ts', 'export function (\n'),
    exit: 1,
    told: [
      'resolved excess-complexity assignBerth 73 → 0',
      'resolved layer-violation domain/berths.ts > ui/label.ts 1 → 0',
    ],
    also: ({ files, groups, bridge = [] }) => {
      expect(files.unanalysable).toMatchObject([{ path: 'src/domain/berths.ts', reason: 'syntax-error' }]);
      expect(groups.map(({ cause }) => cause)).toEqual(['scope', 'scope']);
      expect(bridge.filter(({ cause, what }) => cause === 'code' && what === 'debt')).toEqual([]);
    },
  },
];
