import type { MeasureDef } from '../../model/card.ts';
import type { Finding } from '../../model/finding.ts';
import { numberOf, textOf } from '../../model/finding-data.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { CardScope, MeasureRule } from '../measure-rule.ts';
import { atBothEnds, none, type Side, unitIn, whyNot, worst } from './sides.ts';

const CAVEAT = 'More code has more of them: read it beside the code lines of both ends.';

/** A count of debts: the sum of metrics, and the findings behind it. */
interface Debt {
  readonly def: Pick<MeasureDef, 'id' | 'title' | 'unit' | 'meaning' | 'formula' | 'game' | 'counter'>;
  readonly analyzer: string;
  readonly metrics: readonly string[];
  /** Why it was not counted though the analyzer ran. */
  readonly otherwise: string;
  /** What a finding is worth in it, and in words; `undefined` for one that does not count. */
  readonly told: (finding: Finding) => { readonly size: number; readonly what: string } | undefined;
}

function functionsOver(limit: number, metrics: readonly string[]): Debt {
  return {
    def: {
      id: `functions.over${limit}`,
      title: `Functions over CC ${limit}`,
      unit: 'function',
      meaning:
        'Production functions with so many ways through them that they are hard to test and to change.',
      formula: `functions of production files with a cyclomatic complexity above ${limit}`,
      game: 'Functions are cut in pieces that only call each other; files are excluded, or named as tests.',
      counter: 'decisions and code lines of the application, and the setting changes in the report',
    },
    analyzer: 'complexity',
    metrics,
    otherwise: 'functions were not counted by class',
    told: ({ code, data }) => {
      const cyclomatic = numberOf(data, 'cyclomatic') ?? 0;
      if (code !== 'excess-complexity' || cyclomatic <= limit) return undefined;
      return { size: cyclomatic, what: `${textOf(data, 'name') ?? 'a function'}: ${cyclomatic}` };
    },
  };
}

const DEBTS: readonly Debt[] = [
  functionsOver(20, ['functions.to50', 'functions.over50']),
  functionsOver(50, ['functions.over50']),
  {
    def: {
      id: 'cycles',
      title: 'Import cycles',
      unit: 'cycle',
      meaning: 'Groups of modules that need each other to load: none can be understood or tested alone.',
      formula:
        'strongly connected components of more than one production module, over imports that run when a module loads',
      game: 'Imports are made dynamic; two cycles are joined into one.',
      counter: 'modules in cycles, and modules in cycles with import()',
    },
    analyzer: 'layers',
    metrics: ['cycles'],
    otherwise: 'cycles were not counted',
    told: ({ code, data }) => {
      const size = numberOf(data, 'size') ?? 0;
      return code === 'cycle' ? { size, what: `${size} modules` } : undefined;
    },
  },
  {
    def: {
      id: 'layers.violations',
      title: 'Layer violations',
      unit: 'edge',
      meaning: 'Imports that the configured layers forbid.',
      formula: 'imports between production modules that break a layer rule, each pair of modules once',
      game: 'Layers are relabelled, files are left out of every layer, imports are hidden behind strings.',
      counter: 'files assigned to a layer, unresolved imports, and the setting changes in the report',
    },
    analyzer: 'layers',
    metrics: ['layers.violations'],
    otherwise: 'no layer rules are configured',
    told: ({ code, data }) => {
      if (code !== 'layer-violation') return undefined;
      return { size: 1, what: `imports ${textOf(data, 'to') ?? 'another layer'}` };
    },
  },
];

export const debtRules: readonly MeasureRule[] = DEBTS.map(debt => ({
  def: {
    ...debt.def,
    ...{ item: 'technical/application-quality', aim: 'lower', basis: 'measured', inputs: ['source'] },
    caveats: [CAVEAT],
  },
  count: (data, scope) => {
    const counted = atBothEnds(data, snapshot => countIn(debt, snapshot, scope));
    if (counted.state !== 'measured') return counted;
    return { ...counted, ...worst(placesOf(debt, data.head, scope)) };
  },
}));

function countIn({ metrics, analyzer, otherwise }: Debt, snapshot: Snapshot, scope: CardScope): Side {
  const unit = unitIn(snapshot, scope);
  let value = 0;
  for (const id of metrics) {
    const metric = unit?.metrics.find(candidate => candidate.id === id);
    if (metric === undefined) return none(whyNot(snapshot, scope, analyzer, otherwise));
    value += metric.value;
  }
  return { kind: 'count', value };
}

/** Each finding at its first place, largest first. */
function placesOf({ told }: Debt, { findings }: Snapshot, scope: CardScope) {
  return findings
    .flatMap(finding => {
      const path = finding.locations[0]?.path ?? '';
      const own = scope.isIn(path) ? told(finding) : undefined;
      return own === undefined ? [] : [{ path, ...own }];
    })
    .toSorted(
      (one, other) =>
        other.size - one.size ||
        (one.path === other.path ? (one.what < other.what ? -1 : 1) : one.path < other.path ? -1 : 1),
    );
}
