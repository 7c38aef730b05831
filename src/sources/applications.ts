import { createRequire } from 'node:module';
import { parse as parseJsonc } from 'jsonc-parser';
import picomatch from 'picomatch';
import type { Config } from '../config/schema.ts';
import type { Application } from '../model/source.ts';
import { deepLine } from '../model/yaml-nesting.ts';
import { kindByPath } from './kinds.ts';

/** What finding applications needs of a tree. */
export interface ManifestReader {
  /** Paths of all package.json files and the pnpm-workspace.yaml. */
  readonly manifests: readonly string[];
  readonly read: (path: string) => string | undefined;
}

/**
 * The applications of a tree: those of the configuration, else the workspaces of npm, yarn and pnpm, else the
 * repository itself. The root is always one, for the files that no workspace owns.
 *
 * @param fallbackName name of the root when its package.json has none
 */
export function findApplications(config: Config, tree: ManifestReader, fallbackName: string): Application[] {
  const root = { name: packageName(tree, 'package.json') ?? fallbackName, root: '.' };
  const parts = config.applications ?? workspaces(tree);
  const all = [root, ...parts.map(part => ({ name: part.name, root: normalised(part.root) }))];
  const byRoot = new Map(all.map(application => [application.root, application]));
  return withUniqueNames([...byRoot.values()]).toSorted((a, b) => (a.root < b.root ? -1 : 1));
}

/** Finds the application of a path: the longest root it lies in, by path segments. */
export function applicationOf(applications: readonly Application[]): (path: string) => Application {
  const longestFirst = applications.toSorted((a, b) => b.root.length - a.root.length);
  const byFolder = new Map<string, Application>();
  return path => {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const known = byFolder.get(folder);
    if (known !== undefined) return known;
    const found = longestFirst.find(
      ({ root }) => root === '.' || folder.startsWith(`${root}/`),
    ) as Application;
    byFolder.set(folder, found);
    return found;
  };
}

/** Workspaces of the root, and of folders inside it that are roots of their own (a documentation site, say). */
function workspaces(tree: ManifestReader): Application[] {
  const packages = tree.manifests.filter(
    path => path.endsWith('package.json') && !path.includes('node_modules'),
  );
  const folders = packages.map(folderOf);
  return packages.flatMap(manifest => {
    const home = folderOf(manifest);
    if (home !== '' && kindByPath(manifest) !== 'production') return [];
    const globs = workspaceGlobs(tree, home);
    const wanted = globs.filter(glob => !glob.startsWith('!')).map(normalised);
    if (wanted.length === 0) return [];
    const isWanted = picomatch(wanted, { dot: true });
    const isUnwanted = picomatch(
      globs.filter(glob => glob.startsWith('!')).map(glob => normalised(glob.slice(1))),
      { dot: true },
    );
    const prefix = home === '' ? '' : `${home}/`;
    const members = folders.filter(folder => {
      const inside = folder.startsWith(prefix) ? folder.slice(prefix.length) : '';
      return inside !== '' && isWanted(inside) && !isUnwanted(inside);
    });
    const roots = home === '' ? members : [home, ...members];
    return roots.map(root => ({ root, name: packageName(tree, `${root}/package.json`) ?? root }));
  });
}

/** Folder of a manifest, empty for the root. */
function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function workspaceGlobs(tree: ManifestReader, home: string): string[] {
  const at = (name: string) => tree.read(home === '' ? name : `${home}/${name}`);
  const npm = asObject(jsonOrNothing(at('package.json'))).workspaces;
  const pnpm = asObject(yamlOrNothing(at('pnpm-workspace.yaml'))).packages;
  return [...strings(npm), ...strings(asObject(npm).packages), ...strings(pnpm)];
}

/** The parser recurses: a manifest nested deeper than the stack is taken for a broken one. */
function jsonOrNothing(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : parseJsonc(text);
  } catch {
    return undefined;
  }
}

/** Loaded when there is YAML to read: it takes as long as everything else that is imported here. */
const loadYaml = () => createRequire(import.meta.url)('yaml') as typeof import('yaml');

const DEEPEST_YAML = 50;

function yamlOrNothing(text: string | undefined): unknown {
  if (text === undefined || deepLine(text, DEEPEST_YAML) !== undefined) return undefined;
  try {
    return loadYaml().parse(text);
  } catch {
    return undefined; // a broken workspace file means no workspaces, as a broken package.json does
  }
}

function packageName(tree: ManifestReader, path: string): string | undefined {
  const name = asObject(jsonOrNothing(tree.read(path))).name;
  return typeof name === 'string' && name !== '' ? name : undefined;
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : [];
}

function normalised(root: string): string {
  const trimmed = root.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '');
  return trimmed === '' ? '.' : trimmed;
}

/** Two packages of one name are told apart by their folders. */
function withUniqueNames(applications: readonly Application[]): Application[] {
  const count = new Map<string, number>();
  for (const { name } of applications) count.set(name, (count.get(name) ?? 0) + 1);
  return applications.map(application =>
    count.get(application.name) === 1
      ? application
      : { ...application, name: `${application.name} (${application.root})` },
  );
}
