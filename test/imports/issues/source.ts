import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { configSchema } from '../../../src/config/schema.ts';
import type { IssueImport } from '../../../src/config/schemas/issues.ts';
import { readIssues } from '../../../src/imports/issues/read-issues.ts';
import type { Imported, ImportSource } from '../../../src/model/import.ts';
import type { Issue } from '../../../src/model/issue.ts';

/** A text as an export; in pieces of so many bytes, so that rows and characters are cut anywhere. */
export function sourceOf(content: string | Buffer, piece = 7): ImportSource {
  const bytes = Buffer.from(content);
  return {
    name: 'exports/issues',
    size: bytes.length,
    hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    chunks: async function* () {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
    },
  };
}

/** An export of `fixtures/imports/`. */
export function fixture(path: string): ImportSource {
  return sourceOf(readFileSync(new URL(`../../../fixtures/imports/${path}`, import.meta.url)), 1000);
}

/** Settings of an import of issues, with all defaults, as the configuration gives them. */
export function issueSettings(settings: object = {}): IssueImport {
  const { imports } = configSchema.parse({ imports: [{ kind: 'issues', file: 'x', ...settings }] });
  return imports[0] as IssueImport;
}

export function read(
  source: ImportSource | string,
  settings: object = {},
  timeZone = 'UTC',
): Promise<Imported<readonly Issue[]>> {
  const given = typeof source === 'string' ? sourceOf(source) : source;
  return readIssues(given, issueSettings(settings), timeZone);
}

/** The issues of an export that must be readable. */
export async function issuesOf(
  source: ImportSource | string,
  settings: object = {},
  timeZone = 'UTC',
): Promise<readonly Issue[]> {
  const imported = await read(source, settings, timeZone);
  if (imported.state !== 'ok') throw new Error(imported.reason);
  return imported.data;
}
