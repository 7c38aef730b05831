import type { Git } from '../git.ts';
import { nameChange } from './change-name.ts';
import { readLog } from './commit-log.ts';

/** All pull requests and merge requests that the changes of a first-parent line name: `#412`, `!412`. */
export async function requestsOn(git: Git, head: string): Promise<Set<string>> {
  const requests = new Set<string>();
  for (const { message } of await readLog(git, { head }, ['--first-parent'])) {
    const { request } = nameChange(message);
    if (request !== undefined) requests.add(`${request.mark}${request.number}`);
  }
  return requests;
}
