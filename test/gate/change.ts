import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import type { DebtGroup } from '../../src/model/delta.ts';
import type { DeltaDocument } from '../../src/model/delta-document.ts';
import { commitAll, git, writeFiles } from '../helpers/repository.ts';
import { type Outcome, tkpi } from '../helpers/tkpi.ts';
import { HARBOUR } from './harbour.ts';

/** A file of tests has one cache and one base, so that the base is measured once. */
const store = realpathSync(mkdtempSync(join(tmpdir(), 'tkpi-gate-')));
export const cache = join(store, 'cache');
const base = join(store, 'base');
mkdirSync(base);
writeFiles(base, HARBOUR);
git(base, 'init', '-q', '-b', 'main');
commitAll(base, 'base');
afterAll(() => rmSync(store, { recursive: true, force: true }));

/** What `tkpi check` said. */
export interface Checked extends Outcome {
  /** Absent when it gave no answer. */
  readonly delta?: DeltaDocument;
}

/** A copy of the base, on its branch `change`; a change edits it. */
export class Harbour {
  readonly root: string;

  constructor() {
    this.root = join(mkdtempSync(join(store, 'case-')), 'harbour');
    cpSync(base, this.root, { recursive: true });
    this.git('checkout', '-q', '-b', 'change');
  }

  /** A folder beside it, which is removed with it. */
  beside(name: string): string {
    return join(dirname(this.root), name);
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  write(path: string, text: string): void {
    writeFiles(this.root, { [path]: text });
  }

  /** Replaces a text that must be there, everywhere in the file. */
  edit(path: string, from: string | RegExp, to: string): void {
    const text = this.read(path);
    const changed = typeof from === 'string' ? text.replaceAll(from, () => to) : text.replace(from, to);
    if (changed === text) throw new Error(`${path} does not have ${from}`);
    this.write(path, changed);
  }

  append(path: string, text: string): void {
    this.write(path, this.read(path) + text);
  }

  move(from: string, to: string): void {
    mkdirSync(join(this.root, dirname(to)), { recursive: true });
    renameSync(join(this.root, from), join(this.root, to));
  }

  remove(path: string): void {
    rmSync(join(this.root, path));
  }

  /** Every script under `src/`. */
  scripts(): string[] {
    return readdirSync(join(this.root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.ts'))
      .map(name => `src/${name}`);
  }

  configure(change: (config: Record<string, unknown>) => Record<string, unknown>): void {
    const config = JSON.parse(this.read('tkpi.config.json'));
    writeFileSync(join(this.root, 'tkpi.config.json'), `${JSON.stringify(change(config), undefined, 2)}\n`);
  }

  git(...args: string[]): string {
    return git(this.root, ...args);
  }

  commit(message = 'change'): string {
    return commitAll(this.root, message);
  }

  /** A commit on main; the branch starts there anew. */
  onMain(change: (harbour: this) => void): void {
    this.git('checkout', '-q', 'main');
    change(this);
    this.commit('on main');
    this.git('checkout', '-q', '-B', 'change');
  }

  async check(args: readonly string[] = ['--base', 'main'], env: NodeJS.ProcessEnv = {}): Promise<Checked> {
    return checkIn(this.root, args, env);
  }
}

/** `tkpi check` in a folder, with the shared cache. */
export async function checkIn(
  root: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Checked> {
  const outcome = await tkpi(root, ['check', ...args, '-f', 'json'], { TKPI_CACHE_DIR: cache, ...env });
  return outcome.exitCode > 1 ? outcome : { ...outcome, delta: JSON.parse(outcome.stdout) };
}

/** The changed groups in one line each: `worsened excess-complexity assignBerth 73 → 74 (renamed)`. */
export function told({ delta }: Checked): string[] {
  return (delta?.groups ?? []).map(group => {
    const by = group.matchedBy.length === 0 ? '' : ` (${group.matchedBy.join(', ')})`;
    return `${group.state} ${group.code} ${nameOf(group)} ${group.before} → ${group.after}${by}`;
  });
}

function nameOf({ findingsAfter, findingsBefore }: DebtGroup): string {
  const [largest] = [...findingsAfter, ...findingsBefore];
  const { name, from, to } = largest?.data ?? {};
  const places = new Set(largest?.locations.map(({ path }) => path.replace(/^src\//, '')));
  if (name !== undefined) return String(name);
  return from === undefined ? [...places].join(' + ') : `${from} > ${to}`.replaceAll('src/', '');
}
