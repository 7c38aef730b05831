import type { Snapshot } from '../model/snapshot.ts';

/** Every file that the scan saw, also those it could not read. */
export function knownPaths({ files, scope }: Snapshot): string[] {
  return [...files, ...scope.skipped, ...scope.failed].map(({ path }) => path.replace(/\/$/, ''));
}
