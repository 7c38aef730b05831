import type { Snapshot } from '../model/snapshot.ts';

/** Folders are told so many levels below the root of their application. */
const LEVELS = 2;
/** A folder with more than this share of the code lines says nothing about where: it is told a level deeper. */
const TOO_LARGE = 0.5;
/** So many levels deeper at most. */
const DEEPER = 4;

/** The folder that a path of either side is told under. */
export type FolderOf = (path: string) => string;

/**
 * Cuts a repository into folders of which a lead would say "there": two levels below the root of the application
 * (`src/billing`, `packages/web/src/cart`), less where the path is shorter (`lib`; `.` for files at the top). A folder with
 * over half of the code lines at the end of the period is cut a level deeper, again and again: in a repository whose code all
 * lies under `src/app`, that is `src/app/billing`. Both sides are cut in the same way.
 */
export function foldersOf(base: Snapshot, head: Snapshot): FolderOf {
  const roots = new Set([...base.applications, ...head.applications].map(({ root }) => root));
  const large = new Set<string>();
  const cut = (path: string) => cutPath(path, rootOf(path, roots), large);
  const homes = linesByFolder(head);
  for (let round = 0; round < DEEPER; round++) {
    const folder = largest(homes, cut);
    if (folder === undefined || large.has(folder)) break;
    large.add(folder);
  }
  return oncePerFolder(cut);
}

/** All files right in one folder are told under the same one. */
function oncePerFolder(cut: FolderOf): FolderOf {
  const known = new Map<string, string>();
  return path => {
    const home = path.slice(0, path.lastIndexOf('/') + 1);
    const folder = known.get(home) ?? cut(path);
    known.set(home, folder);
    return folder;
  };
}

/** Root of the application that a path lies in: the longest one; empty for the repository itself. */
function rootOf(path: string, roots: ReadonlySet<string>): string {
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
    const folder = path.slice(0, end);
    if (roots.has(folder)) return folder;
  }
  return '';
}

function cutPath(path: string, root: string, large: ReadonlySet<string>): string {
  const folders = path
    .slice(root === '' ? 0 : root.length + 1)
    .split('/')
    .slice(0, -1);
  let folder = join([root, ...folders.slice(0, LEVELS)]);
  for (const deeper of folders.slice(LEVELS)) {
    if (!large.has(folder)) break;
    folder = join([folder, deeper]);
  }
  return folder;
}

function join(parts: readonly string[]): string {
  return parts.filter(part => part !== '').join('/') || '.';
}

/** Each folder, with a slash at its end, and the code lines right in it. */
function linesByFolder({ files }: Snapshot): Map<string, number> {
  const lines = new Map<string, number>();
  for (const { path, kind, codeLines = 0 } of files) {
    const home = path.slice(0, path.lastIndexOf('/') + 1);
    if (kind === 'production') lines.set(home, (lines.get(home) ?? 0) + codeLines);
  }
  return lines;
}

/** The folder that is too large, of which there is one at most. */
function largest(homes: ReadonlyMap<string, number>, cut: FolderOf): string | undefined {
  const lines = new Map<string, number>();
  let all = 0;
  for (const [home, own] of homes) {
    const folder = cut(home);
    lines.set(folder, (lines.get(folder) ?? 0) + own);
    all += own;
  }
  return [...lines].find(([, own]) => own > TOO_LARGE * all)?.[0];
}
