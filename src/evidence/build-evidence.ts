import type { Delta } from '../model/delta.ts';
import type { Crossings, Evidence, EvidenceSubject } from '../model/evidence.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { type FileLines, sizeByKind } from './change-size.ts';
import { crossingsOf, type ImportSide } from './crossings.ts';
import type { FunctionSide } from './function-changes.ts';
import { functionChanges } from './function-changes.ts';
import { grownApart } from './grown-apart.ts';
import { ownConventions } from './own-conventions.ts';
import { ownKpis } from './own-kpis.ts';
import { newName } from './renames.ts';
import { cycleChanges, isWorse, type ShownDebts, scoreOf, shownDebts } from './shown-debts.ts';
import { type FilePair, listed } from './touched-files.ts';

/** One side of the change. */
export interface EvidenceSide {
  /** With `--detail graph`. */
  readonly snapshot: Snapshot;
  /** Layer of a module; `undefined` for a module of none. Absent without configured layers. */
  readonly layerOf?: (path: string) => string | undefined;
  /** Functions of the shown production files. */
  readonly functions: FunctionSide;
}

/** What `--paths` said. */
export interface AskedPaths {
  readonly globs: readonly string[];
  readonly matches: (path: string) => boolean;
}

/** All that evidence is made of. */
export interface EvidenceParts {
  readonly subject: EvidenceSubject;
  readonly delta: Delta;
  readonly base: EvidenceSide;
  readonly head: EvidenceSide;
  /** Script files that the change touched and that are shown. */
  readonly files: readonly FilePair[];
  /** All files of the change, not only scripts. */
  readonly lines: readonly FileLines[];
  readonly paths?: AskedPaths;
  readonly notices: readonly string[];
  readonly command: string;
}

/** Cuts what changed between two trees to the files that a change touched. Pure. */
export function buildEvidence(parts: EvidenceParts): Evidence {
  const { subject, delta, base, head, files, lines, paths, notices, command } = parts;
  const debts = debtsOf(parts);
  const shownLines = lines.filter(isAsked(paths));
  const hasFunctions = [base, head].some(({ functions }) => functions.functions.length > 0);
  return {
    schema: 'tkpi-evidence/1',
    tool: delta.tool,
    repository: delta.repository,
    subject,
    base: delta.base,
    head: delta.head,
    notices: [...notices, ...brokenFiles(parts)],
    selection: paths && {
      globs: paths.globs,
      files: lines.length - shownLines.length,
      better: debts.leftOut.filter(group => !isWorse(group)).length,
      worse: debts.leftOut.filter(isWorse).length,
    },
    score: scoreOf(delta, debts),
    kpis: ownKpis(base.snapshot, head.snapshot, files),
    conventions: ownConventions(base.snapshot, head.snapshot, files),
    groups: debts.shown,
    grownApart: grownApart(
      debts.shown,
      { before: base.functions.textOf, after: head.functions.textOf },
      newName(delta.files.renamed),
    ),
    cycles: cycleChanges(debts.shown),
    folders: crossings(parts, () => folderOf),
    layers: crossings(parts, ({ layerOf }) => layerOf),
    functions: hasFunctions
      ? functionChanges(base.functions, head.functions, newName(delta.files.renamed))
      : undefined,
    files: files.map(listed),
    size: sizeByKind(shownLines, kindIn(base.snapshot, head.snapshot)),
    method: { command, engines: head.snapshot.ruler.engines },
  };
}

/** Without `--paths` all debts that changed are the change's. */
function debtsOf({ delta, paths }: EvidenceParts): ShownDebts {
  if (paths === undefined) return { shown: delta.groups, leftOut: [] };
  const { matches } = paths;
  const after = newName(delta.files.renamed);
  const before = newName(delta.files.renamed.map(({ from, to }) => ({ from: to, to: from })));
  return shownDebts(delta.groups, {
    before: path => matches(path) || matches(after(path)),
    after: path => matches(path) || matches(before(path)),
  });
}

/** Asks whether `--paths` names a file, by its name on either side. */
export function isAsked(paths: AskedPaths | undefined) {
  return ({ path, was }: { readonly path: string; readonly was?: string }): boolean =>
    paths === undefined || paths.matches(path) || (was !== undefined && paths.matches(was));
}

function crossings(
  { delta, base, head, files }: EvidenceParts,
  partIn: (side: EvidenceSide) => ImportSide['partOf'] | undefined,
): Crossings | undefined {
  const shown = {
    before: new Set(files.map(pair => pair.before?.path)),
    after: new Set(files.map(pair => pair.after?.path)),
  };
  const sideOf = (side: EvidenceSide, paths: ReadonlySet<string | undefined>): ImportSide | undefined => {
    const { edges } = side.snapshot;
    const partOf = partIn(side);
    return edges && partOf && { edges, partOf, isShown: path => paths.has(path) };
  };
  const before = sideOf(base, shown.before);
  const after = sideOf(head, shown.after);
  return before && after && crossingsOf(before, after, newName(delta.files.renamed));
}

/** The folder a file lies in, `.` for the top. */
function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.';
}

function kindIn(base: Snapshot, head: Snapshot): Parameters<typeof sizeByKind>[1] {
  const after = new Map(head.files.map(({ path, kind }) => [path, kind]));
  const before = new Map(base.files.map(({ path, kind }) => [path, kind]));
  return ({ path, was }) => after.get(path) ?? before.get(was ?? path);
}

/** Files that are named; the others are counted. */
const MOST_NAMED = 3;

/** Files of the change that could not be parsed on a side: what is in them is missing in all counts. */
function brokenFiles({ lines, paths, base, head }: EvidenceParts): string[] {
  const touched = new Set(lines.filter(isAsked(paths)).flatMap(({ path, was }) => [path, was ?? path]));
  const broken = ({ snapshot }: EvidenceSide, when: string) => {
    const files = snapshot.scope.failed.filter(({ path }) => touched.has(path)).map(({ path }) => path);
    const rest = files.length - MOST_NAMED;
    const named = `${files.slice(0, MOST_NAMED).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
    return files.length === 0 ? [] : [`Could not be measured ${when} the change: ${named}.`];
  };
  return [...broken(base, 'before'), ...broken(head, 'after')];
}
