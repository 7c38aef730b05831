import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { Config, ImportConfig } from '../../config/schema.ts';
import { imports } from '../../config/schemas/imports.ts';
import { TkpiError } from '../../errors.ts';
import type { Given, Imported, ImportKind, ImportSource, ImportState } from '../../model/import.ts';
import type { NamedImport } from './import-option.ts';
import { type Opened, openImport, openNamedImport } from './open-import.ts';

/** Where exports lie. */
export interface ImportPlace {
  /** Folder that is measured. */
  readonly root: string;
  /** Folder that names of the command line are relative to. */
  readonly cwd: string;
  /** Stands for `{period}`; without it a file whose name holds it is not provided. */
  readonly period?: string;
}

/** How an import of a kind is read. */
export type SettingsOf<Kind extends ImportKind> = Extract<ImportConfig, { kind: Kind }>;

/** An export that is to be read. */
export interface ExportFile<Kind extends ImportKind> {
  readonly file: string;
  readonly settings: SettingsOf<Kind>;
  /** The user asked for this very file: without it there is no answer. */
  readonly isNamed: boolean;
  readonly open: () => Promise<Opened>;
}

/** What was read of one. */
export interface ReadExport<Data, Kind extends ImportKind> {
  readonly state: ImportState;
  readonly settings: SettingsOf<Kind>;
  /** Absent unless the state is `ok`. */
  readonly data?: Data;
}

/** Exports of a kind that the command line names, else those that the configuration does. */
export function exportFiles<Kind extends ImportKind>(
  kind: Kind,
  config: Config,
  named: readonly NamedImport[],
  { root, cwd, period }: ImportPlace,
): ExportFile<Kind>[] {
  const configured = config.imports.filter((entry): entry is SettingsOf<Kind> => entry.kind === kind);
  const own = named.filter(one => one.kind === kind);
  if (own.length > 0) {
    const settings = configured[0] ?? defaultSettings(kind);
    return own.map(({ file }) => ({
      ...{ file, settings, isNamed: true },
      open: () => openNamedImport(resolve(cwd, file), file),
    }));
  }
  return configured.map(settings => {
    const file = period === undefined ? settings.file : settings.file.replaceAll('{period}', period);
    const open = file.includes('{period}')
      ? async () => ({ reason: 'its name holds {period}, and here is none', isMissing: true as const })
      : () => openImport(root, file);
    return { file, settings, isNamed: false, open };
  });
}

/** What a file is read by that only the command line names: the first of its kind may say it, else the defaults do. */
function defaultSettings<Kind extends ImportKind>(kind: Kind): SettingsOf<Kind> {
  return imports.parse([{ kind, file: 'export' }])[0] as SettingsOf<Kind>; // all but `kind` and `file` have defaults
}

/**
 * Reads an export.
 *
 * @throws TkpiError `import-unreadable` for one that the command line names
 */
export async function readExport<Data, Kind extends ImportKind>(
  { file, settings, isNamed, open }: ExportFile<Kind>,
  read: (source: ImportSource, settings: SettingsOf<Kind>) => Promise<Imported<Data>>,
): Promise<ReadExport<Data, Kind>> {
  const opened = await open();
  const { kind } = settings;
  if ('reason' in opened) {
    if (isNamed) throw unreadable(kind, file, opened.reason);
    const state = opened.isMissing ? 'not-provided' : 'unreadable';
    return { settings, state: { kind, file, state, reason: opened.reason } };
  }
  const { source } = opened;
  const imported = await read(source, settings);
  if (imported.state === 'unreadable') {
    if (isNamed) throw unreadable(kind, file, imported.reason);
    return { settings, state: { kind, file, hash: source.hash, ...imported } };
  }
  const { format, records, skipped, problems, notices } = imported;
  return {
    settings,
    state: {
      ...{ kind, file, format, hash: source.hash, state: 'ok', records },
      ...(skipped > 0 ? { skipped, problems } : {}),
      ...(notices.length > 0 ? { notices } : {}),
    },
    data: imported.data,
  };
}

/** Reads one after the other: each may be large. */
export async function readExports<Data, Kind extends ImportKind>(
  files: readonly ExportFile<Kind>[],
  read: Parameters<typeof readExport<Data, Kind>>[1],
): Promise<ReadExport<Data, Kind>[]> {
  const reads: ReadExport<Data, Kind>[] = [];
  for (const file of files) reads.push(await readExport(file, read));
  return reads;
}

/** Why there is none of a kind. */
export const NO_EXPORT = {
  'pull-requests': 'no export of pull requests is configured',
  issues: 'no export of issues is configured',
} as const;

/**
 * All exports of a kind as one. All or nothing: with a part of them the rest would look as if it had not happened.
 *
 * @param nothing why there are none
 */
export function together<Data, Joined>(
  reads: readonly Pick<ReadExport<Data, ImportKind>, 'state' | 'data'>[],
  nothing: string,
  join: (all: readonly Data[]) => Joined,
): Given<Joined> {
  if (reads.length === 0) return { state: 'not-provided', reason: nothing };
  const lacking = reads.find(({ state }) => state.state !== 'ok')?.state;
  if (lacking !== undefined && lacking.state !== 'ok') {
    return { state: lacking.state, reason: whyLacking(lacking) };
  }
  return {
    state: 'ok',
    data: join(reads.flatMap(({ data }) => (data === undefined ? [] : [data]))),
    hash: hashOf(reads),
  };
}

const PAGES: Readonly<Record<ImportKind, string>> = {
  coverage: 'coverage.md',
  'pull-requests': 'pull-requests.md',
  'review-comments': 'pull-requests.md',
  issues: 'issues.md',
  metric: 'metrics.md',
};

/** Why an export has no data: `exports/prs.json is not provided: there is no such file`. */
export function whyLacking({ file, state, reason }: ImportState): string {
  return `${file} ${state === 'not-provided' ? 'is not provided' : 'cannot be read'}: ${reason}`;
}

/** Of one export its own, of several one over all. */
function hashOf(reads: readonly Pick<ReadExport<unknown, ImportKind>, 'state'>[]): string {
  const hashes = reads.map(({ state }) => state.hash ?? '');
  const [first = '', ...others] = hashes;
  return others.length === 0
    ? first
    : `sha256:${createHash('sha256').update(hashes.join('\n')).digest('hex')}`;
}

function unreadable(kind: ImportKind, file: string, reason: string): TkpiError {
  return new TkpiError(
    'import-unreadable',
    `The ${kind} export ${file} cannot be read: ${reason}.`,
    `Formats and how to make them: docs/${PAGES[kind]}`,
  );
}
