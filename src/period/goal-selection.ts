import picomatch from 'picomatch';
import type { Goal } from '../config/schema.ts';
import type { Delta } from '../model/delta.ts';
import type { FileResult, Snapshot } from '../model/snapshot.ts';
import { isMeasured } from './parts.ts';
import { earlierPath, laterPath } from './renames.ts';

/** Files that a goal is about. */
export interface GoalFiles {
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
  /** Has one of them left the analysis? Then nobody knows what debt is in it. */
  readonly hasLeft: boolean;
}

/**
 * The production files that a goal's globs and application choose. A file that was moved is chosen on both sides when one of its
 * two names is: to move debt out of the folder is no improvement of it. Files that entered or left the analysis without being
 * changed are on no side: to stop looking is none either.
 */
export function filesOfGoal(
  { paths, application }: Pick<Goal, 'paths' | 'application'>,
  { files }: Pick<Delta, 'files'>,
  base: Snapshot,
  head: Snapshot,
): GoalFiles {
  const matches = paths === undefined ? () => true : picomatch([...paths], { dot: true });
  const chosen = (snapshot: Snapshot) => {
    const isOwn = applicationTest(snapshot, application);
    return pathsOf(snapshot.files.filter(file => isMeasured(file) && isOwn(file) && matches(file.path)));
  };
  const [before, after] = [chosen(base), chosen(head)];
  addPartners(files, { before, after }, base, head);
  const scope = [...scopePaths(files)];
  const hasLeft = scope.some(path => before.has(path));
  for (const path of scope) for (const side of [before, after]) side.delete(path);
  return { before, after, hasLeft };
}

/** Adds to each side the other name of every file that the other side has chosen. */
function addPartners(
  { renamed }: Delta['files'],
  { before, after }: { readonly before: Set<string>; readonly after: Set<string> },
  base: Snapshot,
  head: Snapshot,
): void {
  const [later, earlier] = [laterPath(renamed), earlierPath(renamed)];
  const there = pathsOf(base.files.filter(isMeasured));
  const here = pathsOf(head.files.filter(isMeasured));
  for (const path of [...before]) if (here.has(later(path))) after.add(later(path));
  for (const path of [...after]) {
    const old = earlier(path);
    if (old !== undefined && there.has(old)) before.add(old);
  }
}

function pathsOf(files: readonly FileResult[]): Set<string> {
  return new Set(files.map(({ path }) => path));
}

function scopePaths({ scope, renamed }: Delta['files']): ReadonlySet<string> {
  const paths = new Set(scope.map(({ path }) => path));
  for (const { from, to } of renamed) if (paths.has(to)) paths.add(from);
  return paths;
}

/** Asks whether a file is in an application, given by its name or its folder. */
function applicationTest(
  { applications }: Snapshot,
  application: string | undefined,
): (file: FileResult) => boolean {
  if (application === undefined) return () => true;
  const names = new Set(
    applications
      .filter(({ name, root }) => name === application || root === application)
      .map(({ name }) => name),
  );
  return file => names.has(file.application);
}
