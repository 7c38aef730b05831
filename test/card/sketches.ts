import type { CardEntry, CardMeasure, Counted } from '../../src/model/card.ts';

/** A measure with that number. */
export function measure(counted: Counted, overrides: Partial<CardMeasure> = {}): CardMeasure {
  return {
    id: 'requirements.delivered',
    title: 'Delivered requirements',
    unit: 'requirement',
    aim: 'higher',
    meaning: 'How many were done.',
    item: 'business/requirements',
    basis: 'measured',
    inputs: ['issues'],
    formula: 'issues of type requirement that were resolved in the period',
    caveats: [],
    game: 'many small ones',
    counter: 'requirements.reopened',
    counted,
    ...overrides,
  };
}

/** An entry of the ledger in a card. */
export function entry(overrides: Partial<CardEntry> = {}): CardEntry {
  return {
    id: 'error-codes',
    applications: ['web'],
    by: ['@lin'],
    when: { from: '2026-07-14', to: '2026-08-20' },
    isLate: false,
    found: 'Error codes were free text',
    did: 'Wrote the standard and moved all throw sites',
    effect: 'One registry',
    evidence: [{ kind: 'pr', value: '#398', check: 'verified' }],
    claims: [],
    assessments: [],
    ...overrides,
  };
}
