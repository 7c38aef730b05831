import type { Snapshot } from '../../model/snapshot.ts';
import type { CardScope, MeasureRule } from '../measure-rule.ts';
import { atBothEnds, none, type Side, unitIn, whyNot, worst } from './sides.ts';

export const duplicatedLines: MeasureRule = {
  def: {
    id: 'duplication.lines',
    item: 'technical/application-quality',
    title: 'Duplicated lines',
    unit: 'line',
    aim: 'lower',
    meaning: 'Code lines that stand somewhere else, too: a change has to find all their copies.',
    basis: 'measured',
    inputs: ['source'],
    formula: 'code lines of production files that lie in at least one clone, each once',
    caveats: [
      'More code has more of them: the KPI in the score is their share.',
      'A copy is no defect: clones matter where one side is changed and the other is forgotten.',
    ],
    game: 'Copies are varied until no tool sees them; folders are excluded.',
    counter: 'code lines of the application, and the setting changes in the report',
  },
  count: (data, scope) => {
    const counted = atBothEnds(data, snapshot => linesIn(snapshot, scope));
    if (counted.state !== 'measured') return counted;
    return { ...counted, ...worst(placesOf(data.head, scope)) };
  },
};

function linesIn(snapshot: Snapshot, scope: CardScope): Side {
  const kpi = unitIn(snapshot, scope)?.kpis.find(({ id }) => id === 'duplication');
  if (kpi?.state === 'measured') return { kind: 'count', value: kpi.numerator };
  return none(kpi?.reason ?? whyNot(snapshot, scope, 'duplication', 'duplication was not measured'));
}

/** Files with the most duplicated lines. */
function placesOf({ findings }: Snapshot, { isIn }: CardScope) {
  const lines = new Map<string, number>();
  for (const { analyzer, locations } of findings) {
    for (const { path, mass } of analyzer === 'duplication' ? locations : []) {
      if (isIn(path) && mass > 0) lines.set(path, (lines.get(path) ?? 0) + mass);
    }
  }
  return [...lines]
    .toSorted(([one, some], [other, more]) => more - some || (one < other ? -1 : 1))
    .map(([path, own]) => ({ path, what: `${own} duplicated ${own === 1 ? 'line' : 'lines'}` }));
}
