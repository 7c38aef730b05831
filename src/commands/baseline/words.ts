import type { ChangeCount, DebtChanges } from '../../baseline/changes.ts';
import { describe } from '../../baseline/find-debt.ts';
import type { Baseline } from '../../model/baseline.ts';
import { escapeTerminal } from '../../reporters/escape.ts';
import { plural, quantity } from '../../reporters/numbers.ts';

/** What a command did to a baseline, in a few lines. */
export function changeWords(file: string, baseline: Baseline, changes: DebtChanges): string {
  const rows = [
    row(changes.added, 'added', '+'),
    row(changes.grown, 'grown', '+'),
    row(changes.shrunk, 'shrunk', '−'),
    row(changes.gone, 'gone', '−'),
  ].flat();
  const size = plural(baseline.entries.length, 'debt');
  const head = `${escapeTerminal(file)}: ${size}${rows.length === 0 ? ', nothing changed' : ''}`;
  const answered = changes.goneAccepted.map(
    entry => `  accepted debt is gone: ${escapeTerminal(describe(entry))}`,
  );
  return `${[head, ...rows, ...answered].join('\n')}\n`;
}

/** Masses of different KPIs are different things and are not added up. */
function row({ debts, masses }: ChangeCount, what: string, sign: string): string[] {
  if (debts === 0) return [];
  const parts = masses.map(([analyzer, mass]) => `${analyzer} ${sign}${quantity(mass)}`);
  return [`  ${debts} ${what}: ${parts.join(', ')}`];
}
