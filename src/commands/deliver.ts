import { mkdirSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { TkpiError } from '../errors.ts';
import type { Process } from '../model/process.ts';
import { replaceFile } from '../replace-file.ts';
import type { Illustrate, Illustration } from '../reporters/pictures/illustration.ts';
import type { ReportOptions } from '../reporters/reporter.ts';

/** Reporters of one kind of subject (a snapshot, a comparison) by the name that `--format` takes. */
export type Reporters<Subject> = Readonly<
  Record<string, (subject: Subject, options: ReportOptions) => string>
>;

/** A requested report: its name, and the file it goes to (standard output when absent). */
export interface Format {
  readonly name: string;
  readonly file?: string;
}

/**
 * Reads `name[=file]`. Nothing for standard output means the terminal report goes there, unless `quiet`.
 *
 * @throws TkpiError `usage`
 */
export function parseFormats(
  { format: words = [], quiet = false }: ReportingOptions,
  reporters: Readonly<Record<string, unknown>>,
): Format[] {
  const formats = words.map(word => {
    const [name = '', ...rest] = word.split('=');
    if (!Object.hasOwn(reporters, name)) {
      throw new TkpiError(
        'usage',
        `There is no format ${JSON.stringify(name)}.`,
        `Formats: ${Object.keys(reporters).join(', ')}.`,
      );
    }
    const file = rest.join('=');
    if (rest.length > 0 && file === '')
      throw new TkpiError('usage', `-f ${word} names no file.`, `Write -f ${name}=file or -f ${name}.`);
    return { name, file: file === '' ? undefined : file };
  });
  const toStdout = formats.filter(({ file }) => file === undefined);
  if (toStdout.length > 1) {
    const names = toStdout.map(({ name }) => name).join(' and ');
    throw new TkpiError(
      'usage',
      `Only one format can go to standard output, not ${names}.`,
      `Give the others a file: -f ${toStdout[1]?.name}=file`,
    );
  }
  return toStdout.length === 0 && !quiet ? [...formats, { name: 'terminal' }] : formats;
}

/** Options of reports, the same in every command that makes some. */
export interface ReportingOptions {
  readonly format?: readonly string[];
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly color?: boolean;
  readonly top?: number;
}

export interface Delivery
  extends Pick<ReportOptions, 'verbose' | 'top' | 'durationMs' | 'prefix' | 'behind'> {
  readonly process: Process;
  /** False for `--no-color`. */
  readonly color?: boolean;
}

/**
 * How the reports of a command are to be delivered.
 *
 * @param started when the command began, in milliseconds of `performance.now()`
 * @param tree what was measured; absent for stored snapshots
 */
export function deliveryOf(
  { color, verbose = false, top }: ReportingOptions,
  process: Process,
  started: number,
  tree: { readonly prefix: string } | undefined,
): Delivery {
  return { process, color, verbose, top, durationMs: performance.now() - started, prefix: tree?.prefix };
}

/**
 * Writes every requested report, files first.
 *
 * @param illustrate draws the pictures of a Markdown report that goes to a folder (`markdown=kpi/`)
 * @throws TkpiError `report-not-written`
 */
export async function deliver<Subject>(
  formats: readonly Format[],
  reporters: Reporters<Subject>,
  subject: Subject,
  delivery: Delivery,
  illustrate?: Illustrate<Subject>,
): Promise<void> {
  const { process, verbose, top, durationMs, prefix, behind } = delivery;
  const filesFirst = formats.toSorted((a, b) => Number(a.file === undefined) - Number(b.file === undefined));
  for (const { name, file } of filesFirst) {
    const color = file === undefined && wantsColor(process, delivery.color);
    const report = reporters[name] as Reporters<Subject>[string]; // parseFormats let no other name through
    const pictures = isFolder({ name, file }) ? (illustrate?.(subject, behind ?? {}) ?? []) : undefined;
    const text = report(subject, {
      pictures,
      color,
      width: process.stdout.columns ?? 80,
      verbose,
      top,
      durationMs,
      prefix,
      behind,
    });
    if (file === undefined) await writeOut(process.stdout, text);
    else if (pictures !== undefined) writeFolder(resolve(process.cwd(), file), file, text, pictures);
    else writeReport(resolve(process.cwd(), file), file, text);
  }
}

/** `markdown=kpi/`: a page with its pictures beside it. */
export function isFolder({ name, file }: Format): boolean {
  return name === 'markdown' && file !== undefined && file.endsWith('/');
}

/** NO_COLOR and --no-color win, then FORCE_COLOR, then whether somebody looks at a terminal. */
function wantsColor({ env, stdout }: Process, option: boolean | undefined): boolean {
  if (option === false || env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return stdout.isTTY === true && env.TERM !== 'dumb';
}

/** Resolves when the text is out, so that a full disk behind `>` is noticed. A closed pipe is no error. */
function writeOut(stdout: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((done, reject) => {
    stdout.write(text, error => {
      if (error && (error as NodeJS.ErrnoException).code !== 'EPIPE') {
        reject(
          new TkpiError('report-not-written', `Standard output could not be written: ${error.message}.`),
        );
      } else done();
    });
  });
}

/** A folder that a forge or a wiki shows as a page. What else lies in it stays. */
function writeFolder(path: string, shown: string, text: string, pictures: readonly Illustration[]): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const why = code === 'EEXIST' || code === 'ENOTDIR' ? 'a file is in the way' : (code ?? message);
    throw new TkpiError('report-not-written', `The folder ${shown} could not be made: ${why}.`);
  }
  for (const { name, svg } of pictures) writeReport(join(path, `${name}.svg`), `${shown}${name}.svg`, svg);
  writeReport(join(path, 'README.md'), `${shown}README.md`, text);
}

/** Old report or new report, never half of one. Devices and pipes are written as they are. */
function writeReport(path: string, shown: string, text: string): void {
  try {
    const existing = statSync(path, { throwIfNoEntry: false });
    if (existing === undefined) replaceFile(path, text);
    else if (existing.isFile())
      replaceFile(realpathSync(path), text); // the user's own link is followed
    else writeFileSync(path, text);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const why =
      code === 'ENOENT'
        ? 'its folder does not exist'
        : code === 'EISDIR'
          ? 'it is a folder'
          : (code ?? message);
    throw new TkpiError('report-not-written', `The report ${shown} could not be written: ${why}.`);
  }
}
