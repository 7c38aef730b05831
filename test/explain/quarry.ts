import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Explanation } from '../../src/model/explanation.ts';
import type { Snapshot } from '../../src/model/snapshot.ts';
import { commitAll, git, writeFiles } from '../helpers/repository.ts';
import { type Outcome, tkpi } from '../helpers/tkpi.ts';

const store = realpathSync(mkdtempSync(join(tmpdir(), 'tkpi-explain-')));
afterAll(() => rmSync(store, { recursive: true, force: true }));
const environment = { TKPI_CACHE_DIR: join(store, 'cache') };

/** Every line of it counted by hand: see `points.test.ts`. */
export const BLAST = `export class Blast {
  fire(charge = 1, holes: any[] = []): number {
    if (charge > 2 && holes.length > 0 && !holes[0]) {
      for (const hole of holes) {
        if (hole?.wet) continue;
        else if (hole.deep || hole.wide) charge += 1;
        else charge -= 1;
      }
    } else {
      switch (charge) {
        case 1:
        case 2:
          return charge > 1 ? 1 : 2;
        default:
          charge = holes.length;
      }
    }
    const loud = () => {
      return holes[0] ?? charge;
    };
    return loud();
  }
}
`;

/** 14 and 8 lines that make clones; those of eight are in the first ones too. */
const short = Array.from({ length: 8 }, (_, row) => `  lift('block ${row}', ${row * 3});\n`).join('');
const long = `${short}${Array.from({ length: 6 }, (_, row) => `  stack('slab ${row}', ${row * 7});\n`).join('')}`;
const crane = (name: string, body: string) =>
  `import { lift, stack } from '../yard/lift.ts';\n\nexport function ${name}(): void {\n${body}}\n`;

/** A quarry: one complex function, a clone in a larger clone, a broken rule, a cycle of three. */
export const QUARRY_FILES: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "quarry" }\n',
  'tkpi.config.json': JSON.stringify({
    analyzers: { maintainability: false },
    complexity: { limit: 5 },
    layers: { order: ['pit', 'yard'], define: { pit: ['src/pit/**'], yard: ['src/yard/**'] } },
  }),
  'src/pit/blast.ts': BLAST,
  'src/pit/east.ts': crane('east', long),
  'src/pit/west.ts': crane('west', long),
  'src/pit/north.ts': crane('north', short),
  'src/yard/lift.ts':
    "import { Blast } from '../pit/blast.ts';\n\nexport const lift = (name: string, at: number) => ({ name, at, by: new Blast() });\nexport const stack = lift;\n",
  'src/loop/one.ts': "import { two } from './two.ts';\nexport const one = () => two;\n",
  'src/loop/two.ts': "import { three } from './three.ts';\nexport const two = () => three;\n",
  'src/loop/three.ts': "\nimport { one } from './one.ts';\nexport const three = () => one;\n",
  'src/complexity/flat.ts': 'export const flat = 1;\n',
  'test/blast.test.ts': 'export const tests = (a: number) => (a > 1 ? 1 : 2);\n',
  'src/made.ts': '// @generated\nexport const made = 1;\n',
};

/** The quarry, committed. */
export const QUARRY = join(store, 'quarry');
writeFiles(QUARRY, QUARRY_FILES);
git(QUARRY, 'init', '-q', '-b', 'main');
commitAll(QUARRY, 'Open the quarry');

/** A folder of its own, removed at the end. */
export function freshFolder(): string {
  return mkdtempSync(join(store, 'case-'));
}

/** What `tkpi explain` said. */
export interface Explained extends Outcome {
  /** Only when there was an answer. */
  readonly explanation: Explanation;
  readonly error?: { readonly code: string; readonly message: string; readonly hint: string };
}

export async function explained(root: string, ...args: string[]): Promise<Explained> {
  const outcome = await tkpi(root, ['explain', ...args, '-f', 'json'], environment);
  const document = outcome.stdout === '' ? undefined : JSON.parse(outcome.stdout);
  return { ...outcome, explanation: document, error: document?.error };
}

/** What is explained, of the kind that was asked for. */
export async function subjectOf<Kind extends Explanation['subject']['kind']>(
  kind: Kind,
  ...args: string[]
): Promise<Extract<Explanation['subject'], { kind: Kind }>> {
  const { explanation, stderr } = await explained(QUARRY, ...args);
  if (explanation?.subject?.kind !== kind) throw new Error(stderr || `it is ${explanation?.subject?.kind}`);
  return explanation.subject as Extract<Explanation['subject'], { kind: Kind }>;
}

/** The report in another format. */
export async function shown(format: string, ...args: string[]): Promise<string> {
  const { stdout, stderr, exitCode } = await tkpi(
    QUARRY,
    ['explain', ...args, '-f', format, '--no-color'],
    environment,
  );
  if (exitCode !== 0) throw new Error(stderr);
  return stdout;
}

/** The snapshot of the quarry, with every function. */
export function scannedQuarry(): Promise<Snapshot> {
  scan ??= tkpi(QUARRY, ['scan', '-f', 'json', '--detail', 'functions', 'graph'], environment).then(
    ({ stdout }) => JSON.parse(stdout) as Snapshot,
  );
  return scan;
}

let scan: Promise<Snapshot> | undefined;

/** The terminal report, without the id of the commit. */
export async function screenOf(...args: string[]): Promise<string> {
  return (await shown('terminal', ...args)).replace(/[0-9a-f]{7}(?= ·)/, 'COMMIT ');
}

/** Id of the finding of a code and a mass. */
export async function idOf(code: string, mass: number): Promise<string> {
  const { findings } = await scannedQuarry();
  return findings.find(own => own.code === code && own.mass === mass)?.id ?? '';
}
