import type { FileChanges } from '../../model/delta.ts';
import type { Snapshot } from '../../model/snapshot.ts';

/** Who imports a module, or some files: at the start and at the end. */
export interface Adoption {
  /** Files outside of it that import it. */
  readonly files: { readonly before: number; readonly after: number };
  /** Applications other than its own with such a file. */
  readonly applications: { readonly before: number; readonly after: number };
}

export interface ModuleAdoption extends Adoption {
  /** Path at the end. */
  readonly path: string;
  /** Was it there at the start, under this path or another one? */
  readonly isNew: boolean;
}

/** Modules that so many files import are shared. */
const SHARED = 5;
/** One or two importing files more are a coincidence. */
const LEAST_GAIN = 3;

/** The files that import each module. */
type Importers = ReadonlyMap<string, readonly string[]>;

/**
 * Modules that are new or shared (at least five importing files) and that at least three files more import at the end than at
 * the start; largest growth first, then by path. `undefined` unless both ends have their import graph.
 */
export function adoptedModules(
  base: Snapshot,
  head: Snapshot,
  renamed: FileChanges['renamed'],
  isIn: (path: string) => boolean = () => true,
): ModuleAdoption[] | undefined {
  if (base.edges === undefined || head.edges === undefined) return undefined;
  const [before, after] = [importersIn(base), importersIn(head)];
  const [ownBefore, ownAfter] = [applicationsIn(base), applicationsIn(head)];
  const pathBefore = earlierPaths(renamed);
  return [...after]
    .filter(([path]) => isIn(path))
    .map(([path, importers]): ModuleAdoption => {
      const old = pathBefore(path);
      const earlier = before.get(old) ?? [];
      return {
        path,
        isNew: !ownBefore.has(old),
        files: { before: earlier.length, after: importers.length },
        applications: {
          before: others(earlier, ownBefore, ownBefore.get(old)),
          after: others(importers, ownAfter, ownAfter.get(path)),
        },
      };
    })
    .filter(module => gain(module) >= LEAST_GAIN && (module.isNew || module.files.after >= SHARED))
    .toSorted((one, other) => gain(other) - gain(one) || (one.path < other.path ? -1 : 1));
}

/**
 * Who imports some files, each importing file once and only from outside of them: what became of a helper of several files.
 *
 * @param isOne is a path of either end one of these files?
 */
export function adoptionOfPaths(
  base: Snapshot,
  head: Snapshot,
  isOne: (path: string) => boolean,
): Adoption | undefined {
  const [before, after] = [importedFrom(base, isOne), importedFrom(head, isOne)];
  if (before === undefined || after === undefined) return undefined;
  return {
    files: { before: before.files, after: after.files },
    applications: { before: before.applications, after: after.applications },
  };
}

function importedFrom(snapshot: Snapshot, isOne: (path: string) => boolean) {
  if (snapshot.edges === undefined) return undefined;
  const applicationOf = applicationsIn(snapshot);
  const files = new Set(
    snapshot.edges.filter(({ from, to }) => isOne(to) && !isOne(from)).map(({ from }) => from),
  );
  const own = new Set([...applicationOf].filter(([path]) => isOne(path)).map(([, name]) => name));
  const applications = new Set([...files].map(path => applicationOf.get(path) ?? ''));
  return { files: files.size, applications: [...applications].filter(name => !own.has(name)).length };
}

function importersIn({ edges = [] }: Snapshot): Importers {
  const importers = new Map<string, string[]>();
  for (const { from, to } of edges) {
    if (from === to) continue;
    const known = importers.get(to);
    if (known === undefined) importers.set(to, [from]);
    else known.push(from);
  }
  return importers;
}

function applicationsIn({ files }: Snapshot): Map<string, string> {
  return new Map(files.map(({ path, application }) => [path, application]));
}

function others(
  importers: readonly string[],
  applicationOf: ReadonlyMap<string, string>,
  own: string | undefined,
): number {
  return new Set(importers.map(path => applicationOf.get(path)).filter(name => name !== own)).size;
}

/** A new file that has the name of one that was renamed was not there before. */
function earlierPaths(renamed: FileChanges['renamed']): (path: string) => string {
  const byTo = new Map(renamed.map(({ from, to }) => [to, from]));
  const gone = new Set(byTo.values());
  return path => byTo.get(path) ?? (gone.has(path) ? '' : path);
}

function gain({ files }: Adoption): number {
  return files.after - files.before;
}
