import type { Git } from '../git.ts';
import type { Churn } from '../model/change.ts';
import { madeByBots } from './bots.ts';
import { lineOf, readLog } from './commit-log.ts';
import { coupledFiles } from './coupling.ts';
import { isCutOff } from './cut-off.ts';
import { fileVersions } from './file-versions.ts';
import { latestNames } from './latest-names.ts';

/**
 * How often files were changed in a range, and which together. Paths are relative to the folder `git` is bound to.
 * A file that is gone at the end counts under its last path, and is coupled to none. Where history is cut off, the first
 * commit that is here counts for no file: what it changed is not known.
 *
 * @param base where the range begins (not in it); absent: with the first commit
 * @throws GitError when a commit is not here
 */
export async function churnBetween(git: Git, base: string | undefined, head: string): Promise<Churn> {
  const range = { head, ...(base === undefined ? {} : { base }) };
  const log = await readLog(git, range, [], false);
  const bots = madeByBots(log);
  const first = lineOf(log).findLast(({ parents }) => parents.length === 0);
  const unknown = (await isCutOff(git, first)) ? first?.commit : undefined;
  const { touched, gone } = latestNames(await fileVersions(git, range));
  const byPeople = touched
    .filter(({ commit }) => !bots.has(commit) && commit !== unknown)
    .map(({ files }) => files);
  const numbers = new Map<string, number[]>();
  for (const [number, files] of byPeople.entries()) {
    for (const file of files) {
      const known = numbers.get(file);
      if (known === undefined) numbers.set(file, [number]);
      else known.push(number);
    }
  }
  const byPath = [...numbers].sort(([one], [other]) => (one < other ? -1 : 1));
  const existing = byPeople.map(files => [...files].filter(file => !gone.has(file)));
  return {
    commits: new Map(byPath.map(([path, { length }]) => [path, length])),
    touched: new Map(byPath),
    coupling: coupledFiles(existing),
  };
}
