import { builtinModules } from 'node:module';
import type { SourceSet } from '../../../model/source.ts';
import { mapTargets } from './exports.ts';
import { type FileIndex, indexFiles } from './file-index.ts';
import { type PackageContext, packageSource, targetSource } from './package-source.ts';
import { type PackageManifest, readPackages } from './packages.ts';
import { fillPattern, matchesPattern } from './path-pattern.ts';
import { folderOf, inFolder, joinPath, upwards } from './paths.ts';
import { classifyMissing, EXTERNAL, fileOrAsset, type Resolution } from './resolution.ts';
import { type CompilerPaths, type ConfigTrouble, type PathPattern, TsconfigReader } from './tsconfig.ts';

const BUILTIN = new Set(builtinModules);
/** `name` or `@scope/name`; what does not fit (`@/x`, `~/x`, `$lib/x`) is an alias of the application. */
const PACKAGE_NAME = /^(?:@[\w.~-]+\/)?[A-Za-z0-9][\w.~-]*(?=\/|$)|^_[\w.~-]*(?=\/|$)/;
/** Aliases that bundlers define in code we do not run; by convention they mean the source folder. */
const CONVENTIONAL_ALIAS = /^[@~$]?\//;

/** Configurations by name; what else they extend is read when they do. */
const COMPILER_CONFIG = /[tj]sconfig[^/]*\.json$/;

/** Resolves import specifiers over the known paths of one tree. Reads manifests and tsconfig files, nothing else. */
export class Resolver {
  readonly files: FileIndex;
  readonly #packages;
  readonly #configs: TsconfigReader;
  readonly #context: PackageContext;
  readonly #configPaths: ReadonlySet<string>;
  readonly #scopes = new Map<string, readonly CompilerPaths[]>();
  readonly #answers = new Map<string, Resolution>();

  constructor(sources: SourceSet) {
    this.files = indexFiles(sources);
    this.#packages = readPackages(sources);
    this.#configs = new TsconfigReader(sources, this.#packages);
    this.#configPaths = new Set(sources.manifests.filter(path => COMPILER_CONFIG.test(path)));
    const builds = this.#groupBuilds();
    this.#context = {
      files: this.files,
      probe: path => this.#probe(path),
      buildsOf: folder => (builds.get(folder) ?? []).map(path => this.#configs.read(path)),
    };
  }

  /** What could not be read of tsconfig files so far. */
  get troubles(): ReadonlyMap<string, ConfigTrouble> {
    return this.#configs.troubles;
  }

  /** @param required true for `require()`, which chooses other conditions of `exports`. */
  resolve(from: string, specifier: string, required: boolean): Resolution {
    const folder = folderOf(from);
    const key = `${required ? 'r' : 'i'}\0${folder}\0${specifier}`;
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const answer = this.#resolve(folder, withoutQuery(specifier), required);
    this.#answers.set(key, answer);
    return answer;
  }

  /** Do compilers drop the imports of this module that are used in types only? They do unless told otherwise. */
  dropsTypeImports(from: string): boolean {
    return !this.#scopesOf(folderOf(from)).some(({ keepsImports }) => keepsImports === true);
  }

  #resolve(folder: string, specifier: string, required: boolean): Resolution {
    if (/^\.\.?(\/|$)/.test(specifier)) return this.#relative(folder, specifier);
    if (specifier === '' || specifier.includes(':') || BUILTIN.has(specifier)) return EXTERNAL;
    const scopes = this.#scopesOf(folder);
    const mapped = this.#mapped(scopes, specifier);
    if (mapped.hit !== undefined) return fileOrAsset(mapped.hit);
    const home = this.#packages.around(folder);
    if (specifier.startsWith('#')) return this.#subpathImport(home, specifier, required);
    const name = PACKAGE_NAME.exec(specifier)?.[0];
    if (name === undefined) return this.#alias(home, specifier);
    const owner = home?.name === name ? home : this.#packages.named(name);
    if (owner !== undefined) return this.#fromPackage(owner, `.${specifier.slice(name.length)}`, required);
    return mapped.missing === undefined ? EXTERNAL : classifyMissing(mapped.missing);
  }

  #relative(folder: string, specifier: string): Resolution {
    const path = joinPath(folder, specifier);
    if (path === undefined) return { state: 'unresolved' };
    // `./x/` and `.` mean a folder even where a file of that name exists.
    const hit = /(^|\/)\.{0,2}$/.test(specifier) ? this.#probeFolder(path) : this.#probe(path);
    if (hit !== undefined) return fileOrAsset(hit);
    const missing = classifyMissing(path);
    // `../dist/cli.js` of a start script is the build output of `src/cli.ts`.
    const source = missing.state === 'generated' ? this.#fromOutput(path) : undefined;
    return source !== undefined && this.files.isModule(source) ? fileOrAsset(source) : missing;
  }

  /** tsconfig `paths`, then `baseUrl`. `missing`: a specific pattern matched and its target is of this tree. */
  #mapped(scopes: readonly CompilerPaths[], specifier: string): { hit?: string; missing?: string } {
    let missing: string | undefined;
    for (const scope of scopes) {
      const pattern = scope.paths.find(candidate => matchesPattern(candidate, specifier));
      for (const target of pattern?.targets ?? []) {
        const path = fillPattern(pattern as PathPattern, target, specifier);
        const hit = this.#probe(path) ?? this.#fromOutput(path);
        if (hit !== undefined) return { hit };
        if (pattern?.prefix !== '' && !/(^|\/)node_modules\//.test(path)) missing ??= path;
      }
      const based = scope.baseUrl === undefined ? undefined : joinPath(scope.baseUrl, `./${specifier}`);
      const hit = based === undefined ? undefined : this.#probe(based);
      if (hit !== undefined) return { hit };
    }
    return missing === undefined ? {} : { missing };
  }

  /** The source of a path in the build output of a package of this repository. */
  #fromOutput(path: string): string | undefined {
    const home = this.#packages.around(folderOf(path));
    if (home === undefined || !path.startsWith(home.folder)) return undefined;
    const inside = home.folder === '' ? path : path.slice(home.folder.length + 1);
    return inside === '' ? undefined : targetSource(home, [`./${inside}`], this.#context);
  }

  #subpathImport(home: PackageManifest | undefined, specifier: string, required: boolean): Resolution {
    // Node asks the nearest manifest alone; a build that moves packages together lets outer ones answer.
    const homes = home === undefined ? [] : upwards(home.folder).map(folder => this.#packages.at(folder));
    for (const owner of homes) {
      const targets = owner === undefined ? [] : mapTargets(owner.imports, specifier, required);
      if (owner === undefined || targets.length === 0) continue;
      const own = targets.filter(target => target.startsWith('.'));
      const hit = targetSource(owner, own, this.#context);
      if (hit !== undefined) return fileOrAsset(hit);
      return targets.length > own.length ? EXTERNAL : classifyMissing(own[0] ?? specifier);
    }
    return { state: 'unresolved' };
  }

  #fromPackage(owner: PackageManifest, subpath: string, required: boolean): Resolution {
    const hit = packageSource(owner, subpath === './' ? '.' : subpath, required, this.#context);
    return hit === undefined ? classifyMissing(inFolder(owner.folder, subpath)) : fileOrAsset(hit);
  }

  #alias(home: PackageManifest | undefined, specifier: string): Resolution {
    const rest = specifier.replace(CONVENTIONAL_ALIAS, '');
    if (rest !== specifier) {
      for (const root of ['src', '']) {
        const path = joinPath(inFolder(home?.folder ?? '', root), rest);
        const hit = path === undefined ? undefined : this.#probe(path);
        if (hit !== undefined) return fileOrAsset(hit);
      }
    }
    return classifyMissing(specifier);
  }

  #probe(path: string): string | undefined {
    return this.files.probe(path) ?? this.#probeFolder(path);
  }

  #probeFolder(path: string): string | undefined {
    const manifest = this.#packages.at(path);
    for (const entry of manifest?.entries ?? []) {
      const target = joinPath(path, entry);
      const hit = target === undefined ? undefined : this.files.probe(target);
      if (hit !== undefined) return hit;
    }
    return this.files.probe(inFolder(path, 'index'));
  }

  /** The configuration a folder belongs to and, for a solution, the ones it refers to. */
  #scopesOf(folder: string): readonly CompilerPaths[] {
    const known = this.#scopes.get(folder);
    if (known !== undefined) return known;
    const named = upwards(folder).flatMap(home => [
      inFolder(home, 'tsconfig.json'),
      inFolder(home, 'jsconfig.json'),
    ]);
    const path = named.find(candidate => this.#configPaths.has(candidate));
    const own = path === undefined ? undefined : this.#configs.read(path);
    const referenced = (own?.references ?? []).filter(reference => this.#configPaths.has(reference));
    const scopes =
      own === undefined ? [] : [own, ...referenced.map(reference => this.#configs.read(reference))];
    this.#scopes.set(folder, scopes);
    return scopes;
  }

  #groupBuilds(): Map<string, string[]> {
    const groups = new Map<string, string[]>();
    for (const path of this.#configPaths) {
      const folder = folderOf(path);
      groups.set(folder, [...(groups.get(folder) ?? []), path]);
    }
    return groups;
  }
}

/** Bundlers take `./logo.svg?url`, `./worker.ts?worker`. */
function withoutQuery(specifier: string): string {
  const mark = specifier.indexOf('?');
  return mark > 0 ? specifier.slice(0, mark) : specifier;
}
