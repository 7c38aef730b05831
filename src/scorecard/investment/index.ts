import type { Counted, MeasureDef } from '../../model/card.ts';
import type { CardData, CardScope, MeasureRule } from '../measure-rule.ts';
import { CATEGORIES, type Category, categoriser, type InvestmentSettings } from './categorise.ts';
import { type Mix, mixOf, type WeightOf } from './mix.ts';
import { type Told, type WorkDone, workIn } from './work-items.ts';

/** As reports call them. */
const NAMES: Readonly<Record<Category, string>> = {
  user: 'for users',
  corrective: 'repairs',
  technical: 'technical',
  uncategorised: 'uncategorised',
};

const CATEGORY_CAVEATS = [
  'A change has one category, and a change that does two things has that of its label or title.',
  'What programs changed is not in it.',
] as const;

/** What of a mix a measure tells. */
interface MixMeasure {
  readonly def: Omit<MeasureDef, 'item' | 'unit' | 'basis' | 'inputs'>;
  /** The number of the measure; the others are its parts. */
  readonly category: Category;
  readonly weightOf: WeightOf;
  /** Why there is none when nothing has a weight. */
  readonly without: string;
}

const byChanges: WeightOf = () => 1;
const byLines: WeightOf = ({ lines }) => lines;
const NOTHING = 'people changed nothing in that time';

const MEASURES: readonly MixMeasure[] = [
  {
    category: 'technical',
    weightOf: byChanges,
    without: NOTHING,
    def: {
      id: 'investment.technical',
      title: 'Technical work',
      aim: 'inform',
      meaning: 'Share of the changes that are technical work, beside work for users and repairs.',
      formula:
        'changes of people whose one category is technical / changes of people, those without a category included',
      caveats: CATEGORY_CAVEATS,
      game: 'Calling work for users technical.',
      counter: 'investment.uncategorised',
    },
  },
  {
    category: 'technical',
    weightOf: byLines,
    without:
      'the sizes of changes are not known: it needs an export of pull requests with additions and deletions',
    def: {
      id: 'investment.technical-lines',
      title: 'Technical work, by lines',
      aim: 'inform',
      meaning: 'Share of the changed lines that technical work changed.',
      formula:
        'added + deleted lines of changes whose one category is technical / of all changes of people with a known size',
      caveats: [
        ...CATEGORY_CAVEATS,
        'Lines of lock files and generated files are counted as the forge counts them.',
      ],
      game: 'Moving code about.',
      counter: 'investment.technical',
    },
  },
  {
    category: 'uncategorised',
    weightOf: byChanges,
    without: NOTHING,
    def: {
      id: 'investment.uncategorised',
      title: 'Changes without a category',
      aim: 'lower',
      meaning:
        'How much of the work says nothing about what it was for: the larger it is, the less the mix tells.',
      formula:
        'changes of people with no label, closed issue or conventional type that names one category / changes of people',
      caveats: [
        'Which labels and types name which category is set in the configuration (scorecard.investment).',
      ],
      game: 'A label that is put on everything.',
      counter: 'investment.technical',
    },
  },
];

/** Technical work, work for users and repairs: exclusive categories, and always what has none. */
export function investmentRules(settings: InvestmentSettings): readonly MeasureRule[] {
  return MEASURES.map(measure => ({
    def: {
      item: 'technical/design-refactoring',
      unit: 'share',
      basis: 'derived',
      inputs: ['pull-requests', 'issues', 'git'],
      ...measure.def,
    },
    count: (data, scope) => countMix(measure, settings, data, scope),
  }));
}

function countMix(
  { category, weightOf, without }: MixMeasure,
  settings: InvestmentSettings,
  data: CardData,
  scope: CardScope,
): Counted {
  const issues = data.issues.state === 'ok' ? data.issues.data : [];
  const how = categoriser(settings, new Map(issues.map(issue => [issue.id, issue])));
  const done = workIn(data, scope, 'now', how);
  if ('reason' in done) return { state: 'not-provided', reason: done.reason };
  const now = mixOf(done.items, weightOf);
  if (now === undefined) {
    return {
      state: done.items.length === 0 ? 'not-applicable' : 'not-provided',
      reason: done.items.length === 0 ? NOTHING : without,
    };
  }
  const before = mixBefore(workIn(data, scope, 'before', how), weightOf);
  return {
    state: 'measured',
    ...('reason' in before ? { reasonBefore: before.reason } : { before: before[category] }),
    now: now[category],
    ...(category === 'technical' ? { parts: partsOf(now, 'reason' in before ? undefined : before) } : {}),
    ...noticesOf(done),
  };
}

/** Every category, in their order: what has none is always told. */
function partsOf(now: Mix, before: Mix | undefined): Extract<Counted, { state: 'measured' }>['parts'] {
  return CATEGORIES.map(part => ({
    name: NAMES[part],
    ...(before === undefined ? {} : { before: before[part] }),
    now: now[part],
  }));
}

function mixBefore(told: Told, weightOf: WeightOf): Mix | { readonly reason: string } {
  if ('reason' in told) return told;
  return mixOf(told.items, weightOf) ?? { reason: NOTHING };
}

function noticesOf({ source, byBots }: WorkDone): Pick<Counted & { state: 'measured' }, 'notices'> {
  const notices = [
    ...(source === 'git' ? ['Told by the titles of changes: no pull requests are given.'] : []),
    ...(byBots === 0
      ? []
      : [
          byBots === 1
            ? '1 change by a program is not in it.'
            : `${byBots} changes by programs are not in it.`,
        ]),
  ];
  return notices.length === 0 ? {} : { notices };
}
