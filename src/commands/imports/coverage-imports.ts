import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { Config, ImportConfig } from '../../config/schema.ts';
import { TkpiError } from '../../errors.ts';
import { readCoverage } from '../../imports/coverage/index.ts';
import { mergeCoverage } from '../../imports/coverage/merge.ts';
import type { CoverageByPath } from '../../model/coverage.ts';
import type { Given, Imported, ImportState } from '../../model/import.ts';
import type { TreeImports } from '../../model/tree-imports.ts';
import type { NamedImport } from './import-option.ts';
import { type Opened, openImport, openNamedImport } from './open-import.ts';

type CoverageConfig = Extract<ImportConfig, { kind: 'coverage' }>;

/** An export of coverage that is to be read. */
export interface CoverageFile {
  readonly file: string;
  readonly format?: CoverageConfig['format'];
  /** The user asked for this very file: without it there is no answer. */
  readonly isNamed: boolean;
  readonly open: () => Promise<Opened>;
}

/** Where exports lie. */
export interface ImportPlace {
  /** Folder that is measured. */
  readonly root: string;
  /** Folder that names of the command line are relative to. */
  readonly cwd: string;
  /** Stands for `{period}`; without it a file whose name holds it is not provided. */
  readonly period?: string;
}

/** Exports of coverage that the command line names, else those that the configuration does for this end of the period. */
export function coverageFiles(
  config: Config,
  named: readonly NamedImport[],
  { root, cwd, period }: ImportPlace,
  at: CoverageConfig['at'] = 'end',
): CoverageFile[] {
  const own = named.filter(({ kind }) => kind === 'coverage');
  if (own.length > 0 && at === 'end') {
    return own.map(({ file }) => ({
      ...{ file, isNamed: true },
      open: () => openNamedImport(resolve(cwd, file), file),
    }));
  }
  return config.imports.flatMap((entry): CoverageFile[] => {
    if (entry.kind !== 'coverage' || entry.at !== at) return [];
    const file = period === undefined ? entry.file : entry.file.replaceAll('{period}', period);
    const open = file.includes('{period}')
      ? async () => ({ reason: 'its name holds {period}, and here is none', isMissing: true as const })
      : () => openImport(root, file);
    return [{ file, format: entry.format, isNamed: false, open }];
  });
}

/**
 * Reads exports of coverage and adds them up. All or nothing: with a part of them the rest would look as if no test ran it.
 *
 * @param files paths of the tree that was tested
 * @throws TkpiError `import-unreadable` for one that the command line names
 */
export async function readCoverageFiles(
  exports: readonly CoverageFile[],
  files: readonly string[],
): Promise<TreeImports> {
  const read: Read[] = [];
  for (const one of exports) read.push(await readOne(one, files)); // one after the other: each may be large
  const states = read.map(({ state }) => state);
  return { coverage: together(read), states };
}

interface Read {
  readonly state: ImportState;
  readonly data?: CoverageByPath;
}

async function readOne(
  { file, format, isNamed, open }: CoverageFile,
  files: readonly string[],
): Promise<Read> {
  const opened = await open();
  const refuse = (reason: string) => {
    if (!isNamed) return;
    throw new TkpiError(
      'import-unreadable',
      `The coverage export ${file} cannot be read: ${reason}.`,
      'Formats and how to make them: docs/coverage.md',
    );
  };
  const state = { kind: 'coverage', file } as const;
  if ('reason' in opened) {
    refuse(opened.reason);
    const missing = opened.isMissing ? 'not-provided' : 'unreadable';
    return { state: { ...state, state: missing, reason: opened.reason } };
  }
  const { source } = opened;
  const imported = await readCoverage(source, { format }, files);
  if (imported.state === 'unreadable') refuse(imported.reason);
  return {
    state: { ...state, ...stateOf(imported, source.hash) },
    data: imported.state === 'ok' ? imported.data : undefined,
  };
}

function stateOf(imported: Imported<CoverageByPath>, hash: string): Omit<ImportState, 'kind'> {
  if (imported.state === 'unreadable') return { ...imported, hash };
  const { state, format, records, skipped, problems, notices } = imported;
  return {
    ...{ format, hash, state, records },
    ...(skipped > 0 ? { skipped, problems } : {}),
    ...(notices.length > 0 ? { notices } : {}),
  };
}

function together(read: readonly Read[]): Given<CoverageByPath> {
  if (read.length === 0) return { state: 'not-provided', reason: 'no export of coverage is configured' };
  const lacking = read.find(({ state }) => state.state !== 'ok')?.state;
  if (lacking !== undefined && lacking.state !== 'ok') {
    const reason =
      lacking.state === 'not-provided'
        ? `${lacking.file} is not provided: ${lacking.reason}`
        : `${lacking.file} cannot be read: ${lacking.reason}`;
    return { state: lacking.state, reason };
  }
  const hashes = read.map(({ state }) => state.hash ?? '');
  const hash =
    hashes.length === 1
      ? (hashes[0] as string)
      : `sha256:${createHash('sha256').update(hashes.join('\n')).digest('hex')}`;
  return { state: 'ok', data: mergeCoverage(read.flatMap(({ data }) => data ?? [])), hash };
}
