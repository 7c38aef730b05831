import type { Card, CardEntry, CardMeasure, CardUnit, Counted, Quantity } from '../../src/model/card.ts';

/** A quantity as the fixture's README writes it: `4/5`, `24 (n 9)`, `24, p85 120 (n 12)`, `8.25 (n 58)`. */
function words(quantity: Quantity | undefined): string {
  if (quantity === undefined) return '?';
  switch (quantity.kind) {
    case 'count':
      return short(quantity.value);
    case 'share':
    case 'rate':
      return `${short(quantity.numerator)}/${short(quantity.denominator)}`;
    case 'distribution': {
      const p85 = quantity.p85 === undefined ? '' : `, p85 ${short(quantity.p85)}`;
      return `${short(quantity.median)}${p85} (n ${quantity.n})`;
    }
    case 'number':
      return quantity.n === undefined ? short(quantity.value) : `${short(quantity.value)} (n ${quantity.n})`;
  }
}

/** Four digits after the point are enough to count by hand. */
function short(value: number): string {
  return String(Number(value.toFixed(4)));
}

function measuresOf({ pillars }: CardUnit): readonly CardMeasure[] {
  return pillars.flatMap(({ items }) => items).flatMap(({ measures }) => measures);
}

/** `before → now`, or why there is nothing. */
function countedWords(counted: Counted | undefined): string {
  if (counted === undefined) return '';
  if (counted.state !== 'measured') return counted.state.replace('-', ' ');
  return `${words(counted.before)} → ${words(counted.now)}`;
}

type Part = NonNullable<Extract<Counted, { state: 'measured' }>['parts']>[number];

/** A row for each measure, and one below it for each of its parts: id, repository, applications. */
export function measureRows({ unit, applications }: Card): readonly (readonly string[])[] {
  const units = [unit, ...applications].map(measuresOf);
  return (units[0] ?? []).flatMap(({ id }) => {
    const all = units.map(measures => measures.find(own => own.id === id)?.counted);
    const names = [...new Set(all.flatMap(partsOf).map(({ name }) => name))];
    const rows = names.map(name => [
      `${id} / ${name}`,
      ...all.map(counted => partWords(partsOf(counted).find(part => part.name === name))),
    ]);
    return [[id, ...all.map(countedWords)], ...rows];
  });
}

function partsOf(counted: Counted | undefined): readonly Part[] {
  return counted?.state === 'measured' ? (counted.parts ?? []) : [];
}

function partWords(part: Part | undefined): string {
  return part === undefined ? '' : `${words(part.before)} → ${words(part.now)}`;
}

/** Places behind a measure of the repository: id, path, what. */
export function placeRows({ unit }: Card): readonly (readonly string[])[] {
  return measuresOf(unit).flatMap(({ id, counted }) =>
    counted.state === 'measured' ? (counted.places ?? []).map(({ path, what }) => [id, path, what]) : [],
  );
}

/** Why something is not there, or not known before: id, units, reason. */
export function reasonRows({ unit, applications }: Card): readonly (readonly string[])[] {
  const units = new Map<string, string[]>();
  for (const own of [unit, ...applications]) {
    for (const { id, counted } of measuresOf(own)) {
      const reason = counted.state === 'measured' ? counted.reasonBefore : counted.reason;
      if (reason === undefined) continue;
      const key = JSON.stringify([id, reason.replaceAll('`', '')]);
      units.set(key, [...(units.get(key) ?? []), own.name]);
    }
  }
  return [...units].map(([key, names]) => {
    const [id, reason] = JSON.parse(key) as [string, string];
    return [id, names.join(', '), reason];
  });
}

/** Items with their states: id, repository, applications. */
export function itemRows({ unit, applications }: Card): readonly (readonly string[])[] {
  const units = [unit, ...applications].map(({ pillars }) => pillars.flatMap(({ items }) => items));
  return (units[0] ?? []).map(({ id }) => [
    id,
    ...units.map(items => (items.find(item => item.id === id)?.states ?? []).join(', ')),
  ]);
}

/** Entries in the order of the card: item, id, late, evidence, measured before and after, assessments. */
export function entryRows({ unit }: Card): readonly (readonly string[])[] {
  return unit.pillars
    .flatMap(({ items }) => items)
    .flatMap(item => item.entries.map(entry => [item.id, entry.id, ...entryWords(entry)]));
}

function entryWords({ applications, isLate, evidence, measured, assessments }: CardEntry): string[] {
  return [
    applications.join(', '),
    isLate ? 'late' : '',
    evidence.map(({ kind, value, check }) => `${kind} ${value} ${check}`).join(', '),
    (measured?.measures ?? [])
      .map(({ id, before, after, points }) =>
        points === undefined
          ? `${id} ${words(before)} → ${words(after)}`
          : `${id} ${points.toFixed(2)} points`,
      )
      .join(', '),
    assessments.map(({ by, isOwn }) => (isOwn ? `${by}, own` : by)).join('; '),
  ];
}

export function inputRows({ inputs }: Card): readonly (readonly string[])[] {
  return inputs.map(({ kind, file = '', format = '', state, records, skipped = 0, notices = [] }) => [
    kind,
    file,
    format,
    state.replace('-', ' '),
    records === undefined ? '' : String(records),
    String(skipped),
    notices.join(' '),
  ]);
}

export function problemRows({ problems }: Card): readonly (readonly string[])[] {
  return problems.map(({ file, line, severity, code }) => [`${file}:${line}`, severity, code]);
}
