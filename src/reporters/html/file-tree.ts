import type { FileResult, Snapshot } from '../../model/snapshot.ts';
import { fileLosses, measuredFiles } from '../losses.ts';
import type { Tile } from '../pictures/treemap.ts';

/** Lowest score of each grade; a file is graded by its density alone, whatever grades a model calls so. */
const GRADES = [
  ['A', 85],
  ['B', 70],
  ['C', 55],
  ['D', 40],
] as const;
/** More files are no picture: the smallest of a folder are one tile then. */
const MOST_FILES = 6000;

interface Folder {
  readonly folders: Map<string, Folder>;
  readonly files: Tile[];
}

/**
 * The production files as folders in folders. The colour of a file says which score the repository had if all of its code were as
 * dense with debt: 100 · 2^(−d), d being the file's share of the debt by its share of the code lines, in halvings.
 *
 * @param changed paths that were touched
 */
export function fileTree(snapshot: Snapshot, changed: ReadonlySet<string> = new Set()): Tile {
  const { total } = snapshot;
  const lost = fileLosses(snapshot);
  const perPoint = debtPerPoint(total) * total.codeLines;
  const root = emptyFolder();
  for (const file of measuredFiles(snapshot)) {
    const { path, codeLines = 0 } = file;
    if (codeLines === 0) continue;
    const points = lost.get(path) ?? 0;
    const parts = path.split('/');
    const name = parts.pop() ?? path;
    const grade = gradeOf(points, (points * perPoint) / codeLines);
    folderAt(root, parts).files.push({
      name,
      path,
      codeLines,
      lost: points,
      grade,
      isChanged: changed.has(path),
    });
  }
  return toTile(root, '', '', leastLines(measuredFiles(snapshot)));
}

/** Halvings that a lost point is. */
function debtPerPoint({ score }: Snapshot['total']): number {
  return score === undefined || score.value === 100 ? 0 : score.debt / (100 - score.value);
}

function gradeOf(points: number, density: number): NonNullable<Tile['grade']> {
  if (points === 0) return 'none';
  const score = 100 * 2 ** -density;
  return GRADES.find(([, least]) => score >= least)?.[0] ?? 'E';
}

function emptyFolder(): Folder {
  return { folders: new Map(), files: [] };
}

function folderAt(root: Folder, parts: readonly string[]): Folder {
  let folder = root;
  for (const part of parts) {
    const next = folder.folders.get(part) ?? emptyFolder();
    folder.folders.set(part, next);
    folder = next;
  }
  return folder;
}

/** Code lines below which files are put together, so that no more than {@link MOST_FILES} are drawn. */
function leastLines(files: readonly FileResult[]): number {
  if (files.length <= MOST_FILES) return 0;
  const lines = files.map(({ codeLines = 0 }) => codeLines).toSorted((one, other) => other - one);
  return (lines[MOST_FILES] ?? 0) + 1;
}

/** A folder that holds nothing but one folder is told together with it. */
function toTile(folder: Folder, name: string, path: string, least: number): Tile {
  const [only] = folder.folders;
  if (folder.files.length === 0 && folder.folders.size === 1 && only !== undefined) {
    const [inner, next] = only;
    return toTile(next, join(name, inner), join(path, inner), least);
  }
  const children = [
    ...[...folder.folders].map(([inner, next]) => toTile(next, inner, join(path, inner), least)),
    ...largeFiles(folder.files, path, least),
  ];
  return { name, path: path === '' ? 'everything' : path, lost: sum(children, ({ lost }) => lost), children };
}

function largeFiles(files: readonly Tile[], path: string, least: number): Tile[] {
  const small = files.filter(({ codeLines = 0 }) => codeLines < least);
  if (small.length < 2) return [...files];
  const together: Tile = {
    name: `${small.length} small files`,
    path,
    codeLines: sum(small, ({ codeLines = 0 }) => codeLines),
    lost: sum(small, ({ lost }) => lost),
    grade: 'none',
    isChanged: small.some(({ isChanged }) => isChanged === true),
  };
  return [...files.filter(({ codeLines = 0 }) => codeLines >= least), together];
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}/${name}`;
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((all, item) => all + of(item), 0);
}
