import { changesOf } from '../../baseline/changes.ts';
import { massOf } from '../../baseline/debt-group.ts';
import { pruneBaseline } from '../../baseline/update.ts';
import { TkpiError } from '../../errors.ts';
import type { CommandContext } from '../measure-tree.ts';
import { matchDebt } from './match-debt.ts';
import { type DebtOptions, measureDebt } from './measure-debt.ts';
import { refuseOtherRuler } from './same-ruler.ts';
import { readBaseline, storeBaseline } from './store.ts';
import { changeWords } from './words.ts';

/** `tkpi baseline prune`: takes out what is gone, lowers what got smaller; nothing grows. */
export async function pruneCommand(
  path: string | undefined,
  options: DebtOptions,
  context: CommandContext,
): Promise<void> {
  const present = await measureDebt(path, options, context);
  const old = readBaseline(present);
  if (old === undefined) {
    throw new TkpiError(
      'no-baseline',
      `There is no baseline ${present.file} to prune.`,
      'Record the present debt: tkpi baseline update',
    );
  }
  refuseOtherRuler(old, present);
  const groups = matchDebt(old, present);
  const baseline = pruneBaseline(old, groups, present);
  await storeBaseline(present, baseline);
  const better = groups.filter(({ before, after }) => massOf(after) < massOf(before));
  if (!options.quiet) context.process.stdout.write(changeWords(present.file, baseline, changesOf(better)));
}
