import type { Snapshot } from '../model/snapshot.ts';
import { overlapping } from './clone-places.ts';
import type { Subject } from './subject.ts';

/** A clone may overlap others all over the tree; beyond this its lines are told without their owners. */
const MOST_FILES = 200;

/** Paths of the files whose text an explanation needs, sorted. */
export function filesToTrace(subject: Subject, snapshot: Snapshot): string[] {
  // generated and vendored files are not parsed
  if (subject.kind === 'line') return subject.file.codeLines === undefined ? [] : [subject.file.path];
  if (subject.kind !== 'finding') return [];
  const { finding } = subject;
  if (finding.code === 'excess-complexity') return finding.locations.map(({ path }) => path);
  if (finding.code !== 'clone') return [];
  const clones = snapshot.findings.filter(({ code }) => code === 'clone');
  const paths = [finding, ...overlapping(finding, clones)].flatMap(({ locations }) =>
    locations.map(({ path }) => path),
  );
  const distinct = [...new Set(paths)].toSorted();
  if (distinct.length <= MOST_FILES) return distinct;
  return [...new Set(finding.locations.map(({ path }) => path))].toSorted().slice(0, MOST_FILES);
}
