import type { GateConfig } from '../config/schema.ts';
import type { DebtGroup } from '../model/delta.ts';

/**
 * Mass by which a group may grow before the gate minds: for a new debt its `introduced`, for a known one its
 * `worsened`, where a percentage is of the mass before.
 */
export function toleranceOf(group: Pick<DebtGroup, 'state' | 'kpi' | 'before'>, gate: GateConfig): number {
  if (group.state === 'introduced') return Number(ofKpi(gate.introduced, group.kpi));
  const allowed = ofKpi(gate.worsened, group.kpi);
  if (typeof allowed === 'number') return allowed;
  return (Number.parseFloat(allowed) / 100) * group.before;
}

type Setting = number | string;

/** A setting for all KPIs, or one for each; 0 for a KPI that is not named. */
function ofKpi(setting: Setting | Readonly<Record<string, Setting | undefined>>, kpi: string): Setting {
  return typeof setting === 'object' ? (setting[kpi] ?? 0) : setting;
}
