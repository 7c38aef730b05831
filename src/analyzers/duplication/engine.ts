import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { RunProgram } from '../../model/program.ts';
import type { SourceFile } from '../../model/source.ts';
import { findBinary } from './binary.ts';
import { writeCopies } from './copies.ts';
import { EngineError } from './engine-error.ts';
import { withoutJsxBlanks } from './jsx-blanks.ts';
import { readText } from './read-text.ts';
import { readReport } from './report.ts';
import { runBinary } from './run-binary.ts';
import type { ClonePair } from './types.ts';

/** Names in our folder. */
const COPIES = 'sources';
const REPORTS = 'reports';
const CONFIG = 'jscpd.json';

export interface EngineOptions {
  readonly minTokens: number;
  readonly minLines: number;
  /** A private folder outside the scanned tree. */
  readonly folder: string;
  readonly signal: AbortSignal;
  readonly run: RunProgram;
}

/** Half a minute and 20 ms per file; measured is 0.3 ms per file. */
function timeLimit(files: number): number {
  return 30_000 + 20 * files;
}

/**
 * Every pair of equal fragments in the files, as jscpd finds them, sorted.
 * @throws EngineError with the reason; an AbortError when the signal fires.
 */
export async function findPairs(files: readonly SourceFile[], options: EngineOptions): Promise<ClonePair[]> {
  const binary = findBinary();
  if (binary === undefined) {
    throw new EngineError(`jscpd has no binary for ${process.platform}/${process.arch} in this installation`);
  }
  const { folder, signal, run } = options;
  const names = await prepare(files, options);
  if (names.size === 0) return [];
  await runBinary(binary, path.join(folder, CONFIG), {
    folder,
    signal,
    run,
    timeout: timeLimit(files.length),
  });
  const text = readOutput(path.join(folder, REPORTS, 'jscpd-report.json'));
  const byPath = new Map(files.map(file => [file.path, file]));
  return withoutJsxBlanks(readReport(text, names), options.minTokens, name => readText(byPath.get(name)));
}

/** Writes all that jscpd reads into our folder. */
async function prepare(files: readonly SourceFile[], options: EngineOptions): Promise<Map<string, string>> {
  const { folder, signal, minTokens } = options;
  const [copies, output] = [path.join(folder, COPIES), path.join(folder, REPORTS)];
  try {
    mkdirSync(output, { recursive: true });
    writeFileSync(path.join(folder, CONFIG), JSON.stringify(configuration(copies, output, options)));
    return await writeCopies(files, copies, minTokens, signal);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (signal.aborted || typeof code !== 'string') throw error;
    throw new EngineError(`the copies for jscpd could not be written (${code})`);
  }
}

function readOutput(report: string): string {
  try {
    return readFileSync(report, 'utf8');
  } catch {
    throw new EngineError('jscpd wrote no report');
  }
}

/**
 * Our whole configuration. `typescript` and `tsx` share one pool: a group without `javascript` and `jsx` is compared
 * with its types. jscpd's `minLines` is the distance between first and last line, so one less than a count of lines.
 * The limits that drop files silently are lifted: tkpi has skipped what is too large, visibly.
 */
function configuration(copies: string, output: string, options: EngineOptions): Record<string, unknown> {
  return {
    path: [copies],
    minTokens: options.minTokens,
    minLines: options.minLines - 1,
    maxLines: 1_000_000_000,
    maxSize: '1000mb',
    mode: 'weak',
    crossFormats: [['typescript', 'tsx']],
    reporters: ['json'],
    output,
    absolute: true,
  };
}
