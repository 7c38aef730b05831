import { commonEnd, segmentsOf } from './segments.ts';

/** Known files that have the longest end in common with a path of an export. */
export interface Candidates {
  /** Segments they have in common with it. */
  readonly common: number;
  readonly all: readonly {
    readonly path: string;
    /** Which folder stands for which: `/ci/shop` for ``, or `/app` for `packages/shop`. */
    readonly replacing: string;
  }[];
}

const NONE: Candidates = { common: 0, all: [] };
/** Of so many files of one name all others are as good: it is ambiguous. */
const MOST_OF_A_NAME = 2000;

/** Looks files up by the end of their path. */
export function findCandidates(known: readonly string[]): (path: string) => Candidates {
  const byName = new Map<string, { readonly path: string; readonly segments: readonly string[] }[]>();
  for (const path of known) {
    const segments = path.split('/');
    const name = segments.at(-1) ?? '';
    const others = byName.get(name) ?? [];
    others.push({ path, segments });
    byName.set(name, others);
  }
  return path => {
    const segments = segmentsOf(path);
    const sameName = byName.get(segments.at(-1) ?? '') ?? [];
    const own = segments.includes('node_modules') ? [] : sameName.slice(0, MOST_OF_A_NAME);
    const ends = own.map(file => ({ ...file, common: commonEnd(file.segments, segments) }));
    const common = ends.reduce((most, end) => Math.max(most, end.common), 0);
    const longest = ends.filter(end => end.common === common);
    const whole = longest.filter(end => end.segments.length === common);
    const isWhole = whole.length > 0 || segments.length === common;
    if (!isWhole && common < 2) return NONE;
    const all = (whole.length > 0 ? whole : longest).map(file => ({
      path: file.path,
      replacing: `${segments.slice(0, segments.length - common).join('/')}\n${file.segments
        .slice(0, file.segments.length - common)
        .join('/')}`,
    }));
    return { common, all };
  };
}
