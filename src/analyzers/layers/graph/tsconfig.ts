import type { SourceSet } from '../../../model/source.ts';
import { field, isObject, type JsonObject, parseObject, textField, textList } from './json.ts';
import type { Packages } from './packages.ts';
import { folderOf, inFolder, joinPath } from './paths.ts';

/** What resolving needs of a tsconfig.json and all it extends. Folders are relative to the root, `''` for it. */
export interface CompilerPaths {
  readonly baseUrl?: string;
  readonly paths: readonly PathPattern[];
  readonly rootDir?: string;
  readonly outDirs: readonly string[];
  /** `verbatimModuleSyntax` (or one of its forerunners): imports used in types only stay. Absent: not said. */
  readonly keepsImports?: boolean;
  /** Paths of the configurations of a solution (`references`). */
  readonly references: readonly string[];
}

/** One key of `paths`, its targets relative to the root with `*` where the matched part goes. */
export interface PathPattern {
  readonly prefix: string;
  /** `undefined` for a key without `*`, which must match whole. */
  readonly suffix?: string;
  readonly targets: readonly string[];
}

/** Why part of a configuration could not be read; shown as notices. */
export type ConfigTrouble = 'broken' | 'cyclic' | 'outside' | 'missing' | 'too-deep';

/** Real chains have three or four links. */
const MAX_EXTENDS = 16;
const CONFIG_DIR = /^\$\{configDir\}/;
const NOTHING: CompilerPaths = { paths: [], outDirs: [], references: [] };

/** Reads tsconfig files of one tree: inside the root only, each at most once. */
export class TsconfigReader {
  /** What was in the way → the configurations it was named in or is. */
  readonly troubles = new Map<string, ConfigTrouble>();
  readonly #sources: SourceSet;
  readonly #packages: Packages;
  /** By configuration and the folder of the one it is read for. */
  readonly #read = new Map<string, CompilerPaths>();

  constructor(sources: SourceSet, packages: Packages) {
    this.#sources = sources;
    this.#packages = packages;
  }

  /** @param chain configurations that are being read, to see a cycle. */
  read(path: string, chain: readonly string[] = []): CompilerPaths {
    const leaf = folderOf(chain[0] ?? path);
    const key = `${path}\0${leaf}`;
    const known = this.#read.get(key);
    if (known !== undefined) return known;
    if (chain.includes(path)) return this.#trouble(path, 'cyclic');
    if (chain.length >= MAX_EXTENDS) return this.#trouble(path, 'too-deep');
    const config = parseObject(this.#sources.readOther(path) ?? '');
    if (config === undefined) return this.#trouble(path, 'broken');
    let result = NOTHING;
    for (const base of textList(field(config, 'extends'))) {
      const basePath = this.#locate(path, base);
      if (basePath !== undefined) result = { ...result, ...this.read(basePath, [...chain, path]) };
    }
    result = { ...result, ...ownPaths(folderOf(path), leaf, config) };
    this.#read.set(key, result);
    return result;
  }

  /** The file an `extends` names: a relative path, or a package of this repository. */
  #locate(from: string, base: string): string | undefined {
    const relative = /^\.\.?(\/|$)/.test(base) ? joinPath(folderOf(from), base) : this.#inPackage(base);
    if (relative === undefined) {
      const trouble = base.startsWith('.') || base.startsWith('/') ? 'outside' : 'missing';
      this.troubles.set(base, trouble);
      return undefined;
    }
    const candidates = [relative, `${relative}.json`, inFolder(relative, 'tsconfig.json')];
    const hit = candidates.find(
      candidate => candidate !== '' && this.#sources.readOther(candidate) !== undefined,
    );
    if (hit === undefined) this.troubles.set(relative, 'missing');
    return hit;
  }

  #inPackage(base: string): string | undefined {
    const name = /^(?:@[^/]+\/)?[^/]+/.exec(base)?.[0] ?? '';
    const home = this.#packages.settings(name);
    return home === undefined ? undefined : joinPath(home.folder, `./${base.slice(name.length)}`);
  }

  #trouble(path: string, trouble: ConfigTrouble): CompilerPaths {
    this.troubles.set(path, trouble);
    return NOTHING;
  }
}

/**
 * The fields the file itself sets; absent ones are left to what it extends.
 *
 * @param leaf folder of the configuration that is compiled with: what `${configDir}` stands for
 */
function ownPaths(folder: string, leaf: string, config: JsonObject): Partial<CompilerPaths> {
  const written = field(config, 'compilerOptions');
  const options = isObject(written) ? written : {};
  const locateFrom =
    (base: string) =>
    (path: string): string | undefined =>
      CONFIG_DIR.test(path) ? joinPath(leaf, path.replace(CONFIG_DIR, '.')) : joinPath(base, path);
  const locate = locateFrom(folder);
  const baseUrl = located(options, 'baseUrl', locate);
  const paths = field(options, 'paths');
  const outDirs = ['outDir', 'declarationDir'].flatMap(name => located(options, name, locate) ?? []);
  const references = field(config, 'references');
  const rootDir = located(options, 'rootDir', locate);
  const keepsImports = keepsTypeImports(options);
  return {
    ...(baseUrl === undefined ? {} : { baseUrl }),
    ...(isObject(paths) ? { paths: readPatterns(paths, locateFrom(baseUrl ?? folder)) } : {}),
    ...(rootDir === undefined ? {} : { rootDir }),
    ...(keepsImports === undefined ? {} : { keepsImports }),
    ...(outDirs.length === 0 ? {} : { outDirs }),
    references: Array.isArray(references) ? references.flatMap(item => referenced(item, locate)) : [],
  };
}

function keepsTypeImports(options: JsonObject): boolean | undefined {
  const written = [
    field(options, 'verbatimModuleSyntax'),
    field(options, 'preserveValueImports'),
    field(options, 'importsNotUsedAsValues') === 'preserve' || undefined,
  ].filter(value => typeof value === 'boolean');
  return written.length === 0 ? undefined : written.includes(true);
}

function located(
  options: JsonObject,
  name: string,
  locate: (path: string) => string | undefined,
): string | undefined {
  const path = textField(options, name);
  return path === undefined ? undefined : locate(path);
}

function referenced(item: unknown, locate: (path: string) => string | undefined): string[] {
  const path = isObject(item) ? textField(item, 'path') : undefined;
  const target = path === undefined ? undefined : locate(path);
  if (target === undefined) return [];
  return [target.endsWith('.json') ? target : inFolder(target, 'tsconfig.json')];
}

function readPatterns(paths: JsonObject, locate: (path: string) => string | undefined): PathPattern[] {
  const patterns = Object.entries(paths).map(([key, targets]): PathPattern => {
    const star = key.indexOf('*');
    const found = textList(targets).flatMap(target => locate(target) ?? []);
    return star < 0
      ? { prefix: key, targets: found }
      : { prefix: key.slice(0, star), suffix: key.slice(star + 1), targets: found };
  });
  // The most specific first: whole keys, then the longest prefix.
  const weight = ({ prefix, suffix }: PathPattern): number =>
    suffix === undefined ? Infinity : prefix.length;
  return patterns.toSorted((a, b) => (weight(b) === weight(a) ? 0 : weight(b) > weight(a) ? 1 : -1));
}
