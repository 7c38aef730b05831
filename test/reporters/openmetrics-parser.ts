/** A strict reader of OpenMetrics 1.0 text, as far as gauges go; written from the specification's rules and grammar. */

export interface ParsedSample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

const NAME = '[a-zA-Z_:][a-zA-Z0-9_:]*';
const ESCAPED = '(?:[^"\\\\\\n]|\\\\["\\\\n])*';
const LABEL = `[a-zA-Z_][a-zA-Z0-9_]*="${ESCAPED}"`;
const NUMBER = '[+-]?[0-9]+(?:\\.[0-9]*)?(?:[eE][+-]?[0-9]+)?';
const META = new RegExp(`^# (TYPE|UNIT|HELP) (${NAME}) (${ESCAPED})$`);
const SAMPLE = new RegExp(`^(${NAME})(?:\\{(${LABEL}(?:,${LABEL})*)\\})? (${NUMBER})$`);
const METADATA_ORDER = ['TYPE', 'UNIT', 'HELP'];

/** @throws Error with the line that breaks a rule */
export function parseOpenMetrics(text: string): ParsedSample[] {
  if (!text.endsWith('\n# EOF\n') && text !== '# EOF\n') throw new Error('does not end with # EOF');
  if (/\p{Cs}/u.test(text) || text.includes('\r') || text.startsWith('\ufeff'))
    throw new Error('is no clean UTF-8');
  const samples: ParsedSample[] = [];
  const families = new Set<string>();
  const series = new Set<string>();
  let family = '';
  let metadata: string[] = [];
  for (const line of text.split('\n').slice(0, -2)) {
    const meta = META.exec(line);
    if (meta !== null) {
      const [, kind = '', name = '', value = ''] = meta;
      if (name !== family) {
        if (families.has(name)) throw new Error(`interleaved or repeated family: ${line}`);
        families.add(name);
        family = name;
        metadata = [];
      } else if (samples.at(-1)?.name === name) throw new Error(`metadata after samples: ${line}`);
      if (METADATA_ORDER.indexOf(kind) <= METADATA_ORDER.indexOf(metadata.at(-1) ?? '')) {
        throw new Error(`metadata twice or out of order: ${line}`);
      }
      metadata.push(kind);
      if (kind === 'TYPE' && value !== 'gauge') throw new Error(`no gauge: ${line}`);
      if (kind === 'UNIT' && !name.endsWith(`_${value}`)) throw new Error(`unit is not in the name: ${line}`);
      continue;
    }
    const [, name = '', list = '', value = ''] = SAMPLE.exec(line) ?? [];
    if (name === '') throw new Error(`neither metadata nor sample: ${line}`);
    if (name !== family || metadata[0] !== 'TYPE') throw new Error(`sample outside its family: ${line}`);
    const labels = labelsOf(list);
    const key = JSON.stringify([name, ...Object.entries(labels).toSorted()]);
    if (series.has(key)) throw new Error(`series twice: ${line}`);
    series.add(key);
    samples.push({ name, labels, value: Number(value) });
  }
  return samples;
}

function labelsOf(list: string): Record<string, string> {
  const pairs = [...list.matchAll(new RegExp(`([a-zA-Z_]\\w*)="(${ESCAPED})"`, 'g'))];
  const names = pairs.map(([, name]) => name);
  if (new Set(names).size < names.length) throw new Error(`label twice: ${list}`);
  const plain = (text: string) => text.replace(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, plain(value)]));
}
