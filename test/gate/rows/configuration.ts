import { expect } from 'vitest';
import type { SettingChange } from '../../../src/model/delta.ts';
import type { Harbour } from '../change.ts';
import type { Row } from './row.ts';

const BERTHS = 'src/domain/berths.ts';
const worsen = (harbour: Harbour) =>
  harbour.edit(BERTHS, '  return label', '  if (berths.length > 99) points++;\n  return label');
const WORSENED = ['worsened excess-complexity assignBerth 73 → 74 (identity)'];

/** A configuration that a change brings along; the change is told, and nothing is measured with it. */
function bringing(name: string, settings: Readonly<Record<string, unknown>>, changes: SettingChange[]): Row {
  return {
    name,
    change: harbour => harbour.configure(config => ({ ...config, ...settings })),
    exit: 0,
    told: [],
    also: ({ ruler, bridge, total }) => {
      expect(ruler).toMatchObject([{ cause: 'configuration', state: 'pending', changes }]);
      expect({ bridge, points: total.points }).toEqual({ bridge: [], points: 0 });
    },
  };
}

function typeOnly(mode: 'count' | 'ignore', exit: 0 | 1): Row {
  return {
    name: `a type-only import across the border, typeOnly: ${mode}`,
    before: harbour =>
      harbour.configure(config => ({ ...config, layers: { ...(config.layers as object), typeOnly: mode } })),
    change: harbour => {
      harbour.write('src/ui/mark.ts', 'export interface Mark {\n  text: string;\n}\n');
      const text = harbour.read(BERTHS);
      harbour.write(
        BERTHS,
        `import type { Mark } from '../ui/mark.ts';\n${text}\nexport type Marks = Mark[];\n`,
      );
    },
    exit,
    told: exit === 0 ? [] : ['introduced layer-violation domain/berths.ts > ui/mark.ts 0 → 1'],
  };
}

/** Changes of the configuration, alone and with code. */
export const CONFIGURATION: readonly Row[] = [
  bringing('exclude', { exclude: [BERTHS] }, [{ path: 'exclude', before: '[]', after: `["${BERTHS}"]` }]),
  bringing('include', { include: ['src/app/**'] }, [{ path: 'include', after: '["src/app/**"]' }]),
  bringing('a higher limit', { complexity: { limit: 100 } }, [
    { path: 'complexity.limit', before: '10', after: '100' },
  ]),
  bringing('a lower limit', { complexity: { limit: 1 } }, [
    { path: 'complexity.limit', before: '10', after: '1' },
  ]),
  bringing('a weight', { score: { weights: { complexity: 0.1 } } }, [
    { path: 'score.weights.complexity', after: '0.1' },
  ]),
  bringing('the gate', { gate: { failOn: 'critical' } }, [
    { path: 'gate.failOn', before: '"major"', after: '"critical"' },
  ]),
  {
    name: 'a worsened function that is excluded in the same change',
    change: harbour => {
      worsen(harbour);
      harbour.configure(config => ({ ...config, exclude: [BERTHS], complexity: { limit: 100 } }));
    },
    exit: 1,
    told: WORSENED,
  },
  {
    name: 'a worsened function and a gate that would let it pass',
    change: harbour => {
      worsen(harbour);
      harbour.configure(config => ({ ...config, gate: { worsened: '50%' } }));
    },
    exit: 1,
    told: WORSENED,
  },
  typeOnly('count', 1),
  typeOnly('ignore', 0),
];
