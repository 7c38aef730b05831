import type { FilePart, PartOfFile, Spread, SpreadCounts } from '../model/knowledge.ts';
import type { WrittenFiles } from './knowledge-files.ts';

/** Under so many contributions one person more or less is chance. */
const LEAST_CONTRIBUTIONS = 10;
/** With fewer people a number of one of them is known to the others. */
const LEAST_PEOPLE = 3;

/** A part while it is being counted. */
interface Tally {
  /** Person → commits. */
  readonly commits: Map<number, number>;
  readonly files: Set<string>;
}

/**
 * How the writing of some commits is spread over people: in the repository, its applications and folders.
 *
 * @param writers commit → its people, by number
 */
export function spreadOf(
  commits: readonly WrittenFiles[],
  writers: ReadonlyMap<string, readonly number[]>,
  partOf: PartOfFile,
): SpreadCounts {
  const total = emptyTally();
  const applications = new Map<string, Tally>();
  const folders = new Map<string, FilePart & { readonly tally: Tally }>();
  const authors = new Map<string, Set<number>>();
  for (const { commit, files } of commits) {
    const people = writers.get(commit) ?? [];
    const touched = new Set<Tally>();
    for (const path of people.length === 0 ? [] : files) {
      const part = partOf(path);
      if (part === undefined) continue;
      addAll(
        setIn(authors, path, () => new Set()),
        people,
      );
      const application = setIn(applications, part.application, emptyTally);
      const folder = setIn(folders, `${part.application}\0${part.folder}`, () => ({
        ...part,
        tally: emptyTally(),
      }));
      for (const tally of [total, application, folder.tally]) {
        tally.files.add(path);
        touched.add(tally);
      }
    }
    for (const { commits: counts } of touched) {
      for (const person of people) counts.set(person, (counts.get(person) ?? 0) + 1);
    }
  }
  const told = (tally: Tally) => spreadIn(tally, authors);
  return {
    total: told(total),
    applications: new Map([...applications].sort(byKey).map(([name, tally]) => [name, told(tally)])),
    folders: [...folders]
      .sort(byKey)
      .map(([, { application, folder, tally }]) => ({ application, folder, ...told(tally) })),
  };
}

function spreadIn({ commits, files }: Tally, authors: ReadonlyMap<string, ReadonlySet<number>>): Spread {
  const counts = [...commits.values()].sort((one, other) => other - one);
  const contributions = counts.reduce((all, own) => all + own, 0);
  return {
    ...{ contributors: counts.length, contributions },
    ...(counts.length < LEAST_PEOPLE ? {} : { largest: counts[0] }),
    ...(contributions < LEAST_CONTRIBUTIONS ? {} : { absenceFactor: absenceFactor(counts, contributions) }),
    ...{
      files: files.size,
      singleAuthorFiles: [...files].filter(path => authors.get(path)?.size === 1).length,
    },
  };
}

/**
 * The smallest number of people who made at least half of the contributions. (CHAOSS, Contributor Absence Factor, once called
 * bus factor.)
 *
 * @param counts largest first
 */
function absenceFactor(counts: readonly number[], contributions: number): number {
  let made = 0;
  let people = 0;
  for (const own of counts) {
    if (made * 2 >= contributions) break;
    made += own;
    people++;
  }
  return people;
}

function emptyTally(): Tally {
  return { commits: new Map(), files: new Set() };
}

function setIn<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key) ?? make();
  map.set(key, known);
  return known;
}

function addAll(set: Set<number>, people: readonly number[]): void {
  for (const person of people) set.add(person);
}

function byKey([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}
