import { type AttributedGroup, changeBridge } from '../../attribution/change-bridge.ts';
import { type Match, type Sighting, stepsOf } from '../../attribution/life.ts';
import { settle } from '../../attribution/settle.ts';
import { type FileVersion, type TreeStates, treeStates } from '../../attribution/tree-states.ts';
import { matchFindings } from '../../compare/match.ts';
import type { Config } from '../../config/schema.ts';
import type { Git } from '../../git.ts';
import { fileVersions } from '../../history/file-versions.ts';
import { measureParts, type Part } from '../../measure-parts.ts';
import type { Change } from '../../model/change.ts';
import type { DebtGroup, Delta } from '../../model/delta.ts';
import type { Finding } from '../../model/finding.ts';
import type { ChangeBridge } from '../../model/period.ts';
import { isWanted } from '../../sources/entry.ts';
import { listTree } from '../../sources/git-tree.ts';
import { isScript } from '../../sources/kinds.ts';
import type { Tree } from '../../sources/tree.ts';
import { type CommandContext, type MeasuringOptions, measureOptions } from '../measure-tree.ts';

/** A debt with the points of the range at which its files were changed. */
interface Traced {
  readonly group: DebtGroup;
  readonly names: ReadonlySet<string>;
  /** Indices of commits; the first one is −1, the start of the range. */
  readonly points: readonly number[];
}

/** The bridge by change of a range, and how many parts of trees were measured for it. */
export interface Attribution {
  readonly bridge: ChangeBridge | undefined;
  readonly parts: number;
}

/**
 * In which changes each debt of a delta came, went, grew or shrank: its files are measured at every commit of the range that
 * touched them, and what is recognised from one to the next is followed.
 *
 * @param changes the first-parent commits from `delta.base` to `delta.head`, oldest first
 */
export async function attribute(
  tree: Tree,
  delta: Delta,
  changes: readonly Change[],
  config: Config,
  options: MeasuringOptions,
  context: CommandContext,
): Promise<Attribution> {
  const { git } = tree;
  const { base, head } = delta;
  if (
    git === undefined ||
    base.commit === undefined ||
    head.commit === undefined ||
    delta.bridge === undefined
  )
    return { bridge: undefined, parts: 0 };
  const states = await statesBetween(git, base.commit, head.commit, config);
  const traced = delta.groups
    .filter(({ cause, before, after }) => cause === 'code' && before !== after)
    .map(group => trace(group, states));
  const manifests = states.manifests;
  const parts = traced.flatMap(({ group, names, points }) =>
    points.map((index): Part => {
      const files = states.versionsAt([...names, ...manifests], index);
      return { analyzer: group.analyzer, files };
    }),
  );
  const measured = await measureParts(tree, parts, measureOptions({ config }, options, context));
  let first = 0;
  const attributed = traced.map((own): AttributedGroup => {
    const sightings = sightingsOf(own, measured.slice(first, first + own.points.length));
    first += own.points.length;
    const steps = stepsOf(own.group, sightings, matcher(states));
    return { group: own.group, ...settle(own.group, steps) };
  });
  return { bridge: changeBridge(delta, attributed, changes), parts: parts.length };
}

/** States of all files of the range, and the names of those that tell about packages. */
async function statesBetween(
  git: Git,
  base: string,
  head: string,
  config: Config,
): Promise<TreeStates & { readonly manifests: readonly string[] }> {
  const [listed, commits] = await Promise.all([listTree(git, base), fileVersions(git, base, head)]);
  const wanted = (version: FileVersion | undefined) =>
    version !== undefined && isWanted(version.path, config) ? version : undefined;
  const changes = commits.map(({ changes: all }) => ({
    changes: all.map(({ before, after }) => ({ before: wanted(before), after: wanted(after) })),
  }));
  const versions = [
    ...listed.flatMap(file => wanted(file) ?? []),
    ...changes.flatMap(commit => commit.changes.flatMap(({ after }) => after ?? [])),
  ];
  const manifests = new Set(versions.map(({ path }) => path).filter(path => !isScript(path)));
  return {
    ...treeStates(
      listed.flatMap(file => wanted(file) ?? []),
      changes,
    ),
    manifests: [...manifests],
  };
}

function trace(group: DebtGroup, states: TreeStates): Traced {
  const findings = [...group.findingsBefore, ...group.findingsAfter];
  const names = states.namesOf(findings.flatMap(({ locations }) => locations.map(({ path }) => path)));
  return { group, names, points: [-1, ...states.touchesOf(names)] };
}

function sightingsOf({ points }: Traced, measured: readonly (readonly Finding[] | undefined)[]): Sighting[] {
  // a point that could not be measured is passed over: what happened there shows at the next one
  return points.flatMap((index, position) => {
    const findings = measured[position];
    return findings === undefined ? [] : [{ index, findings }];
  });
}

function matcher(states: TreeStates) {
  return (index: number, before: readonly Finding[], after: readonly Finding[]): readonly Match[] => {
    const renames = states.renamesIn(index);
    return matchFindings(before, after, path => renames.get(path) ?? path);
  };
}
