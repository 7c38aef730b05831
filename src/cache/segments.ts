import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A content-addressed store of text lines in segment files. Each run writes what it learnt as one new segment
 * (temporary file, then rename), so that runs side by side never disturb each other and a killed run leaves nothing
 * half written. Many segments are merged into one. A segment that is damaged or gone is only a miss.
 */
export interface SegmentStore {
  /** Nothing was kept by earlier runs. */
  readonly isEmpty: boolean;
  readonly get: (key: string) => string | undefined;
  /** Kept in memory until {@link SegmentStore.save}. The value must be one line. */
  readonly put: (key: string, value: string) => void;
  /** Writes what is new. @returns false when the disk refuses (read-only, full): the next run is a cold one */
  readonly save: () => boolean;
}

const MOST_SEGMENTS = 12;
/** When merging, a store above this keeps only what this run used, in bytes. */
const LARGEST_STORE = 300_000_000;
const SEGMENT = /^[0-9a-f]{24}\.txt$/;

/** @param folder absent: nothing is kept between runs */
export function openSegments(folder: string | undefined): SegmentStore {
  const known = new Map<string, string>();
  const used = new Map<string, string>();
  const fresh = new Map<string, string>();
  const segments = folder === undefined ? [] : listSegments(folder);
  let unread = segments;
  let bytes = 0;
  /** Not before somebody asks: a scan that is answered from whole snapshots never does. */
  const readAll = (): void => {
    for (const segment of unread) bytes += readSegment(join(folder as string, segment), known);
    unread = [];
  };

  const get = (key: string): string | undefined => {
    readAll();
    const value = known.get(key);
    if (value !== undefined) used.set(key, value);
    return value;
  };
  const put = (key: string, value: string): void => {
    readAll();
    known.set(key, value);
    fresh.set(key, value);
  };
  const save = (): boolean => {
    if (fresh.size === 0 || folder === undefined) return true;
    const merge = segments.length >= MOST_SEGMENTS;
    const kept = merge ? (bytes > LARGEST_STORE ? new Map([...used, ...fresh]) : known) : fresh;
    try {
      writeSegment(folder, kept);
      if (merge) for (const segment of segments) unlinkSync(join(folder, segment));
      return true;
    } catch {
      return false;
    }
  };
  return { isEmpty: segments.length === 0, get, put, save };
}

function listSegments(folder: string): string[] {
  try {
    return readdirSync(folder).filter(name => SEGMENT.test(name));
  } catch {
    return [];
  }
}

/** Lines are `key TAB value`; one without a tab, or the last one without its end, is damaged and left out. */
function readSegment(file: string, into: Map<string, string>): number {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return 0;
  }
  let start = 0;
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
    const tab = text.indexOf('\t', start);
    if (tab !== -1 && tab < end) into.set(text.slice(start, tab), text.slice(tab + 1, end));
    start = end + 1;
  }
  return text.length;
}

function writeSegment(folder: string, entries: ReadonlyMap<string, string>): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const name = join(folder, randomBytes(12).toString('hex'));
  const lines: string[] = [];
  for (const [key, value] of entries) lines.push(`${key}\t${value}\n`);
  try {
    writeFileSync(`${name}.tmp`, lines.join(''), { mode: 0o600 });
    renameSync(`${name}.tmp`, `${name}.txt`);
  } catch (error) {
    rmSync(`${name}.tmp`, { force: true });
    throw error;
  }
}
