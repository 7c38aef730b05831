import type { CardMeasure, Quantity } from '../../model/card.ts';
import { count, percent, quantity } from '../numbers.ts';

/** Of fewer there are no percentages, and no quotients: they would say more than is known. */
const LEAST_OF = 10;

/** A number as it is said: `12`, `84.0 %`, `3 of 7`, `6.2 (p85 14)`. */
export function quantityWords(value: Quantity): string {
  switch (value.kind) {
    case 'count':
      return count(value.value);
    case 'share':
      return isFew(value)
        ? `${count(value.numerator)} of ${count(value.denominator)}`
        : percent(ratio(value));
    case 'rate':
      return isFew(value)
        ? `${count(value.numerator)} for ${count(value.denominator)}`
        : quantity(ratio(value));
    case 'distribution':
      return value.p85 === undefined
        ? quantity(rounded(value.median))
        : `${quantity(rounded(value.median))} (p85 ${quantity(rounded(value.p85))})`;
    default:
      return quantity(value.value);
  }
}

/** What it was counted from: `25`; empty where the number itself is the count. */
export function sizeWords(value: Quantity): string {
  switch (value.kind) {
    case 'count':
      return '';
    case 'share':
    case 'rate':
      return count(value.denominator);
    default:
      return value.n === undefined ? '' : count(value.n);
  }
}

/** Its title with what is not in the number: `Lead time, median in days`. */
export function measureTitle({ title, unit, counted }: CardMeasure): string {
  if (counted.state !== 'measured') return title;
  const { kind } = counted.now;
  if (kind === 'distribution') return `${title}, median in ${manyOf(unit)}`;
  return kind === 'number' && unit !== 'score' ? `${title}, ${manyOf(unit)}` : title;
}

/** The difference in one word; empty where nothing can be said. */
export function changeWord({
  counted,
  aim,
  isClear,
  inputs,
}: CardMeasure): 'better' | 'worse' | 'same' | 'unclear' | '' {
  if (counted.state !== 'measured' || counted.before === undefined || aim === 'inform') return '';
  // a median says too little of the values behind it
  if (counted.now.kind === 'distribution') return '';
  const [one, other] = [sizeOf(counted.before), sizeOf(counted.now)];
  if (one === other) return 'same';
  if (isClear === false) return 'unclear';
  // what is read from the code is exact; a few events are not, and only counts of them are tested
  const isExact = inputs.every(input => input === 'source' || input === 'coverage');
  if (isClear === undefined && !isExact) return '';
  return other > one === (aim === 'higher') ? 'better' : 'worse';
}

function isFew({ denominator }: { readonly denominator: number }): boolean {
  return denominator < LEAST_OF;
}

function ratio({
  numerator,
  denominator,
}: {
  readonly numerator: number;
  readonly denominator: number;
}): number {
  return denominator === 0 ? 0 : numerator / denominator;
}

function sizeOf(value: Quantity): number {
  if ('denominator' in value) return ratio(value);
  return 'value' in value ? value.value : value.median;
}

/** Hours and days in tenths: more of them would be noise. */
function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/** `minutes` for `minute`. */
export function manyOf(unit: string): string {
  return /s$|%/.test(unit) ? unit : `${unit}s`;
}
