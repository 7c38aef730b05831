import { baselineOf } from '../../src/baseline/order.ts';
import type { Baseline, BaselineEntry } from '../../src/model/baseline.ts';
import type { Acceptance } from '../../src/model/verdict.ts';

/** A recorded function. */
export function debt(digits: string, mass: number, accepted?: Acceptance): BaselineEntry {
  return {
    id: `complexity:${digits}`,
    code: 'excess-complexity',
    mass,
    severity: 'major',
    application: 'orchard',
    places: [[`src/${digits}.ts`, mass]],
    data: { name: `prune${digits}`, cyclomatic: 10 + mass },
    ...(accepted === undefined ? {} : { accepted }),
  };
}

export function acceptance(until?: string, owner = 'gardeners'): Acceptance {
  return { reason: 'old tree', owner, since: '2026-11-01', ...(until === undefined ? {} : { until }) };
}

export function recorded(...entries: BaselineEntry[]): Baseline {
  return baselineOf('sha256:7d1a', entries, []);
}

/** Of another configuration. */
export function recordedAnew(...entries: BaselineEntry[]): Baseline {
  return baselineOf('sha256:90ab', entries, []);
}
