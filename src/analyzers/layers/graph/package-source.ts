import { mapTargets, subpathMap } from './exports.ts';
import type { FileIndex } from './file-index.ts';
import type { PackageManifest } from './packages.ts';
import { inFolder, joinPath } from './paths.ts';
import type { CompilerPaths } from './tsconfig.ts';

/** Folders that hold build output by convention. */
const OUTPUT = /^(dist|lib|build|out|output|es|esm|cjs|umd|types|typings|node|browser|\.[a-z-]+)(\/|$)/;
const OUTPUT_EXTENSION = /(\.d)?\.[cm]?[jt]sx?$/;
const DECLARATION = /\.d\.[cm]?ts$/;

/** What finding the sources of a package needs. */
export interface PackageContext {
  readonly files: FileIndex;
  /** The file of a path: with its extension, without it, or a folder's index. */
  readonly probe: (path: string) => string | undefined;
  /** The compiler options of all tsconfig files beside the package's manifest. */
  readonly buildsOf: (folder: string) => readonly CompilerPaths[];
}

/**
 * The source file behind an import of a package of this repository. Its manifest mostly names build output that is
 * not in the tree, so targets are mapped back to sources by the package's own tsconfig (`outDir` → `rootDir`), then
 * by convention (`dist/x` → `src/x`).
 *
 * @param subpath `.` or `./x`
 */
export function packageSource(
  home: PackageManifest,
  subpath: string,
  required: boolean,
  context: PackageContext,
): string | undefined {
  const named = mapTargets(subpathMap(home.exports), subpath, required);
  const written = subpath === '.' ? [...named, ...home.entries] : [...named, subpath];
  const found = bestOf(
    written.flatMap(target => sourceCandidates(home, target, context)),
    context,
  );
  if (found !== undefined) return found;
  const usual = subpath === '.' ? ['src/index', 'index', 'src/main', 'src'] : [`src/${subpath.slice(2)}`];
  return bestOf(
    usual.map(path => inFolder(home.folder, path)),
    context,
  );
}

/** The source file behind one target of a manifest, as `imports` names them. */
export function targetSource(
  home: PackageManifest,
  targets: readonly string[],
  context: PackageContext,
): string | undefined {
  return bestOf(
    targets.flatMap(target => sourceCandidates(home, target, context)),
    context,
  );
}

/** A module wins over a declaration or over committed build output. */
function bestOf(candidates: readonly string[], context: PackageContext): string | undefined {
  const hits = candidates.map(context.probe).filter(hit => hit !== undefined);
  return hits.find(hit => context.files.isModule(hit) && !DECLARATION.test(hit)) ?? hits[0];
}

function sourceCandidates(home: PackageManifest, target: string, context: PackageContext): string[] {
  const path = joinPath(home.folder, target);
  if (path === undefined) return [];
  const candidates = [path];
  const stem = path.replace(OUTPUT_EXTENSION, '');
  for (const build of context.buildsOf(home.folder)) {
    for (const outDir of build.outDirs) {
      if (outDir === home.folder || !stem.startsWith(`${outDir}/`)) continue;
      const rest = stem.slice(outDir.length + 1);
      const roots = [build.rootDir, inFolder(home.folder, 'src'), home.folder];
      for (const root of roots) if (root !== undefined) candidates.push(inFolder(root, rest));
    }
  }
  let rest = home.folder === '' ? stem : stem.slice(home.folder.length + 1);
  while (OUTPUT.test(rest)) {
    rest = rest.replace(OUTPUT, '');
    candidates.push(inFolder(home.folder, inFolder('src', rest)), inFolder(home.folder, rest));
  }
  return candidates;
}
