import { changesOf } from '../../baseline/changes.ts';
import { updateBaseline } from '../../baseline/update.ts';
import type { CommandContext } from '../measure-tree.ts';
import { matchDebt } from './match-debt.ts';
import { type DebtOptions, measureDebt } from './measure-debt.ts';
import { readBaseline, storeBaseline } from './store.ts';
import { changeWords } from './words.ts';

const OTHER_RULER =
  '  The old masses are of another configuration or version of tkpi: not all of it is the code.\n';

/** `tkpi baseline update`: records the present debt; acceptances stay with theirs. */
export async function updateCommand(
  path: string | undefined,
  options: DebtOptions,
  context: CommandContext,
): Promise<void> {
  const present = await measureDebt(path, options, context);
  const old = readBaseline(present);
  const groups = matchDebt(old, present);
  const baseline = updateBaseline(groups, present);
  await storeBaseline(present, baseline);
  if (options.quiet) return;
  context.process.stdout.write(changeWords(present.file, baseline, changesOf(groups)));
  if (old !== undefined && old.ruler !== present.ruler) context.process.stdout.write(OTHER_RULER);
}
