import type { BaselineEntry } from '../model/baseline.ts';
import type { Finding } from '../model/finding.ts';
import { shortenSketch } from './sketch.ts';

type Data = Readonly<Record<string, unknown>>;

/** What recognises a debt again after a rename, by code. Other findings (rules about modules) have no mass to record. */
const RECOGNISED_BY = new Map<string, (finding: Finding) => Data>([
  [
    'excess-complexity',
    ({ data }) => ({ ...pick(data, ['name', 'cyclomatic', 'bodyHash']), ...shortSketch(data) }),
  ],
  ['clone', ({ data }) => ({ ...pick(data, ['lines', 'tokens', 'places']), ...shortSketch(data) })],
  ['layer-violation', ({ data }) => pick(data, ['rule', 'from', 'to', 'fromLayer', 'toLayer'])],
  ['convention-violation', ({ data }) => pick(data, ['convention', 'name', 'hash'])],
  ['cycle', ({ data, locations }) => ({ ...pick(data, ['size']), modules: pathsOf(locations) })],
]);

/** Does a baseline record this finding? Debt without mass never fails a gate. */
export function isRecorded({ code, mass }: Finding): boolean {
  return mass > 0 && RECOGNISED_BY.has(code);
}

/** A finding as a baseline records it: identity, masses and what recognises it, no line numbers. */
export function entryOf(finding: Finding): BaselineEntry {
  const { id, code, mass, severity, application } = finding;
  const data = RECOGNISED_BY.get(code)?.(finding) ?? {};
  return { id, code, mass, severity, application, places: placesOf(finding.locations), data };
}

/**
 * The finding an entry was made of, as far as it is recorded: one location for each path, on line 1.
 * `entryOf(findingOf(entry))` is the entry without its acceptance.
 */
export function findingOf(entry: BaselineEntry): Finding {
  const { id, code, mass, severity, application, places, data } = entry;
  return {
    id,
    analyzer: analyzerOf(id),
    code,
    application,
    mass,
    severity,
    locations: places.map(([path, part]) => ({ path, startLine: 1, endLine: 1, mass: part })),
    data,
  };
}

/** `complexity:9f3c…` → `complexity`. */
export function analyzerOf(id: string): string {
  return id.slice(0, id.indexOf(':'));
}

function placesOf(locations: Finding['locations']): [path: string, mass: number][] {
  const masses = new Map<string, number>();
  for (const { path, mass } of locations) masses.set(path, (masses.get(path) ?? 0) + mass);
  return [...masses].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function pathsOf(locations: Finding['locations']): string[] {
  return [...new Set(locations.map(({ path }) => path))].toSorted();
}

/** Only what is there; in this order. */
function pick(data: Data, keys: readonly string[]): Data {
  return Object.fromEntries(keys.filter(key => data[key] !== undefined).map(key => [key, data[key]]));
}

function shortSketch({ sketch }: Data): Data {
  return typeof sketch === 'string' ? { sketch: shortenSketch(sketch) } : {};
}
