import { MINUS } from '../numbers.ts';

/** Points that something costs: `−0.12`; `–` for none, and never a zero for something. */
export function pointsCell(lost: number): string {
  if (lost === 0) return '–';
  return lost < 0.005 ? `>${MINUS}0.01` : `${MINUS}${lost.toFixed(2)}`;
}
