import type { Config } from '../../config/schema.ts';
import type { Method } from '../../model/period.ts';
import type { Tree } from '../../sources/tree.ts';
import { configAt } from '../check/base-config.ts';
import { settingChanges } from '../check/setting-changes.ts';
import type { MeasuredTree } from '../check/texts.ts';
import type { Target } from '../open.ts';
import type { Ends } from './ends.ts';

/** What a report was made from. */
export interface Made {
  readonly tree: Tree;
  readonly ends: Ends;
  readonly base: MeasuredTree;
  readonly head: MeasuredTree;
  readonly config: Config;
  readonly options: Pick<Target, 'config'>;
  readonly settings: Method['settings'];
  /** Whole trees, and parts of them, that were measured. */
  readonly trees: number;
  readonly parts: number;
}

/** How a report came to be, enough to repeat it. */
export function methodOf({ tree, ends, base, head, config, options, settings, trees, parts }: Made): Method {
  const { ruler, scope } = head.snapshot;
  const failed = (one: MeasuredTree) => one.snapshot.scope.failed.length;
  return {
    command: repeatCommand('quarter', tree, ends, options),
    ruler: ruler.hash,
    engines: ruler.engines,
    settings,
    excluded: config.exclude,
    skipped: { before: base.snapshot.scope.skipped.length, after: scope.skipped.length },
    failed: { before: failed(base), after: failed(head) },
    measured: { whole: trees, parts },
  };
}

/** The same report again, whatever is merged later: the branch ends with the commit that was its last one. */
export function repeatCommand(
  name: 'quarter' | 'card',
  { prefix }: Pick<Tree, 'prefix'>,
  { period, base, head }: Ends,
  { config }: Pick<Target, 'config'>,
): string {
  const words = [
    `npx tkpi ${name}`,
    ...(period.kind === 'range'
      ? ['--from', base.commit, '--to', head.commit]
      : [
          period.label,
          '--branch',
          head.commit,
          ...(period.timeZone === 'UTC' ? [] : ['--tz', period.timeZone]),
        ]),
    ...(prefix === '' ? [] : ['-C', quoted(prefix)]),
    ...(config === false ? ['--no-config'] : typeof config === 'string' ? ['-c', quoted(config)] : []),
  ];
  return words.join(' ');
}

/** As a shell takes it for one word. */
function quoted(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** Settings that move numbers and are others now than at the start; unknown when those can't be read any more. */
export async function settingsSince(
  { root }: Tree,
  { git, base }: Ends,
  config: Config,
  options: Pick<Target, 'config'>,
): Promise<Method['settings']> {
  if (options.config !== undefined && options.config !== true) return []; // not the repository's own configuration
  const then = await configAt(git, base.commit, root);
  if (then.state === 'unusable') {
    return [{ path: then.file, before: JSON.stringify(`can't be used: ${then.reason.split('\n')[0]}`) }];
  }
  return settingChanges(then.loaded.config, config).filter(
    ({ path }) => !/^(?:gate|goals|history|imports|scorecard)\b/.test(path),
  );
}
