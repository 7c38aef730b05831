import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SourceFile } from '../../model/source.ts';
import { findBinary } from './binary.ts';
import { writeCopies } from './copies.ts';
import { EngineError } from './engine-error.ts';
import { readReport } from './report.ts';
import type { ClonePair } from './types.ts';

export interface EngineOptions {
  readonly minTokens: number;
  readonly minLines: number;
  /** A private folder outside the scanned tree. */
  readonly folder: string;
  readonly signal: AbortSignal;
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
  const copies = path.join(options.folder, 'sources');
  const output = path.join(options.folder, 'report');
  const config = path.join(options.folder, 'jscpd.json');
  const names = await writeCopies(files, copies, options.signal);
  mkdirSync(output, { recursive: true });
  writeFileSync(config, JSON.stringify(configuration(copies, output, options)));
  await run(binary, config, options, timeLimit(files.length));
  let text: string;
  try {
    text = readFileSync(path.join(output, 'jscpd-report.json'), 'utf8');
  } catch {
    throw new EngineError('jscpd wrote no report');
  }
  return readReport(text, names);
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

/** Runs the binary to its end. Its working folder is ours, so no configuration of the scanned tree is in reach. */
function run(binary: string, config: string, options: EngineOptions, timeout: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(binary, ['-c', config, '--silent', '--no-tips', '--no-gitignore', '--no-colors'], {
      cwd: options.folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      signal: options.signal,
      timeout,
      killSignal: 'SIGKILL',
      windowsHide: true,
    });
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      complaint = (complaint + chunk).slice(-2000);
    });
    child.once('error', error => {
      reject(
        options.signal.aborted ? error : new EngineError(`jscpd could not be started: ${error.message}`),
      );
    });
    child.once('close', (code, signal) => {
      if (code === 0) resolve();
      else reject(new EngineError(failure(code, signal, complaint, timeout)));
    });
  });
}

/** What went wrong, in one sentence without names of our temporary folder. */
function failure(code: number | null, signal: string | null, complaint: string, timeout: number): string {
  if (signal === 'SIGKILL')
    return `jscpd was ended after ${timeout / 1000} s without an answer, or for want of memory`;
  const words = complaint.trim().split('\n').at(-1) ?? '';
  const how = code === null ? `signal ${signal}` : `exit code ${code}`;
  return words === '' ? `jscpd ended with ${how}` : `jscpd ended with ${how}: ${words}`;
}
