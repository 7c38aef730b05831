import { TkpiError } from '../errors.ts';
import { findCi } from '../init/ci.ts';
import type { CiSystem, InitChoices, RepositoryFacts } from '../init/facts.ts';
import { MERGE_DRIVER } from '../init/merge-driver.ts';
import { type InitPlan, planInit } from '../init/plan.ts';
import type { PlannedFile } from '../init/planned-file.ts';
import { escapeTerminal } from '../reporters/escape.ts';
import type { Tree } from '../sources/tree.ts';
import { type Questions, questions } from './init/ask.ts';
import { readFacts } from './init/read-facts.ts';
import { showPlan } from './init/show.ts';
import { writePlanned } from './init/write.ts';
import type { CommandContext } from './measure-tree.ts';
import { open } from './open.ts';

export interface InitOptions {
  readonly yes?: boolean;
  readonly force?: boolean;
  readonly ci?: CiSystem | 'none';
  readonly cacheDir?: string;
}

/**
 * `tkpi init`: looks, shows what it would write, asks, writes.
 *
 * @throws TkpiError `init-unanswered` when there is nobody to ask, `init-not-written`, `init-skipped`
 */
export async function init(
  path: string | undefined,
  options: InitOptions,
  context: CommandContext,
): Promise<void> {
  const { process, signal, version } = context;
  const { tree, loaded } = await open(path, {}, process);
  const facts = await readFacts(tree, loaded);
  const choices: InitChoices = { ci: options.ci, force: options.force ?? false, version };
  const plan = planInit(facts, choices);
  const say = (text: string) => process.stdout.write(text);
  say(showPlan(facts, plan, ciWords(facts, options)));
  for (const note of plan.notes) say(`\n${escapeLines(note)}\n`);
  if (isDone(plan)) {
    say('\nEverything is there already.\n');
  } else {
    const asked = options.yes ? undefined : someone(process, signal);
    try {
      await carryOut(plan, { path, tree, asked, options, context });
    } finally {
      asked?.close();
    }
  }
  say(`\nNext\n${plan.next.map(line => `  ${line}\n`).join('')}`);
  refuseSkipped(plan);
}

function ciWords(facts: RepositoryFacts, { ci }: InitOptions): string {
  const names = { github: 'GitHub', gitlab: 'GitLab', none: 'none' } as const;
  const found = findCi(facts);
  if (ci !== undefined) return `${names[ci]} (--ci)`;
  return found === undefined ? 'not found' : names[found];
}

/** A note may carry a snippet of several lines, and names from the repository. */
function escapeLines(note: string): string {
  return note.split('\n').map(escapeTerminal).join('\n');
}

function isWritten({ action }: PlannedFile): boolean {
  return action === 'create' || action === 'change' || action === 'measure';
}

function isDone({ files, wantsMergeDriver }: InitPlan): boolean {
  return !wantsMergeDriver && !files.some(file => isWritten(file) || file.action === 'replace');
}

function someone(process: CommandContext['process'], signal: AbortSignal): Questions {
  const { stdin } = process;
  if (stdin?.isTTY === true) return questions(stdin, process, signal);
  throw new TkpiError(
    'init-unanswered',
    'Nothing was written, because there is no terminal to ask on.',
    'Run tkpi init with --yes to write what is shown above.',
  );
}

interface CarryOut {
  readonly path: string | undefined;
  readonly tree: Tree;
  /** Absent for --yes. */
  readonly asked?: Questions;
  readonly options: InitOptions;
  readonly context: CommandContext;
}

async function carryOut(plan: InitPlan, work: CarryOut): Promise<void> {
  const { asked, context } = work;
  const { stdout, stderr } = context.process;
  const kept = await keptFiles(plan, asked);
  for (const path of kept) stdout.write(`kept     ${escapeTerminal(path)}\n`);
  const wanted = plan.files.filter(file => isWritten(file) || file.action === 'replace');
  const files = wanted.filter(({ path }) => !kept.includes(path));
  const count = files.length === 1 ? 'this file' : `these ${files.length} files`;
  const isWanted = files.length > 0 && ((await asked?.ask(`\nWrite ${count}?`)) ?? true);
  if (isWanted) for (const file of files) await writeOne(file, work);
  else stderr.write('No file was written.\n');
  if (plan.wantsMergeDriver) await offerMergeDriver(work);
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

async function writeOne(file: PlannedFile, { path, tree, options, context }: CarryOut): Promise<void> {
  const { process, signal, version } = context;
  signal.throwIfAborted();
  if (file.action === 'measure') {
    const { updateCommand } = await import('./baseline/update.ts');
    const measuring = { fileBudget: 5000, cacheDir: options.cacheDir };
    await updateCommand(path, measuring, { process, signal, version, now: context.now });
  } else if ('content' in file) {
    writePlanned(tree.root, file.path, file.content, file.action === 'create' && file.isExecutable);
    process.stdout.write(`wrote    ${escapeTerminal(file.path)}\n`);
  }
}

/** The driver lives in the clone's own configuration, which is never committed: each clone registers it. */
async function offerMergeDriver({ tree, asked, context }: CarryOut): Promise<void> {
  const { name, driver } = MERGE_DRIVER;
  const { stdout } = context.process;
  const question = '\nRegister the merge driver of the baseline in the git configuration of this clone?';
  if (tree.git !== undefined && ((await asked?.ask(question)) ?? true)) {
    await tree.git.run(['config', '--local', name.key, name.value]);
    await tree.git.run(['config', '--local', driver.key, driver.value]);
    stdout.write('set      the merge driver in .git/config; every other clone does it with\n');
  } else stdout.write('The merge driver is not registered. Every clone that wants it runs\n');
  stdout.write(`         git config ${driver.key} '${driver.value}'\n`);
}

function refuseSkipped({ files }: InitPlan): void {
  const skipped = files.filter(({ action }) => action === 'skip');
  if (skipped.length === 0) return;
  const lines = skipped.map(({ path, ...file }) => `${path} ${'reason' in file ? file.reason : ''}`);
  throw new TkpiError(
    'init-skipped',
    `Not everything could be set up: ${lines.join('; ')}.`,
    'Write these by hand (docs/ci.md), or clear the way and run tkpi init again.',
  );
}
