import type { RepositoryFacts } from './facts.ts';
import { editedFile, type PlannedFile, withLine } from './planned-file.ts';

const FILE = '.gitattributes';
/** Names that need no quoting in .gitattributes and mean themselves there. */
const PLAIN = /^[\w./-]+$/;

/** Name and command of the merge driver, as git's configuration wants them. Each clone has to set them itself. */
export const MERGE_DRIVER = {
  name: { key: 'merge.tkpi-baseline.name', value: 'tkpi baseline: the smaller debt of both sides' },
  driver: { key: 'merge.tkpi-baseline.driver', value: 'npx tkpi baseline merge %A %O %B' },
} as const;

/** Tells git which file the merge driver is for. Without the driver git merges it as text. */
export function attributesFile({ at, baseline, git }: RepositoryFacts): PlannedFile[] {
  if (git === undefined) return [];
  if (!PLAIN.test(baseline)) {
    return [{ path: FILE, action: 'skip', reason: 'the name of the baseline would need quoting' }];
  }
  const line = `${baseline} merge=tkpi-baseline`;
  const found = at(FILE);
  if (found.state === 'blocked') return [{ path: FILE, action: 'skip', reason: found.reason }];
  if (found.state === 'absent') return [{ path: FILE, action: 'create', content: `${line}\n` }];
  const isThere = found.text
    .split(/\r?\n/)
    .some(known => known.startsWith(`${baseline} `) && known.includes('merge='));
  return [editedFile(FILE, found.text, text => (isThere ? text : withLine(text, line)))];
}
