import { TkpiError } from '../../errors.ts';
import { acceptedList } from '../../reporters/accepted-list.ts';
import type { CommandContext } from '../measure-tree.ts';
import { open, type Target } from '../open.ts';
import { readBaseline } from './store.ts';

/** `tkpi baseline list`: accepted debt, from the file alone; nothing is measured. */
export async function listCommand(
  path: string | undefined,
  options: Target,
  { process, now }: CommandContext,
): Promise<void> {
  const { tree, loaded } = await open(path, options, process);
  const { baseline: file } = loaded.config.gate;
  const baseline = readBaseline({ tree, file });
  if (baseline === undefined) {
    throw new TkpiError(
      'no-baseline',
      `There is no baseline ${file}.`,
      'Record the present debt: tkpi baseline update',
    );
  }
  process.stdout.write(acceptedList(baseline, now(), process.stdout.columns ?? 80));
}
