import { periodDays } from '../../src/history/period-days.ts';
import { readLedger } from '../../src/ledger/read-ledger.ts';
import type { Ledger, LedgerFile } from '../../src/model/ledger.ts';

/** An orchard with two applications and one convention. */
const KNOWN = {
  applications: ['orchard', 'press'],
  measures: ['duplication', 'complexity', 'layering', 'convention:labels'],
  daysOf: (label: string) => periodDays(label, 1),
};

export const FILE = '.tkpi/ledger/2026-Q3/apples.yml';

/** A whole entry, one field a line from line 1 on. */
const FIELDS: Readonly<Record<string, string>> = {
  id: 'apples',
  item: 'technical/code-quality',
  by: '["@lin"]',
  when: '{from: 2026-07-01, to: 2026-09-30}',
  found: 'Apples were counted twice.',
  did: 'Counted them once.',
  effect: 'The sum is right.',
  evidence: '[{pr: 4}]',
};

/** The same with other fields; `undefined` leaves one out. */
export function entryText(changes: Readonly<Record<string, string | undefined>> = {}): string {
  return Object.entries({ ...FIELDS, ...changes })
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}\n`]))
    .join('');
}

export function readText(text: string, path = FILE): Ledger {
  return readLedger([{ path, text }], KNOWN);
}

export function readAll(files: Readonly<Record<string, string>>): Ledger {
  return readLedger(
    Object.entries(files).map(([path, text]): LedgerFile => ({ path: `.tkpi/${path}`, text })),
    KNOWN,
  );
}

/** `7 error missing-field: …` */
export function told({ problems }: Ledger): string[] {
  return problems.map(({ line, severity, code, message }) => `${line} ${severity} ${code}: ${message}`);
}
