import type { Card, CardEntry, CardItem, CardMeasure, CardUnit, Counted } from '../../model/card.ts';
import { block, entry, type Field, list, ordered, rows, sorted } from '../json-writer.ts';
import type { ReportOptions } from '../reporter.ts';

/** The whole card in canonical bytes: keys in the order of the model, a measure and an entry a line each. */
export function json(card: Card, _options: ReportOptions): string {
  return `${block(0, cardFields(card))}\n`;
}

function cardFields(card: Card, depth = 0): Field[] {
  const { tool, repository, period, base, head, notices, inputs, unit, applications, problems } = card;
  return [
    ['schema', entry(card.schema)],
    ['tool', entry(tool, ['name', 'version'])],
    ['repository', repository === undefined ? undefined : entry(repository)],
    ['period', entry(period, ['label', 'kind', 'from', 'to', 'timeZone', 'isComplete'])],
    ['branch', entry(card.branch)],
    ['base', entry(base, ['commit', 'label'])],
    ['head', entry(head, ['commit', 'label'])],
    [
      'notices',
      list(
        depth,
        notices.map(notice => entry(notice)),
      ),
    ],
    ...cardParts(depth, { inputs, unit, problems }).slice(0, 2),
    [
      'applications',
      list(
        depth,
        applications.map(own => unitBlock(depth + 2, own)),
      ),
    ],
    ...cardParts(depth, { inputs, unit, problems }).slice(2),
    ['command', entry(card.command)],
  ];
}

/** What a period's report holds of a card. */
export function cardParts(
  depth: number,
  { inputs, unit, problems }: Pick<Card, 'inputs' | 'unit' | 'problems'>,
): Field[] {
  return [
    [
      'inputs',
      rows(depth, inputs, [
        ...(['kind', 'file', 'format', 'hash', 'state', 'reason', 'records', 'skipped'] as const),
        ...(['problems', 'notices'] as const),
      ]),
    ],
    ['unit', unitBlock(depth + 1, unit)],
    ['problems', rows(depth, problems, ['file', 'line', 'severity', 'code', 'message'])],
  ];
}

function unitBlock(depth: number, { kind, name, owners, score, pillars }: CardUnit): string {
  return block(depth, [
    ['kind', entry(kind)],
    ['name', entry(name)],
    ['owners', owners && entry(owners)],
    [
      'score',
      entry(
        {
          ...score,
          kpis: score.kpis.map(kpi => ordered(kpi, ['id', 'before', 'after'])),
        },
        ['before', 'after', 'points', 'kpis'],
      ),
    ],
    [
      'pillars',
      list(
        depth,
        pillars.map(pillar =>
          block(depth + 2, [
            ['id', entry(pillar.id)],
            ['title', entry(pillar.title)],
            [
              'items',
              list(
                depth + 2,
                pillar.items.map(item => itemBlock(depth + 4, item)),
              ),
            ],
          ]),
        ),
      ),
    ],
  ]);
}

function itemBlock(depth: number, { id, title, states, measures, entries }: CardItem): string {
  return block(depth, [
    ['id', entry(id)],
    ['title', entry(title)],
    ['states', entry(states)],
    ['measures', list(depth, measures.map(measureEntry))],
    ['entries', list(depth, entries.map(entryEntry))],
  ]);
}

function measureEntry(measure: CardMeasure): string {
  const written = { ...measure, counted: countedFields(measure.counted) };
  return entry(written, [
    ...(['id', 'title', 'unit', 'aim', 'meaning', 'item', 'basis', 'inputs', 'formula'] as const),
    ...(['caveats', 'game', 'counter', 'counted', 'isClear'] as const),
  ]);
}

function countedFields(counted: Counted): Counted {
  if (counted.state !== 'measured') return ordered(counted, ['state', 'reason']);
  return ordered(counted, ['state', 'before', 'reasonBefore', 'now', 'parts', 'places', 'notices']);
}

function entryEntry(value: CardEntry): string {
  return entry(entryFields(value), ENTRY_KEYS);
}

/** Keys of an entry, in the order of the model. */
export const ENTRY_KEYS = [
  ...(['id', 'applications', 'by', 'when', 'isLate', 'found', 'did', 'effect', 'evidence'] as const),
  ...(['claims', 'measured', 'assessments'] as const),
];

/** An entry whose parts have their keys in the order of the model. */
export function entryFields(value: CardEntry): CardEntry {
  const assessments = value.assessments.map(own => ({
    ...ordered(own, ['by', 'date', 'judgement', 'reasons', 'followUp', 'isOwn']),
    judgement: sorted(own.judgement) as typeof own.judgement,
  }));
  return { ...value, assessments };
}
