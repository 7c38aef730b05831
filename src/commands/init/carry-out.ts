import { MERGE_DRIVER } from '../../init/merge-driver.ts';
import type { InitPlan } from '../../init/plan.ts';
import type { PlannedFile } from '../../init/planned-file.ts';
import { escapeTerminal } from '../../reporters/escape.ts';
import type { Tree } from '../../sources/tree.ts';
import type { CommandContext } from '../measure-tree.ts';
import type { Questions } from './ask.ts';
import { writePlanned } from './write.ts';

/** What carrying out a plan needs besides it. */
export interface Work {
  readonly path: string | undefined;
  readonly tree: Tree;
  /** Absent for --yes. */
  readonly asked?: Questions;
  readonly cacheDir?: string;
  readonly context: CommandContext;
}

/** Would this file be written, if nobody says no? */
export function isWritten({ action }: PlannedFile): boolean {
  return action !== 'keep' && action !== 'skip';
}

/**
 * Asks what is to be asked, and writes.
 *
 * @returns false when a person did not want it
 */
export async function carryOut(plan: InitPlan, work: Work): Promise<boolean> {
  const { asked, context } = work;
  const { stdout } = context.process;
  const kept = await keptFiles(plan, asked);
  for (const path of kept) stdout.write(`kept     ${escapeTerminal(path)}\n`);
  const files = plan.files.filter(file => isWritten(file) && !kept.includes(file.path));
  const count = files.length === 1 ? 'this file' : `these ${files.length} files`;
  const isWanted = files.length === 0 || ((await asked?.ask(`\nWrite ${count}?`)) ?? true);
  if (!isWanted) return false;
  for (const file of files) await writeOne(file, work);
  if (plan.mergeDriver === 'set' || plan.mergeDriver === 'replace')
    await offerMergeDriver(plan.mergeDriver, work);
  return true;
}

/** Files with another content stay unless somebody says yes to that very one, or --force. */
async function keptFiles({ files }: InitPlan, asked: Questions | undefined): Promise<string[]> {
  const kept: string[] = [];
  for (const { action, path } of files) {
    if (action !== 'replace') continue;
    const question = `${escapeTerminal(path)} is there with another content. Overwrite it?`;
    if (asked === undefined || !(await asked.ask(question))) kept.push(path);
  }
  return kept;
}

async function writeOne(file: PlannedFile, { path, tree, cacheDir, context }: Work): Promise<void> {
  const { process, signal, version } = context;
  signal.throwIfAborted();
  if (file.action === 'measure') {
    const { updateCommand } = await import('../baseline/update.ts');
    const measuring = { fileBudget: 5000, cacheDir };
    await updateCommand(path, measuring, { process, signal, version, now: context.now });
  } else if ('content' in file) {
    writePlanned(tree.root, file.path, file.content, file.action === 'create' && file.isExecutable);
    process.stdout.write(`wrote    ${escapeTerminal(file.path)}\n`);
  }
}

/**
 * The driver lives in the clone's own configuration, which is never committed: each clone registers it. Another command
 * that is there stays unless somebody says yes.
 */
async function offerMergeDriver(step: 'set' | 'replace', { tree, asked, context }: Work): Promise<void> {
  const { name, driver } = MERGE_DRIVER;
  const { stdout } = context.process;
  const question =
    step === 'set'
      ? '\nRegister the merge driver of the baseline in the git configuration of this clone?'
      : `\n${driver.key} in .git/config is another command. Replace it?`;
  if (tree.git !== undefined && ((await asked?.ask(question)) ?? step === 'set')) {
    await tree.git.run(['config', '--local', name.key, name.value]);
    await tree.git.run(['config', '--local', driver.key, driver.value]);
    stdout.write('set      the merge driver in .git/config; every other clone does it with\n');
  } else if (step === 'replace') stdout.write(`kept     ${driver.key} in .git/config; tkpi's own would be\n`);
  else stdout.write('The merge driver is not registered. Every clone that wants it runs\n');
  stdout.write(`         git config ${driver.key} '${driver.value}'\n`);
}
