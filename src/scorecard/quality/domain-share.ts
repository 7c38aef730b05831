import type { Snapshot } from '../../model/snapshot.ts';
import type { CardData, CardScope, MeasureRule } from '../measure-rule.ts';
import { atBothEnds, none, type Side, whyNot } from './sides.ts';

type LayerOf = (path: string) => string | undefined;

const DOMAIN = 'domain';

export const domainShare: MeasureRule = {
  def: {
    id: 'domain.share',
    item: 'technical/design-refactoring',
    title: 'Decisions made in the domain layer',
    unit: 'share',
    aim: 'inform',
    meaning:
      'Share of the decisions of the code that lie in the layer named domain: is the business where its model is?',
    basis: 'derived',
    inputs: ['source'],
    formula: 'Σ (CC − 1) of functions in the domain layer / Σ (CC − 1) of all production functions',
    caveats: [
      'It says how much is decided there, not whether the model is sound: that is for people to say.',
      'Cyclomatic decisions stand for cognitive complexity, which is not kept for each file.',
    ],
    game: 'Code is moved into the folder without becoming a model; code elsewhere is moved out of the repository.',
    counter: 'layer violations that start in the domain, and an assessment in words',
  },
  count: (data, scope) => {
    const { layering } = data;
    if (!layering?.layers.includes(DOMAIN)) {
      return { state: 'not-applicable', reason: 'no layer named domain is configured' };
    }
    return atBothEnds(data, (snapshot, end) => shareIn(snapshot, scope, layering[end]));
  },
};

function shareIn(snapshot: Snapshot, scope: CardScope, layerOf: LayerOf): Side {
  const files = snapshot.files.filter(
    ({ path, kind, decisions }) => kind === 'production' && decisions !== undefined && scope.isIn(path),
  );
  const decisions = (of: CardData['head']['files']) =>
    of.reduce((all, file) => all + (file.decisions ?? 0), 0);
  const denominator = decisions(files);
  if (denominator === 0) return none(whyNot(snapshot, scope, 'complexity', 'there were no decisions'));
  const numerator = decisions(files.filter(({ path }) => layerOf(path) === DOMAIN));
  return { kind: 'share', numerator, denominator };
}
