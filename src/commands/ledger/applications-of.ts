import type { Config } from '../../config/schema.ts';
import type { Application } from '../../model/source.ts';
import { findApplications } from '../../sources/applications.ts';
import { decode } from '../../sources/content.ts';
import { isManifest } from '../../sources/entry.ts';
import type { Tree } from '../../sources/tree.ts';

const LARGEST_MANIFEST = 1_000_000;

/** The applications of a tree. Manifests are read and nothing else. */
export async function applicationsOf(tree: Tree, config: Config): Promise<Application[]> {
  const entries = new Map((await tree.entries(config)).map(entry => [entry.path, entry]));
  const manifests = [...entries.keys()].filter(path => isManifest(path) && !path.includes('node_modules/'));
  const read = (path: string): string | undefined => {
    const bytes = entries.get(path)?.load(LARGEST_MANIFEST);
    return Buffer.isBuffer(bytes) ? decode(bytes) : undefined;
  };
  return findApplications(config, { manifests: manifests.toSorted(), read }, tree.fallbackName);
}
