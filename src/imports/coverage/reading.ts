import type { ImportSource } from '../../model/import.ts';
import type { Draft } from './draft.ts';
import type { Problems } from './problems.ts';

/** An export that was understood. */
export interface Reading {
  /** Every file it names, as it names it → where: `line 12`. */
  readonly paths: ReadonlyMap<string, string>;
  /** Folders that its paths may be relative to, as it names them; empty when it names none. */
  readonly folders: readonly string[];
  /** Whole sentences about what it does not hold. */
  readonly notices: () => readonly string[];
  /**
   * What it tells of these files, by the names it gives them.
   *
   * @returns the reason when it tells too much
   */
  readonly collect: (
    isWanted: (path: string) => boolean,
  ) => Promise<ReadonlyMap<string, Draft> | { readonly reason: string }>;
}

/** Reads one format; the reason follows "cannot be read: ". */
export type ReadFormat = (
  source: ImportSource,
  problems: Problems,
) => Promise<Reading | { readonly reason: string }>;

/** A reading of what is in memory as a whole. */
export function readingOf(
  records: ReadonlyMap<string, Draft & { readonly place: string }>,
  more: { readonly folders?: readonly string[]; readonly notices?: readonly string[] } = {},
): Reading {
  return {
    paths: new Map([...records].map(([path, { place }]) => [path, place])),
    folders: more.folders ?? [],
    notices: () => more.notices ?? [],
    collect: async isWanted => new Map([...records].filter(([path]) => isWanted(path))),
  };
}
