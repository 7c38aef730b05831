import { extname } from 'node:path';
import type { ConventionConfig } from '../../config/schema.ts';
import type { AnalyzerInput, FactsByPath, WorkerResult } from '../../model/analyzer.ts';
import type { SourceFile } from '../../model/source.ts';
import { MAX_DEPTH } from '../maintainability/parse.ts';
import { isAboutPaths } from './about.ts';
import { type Remembered, remember } from './remembered.ts';
import type { FoundPlaces, SearchInput, SearchOutcome } from './task.ts';

const TASK = import.meta.url.endsWith('.ts')
  ? new URL('../../../dist/analyzers/conventions/task.js', import.meta.url)
  : new URL('./task.js', import.meta.url);

/** A convention, and what it has in each file it is about. */
export interface SearchedConvention {
  readonly convention: ConventionConfig;
  /** Sorted by path. */
  readonly files: readonly { readonly file: SourceFile; readonly found: FoundPlaces }[];
  /** Files that could not be searched, sorted by path. */
  readonly unsearched: readonly { readonly path: string; readonly reason: UnsearchedReason }[];
}

export type UnsearchedReason = 'syntax-error' | 'too-deep' | 'timeout' | 'out-of-memory' | 'crash';

/** All of it, and whether time or memory was short. */
export interface Searched {
  readonly conventions: readonly SearchedConvention[];
  readonly isShort: boolean;
}

/** A convention at work. */
interface Search {
  readonly convention: ConventionConfig;
  readonly remembered: Remembered;
  readonly found: Map<string, FoundPlaces>;
  readonly unsearched: Map<string, UnsearchedReason>;
}

/** A file, and the conventions that have to be looked for in it. */
interface Task {
  readonly file: SourceFile;
  readonly searches: readonly Search[];
}

/** Looks for every convention in the production files it is about. */
export async function searchFiles(
  { sources, config, cache, inWorkers }: AnalyzerInput,
  facts: FactsByPath,
): Promise<Searched> {
  const production = sources.files.filter(({ kind }) => kind === 'production');
  const searches = config.conventions.map(convention => ({
    convention,
    isAbout: isAboutPaths(convention.paths),
    remembered: remember(cache, convention),
    found: new Map<string, FoundPlaces>(),
    unsearched: new Map<string, UnsearchedReason>(),
  }));
  const tasks = production.flatMap((file): Task[] => {
    const about = searches.filter(({ isAbout }) => isAbout(file.path));
    const open = about.filter(search => !isSettled(search, file, facts));
    return open.length === 0 ? [] : [{ file, searches: open }];
  });
  // who needs all the time there is must not take it from others: those that were not answered go one by one
  const unanswered = await runTasks(tasks, inWorkers);
  const alone = unanswered.flatMap(({ file, searches: all }) => all.map(own => ({ file, searches: [own] })));
  const left = await runTasks(alone, inWorkers);
  for (const { remembered } of searches) remembered.save();
  return { conventions: searches.map(search => collected(search, production)), isShort: left.length > 0 };
}

/** Known from before, or not to be had. */
function isSettled({ found, unsearched, remembered }: Search, file: SourceFile, facts: FactsByPath): boolean {
  const own = facts.get(file.path);
  if (own === undefined) unsearched.set(file.path, 'syntax-error');
  else if (own.depth > MAX_DEPTH) unsearched.set(file.path, 'too-deep');
  const known = remembered.get(contentOf(file));
  if (known !== undefined) found.set(file.path, known);
  return unsearched.has(file.path) || known !== undefined;
}

/** The ending says which language it is read as. */
function contentOf({ path, hash }: SourceFile): string {
  const isDeclaration = /\.d\.[mc]?ts$/.test(path);
  return `${hash} ${isDeclaration ? '.d' : ''}${extname(path)}`;
}

/** @returns tasks that were not answered for lack of time or memory */
async function runTasks(tasks: readonly Task[], inWorkers: AnalyzerInput['inWorkers']): Promise<Task[]> {
  const unanswered: Task[] = [];
  const jobs = tasks.map(({ file, searches }) => ({
    size: file.bytes,
    input: (): SearchInput => ({
      path: file.path,
      text: file.read(),
      conventions: searches.map(({ convention: { conforming, violating } }) => ({ conforming, violating })),
    }),
  }));
  await inWorkers<SearchOutcome>(TASK, jobs, (index, result) => {
    const task = tasks[index] as Task;
    if (!settle(task, result)) unanswered.push(task);
  });
  return unanswered;
}

function settle({ file, searches }: Task, result: WorkerResult<SearchOutcome>): boolean {
  if (result.state === 'done' && result.output.state === 'searched') {
    const { found } = result.output;
    searches.forEach((search, index) => {
      const own = found[index] as FoundPlaces;
      search.unsearched.delete(file.path);
      search.found.set(file.path, own);
      search.remembered.put(contentOf(file), own);
    });
    return true;
  }
  const reason = result.state === 'done' ? 'syntax-error' : result.state;
  for (const { unsearched } of searches) unsearched.set(file.path, reason);
  return reason === 'syntax-error' || reason === 'too-deep';
}

function collected({ convention, found, unsearched }: Search, files: readonly SourceFile[]) {
  return {
    convention,
    files: files.flatMap(file => {
      const own = found.get(file.path);
      return own === undefined ? [] : [{ file, found: own }];
    }),
    unsearched: [...unsearched]
      .map(([path, reason]) => ({ path, reason }))
      .toSorted((one, other) => (one.path < other.path ? -1 : 1)),
  };
}
