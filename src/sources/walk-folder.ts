import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { pathText } from '../path-bytes.ts';
import type { SafeReader } from './safe-read.ts';

/** Never entered outside git, whatever .gitignore says. */
const NEVER_ENTERED = new Set(['.git', '.hg', '.svn', '.jj']);
const DEPENDENCIES = 'node_modules';
const LARGEST_IGNORE_FILE = 1_000_000;

/** A .gitignore and the folder it rules over (with a trailing `/`, empty for the root). */
interface IgnoreScope {
  readonly base: string;
  readonly rules: Ignore;
}

interface Folder {
  /** Relative to the root, with a trailing `/`; empty for the root. */
  readonly name: Buffer;
  readonly scopes: readonly IgnoreScope[];
}

/** What a walk found, as names relative to its root. */
export interface Walked {
  /** Everything that is no folder. */
  readonly names: Buffer[];
  /** Folders of installed packages. */
  readonly dependencies: Buffer[];
  /** Folders that could not be listed: no permission, or gone meanwhile. */
  readonly unreadable: Buffer[];
}

/**
 * All entries that are no folders below a folder outside git, honouring nested .gitignore files. Links are listed,
 * never followed. Folders of installed packages are named, not entered.
 */
export function walkFolder(root: string, reader: SafeReader): Walked {
  const names: Buffer[] = [];
  const dependencies: Buffer[] = [];
  const unreadable: Buffer[] = [];
  const pending: Folder[] = [{ name: Buffer.alloc(0), scopes: [] }];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    const scopes = withOwnIgnoreFile(folder, reader);
    const entries = entriesOf(root, folder.name);
    if (entries === undefined) unreadable.push(folder.name.subarray(0, -1));
    for (const entry of entries ?? []) {
      const name = Buffer.concat([folder.name, entry.name]);
      const isFolder = entry.isDirectory();
      const plainName = entry.name.toString('latin1');
      if (isFolder && NEVER_ENTERED.has(plainName)) continue;
      if (isIgnored(pathText(name), isFolder, scopes)) continue;
      if (isFolder && plainName === DEPENDENCIES) dependencies.push(name);
      else if (isFolder) pending.push({ name: Buffer.concat([name, Buffer.from('/')]), scopes });
      else names.push(name);
    }
  }
  return { names, dependencies, unreadable };
}

function entriesOf(root: string, folder: Buffer): Dirent<Buffer>[] | undefined {
  try {
    return readdirSync(Buffer.concat([Buffer.from(join(root, '/')), folder]), {
      withFileTypes: true,
      encoding: 'buffer',
    });
  } catch {
    return undefined;
  }
}

function withOwnIgnoreFile(folder: Folder, reader: SafeReader): readonly IgnoreScope[] {
  const bytes = reader.read(Buffer.concat([folder.name, Buffer.from('.gitignore')]), LARGEST_IGNORE_FILE);
  if (typeof bytes === 'string') return folder.scopes;
  const rules = ignore({ ignorecase: false, allowRelativePaths: true });
  for (const line of bytes.toString('utf8').split(/\r?\n/)) addRule(rules, line);
  return [{ base: pathText(folder.name), rules }, ...folder.scopes];
}

/** A pattern that is no pattern is left out, the others hold. */
function addRule(rules: Ignore, line: string): void {
  try {
    rules.add(line);
  } catch {
    // git ignores such a line too
  }
}

/** The deepest .gitignore that has an opinion decides. */
function isIgnored(path: string, isFolder: boolean, scopes: readonly IgnoreScope[]): boolean {
  for (const { base, rules } of scopes) {
    const verdict = rules.test(path.slice(base.length) + (isFolder ? '/' : ''));
    if (verdict.ignored) return true;
    if (verdict.unignored) return false;
  }
  return false;
}
