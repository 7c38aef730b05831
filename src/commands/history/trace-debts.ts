import type { AttributedGroup } from '../../attribution/change-bridge.ts';
import { type Cluster, clusters } from '../../attribution/clusters.ts';
import { groupBy } from '../../attribution/group-by.ts';
import { type Match, type Sighting, type Story, storiesOf } from '../../attribution/life.ts';
import { nextPoints } from '../../attribution/next-points.ts';
import { settle } from '../../attribution/settle.ts';
import { matchFindings } from '../../compare/match.ts';
import type { MeasureOptions } from '../../measure-options.ts';
import { measureParts, type Part } from '../../measure-parts.ts';
import type { DebtGroup } from '../../model/delta.ts';
import type { Finding } from '../../model/finding.ts';
import type { Tree } from '../../sources/tree.ts';
import type { RangeStates } from './range-states.ts';

type Traced = Cluster<DebtGroup>;

/** What was found in the files of some debts, by position in their points; `undefined` where it could not be measured. */
type Seen = Map<number, readonly Finding[] | undefined>;

/** Debts with their steps, and how that was found out. */
export interface TracedDebts {
  readonly attributed: readonly AttributedGroup[];
  /** Parts of trees that were measured. */
  readonly parts: number;
  /** Would it come out the same again? Not when an engine failed. */
  readonly isRepeatable: boolean;
}

/** The steps of each debt: its files are measured at the commits that touched them. */
export async function traceDebts(
  tree: Tree,
  groups: readonly DebtGroup[],
  states: RangeStates,
  measuring: MeasureOptions,
): Promise<TracedDebts> {
  const traced = [...groupBy(groups, ({ analyzer }) => analyzer).values()].flatMap(own =>
    clusters(
      own.map(group => trace(group, states)),
      states.bytesOf,
    ),
  );
  const { seen, parts } = await look(tree, traced, states, measuring);
  const attributed = traced.flatMap((own, index) =>
    storiesOf(own.items, sightingsOf(own, seen[index] as Seen), matcher(states)).map(attributedGroup),
  );
  return { attributed, parts, isRepeatable: seen.every(own => ![...own.values()].includes(undefined)) };
}

/** The largest debt stands for all of the story. */
function attributedGroup({ groups, steps }: Story): AttributedGroup {
  const moved = ({ before, after }: DebtGroup) => after - before;
  const [group] = groups.toSorted((one, other) => Math.abs(moved(other)) - Math.abs(moved(one))) as [
    DebtGroup,
  ];
  const change = groups.reduce((sum, one) => sum + moved(one), 0);
  return { group, ...settle(change, steps) };
}

/** Its files by all their names, and the commits that touched them. */
function trace(group: DebtGroup, states: RangeStates): Traced {
  const findings = [...group.findingsBefore, ...group.findingsAfter];
  const names = states.namesOf(findings.flatMap(({ locations }) => locations.map(({ path }) => path)));
  return { items: [group], names, touches: states.touchesOf(names) };
}

/** Measures the files of all debts at their points, in rounds: the next points depend on what was seen. */
async function look(
  tree: Tree,
  traced: readonly Traced[],
  states: RangeStates,
  measuring: MeasureOptions,
): Promise<{ readonly seen: readonly Seen[]; readonly parts: number }> {
  const seen = traced.map((): Seen => new Map());
  let parts = 0;
  for (;;) {
    const wanted = traced.flatMap((own, index) => {
      const points = pointsOf(own);
      return nextPoints(points.length, signatures(seen[index] as Seen)).map(position => {
        const files = states.versionsAt([...own.names, ...states.manifests], points[position] ?? -1);
        const part: Part = { analyzer: own.items[0]?.analyzer ?? '', files };
        return { index, position, part };
      });
    });
    if (wanted.length === 0) break;
    parts += wanted.length;
    const found = await measureParts(
      tree,
      wanted.map(({ part }) => part),
      measuring,
    );
    wanted.forEach(({ index, position }, at) => {
      seen[index]?.set(position, found[at]);
    });
  }
  return { seen, parts };
}

/** The start of the range, and the commits that touched the files. */
function pointsOf({ touches }: Traced): number[] {
  return [-1, ...touches];
}

/** Differ when the findings do. */
function signatures(seen: Seen): Map<number, string> {
  return new Map(
    [...seen].map(([position, findings = []]) => [
      position,
      findings
        .map(({ id, mass }) => `${id} ${mass}`)
        .toSorted()
        .join(),
    ]),
  );
}

function sightingsOf(traced: Traced, seen: Seen): Sighting[] {
  // a point that could not be measured is passed over: what happened there shows at the next one
  return pointsOf(traced).flatMap((index, position) => {
    const findings = seen.get(position);
    return findings === undefined ? [] : [{ index, findings }];
  });
}

function matcher(states: RangeStates) {
  return (index: number, before: readonly Finding[], after: readonly Finding[]): readonly Match[] => {
    const renames = states.renamesIn(index);
    return matchFindings(before, after, path => renames.get(path) ?? path);
  };
}
