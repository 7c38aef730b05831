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

/** What is to be done about the driver. `replace`: another command is registered, and stays unless somebody says yes. */
export type MergeDriverStep = 'none' | 'set' | 'keep' | 'replace';

/** Any command that merges with tkpi will do, whatever runs it: `pnpm exec tkpi baseline merge %A %O %B`. */
const MERGES = /\bbaseline merge %A %O %B\b/;

/** A driver is for a baseline: none is registered where none is there or will be. */
export function mergeDriverStep(facts: RepositoryFacts): MergeDriverStep {
  if (facts.git === undefined || !hasBaseline(facts)) return 'none';
  const { mergeDriver } = facts.git;
  if (mergeDriver === undefined) return 'set';
  return MERGES.test(mergeDriver) ? 'keep' : 'replace';
}

function hasBaseline({ at, baseline, files }: RepositoryFacts): boolean {
  return files.production > 0 || at(baseline).state === 'file';
}

/** Tells git which file the merge driver is for. Without the driver git merges it as text. */
export function attributesFile(facts: RepositoryFacts): PlannedFile[] {
  const { at, baseline, git } = facts;
  if (git === undefined || !hasBaseline(facts)) return [];
  if (!PLAIN.test(baseline)) {
    return [{ path: FILE, action: 'skip', reason: 'the name of the baseline would need quoting' }];
  }
  const line = `${baseline} text eol=lf merge=tkpi-baseline`;
  const found = at(FILE);
  if (found.state === 'blocked') return [{ path: FILE, action: 'skip', reason: found.reason }];
  if (found.state === 'absent') return [{ path: FILE, action: 'create', content: `${line}\n` }];
  const isThere = found.text
    .split(/\r?\n/)
    .some(known => known.startsWith(`${baseline} `) && known.includes('merge='));
  return [editedFile(FILE, found.text, text => (isThere ? text : withLine(text, line)))];
}
