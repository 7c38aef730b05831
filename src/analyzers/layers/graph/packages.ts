import type { SourceSet } from '../../../model/source.ts';
import { field, isObject, type JsonObject, parseObject, textField } from './json.ts';
import { folderOf, upwards } from './paths.ts';

/** What resolving needs of one package.json. */
export interface PackageManifest {
  readonly folder: string;
  readonly name?: string;
  /** As written; `undefined` when absent. */
  readonly exports: unknown;
  readonly imports: JsonObject;
  /** `source`, `module`, `main`, `types`, … of the package as written, the most source-like first. */
  readonly entries: readonly string[];
}

/** The packages of one tree. */
export interface Packages {
  readonly at: (folder: string) => PackageManifest | undefined;
  /** The package a folder belongs to. */
  readonly around: (folder: string) => PackageManifest | undefined;
  /** The package that imports of this name mean. */
  readonly named: (name: string) => PackageManifest | undefined;
  /** The same for settings: a package that holds nothing but them counts too. */
  readonly settings: (name: string) => PackageManifest | undefined;
}

const ENTRY_FIELDS = ['source', 'module', 'main', 'types', 'typings'];

export function readPackages(sources: SourceSet): Packages {
  const byFolder = new Map<string, PackageManifest>();
  for (const path of sources.manifests) {
    if (path !== 'package.json' && !path.endsWith('/package.json')) continue;
    const manifest = parseObject(sources.readOther(path) ?? '');
    if (manifest !== undefined) byFolder.set(folderOf(path), readManifest(folderOf(path), manifest));
  }
  const all = [...byFolder.values()];
  const rank = rankOf(sources);
  const bySettings = nameThem(all, rank);
  const byName = nameThem(all.filter(hasModules(byFolder, sources)), rank);
  const nearest = new Map<string, PackageManifest | undefined>();
  const around = (folder: string): PackageManifest | undefined => {
    if (nearest.has(folder)) return nearest.get(folder);
    const home = upwards(folder).find(candidate => byFolder.has(candidate));
    const found = home === undefined ? undefined : byFolder.get(home);
    nearest.set(folder, found);
    return found;
  };
  return {
    at: folder => byFolder.get(folder),
    around,
    named: name => byName.get(name),
    settings: name => bySettings.get(name),
  };
}

function readManifest(folder: string, manifest: JsonObject): PackageManifest {
  const imports = field(manifest, 'imports');
  return {
    folder,
    name: textField(manifest, 'name'),
    exports: field(manifest, 'exports'),
    imports: isObject(imports) ? imports : {},
    entries: ENTRY_FIELDS.map(name => textField(manifest, name)).filter(entry => entry !== undefined),
  };
}

/**
 * Which folder a package name means. Of several folders with one name (fixtures, templates) the one with the lowest
 * rank wins, then code unit order.
 */
function nameThem(
  manifests: readonly PackageManifest[],
  rank: (manifest: PackageManifest) => number,
): Map<string, PackageManifest> {
  const byName = new Map<string, PackageManifest>();
  for (const manifest of manifests) {
    if (manifest.name === undefined) continue;
    const rival = byName.get(manifest.name);
    if (rival === undefined || rank(manifest) < rank(rival)) byName.set(manifest.name, manifest);
  }
  return byName;
}

/** The root of an application comes first, then the least deep folder. */
function rankOf(sources: SourceSet): (manifest: PackageManifest) => number {
  const roots = applicationRoots(sources);
  return ({ folder }) => (roots.has(folder) ? 0 : 1000) + folder.split('/').length;
}

/**
 * A package without production files is no package of the application: an example called `react` must not catch
 * every import of React.
 */
function hasModules(
  byFolder: ReadonlyMap<string, PackageManifest>,
  sources: SourceSet,
): (manifest: PackageManifest) => boolean {
  const populated = applicationRoots(sources);
  for (const file of sources.files) {
    if (file.kind !== 'production') continue;
    const home = upwards(folderOf(file.path)).find(folder => byFolder.has(folder));
    if (home !== undefined) populated.add(home);
  }
  return ({ folder }) => populated.has(folder);
}

function applicationRoots(sources: SourceSet): Set<string> {
  return new Set(sources.applications.map(({ root }) => (root === '.' ? '' : root)));
}
