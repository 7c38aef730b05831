import type { Finding } from '../model/finding.ts';
import type { FileResult, Snapshot } from '../model/snapshot.ts';
import { findFinding, hasEnoughDigits, isIdLike } from './find-finding.ts';
import { knownPaths, unreadReason } from './known-paths.ts';
import { ambiguous, noLines, noSuchLine, noSuchSubject } from './near.ts';

/** What is asked about. */
export type Subject =
  | { readonly kind: 'score' }
  | { readonly kind: 'kpi'; readonly id: string }
  | { readonly kind: 'finding'; readonly finding: Finding }
  | { readonly kind: 'line'; readonly file: FileResult; readonly line: number }
  | { readonly kind: 'path'; readonly path: string; readonly isFile: boolean };

/** `src/a.ts:12`, `src/a.ts:12:5`, `src/a.ts:12-40` as reports and editors write places, `src/a.ts#L12` as forges do. */
const PLACE = /^(.+?)(?::|#L)(\d+)(?:[:\-–]L?\d+)?$/s;

/**
 * What a word of the command line names. A KPI goes before a path of the same name, which can be written `./complexity`; an id
 * goes before a path, unless it is digits alone.
 *
 * @param pathsOf paths relative to the scanned root that a word may mean, the likeliest first
 * @throws TkpiError `unknown-subject`, `ambiguous-debt`, `no-such-line`
 */
export function findSubject(
  asked: string,
  snapshot: Snapshot,
  pathsOf: (word: string) => readonly string[],
): Subject {
  if (asked === 'score') return { kind: 'score' };
  if (snapshot.total.kpis.some(({ id }) => id === asked)) return { kind: 'kpi', id: asked };
  const found = isIdLike(asked) ? findFinding(asked, snapshot.findings) : [];
  if (found.length === 1) return { kind: 'finding', finding: found[0] as Finding };
  const path = findPath(asked, snapshot, pathsOf) ?? findLine(asked, snapshot, pathsOf);
  if (path !== undefined) return path;
  if (found.length > 1) throw ambiguous(asked, found);
  const [only, ...others] = findFinding(asked, snapshot.findings);
  if (only === undefined) throw noSuchSubject(asked, snapshot);
  if (others.length > 0) throw ambiguous(asked, [only, ...others]);
  return { kind: 'finding', finding: only };
}

function findPath(
  word: string,
  snapshot: Snapshot,
  pathsOf: (word: string) => readonly string[],
): Subject | undefined {
  const known = knownPaths(snapshot);
  for (const path of pathsOf(word)) {
    if (known.includes(path)) return { kind: 'path', path, isFile: true };
    const isFolder = path === '.' || known.some(other => other.startsWith(`${path}/`));
    if (isFolder) return { kind: 'path', path, isFile: false };
  }
  return undefined;
}

function findLine(
  word: string,
  snapshot: Snapshot,
  pathsOf: (word: string) => readonly string[],
): Subject | undefined {
  const [, path = '', digits = ''] = PLACE.exec(word) ?? [];
  if (path === '') return undefined;
  const found = findPath(path, snapshot, pathsOf);
  if (found?.kind !== 'path') return undefined;
  const file = snapshot.files.find(own => own.path === found.path);
  if (file === undefined) throw noLines(found.path, unreadReason(found.path, snapshot));
  const line = Number(digits);
  if (line < 1) throw noSuchLine(found.path, line, undefined);
  return { kind: 'line', file, line };
}

/** May the word name something whose text has to be read again? Said before anything is measured, from its form alone. */
export function mayNeedText(asked: string): boolean {
  return isIdLike(asked) || hasEnoughDigits(asked) || PLACE.test(asked);
}
