import { expect } from 'vitest';
import type { Harbour } from '../change.ts';
import { ASSIGN, handler, judging, LABEL_IMPORT, naming, steps } from '../harbour.ts';
import type { Row } from './row.ts';

const BERTHS = 'src/domain/berths.ts';
const HEADER = "import type { Ship } from './ship.ts';\n\n";
/** The function of 83 as two of 40 and a rest of 5. */
const ONE = judging('judgeOne', 40, 1);
const TWO = judging('judgeTwo', 40, 40);
const REST = `export function assignBerth(ship: Ship, berths: string[]): number {\n  let points = judgeOne(ship, berths) + judgeTwo(ship, berths);\n${steps(79, 4)}\n  return label(ship.flag, points);\n}\n`;

function split(harbour: Harbour, files: Readonly<Record<string, string>>): void {
  const imports = Object.entries(files).map(
    ([path, text]) =>
      `import { ${/function (\w+)/.exec(text)?.[1]}${text.includes('judgeTwo') && text.includes('judgeOne') ? ', judgeTwo' : ''} } from './${path}';\n`,
  );
  harbour.edit(BERTHS, ASSIGN, Object.keys(files).length === 0 ? `${ONE}\n${TWO}\n${REST}` : REST);
  harbour.write(BERTHS, imports.join('') + harbour.read(BERTHS));
  for (const [path, text] of Object.entries(files)) harbour.write(`src/domain/${path}`, HEADER + text);
}

/** Takes the function to another file; who imports it follows. */
function moveFunction(harbour: Harbour, to: string, name = 'assignBerth'): void {
  harbour.edit(BERTHS, `\n${ASSIGN}`, '');
  harbour.edit(BERTHS, LABEL_IMPORT, '');
  const up = to.includes('/') ? '..' : '.';
  const label = LABEL_IMPORT.replace('../', up === '..' ? '../../' : '../');
  harbour.write(
    `src/domain/${to}`,
    `${label}import type { Ship } from '${up}/ship.ts';\n\n${ASSIGN.replace('assignBerth', name)}`,
  );
  const [stem] = to.split('.');
  harbour.edit('src/app/plan.ts', '../domain/berths.ts', `../domain/${stem}.ts`);
  if (name !== 'assignBerth') harbour.edit('src/app/plan.ts', 'assignBerth', name);
}

/** Changes of functions. */
export const FUNCTIONS: readonly Row[] = [
  {
    name: '83 → 84',
    change: harbour =>
      harbour.edit(BERTHS, '  return label', '  if (berths.length > 99) points++;\n  return label'),
    exit: 1,
    told: ['worsened excess-complexity assignBerth 73 → 74 (identity)'],
  },
  {
    name: 'split into 40 + 40',
    change: harbour => split(harbour, {}),
    exit: 0,
    told: ['improved excess-complexity judgeOne 73 → 60 (similar, split)'],
  },
  {
    name: 'split into 40 + 40 in another file',
    change: harbour => split(harbour, { 'judges.ts': `${ONE}\n${TWO}` }),
    exit: 0,
    told: ['improved excess-complexity judgeTwo 73 → 60 (split)'],
  },
  {
    name: 'split into 40 + 40 in two other files',
    change: harbour => split(harbour, { 'one.ts': ONE, 'two.ts': TWO }),
    exit: 0,
    told: ['improved excess-complexity judgeOne 73 → 60 (split)'],
  },
  {
    name: 'a part of 40 extracted, another in another file',
    change: harbour => {
      const rest = REST.replace(
        'judgeOne(ship, berths) + judgeTwo(ship, berths)',
        'judgeOne(ship, berths)',
      ).replace('  return', `${steps(40, 39)}\n  return`);
      harbour.edit(BERTHS, ASSIGN, rest);
      harbour.write(BERTHS, `import { judgeOne } from './one.ts';\n${harbour.read(BERTHS)}`);
      harbour.write('src/domain/one.ts', HEADER + ONE);
    },
    exit: 0,
    told: ['improved excess-complexity assignBerth 73 → 64 (identity, split)'],
  },
  {
    name: 'renamed',
    change: harbour => {
      harbour.edit(BERTHS, 'assignBerth', 'berthFor');
      harbour.edit('src/app/plan.ts', 'assignBerth', 'berthFor');
    },
    exit: 0,
    told: [],
  },
  {
    name: 'made a method',
    change: harbour => {
      const method = ASSIGN.replace('export function ', '  ');
      harbour.edit(
        BERTHS,
        ASSIGN,
        `class Berths {\n${method}}\n\nexport const { assignBerth } = new Berths();\n`,
      );
    },
    exit: 0,
    told: [],
  },
  {
    name: 'renamed with its variables',
    change: harbour => {
      const renamed = ASSIGN.replace('assignBerth', 'berthFor').replaceAll('ship', 'vessel');
      harbour.edit(BERTHS, ASSIGN, renamed.replaceAll('points', 'score'));
      harbour.edit('src/app/plan.ts', 'assignBerth', 'berthFor');
    },
    exit: 0,
    told: [],
  },
  {
    name: 'moved to another file, its forbidden import with it',
    change: harbour => moveFunction(harbour, 'assign.ts'),
    exit: 0,
    told: [],
  },
  {
    name: 'moved to a file in another folder',
    change: harbour => moveFunction(harbour, 'rules/assign.ts'),
    exit: 0,
    told: [],
  },
  {
    name: 'moved and renamed',
    change: harbour => moveFunction(harbour, 'rules/assign.ts', 'berthFor'),
    exit: 0,
    told: [],
  },
  {
    name: 'moved to a file that is there',
    change: harbour => {
      harbour.edit(BERTHS, `\n${ASSIGN}`, '');
      harbour.edit(BERTHS, LABEL_IMPORT, '');
      harbour.write('src/domain/tugs.ts', `${LABEL_IMPORT}${harbour.read('src/domain/tugs.ts')}\n${ASSIGN}`);
      harbour.edit('src/app/plan.ts', '../domain/berths.ts', '../domain/tugs.ts');
    },
    exit: 0,
    told: [],
  },
  {
    name: 'one bad function removed, another of the same size added elsewhere',
    change: harbour => {
      harbour.edit('src/domain/cranes.ts', judging('lift', 31, 200), 'export const lift = 1;\n');
      harbour.append('src/domain/fees.ts', `\n${naming('nameOf', 31)}`);
    },
    exit: 1,
    told: ['introduced excess-complexity nameOf 0 → 21', 'resolved excess-complexity lift 21 → 0'],
  },
  {
    name: 'one bad function removed, another of the same size added in its place',
    change: harbour => {
      harbour.edit(
        'src/domain/cranes.ts',
        judging('lift', 31, 200),
        `export const lift = 1;\n\n${naming('nameOf', 31)}`,
      );
    },
    exit: 1,
    told: ['introduced excess-complexity nameOf 0 → 21', 'resolved excess-complexity lift 21 → 0'],
  },
  {
    name: '300 trivial functions beside a worsened one',
    change: harbour => {
      harbour.edit(BERTHS, '  return label', '  if (berths.length > 99) points++;\n  return label');
      const trivial = Array.from(
        { length: 300 },
        (_, index) => `export const constant${index} = () => ${index * 7};\n`,
      );
      harbour.append(BERTHS, `\n${trivial.join('')}`);
    },
    exit: 1,
    told: ['worsened excess-complexity assignBerth 73 → 74 (identity)'],
    also: ({ total }) => expect(total.kpis.find(({ id }) => id === 'complexity')?.points).toBeLessThan(0),
  },
  {
    name: 'anonymous callbacks in another order',
    change: harbour => {
      const [first = '', second = ''] = [handler('arrive', 26, 400), handler('leave', 33, 500)];
      harbour.edit('src/app/events.ts', `${first}\n${second}`, `${second}\n${first}`);
    },
    exit: 0,
    told: [],
  },
  {
    name: 'an anonymous callback before another',
    change: harbour =>
      harbour.edit('src/app/events.ts', "on('arrive'", "on('dock', ship => ship.crew);\n\non('arrive'"),
    exit: 0,
    told: [],
  },
  {
    name: 'a bad anonymous callback before another',
    change: harbour =>
      harbour.edit('src/app/events.ts', "on('arrive'", `${handler('dock', 28, 600)}\non('arrive'`),
    exit: 1,
    told: ['introduced excess-complexity <anonymous#1> 0 → 18'],
  },
];
