import { reachablePairs } from '../../graph/reachability.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { CardScope, MeasureRule } from '../measure-rule.ts';
import { atBothEnds, none, type Side, whyNot } from './sides.ts';

/** Of fewer modules it says nothing. */
const LEAST_MODULES = 10;

export const propagationCost: MeasureRule = {
  def: {
    id: 'propagation-cost',
    item: 'technical/design-refactoring',
    title: 'Propagation cost',
    unit: 'share',
    aim: 'lower',
    meaning:
      'Share of the modules that a change in one of them can reach on average, along imports (MacCormack, Rusnak and Baldwin, 2006).',
    basis: 'measured',
    inputs: ['source'],
    formula:
      'pairs (a, b) of production modules of which a imports b, directly or through others, each module reaching itself / modules²',
    caveats: [
      'It depends on how many modules there are and how code is cut into files: read it over time in one repository, never between two.',
      'Type-only and deferred imports count like any other.',
    ],
    game: 'Files are joined, so that there is less to reach; imports are replaced by strings or registries.',
    counter: 'number of modules, and unresolved imports',
  },
  count: (data, scope) => atBothEnds(data, snapshot => costIn(snapshot, scope)),
};

function costIn(snapshot: Snapshot, scope: CardScope): Side {
  const { edges } = snapshot;
  if (edges === undefined) return none(whyNot(snapshot, scope, 'layers', 'the import graph was not kept'));
  const paths = snapshot.files.filter(({ path, kind }) => kind === 'production' && scope.isIn(path));
  if (paths.length < LEAST_MODULES) return none(`there were fewer than ${LEAST_MODULES} modules`);
  const numbers = new Map(paths.map(({ path }, number) => [path, number]));
  const successors = paths.map((): number[] => []);
  for (const { from, to } of edges) {
    const [one, other] = [numbers.get(from), numbers.get(to)];
    if (one !== undefined && other !== undefined) successors[one]?.push(other);
  }
  return { kind: 'share', numerator: reachablePairs(successors), denominator: paths.length ** 2 };
}
