import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { folderWith, writeFiles } from '../helpers/repository.ts';
import { tkpi } from '../helpers/tkpi.ts';
import { blocksOf } from './tutorial-page.ts';

const PAGE = 'docs/tutorial-card.md';

vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T12:00:00Z') });

test('every command of the tutorial runs, and prints what the page shows', async () => {
  const blocks = blocksOf(PAGE);
  const reader = new Reader(folderWith({}));
  for (const block of blocks) {
    if (block.kind === 'file') writeFiles(reader.folder, { [block.path]: block.text });
    else if (block.kind === 'output') expect(shownOf(reader.printed, block.text)).toBe(block.text);
    else if (block.kind === 'run') await reader.run(block.commands);
  }
  expect(blocks.filter(({ kind }) => kind === 'output').length).toBe(4);
  expect(existsSync(join(reader.folder, 'card.md'))).toBe(true);
});

test('what the network would bring is shown in the page', () => {
  const blocks = blocksOf(PAGE);
  const files = blocks.flatMap(block => (block.kind === 'file' ? [block.path] : []));
  const written = blocks.flatMap(block => (block.kind === 'shown' ? block.commands : []));
  expect(written.flatMap(command => /> (\S+)$/.exec(command)?.[1] ?? [])).toEqual(
    files.filter(path => path.endsWith('.json')),
  );
});

/** Somebody at a shell, on one day of November after the other. */
class Reader {
  /** What the commands of the last block printed. */
  printed = '';
  folder: string;
  private readonly cache = folderWith({});
  private day = 8;

  constructor(folder: string) {
    this.folder = folder;
  }

  async run(commands: readonly string[]): Promise<void> {
    this.printed = '';
    for (const command of commands) {
      if (command.startsWith('npx tkpi ')) await this.tkpi(command.slice('npx tkpi '.length));
      else this.shell(command);
    }
  }

  private async tkpi(words: string): Promise<void> {
    const args = this.sh(`printf '%s\\n' ${words}`).trimEnd().split('\n');
    const { exitCode, stdout, stderr } = await tkpi(this.folder, args, { TKPI_CACHE_DIR: this.cache });
    expect({ words, exitCode, stderr: exitCode === 0 ? '' : stderr }).toEqual({
      words,
      exitCode: 0,
      stderr: '',
    });
    this.printed += stdout;
  }

  private shell(command: string): void {
    this.printed += this.sh(command);
    const folder = / && cd (\S+)$/.exec(command)?.[1];
    if (folder !== undefined) this.folder = join(this.folder, folder);
  }

  private sh(command: string): string {
    if (command.includes('git commit')) this.day += 1;
    const at = `2026-11-${String(this.day).padStart(2, '0')}T10:00:00Z`;
    return execFileSync('sh', ['-euc', command], {
      cwd: this.folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        GIT_COMMITTER_NAME: 'Ada',
        GIT_COMMITTER_EMAIL: 'ada@orchard.example',
        GIT_COMMITTER_DATE: at,
        GIT_AUTHOR_DATE: at,
      },
    });
  }
}

/** What a page should show of an output, for it to be right. Lines that are `…` stand for any number of lines. */
function shownOf(printed: string, shown: string): string {
  let rest = printed;
  for (const piece of shown.split(/^…\n/m)) {
    const start = rest.indexOf(piece);
    if (start < 0) return printed;
    rest = rest.slice(start + piece.length);
  }
  return shown;
}
