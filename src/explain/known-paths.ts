import type { Snapshot } from '../model/snapshot.ts';

/** Every file that the scan saw, also those it could not read. */
export function knownPaths({ files, scope }: Snapshot): string[] {
  return [...files, ...scope.skipped, ...scope.failed].map(({ path }) => path.replace(/\/$/, ''));
}

/** Why a file was skipped or failed; `undefined` for all others, and for folders. */
export function unreadReason(path: string, { scope }: Snapshot): string | undefined {
  return [...scope.skipped, ...scope.failed].find(own => own.path.replace(/\/$/, '') === path)?.reason;
}
