import { createHash } from 'node:crypto';
import type { SourceSet } from '../model/source.ts';

/**
 * One text for all that a measurement of these sources can depend on: paths, kinds, applications and contents of the
 * files, what was skipped, and the manifests.
 *
 * @param ruler everything else that can move a number
 */
export function fingerprint(sources: SourceSet, ruler: string): string {
  const hash = createHash('sha256').update(ruler);
  for (const { path, kind, application, hash: content } of sources.files) {
    hash.update(`\0f${path}\0${kind}\0${application}\0${content}`);
  }
  for (const { path, reason } of sources.skipped) hash.update(`\0s${path}\0${reason}`);
  for (const { name, root } of sources.applications) hash.update(`\0a${name}\0${root}`);
  for (const path of sources.manifests) hash.update(`\0m${path}\0${sources.readOther(path) ?? ''}`);
  return hash.digest('hex');
}
