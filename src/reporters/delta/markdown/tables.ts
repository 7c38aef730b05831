import type { Delta } from '../../../model/delta.ts';
import type { Block } from '../../markdown/document.ts';
import { applicationRows } from '../application-rows.ts';
import type { ShownBridge } from '../bridge.ts';
import { haveKpisMoved, kpiRows } from '../kpi-rows.ts';
import { MARKDOWN_SINK } from './ink.ts';

/**
 * KPI, value before and after, change in percentage points, change of the debt, points of the score. Only when one has
 * moved, or when everything is asked for.
 */
export function kpiTable(delta: Delta, bridge: ShownBridge | undefined, verbose: boolean): Block[] {
  if (!verbose && !haveKpisMoved(delta)) return [];
  const rows = kpiRows(delta, bridge, MARKDOWN_SINK);
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      head: ['KPI', 'Before', 'After', 'Change', 'Debt', 'Points'],
      align: ['left', 'right', 'right', 'right', 'left', 'right'],
      rows: rows.map(row => [row.title, row.before, row.after, row.changeInUnits, row.debt[0], row.points]),
      omitted: 0,
      noun: 'KPIs',
    },
  ];
}

/** Applications of a monorepo that changed; nothing for a single application. */
export function applicationTable(delta: Delta, most: number): Block[] {
  const rows = applicationRows(delta, MARKDOWN_SINK);
  if (rows.length === 0) return [];
  const shown = rows.slice(0, most);
  return [
    {
      kind: 'table',
      head: ['Application', 'Before', 'After', 'Change', 'Code lines'],
      align: ['left', 'right', 'right', 'right', 'right'],
      rows: shown.map(row => [row.name, row.before, row.after, row.change, row.codeLines]),
      omitted: rows.length - shown.length,
      noun: 'applications',
    },
  ];
}
