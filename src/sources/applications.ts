import { createRequire } from 'node:module';
import { parse as parseJsonc } from 'jsonc-parser';
import picomatch from 'picomatch';
import type { Config } from '../config/schema.ts';
import type { Application } from '../model/source.ts';

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

function workspaces(tree: ManifestReader): Application[] {
  const globs = workspaceGlobs(tree);
  const wanted = globs.filter(glob => !glob.startsWith('!')).map(normalised);
  const unwanted = globs.filter(glob => glob.startsWith('!')).map(glob => normalised(glob.slice(1)));
  if (wanted.length === 0) return [];
  const isWanted = picomatch(wanted, { dot: true });
  const isUnwanted = picomatch(unwanted, { dot: true });
  return tree.manifests.flatMap(path => {
    if (!path.endsWith('/package.json')) return [];
    const root = path.slice(0, -'/package.json'.length);
    if (root.includes('node_modules') || !isWanted(root) || isUnwanted(root)) return [];
    return [{ root, name: packageName(tree, path) ?? root }];
  });
}

function workspaceGlobs(tree: ManifestReader): string[] {
  const npm = asObject(parseJsonc(tree.read('package.json') ?? '{}')).workspaces;
  const pnpm = asObject(yamlOrNothing(tree.read('pnpm-workspace.yaml'))).packages;
  return [...strings(npm), ...strings(asObject(npm).packages), ...strings(pnpm)];
}

/** Loaded when there is YAML to read: it takes as long as everything else that is imported here. */
const loadYaml = () => createRequire(import.meta.url)('yaml') as typeof import('yaml');

function yamlOrNothing(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return loadYaml().parse(text);
  } catch {
    return undefined; // a broken workspace file means no workspaces, as a broken package.json does
  }
}

function packageName(tree: ManifestReader, path: string): string | undefined {
  const name = asObject(parseJsonc(tree.read(path) ?? '{}')).name;
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
