import { deciding } from '../quarter/harbour.ts';

const copied = Array.from({ length: 12 }, (_, row) => `  basket.push(pick(tree, ${row}, 'ripe'));`).join(
  '\n',
);

/** A repository with something of everything: two applications, owners, a clone, complex functions, a cycle, layers. */
export function orchard(): Record<string, string> {
  return {
    'package.json': '{"name":"orchard","workspaces":["packages/*"]}',
    'packages/web/package.json': '{"name":"web"}',
    'packages/api/package.json': '{"name":"api"}',
    CODEOWNERS: 'packages/web/ @orchard/pickers\npackages/api/ @orchard/pressers\n',
    'tkpi.config.json': JSON.stringify({
      layers: {
        order: ['ui', 'domain'],
        define: { ui: ['packages/*/src/ui/**'], domain: ['packages/*/src/domain/**'] },
      },
    }),
    'packages/web/src/ui/tree.ts': deciding('climb', 30),
    'packages/web/src/ui/branch.ts': deciding('reach', 14),
    'packages/web/src/domain/apple.ts':
      "import { climb } from '../ui/tree.ts';\nimport { ripe } from './ripe.ts';\nexport const apple = () => { climb(1); ripe(); };\n",
    'packages/web/src/domain/ripe.ts':
      "import { apple } from './apple.ts';\nexport const ripe = () => { apple(); };\n",
    'packages/api/src/domain/press.ts': `declare const basket: string[];\ndeclare const pick: (tree: number, row: number, how: string) => string;\nexport function press(tree: number): void {\n${copied}\n}\n`,
    'packages/api/src/domain/juice.ts': `declare const basket: string[];\ndeclare const pick: (tree: number, row: number, how: string) => string;\nexport function juice(tree: number): void {\n${copied}\n}\n`,
    ...Object.fromEntries(
      Array.from({ length: 12 }, (_, row) => [
        `packages/api/src/domain/row${row}.ts`,
        deciding(`row${row}`, 11 + row),
      ]),
    ),
  };
}
