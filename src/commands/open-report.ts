import { spawn } from 'node:child_process';
import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Process } from '../model/process.ts';
import type { CommandContext, MeasuringOptions } from './measure-tree.ts';
import type { Target } from './open.ts';
import type { PageOptions } from './pages/behind.ts';
import { scan } from './scan.ts';

export interface OpenOptions extends Target, MeasuringOptions, PageOptions {}

/** `tkpi open`: writes the report of a scan as a page, says where, and shows it where there is a desktop. */
export async function openReport(
  path: string | undefined,
  options: OpenOptions,
  context: CommandContext,
): Promise<void> {
  const { process } = context;
  const file = join(mkdtempSync(join(realpathSync(tmpdir()), 'tkpi-')), 'report.html');
  await scan(path, { ...options, detail: [], format: [`html=${file}`], quiet: true }, context);
  context.signal.throwIfAborted();
  process.stdout.write(`${file}\n`);
  const opener = openerOf(process);
  if (opener !== undefined) show(opener, file);
}

/** The program of this desktop that shows a file; `undefined` where nobody would see it. */
function openerOf({ platform, env, stdout }: Process): readonly string[] | undefined {
  if (stdout.isTTY !== true || env.CI) return undefined;
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['cmd', '/c', 'start', ''];
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ['xdg-open'] : undefined;
}

/** Whether it can be shown is no matter of the report: its path is printed. */
function show([program = '', ...args]: readonly string[], file: string): void {
  const child = spawn(program, [...args, file], { detached: true, stdio: 'ignore' });
  child.on('error', () => {});
  child.unref();
}
