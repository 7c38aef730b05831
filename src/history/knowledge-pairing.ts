import type { Pairing, PairingCounts, PartOfFile } from '../model/knowledge.ts';
import type { WrittenFiles } from './knowledge-files.ts';

/** How many commits have co-authors, of those that people wrote: in the repository and its applications. */
export function pairingOf(
  commits: readonly WrittenFiles[],
  writers: ReadonlyMap<string, readonly number[]>,
  partOf: PartOfFile,
): PairingCounts {
  let total: Pairing = { commits: 0, together: 0 };
  const applications = new Map<string, Pairing>();
  for (const { commit, files } of commits) {
    const people = writers.get(commit)?.length ?? 0;
    if (people === 0) continue;
    total = withCommit(total, people);
    for (const name of new Set(files.flatMap(path => partOf(path)?.application ?? []))) {
      applications.set(name, withCommit(applications.get(name) ?? { commits: 0, together: 0 }, people));
    }
  }
  return { total, applications: new Map([...applications].sort(([one], [other]) => (one < other ? -1 : 1))) };
}

function withCommit({ commits, together }: Pairing, people: number): Pairing {
  return { commits: commits + 1, together: together + (people > 1 ? 1 : 0) };
}
