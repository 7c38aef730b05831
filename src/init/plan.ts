import { ciFiles } from './ci.ts';
import { configFile } from './config-file.ts';
import type { InitChoices, RepositoryFacts } from './facts.ts';
import { hookFiles } from './hooks.ts';
import { type Manifest, readManifest, scriptsFile } from './manifest.ts';
import { attributesFile, type MergeDriverStep, mergeDriverStep } from './merge-driver.ts';
import type { PlannedFile } from './planned-file.ts';

/** What `tkpi init` would do, before it does anything. */
export interface InitPlan {
  /** In the order in which they are written; the configuration before the baseline that is measured with it. */
  readonly files: readonly PlannedFile[];
  /** What is left to do by hand, and what could not be found. */
  readonly notes: readonly string[];
  /** What is to be done about the merge driver in this clone's git configuration. */
  readonly mergeDriver: MergeDriverStep;
  /** Commands to go on with. */
  readonly next: readonly string[];
  readonly manifest: Manifest;
}

/** Plans every file. Nothing is written, and the same facts give the same plan. */
export function planInit(facts: RepositoryFacts, choices: InitChoices): InitPlan {
  const manifest = readManifest(facts);
  const ci = ciFiles(facts, choices);
  const hooks = hookFiles(facts, checkCommand(manifest, choices.version));
  const layers = facts.preset === undefined && facts.configuredIn === undefined ? [LAYERS_NOTE] : [];
  const nothing = facts.files.production === 0 ? [NOTHING_NOTE] : [];
  const files = [
    ...configFile(facts, manifest.isInstalled),
    ...attributesFile(facts),
    ...ci.files,
    ...scriptsFile(facts),
    ...hooks.files,
    ...baselineFile(facts),
  ];
  const isChanged =
    facts.git !== undefined && files.some(({ action }) => action !== 'keep' && action !== 'skip');
  return {
    files,
    notes: [...nothing, ...(nothing.length > 0 ? [] : layers), ...ci.notes, ...hooks.notes],
    mergeDriver: mergeDriverStep(facts),
    next: nextCommands(manifest, isChanged),
    manifest,
  };
}

const LAYERS_NOTE = `No layer preset fits the folders plainly, so only import cycles count. To name your own layers, each of which may
import those after it, in tkpi.config.json:
{"layers": {"order": ["ui", "domain"], "define": {"ui": ["src/ui/**"], "domain": ["src/domain/**"]}}}`;
const NOTHING_NOTE =
  'There is no code to measure yet, so there is no baseline to write or to merge. Later: tkpi init again.';

/** A baseline that is there stays, also with --force: what it accepts was decided by somebody. */
function baselineFile({ at, baseline: path, files }: RepositoryFacts): PlannedFile[] {
  const found = at(path);
  if (found.state === 'blocked') return [{ path, action: 'skip', reason: found.reason }];
  if (found.state === 'file') {
    return [{ path, action: 'keep', reason: 'is there; renew it with: tkpi baseline update' }];
  }
  return files.production === 0 ? [] : [{ path, action: 'measure' }];
}

/** By the script that init adds; without a package.json by name. */
function checkCommand({ manager, isThere }: Manifest, version: string): string {
  return isThere ? `${manager} run kpi:check` : `npx --yes tkpi@${version} check`;
}

const INSTALL = {
  npm: 'npm install --save-dev tkpi',
  pnpm: 'pnpm add --save-dev tkpi',
  yarn: 'yarn add --dev tkpi',
  bun: 'bun add --dev tkpi',
} as const;

function nextCommands({ manager, isThere, isInstalled, isPnpmRoot }: Manifest, isChanged: boolean): string[] {
  const install = `${INSTALL[manager]}${isPnpmRoot && manager === 'pnpm' ? ' --workspace-root' : ''}`;
  const [scan, check] = isThere
    ? ['kpi', 'kpi:check'].map(name => `${manager} run ${name}`)
    : ['npx tkpi scan', 'npx tkpi check'];
  const commands = [
    isThere && !isInstalled
      ? [install, 'so that everybody runs the same version']
      : [scan, 'where the application stands, and the cheapest ways up'],
    isChanged ? ['git status --short', 'what is new, to be committed'] : ['npx tkpi config', 'every setting'],
    [check, 'what CI will say'],
  ];
  const width = Math.max(...commands.map(([command = '']) => command.length));
  return commands.map(([command = '', why]) => `${command.padEnd(width)}   ${why}`);
}
