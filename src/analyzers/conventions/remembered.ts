import type { Cache } from '../../model/analyzer.ts';
import { ENGINE } from './engine.ts';
import type { FoundPlaces, Selectors } from './task.ts';

/** What a convention has in files that were searched before, by what a file holds. */
export interface Remembered {
  readonly get: (file: string) => FoundPlaces | undefined;
  readonly put: (file: string, found: FoundPlaces) => void;
  /** Keeps it for the next run. */
  readonly save: () => void;
}

/** Beyond this many files only those of this run are kept. */
const MOST_FILES = 100_000;

/** One entry in the cache for each pair of selectors: titles and paths may change, and other conventions come and go. */
export function remember(cache: Cache, { conforming, violating }: Selectors): Remembered {
  const key = JSON.stringify([ENGINE, conforming, violating]);
  const text = cache.get('conventions', key);
  const known = new Map<string, FoundPlaces>(text === undefined ? [] : JSON.parse(text));
  const own = new Map<string, FoundPlaces>();
  let isNew = false;
  return {
    get: file => {
      const found = known.get(file);
      if (found !== undefined) own.set(file, found);
      return found;
    },
    put: (file, found) => {
      own.set(file, found);
      isNew = true;
    },
    save: () => {
      if (!isNew) return;
      const kept = known.size > MOST_FILES ? own : new Map([...known, ...own]);
      cache.put('conventions', key, JSON.stringify([...kept]));
    },
  };
}
