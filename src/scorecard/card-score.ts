import type { CardScore } from '../model/card.ts';
import type { UnitDelta } from '../model/delta.ts';
import type { MeasuredUnit, Snapshot } from '../model/snapshot.ts';
import type { CardData, CardScope } from './measure-rule.ts';

/** The quality score at both ends. It is the only score of a card. */
export function scoreOf({ base, head, delta }: CardData, scope: CardScope): CardScore {
  const before = unitOf(base, scope);
  const after = unitOf(head, scope);
  const points = deltaOf(delta, scope)?.points;
  const ids = [...(after?.kpis ?? before?.kpis ?? [])].map(({ id }) => id);
  return {
    ...(before?.score === undefined ? {} : { before: shown(before.score) }),
    ...(after?.score === undefined ? {} : { after: shown(after.score) }),
    ...(points === undefined ? {} : { points }),
    kpis: ids.map(id => ({ id, ...side('before', before, id), ...side('after', after, id) })),
  };
}

function unitOf({ total, applications }: Snapshot, { application }: CardScope): MeasuredUnit | undefined {
  return application === undefined ? total : applications.find(({ name }) => name === application);
}

function deltaOf(
  { total, applications }: CardData['delta'],
  { application }: CardScope,
): UnitDelta | undefined {
  return application === undefined ? total : applications.find(({ name }) => name === application);
}

function shown({ value, grade }: NonNullable<MeasuredUnit['score']>): NonNullable<CardScore['after']> {
  return { value, grade };
}

function side(
  key: 'before' | 'after',
  unit: MeasuredUnit | undefined,
  id: string,
): Partial<Record<'before' | 'after', number>> {
  const kpi = unit?.kpis.find(one => one.id === id);
  return kpi?.state === 'measured' ? { [key]: kpi.value } : {};
}
