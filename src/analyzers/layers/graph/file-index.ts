import type { SourceSet } from '../../../model/source.ts';

/** Tried in this order behind a path without extension; declarations last, the implementation is what runs. */
const EXTENSIONS = [
  '.ts',
  '.tsx',
  '.mts',
  '.cts',
  '.js',
  '.jsx',
  '.mjs',
  '.cjs',
  '.d.ts',
  '.d.mts',
  '.d.cts',
];

/** What a written extension may stand for: TypeScript sources are imported by the name of their output. */
const ALIASES = new Map([
  ['.js', ['.ts', '.tsx', '.js', '.jsx', '.d.ts']],
  ['.jsx', ['.tsx', '.jsx', '.d.ts']],
  ['.mjs', ['.mts', '.mjs', '.d.mts']],
  ['.cjs', ['.cts', '.cjs', '.d.cts']],
]);

/** The known paths of one tree. Resolving asks only this, never a disk, so an old commit resolves the same way. */
export interface FileIndex {
  /** Is it a production file, that is, a module of the graph. */
  readonly isModule: (path: string) => boolean;
  /** The file meant by a path whose extension may be missing or that of the output; folders are not tried. */
  readonly probe: (path: string) => string | undefined;
}

export function indexFiles(sources: Pick<SourceSet, 'files' | 'skipped'>): FileIndex {
  const kinds = new Map<string, string>();
  for (const file of sources.skipped) kinds.set(file.path, 'skipped');
  for (const file of sources.files) kinds.set(file.path, file.kind);
  /** Path without extension → its extensions, the preferred first: one look-up instead of one per extension. */
  const extensions = new Map<string, string[]>();
  for (const path of kinds.keys()) {
    for (const extension of EXTENSIONS) {
      if (!path.endsWith(extension)) continue;
      const stem = path.slice(0, -extension.length);
      extensions.set(stem, [...(extensions.get(stem) ?? []), extension].sort(byPreference));
    }
  }
  const probe = (path: string): string | undefined => {
    const dot = path.lastIndexOf('.');
    const aliases = dot < 0 ? undefined : ALIASES.get(path.slice(dot));
    if (aliases !== undefined) {
      const stem = path.slice(0, dot);
      const known = extensions.get(stem);
      const hit = known === undefined ? undefined : aliases.find(extension => known.includes(extension));
      if (hit !== undefined) return stem + hit;
    }
    if (kinds.has(path)) return path;
    const extension = extensions.get(path)?.[0];
    return extension === undefined ? undefined : path + extension;
  };
  return { isModule: path => kinds.get(path) === 'production', probe };
}

function byPreference(a: string, b: string): number {
  return EXTENSIONS.indexOf(a) - EXTENSIONS.indexOf(b);
}
