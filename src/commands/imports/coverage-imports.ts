import type { Config } from '../../config/schema.ts';
import { readCoverage } from '../../imports/coverage/index.ts';
import { mergeCoverage } from '../../imports/coverage/merge.ts';
import type { CoverageByPath } from '../../model/coverage.ts';
import type { TreeImports } from '../../model/tree-imports.ts';
import {
  type ExportFile,
  exportFiles,
  type ImportPlace,
  type ReadExport,
  readExport,
  type SettingsOf,
  together,
} from './export-files.ts';
import type { NamedImport } from './import-option.ts';

type End = SettingsOf<'coverage'>['at'];

const NONE: Readonly<Record<End, string>> = {
  start: 'no export of coverage is configured for the start of the period ("at": "start")',
  end: 'no export of coverage is configured',
};

/** Exports of coverage that the command line names, else those that the configuration does for this end of the period. */
export function coverageFiles(
  config: Config,
  named: readonly NamedImport[],
  place: ImportPlace,
  at: End = 'end',
): ExportFile<'coverage'>[] {
  // what the command line names is of the end
  return exportFiles('coverage', config, at === 'end' ? named : [], place).filter(
    ({ isNamed, settings }) => isNamed || settings.at === at,
  );
}

/**
 * Reads exports of coverage and adds them up. All or nothing: with a part of them the rest would look as if no test ran it.
 *
 * @param files paths of the tree that was tested
 * @param at what to say when there are none
 * @throws TkpiError `import-unreadable` for one that the command line names
 */
export async function readCoverageFiles(
  exports: readonly ExportFile<'coverage'>[],
  files: readonly string[],
  at: End = 'end',
): Promise<TreeImports> {
  const reads: ReadExport<CoverageByPath, 'coverage'>[] = [];
  for (const one of exports) {
    // one after the other: each may be large. The format of a named one is its own
    reads.push(
      await readExport(one, (source, { format }) =>
        readCoverage(source, one.isNamed ? {} : { format }, files),
      ),
    );
  }
  return { coverage: together(reads, NONE[at], mergeCoverage), states: reads.map(({ state }) => state) };
}
