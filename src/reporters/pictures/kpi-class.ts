const KNOWN = new Set(['duplication', 'complexity', 'layering']);

/** Class that gives a shape the colour of its KPI. */
export function kpiClass(kpi: string): string {
  return `k-${KNOWN.has(kpi) ? kpi : 'other'}`;
}

/** The same for a line; the dashes differ too. */
export function kpiLine(kpi: string): string {
  return `l-${kpi === 'score' || KNOWN.has(kpi) ? kpi : 'other'}`;
}
