/**
 * The application that the gate's table changes: a function of cyclomatic complexity 83, a clone in two files, a layer
 * violation (it belongs to that function), a cycle, and dozens of ordinary files.
 */
const WORDS = [
  'anchor',
  'beacon',
  'capstan',
  'davit',
  'ensign',
  'fender',
  'galley',
  'hawser',
  'jetty',
  'keel',
];

/** A statement with one decision; no two numbers give the same text. */
function step(number: number): string {
  const word = `${WORDS[number % 10]}${number}`;
  return (
    [
      `  if (ship.draft > ${number}) points += ${number * 3};`,
      `  if (berths.includes('${word}')) points -= ${number * 7};`,
      `  points += ship.flag === '${word}' ? ${number} : ${number * 2};`,
      `  while (points > ${number * 1000}) points -= ${number};`,
      `  for (const mast of ship.masts) points += mast * ${number};`,
      `  points += ship.crew || ${number * 11};`,
    ][number % 6] ?? ''
  );
}

/** Statements with that many decisions in all, numbered from `first`. */
export function steps(first: number, decisions: number): string {
  return Array.from({ length: decisions }, (_, index) => step(first + index)).join('\n');
}

/** A function of a complexity; `first` makes it another one. */
export function judging(name: string, complexity: number, first: number): string {
  return [
    `export function ${name}(ship: Ship, berths: string[]): number {`,
    '  let points = 0;',
    steps(first, complexity - 1),
    '  return points;',
    '}',
    '',
  ].join('\n');
}

/** A function of a complexity that nobody takes for one of the others. */
export function naming(name: string, complexity: number): string {
  const arms = Array.from(
    { length: complexity - 1 },
    (_, arm) => `    case ${arm * 13}:\n      return new Date(${arm}, ${arm % 12}).toISOString();`,
  );
  return `export function ${name}(code: number): string {\n  switch (code) {\n${arms.join('\n')}\n    default:\n      return 'none';\n  }\n}\n`;
}

/** A complex anonymous callback, registered under a name. */
export function handler(event: string, complexity: number, first: number): string {
  return [
    `on('${event}', (ship, berths) => {`,
    '  let points = 0;',
    steps(first, complexity - 1),
    '  return points;',
    '});',
    '',
  ].join('\n');
}

const SHIP = `import type { Ship } from './ship.ts';\n`;

/** 36 lines that two files share. */
export const COPIED = [
  'export function settle(amount: number, currency: string, parts: number[]): string {',
  ...Array.from({ length: 11 }, (_, index) => [
    `  const ${WORDS[index % 10]}${index} = amount * ${index + 2} + parts.length;`,
    `  parts.push(${WORDS[index % 10]}${index}, Math.round(amount / ${index + 3}));`,
    `  console.info(currency, '${WORDS[(index + 3) % 10]}', parts.at(-${index + 1}));`,
  ]).flat(),
  '  return parts.map(part => `$' + '{part} $' + "{currency}`).join(', ');",
  '}',
  '',
].join('\n');

/** The import that breaks the layers, and the function that needs it. */
export const LABEL_IMPORT = `import { label } from '../ui/label.ts';\n`;
export const ASSIGN = judging('assignBerth', 83, 1).replace(
  '  return points;\n',
  '  return label(ship.flag, points);\n',
);

const cargo = (number: number) => {
  const next = number < 49 ? `import { hold${number + 1} } from './hold${number + 1}.ts';\n` : '';
  const use = number < 49 ? `hold${number + 1}(tons + ${number})` : 'tons';
  const word = WORDS[number % 10];
  return `${next}\n/** Hold ${number}. */\nexport function hold${number}(tons: number): number {\n  const ${word} = ${use};\n  return ${word} > ${number * 17} ? ${word} - ${number} : ${word};\n}\n`;
};

/** Files of the base, by path. */
export const HARBOUR: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "harbour", "type": "module" }\n',
  'tkpi.config.json': `${JSON.stringify(
    {
      analyzers: { maintainability: false },
      layers: {
        order: ['ui', 'app', 'domain'],
        define: { ui: ['src/ui/**'], app: ['src/app/**'], domain: ['src/domain/**'] },
      },
    },
    undefined,
    2,
  )}\n`,
  'src/domain/ship.ts':
    'export interface Ship {\n  draft: number;\n  crew: number;\n  flag: string;\n  masts: number[];\n}\n',
  'src/domain/berths.ts': `${LABEL_IMPORT}${SHIP}\nexport const berthCount = 12;\n\n${ASSIGN}`,
  'src/domain/cranes.ts': `${SHIP}\n${judging('lift', 31, 200)}`,
  'src/domain/tugs.ts': `${SHIP}\n${judging('tow', 25, 300)}`,
  'src/domain/fees.ts': 'export function feeOf(days: number): number {\n  return days * 120;\n}\n',
  ...Object.fromEntries(
    Array.from({ length: 50 }, (_, hold) => [`src/domain/cargo/hold${hold}.ts`, cargo(hold)]),
  ),
  'src/app/invoice.ts': `import { feeOf } from '../domain/fees.ts';\n\nexport class Invoice {\n  fee = feeOf(3);\n}\n\n${COPIED}`,
  'src/app/receipt.ts': `import { berthCount } from '../domain/berths.ts';\n\nexport const receipt = [berthCount];\n\n${COPIED}`,
  'src/app/tide.ts':
    "import { pilot } from './pilot.ts';\n\nexport const tide = (): number => pilot() + 1;\n",
  'src/app/pilot.ts': "import { tide } from './tide.ts';\n\nexport const pilot = (): number => tide() - 1;\n",
  'src/app/plan.ts':
    "import { assignBerth } from '../domain/berths.ts';\nimport { hold0 } from '../domain/cargo/hold0.ts';\nimport { lift } from '../domain/cranes.ts';\nimport { tow } from '../domain/tugs.ts';\n\nexport const plan = [assignBerth, hold0, lift, tow];\n",
  'src/app/events.ts': `import { on } from './bus.ts';\n\n${handler('arrive', 26, 400)}\n${handler('leave', 33, 500)}`,
  'src/app/bus.ts':
    'export function on(event: string, listener: (ship: any, berths: any) => number): void {\n  console.info(event, listener);\n}\n',
  'src/ui/label.ts':
    'export function label(text: string, points: number): number {\n  return text.length + points;\n}\n',
  'src/ui/board.ts': "import { plan } from '../app/plan.ts';\n\nexport const board = plan.length;\n",
};
