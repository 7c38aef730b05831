import type { IssueImport } from '../../config/schemas/issues.ts';
import type { Imported, ImportSource } from '../../model/import.ts';
import type { Issue } from '../../model/issue.ts';
import { firstPiece } from '../csv.ts';
import { orUnreadable } from '../text-chunks.ts';
import { readCsvIssues } from './csv.ts';
import { readGithubIssues } from './github.ts';

/**
 * Issues of an export, each with what it means by the mapping of the configuration.
 *
 * @param timeZone of dates that name none, unless the configuration of the import says another
 * @returns sorted by creation, then by id
 */
export async function readIssues(
  source: ImportSource,
  config: IssueImport,
  timeZone: string,
): Promise<Imported<readonly Issue[]>> {
  return orUnreadable(async () => {
    const format = config.format ?? ((await isJson(source)) ? 'github' : 'csv');
    return format === 'github' ? readGithubIssues(source, config) : readCsvIssues(source, config, timeZone);
  });
}

async function isJson(source: ImportSource): Promise<boolean> {
  const head = await firstPiece(source);
  return /^\uFEFF?\s*[[{]/.test(head.subarray(0, 1000).toString('utf8'));
}
