import { COPIED } from '../harbour.ts';
import type { Row } from './row.ts';

/** Changes of clones, imports and cycles. */
export const PLACES: readonly Row[] = [
  {
    name: 'a line edited in both copies',
    change: harbour => {
      for (const path of ['src/app/invoice.ts', 'src/app/receipt.ts'])
        harbour.edit(path, 'amount / 7', 'amount / 77');
    },
    exit: 0,
    told: [],
  },
  {
    name: 'a variable renamed in both copies',
    change: harbour => {
      for (const path of ['src/app/invoice.ts', 'src/app/receipt.ts']) harbour.edit(path, 'amount', 'total');
    },
    exit: 0,
    told: [],
  },
  {
    name: 'a copy moved to another file',
    change: harbour => {
      harbour.edit('src/app/invoice.ts', COPIED, '');
      harbour.write('src/app/settle.ts', COPIED);
    },
    exit: 0,
    told: [],
  },
  {
    name: 'two lines edited in one copy',
    change: harbour =>
      harbour.edit(
        'src/app/invoice.ts',
        / {2}const ensign4 = .*\n.*\n/,
        '  if (!currency) {\n    throw new Error(); }\n',
      ),
    exit: 0,
    told: ['improved clone app/invoice.ts + app/receipt.ts 72 → 68 (similar, split)'],
  },
  {
    name: 'a third copy',
    change: harbour => harbour.write('src/app/quote.ts', COPIED),
    exit: 1,
    told: ['worsened clone app/invoice.ts + app/quote.ts + app/receipt.ts 72 → 108 (identity)'],
  },
  {
    name: 'another forbidden import in a file that has one',
    change: harbour => {
      harbour.write(
        'src/domain/berths.ts',
        `import { flags } from '../ui/flags.ts';\n${harbour.read('src/domain/berths.ts')}\nexport const size = flags;\n`,
      );
      harbour.write('src/ui/flags.ts', 'export const flags = 12;\n');
    },
    exit: 1,
    told: ['introduced layer-violation domain/berths.ts > ui/flags.ts 0 → 1'],
  },
  {
    name: 'a forbidden import in another file',
    change: harbour => {
      harbour.write(
        'src/domain/fees.ts',
        `import { label } from '../ui/label.ts';\n${harbour.read('src/domain/fees.ts')}\nexport const fee = label('', 1);\n`,
      );
    },
    exit: 1,
    told: ['introduced layer-violation domain/fees.ts > ui/label.ts 0 → 1'],
  },
  {
    name: 'a cycle gets one more module',
    change: harbour => {
      harbour.write(
        'src/app/lamp.ts',
        "import { tide } from './tide.ts';\n\nexport const lamp = () => tide();\n",
      );
      harbour.edit(
        'src/app/pilot.ts',
        'export',
        "import { lamp } from './lamp.ts';\n\nexport const light = () => lamp();\nexport",
      );
    },
    exit: 1,
    told: ['worsened cycle app/lamp.ts + app/pilot.ts + app/tide.ts 2 → 4 (overlap)'],
  },
  {
    name: 'a new cycle',
    change: harbour => {
      harbour.write(
        'src/app/lamp.ts',
        "import { oil } from './oil.ts';\n\nexport const lamp = () => oil();\n",
      );
      harbour.write(
        'src/app/oil.ts',
        "import { lamp } from './lamp.ts';\n\nexport const oil = () => lamp();\n",
      );
    },
    exit: 1,
    told: ['introduced cycle app/lamp.ts + app/oil.ts 0 → 2'],
  },
];
