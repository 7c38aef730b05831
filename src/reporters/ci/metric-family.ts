import { metricText } from './escape.ts';

/** Names and values of a sample's labels; names are ours, values may come from the scanned tree. */
export type Labels = Readonly<Record<string, string>>;

export interface Sample {
  readonly labels: Labels;
  readonly value: number;
}

/** A gauge with all its samples, which must stand together. */
export interface MetricFamily {
  /** Lower case; ends with `_<unit>` when there is a unit. */
  readonly name: string;
  readonly unit?: string;
  /** One sentence. */
  readonly help: string;
  readonly samples: readonly Sample[];
}

const SIGNIFICANT_DIGITS = 12;

/** A family in the text format of OpenMetrics 1.0: TYPE, UNIT, HELP, samples. One without samples is left out. */
export function writeFamily({ name, unit, help, samples }: MetricFamily): string {
  if (samples.length === 0) return '';
  return [
    `# TYPE ${name} gauge`,
    ...(unit === undefined ? [] : [`# UNIT ${name} ${unit}`]),
    `# HELP ${name} ${metricText(help)}`,
    ...samples.map(({ labels, value }) => `${name}${writeLabels(labels)} ${number(value)}`),
    '',
  ].join('\n');
}

function writeLabels(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${metricText(value)}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

/** The last digits of a double differ between processors and say nothing. `-0` is 0. */
function number(value: number): string {
  return String(Number(value.toPrecision(SIGNIFICANT_DIGITS)) + 0);
}
