import { TkpiError } from '../errors.ts';
import { findCi } from '../init/ci.ts';
import type { CiSystem, InitChoices, RepositoryFacts } from '../init/facts.ts';
import { type InitPlan, planInit } from '../init/plan.ts';
import { escapeTerminal } from '../reporters/escape.ts';
import { type Questions, questions } from './init/ask.ts';
import { carryOut, isWritten } from './init/carry-out.ts';
import { readFacts } from './init/read-facts.ts';
import { showPlan } from './init/show.ts';
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
    const carried = carryOut(plan, { path, tree, asked, cacheDir: options.cacheDir, context }).finally(() =>
      asked?.close(),
    );
    if (!(await carried)) return void say('No file was written.\n');
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

function isDone({ files, mergeDriver }: InitPlan): boolean {
  return mergeDriver !== 'set' && mergeDriver !== 'replace' && !files.some(isWritten);
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

function refuseSkipped({ files }: InitPlan): void {
  const skipped = files.filter(({ action }) => action === 'skip');
  if (skipped.length === 0) return;
  const lines = skipped.map(({ path, ...file }) => `${path} ${'reason' in file ? file.reason : ''}`);
  throw new TkpiError(
    'init-skipped',
    `Not everything could be set up: ${lines.join('; ')}.`,
    'Write these by hand, or clear the way and run tkpi init again.',
  );
}
