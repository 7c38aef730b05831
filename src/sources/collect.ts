import type { Config } from '../config/schema.ts';
import type { FileKind, SkippedFile, SourceFile, SourceSet } from '../model/source.ts';
import { applicationOf, findApplications } from './applications.ts';
import { kindByAttributes } from './attributes.ts';
import { blobId, decode, kindByContent, unreadableReason } from './content.ts';
import { type Entry, isManifest } from './entry.ts';
import { carriesScript, isScript, kindByConfig, kindByPath, scopeByConfig } from './kinds.ts';

/** Largest package.json, tsconfig or rule set that is read. */
const LARGEST_MANIFEST = 1_000_000;

export interface CollectOptions {
  readonly config: Config;
  /** Name of the repository when its package.json has none. */
  readonly fallbackName: string;
  /** Object format of the repository; sha1 outside git. */
  readonly hashAlgorithm: 'sha1' | 'sha256';
  /** Files that are read from here instead of the tree: the rule set of another commit. */
  readonly instead?: ReadonlyMap<string, string>;
}

/** Looks at every entry once: reads it, gives it a kind and an application, or says why it is left out. */
export function collectSources(entries: readonly Entry[], options: CollectOptions): SourceSet {
  const { config, instead = new Map<string, string>() } = options;
  const sorted = entries.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const readOther = manifestReader(sorted, instead);
  const manifests = sorted.map(({ path }) => path).filter(isPackageFile);
  const applications = findApplications(config, { manifests, read: readOther }, options.fallbackName);
  const ownerOf = applicationOf(applications);
  const kindOf = kindDecider(config, manifests, readOther);
  const isInScope = scopeByConfig(config);

  const files: SourceFile[] = [];
  const skipped: SkippedFile[] = [];
  for (const entry of sorted) {
    const { path } = entry;
    if (!isInScope(path)) continue;
    if (carriesScript(path)) skipped.push({ path, reason: 'not-supported-yet' });
    const isFolder = path.endsWith('/');
    if (!isScript(path) && !isFolder) continue;
    const bytes = entry.load(config.maxFileSize);
    if (bytes === 'gone') continue; // deleted and not committed yet, or during the scan
    const reason = typeof bytes === 'string' ? bytes : unreadableReason(bytes);
    if (typeof bytes === 'string' || reason !== undefined) {
      if (reason !== undefined) skipped.push({ path, reason });
      continue;
    }
    files.push({
      path,
      kind: kindOf(path, bytes),
      application: ownerOf(path).name,
      hash: entry.hash ?? blobId(bytes, options.hashAlgorithm),
      bytes: bytes.length,
      read: () => decode(bytes),
    });
  }
  return {
    files,
    skipped,
    applications,
    manifests: [...new Set([...sorted.map(({ path }) => path), ...instead.keys()])]
      .filter(path => path === config.layers?.rules || (isPackageFile(path) && path.endsWith('.json')))
      .toSorted(),
    readOther,
  };
}

function isPackageFile(path: string): boolean {
  return isManifest(path) && !path.includes('node_modules/');
}

/** User's globs first, then .gitattributes, then the path, then the content. */
function kindDecider(
  config: Config,
  manifests: readonly string[],
  readOther: SourceSet['readOther'],
): (path: string, bytes: Buffer) => FileKind {
  const byConfig = kindByConfig(config.kinds);
  const byAttributes = kindByAttributes(
    manifests
      .filter(path => path === '.gitattributes' || path.endsWith('/.gitattributes'))
      .map(path => ({ path, text: readOther(path) ?? '' })),
  );
  return (path, bytes) => {
    const said = byConfig(path) ?? byAttributes(path);
    if (said !== undefined) return said;
    const byConvention = kindByPath(path);
    return byConvention === 'production' ? (kindByContent(bytes) ?? 'production') : byConvention;
  };
}

function manifestReader(
  entries: readonly Entry[],
  instead: ReadonlyMap<string, string>,
): SourceSet['readOther'] {
  const byPath = new Map(entries.map(entry => [entry.path, entry]));
  const texts = new Map<string, string | undefined>(instead);
  return path => {
    if (texts.has(path)) return texts.get(path);
    const bytes = byPath.get(path)?.load(LARGEST_MANIFEST);
    const text = Buffer.isBuffer(bytes) ? decode(bytes) : undefined;
    texts.set(path, text);
    return text;
  };
}
