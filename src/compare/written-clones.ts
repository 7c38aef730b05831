import type { Finding } from '../model/finding.ts';
import type { FileResult, Snapshot } from '../model/snapshot.ts';
import { LITTLE, type MeasuredGroup } from './groups.ts';
import { type LineMap, mapLines, UNTOUCHED } from './line-map.ts';
import { originalPath, type Rename, type Texts } from './renames.ts';

/** What is known of both trees, line by line. */
export interface WrittenContext {
  readonly base: Snapshot;
  readonly head: Snapshot;
  readonly renames: readonly Rename[];
  readonly texts: Texts;
}

/**
 * Judges clones by what was written: no more than the lines that lie in a clone now and did not before, and nothing where
 * no line of the clone was added or changed. Two clones joined by a line, or a near-copy that became one, are minor: few new
 * lines are no new copy. A line that lies in several clones is charged to one of them, and which one
 * may change with an edit somewhere; that duplicates nothing.
 */
export function judgeWritten(groups: readonly MeasuredGroup[], context: WrittenContext): MeasuredGroup[] {
  const mapOf = lineMaps(context);
  const wasDuplicated = duplicatedLines(context.base.findings);
  const oldName = originalPath(context.renames);
  const isNew = ({ path, line }: CodeLine): boolean => {
    const before = mapOf(path).before(line);
    return before === undefined || !wasDuplicated(oldName(path), before);
  };
  return groups.map(group => {
    if (group.code !== 'clone' || group.judged <= 0) return group;
    const lines = linesOf(group.findingsAfter);
    const isWritten = lines.some(({ path, line }) => mapOf(path).isWritten(line));
    const judged = isWritten ? Math.min(group.judged, lines.filter(isNew).length) : 0;
    const isLittle = group.findingsAfter.every(
      finding => linesOf([finding]).filter(isNew).length <= lengthOf(finding) * LITTLE,
    );
    return { ...group, judged, severity: isLittle ? 'minor' : group.severity };
  });
}

/** Code lines of one place of a clone. */
function lengthOf({ data }: Finding): number {
  return typeof data.lines === 'number' ? data.lines : 0;
}

interface CodeLine {
  readonly path: string;
  readonly line: number;
}

/** Lines of all places, each once. */
function linesOf(findings: readonly Finding[]): CodeLine[] {
  const lines = new Map<string, CodeLine>();
  for (const { path, startLine, endLine } of findings.flatMap(({ locations }) => locations)) {
    for (let line = startLine; line <= endLine; line++) lines.set(`${line} ${path}`, { path, line });
  }
  return [...lines.values()];
}

/** Asks whether a line of a file lay in a clone. */
function duplicatedLines(findings: readonly Finding[]): (path: string, line: number) => boolean {
  const places = new Map<string, { startLine: number; endLine: number }[]>();
  for (const { code, locations } of findings) {
    if (code !== 'clone') continue;
    for (const place of locations) places.set(place.path, [...(places.get(place.path) ?? []), place]);
  }
  return (path, line) =>
    (places.get(path) ?? []).some(({ startLine, endLine }) => startLine <= line && line <= endLine);
}

/** The line map of each file of the head, made when it is asked for. */
function lineMaps({ base, head, renames, texts }: WrittenContext): (path: string) => LineMap {
  const before = byPath(base.files);
  const after = byPath(head.files);
  const oldName = originalPath(renames);
  const made = new Map<string, LineMap>();
  return path => {
    const known = made.get(path);
    if (known !== undefined) return known;
    const old = before.get(oldName(path));
    const isSame = old !== undefined && old.hash === after.get(path)?.hash;
    const map = isSame ? UNTOUCHED : mapLines(old && texts.base(old.path), texts.head(path) ?? '');
    made.set(path, map);
    return map;
  };
}

function byPath(files: readonly FileResult[]): Map<string, FileResult> {
  return new Map(files.map(file => [file.path, file]));
}
