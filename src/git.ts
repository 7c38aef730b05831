import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { TkpiError } from './errors.ts';

/**
 * Every call of git goes through here. The repository is untrusted: its configuration can name programs (fsmonitor,
 * hooks, textconv, filters, pagers), so only plumbing that runs none of them is used, with everything that could
 * start one switched off. Never `status`, `checkout`, `worktree`, `archive` or a diff against the working tree.
 */
const SAFE_OPTIONS = [
  '--no-pager',
  ...[
    'core.fsmonitor=false',
    'core.hooksPath=/dev/null',
    'diff.external=',
    'log.showSignature=false',
  ].flatMap(option => ['-c', option]),
  ...[
    'protocol.allow=never',
    'safe.bareRepository=explicit',
    'core.quotePath=true',
    'color.ui=never',
    'i18n.logOutputEncoding=UTF-8',
  ].flatMap(option => ['-c', option]),
];

const SAFE_ENVIRONMENT = {
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_LITERAL_PATHSPECS: '1',
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_PAGER: 'cat',
  LC_ALL: 'C',
};

/** Variables that point git elsewhere; they are set inside hooks. */
const REMOVED_VARIABLES =
  /^GIT_(?:DIR|WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|CONFIG.*|EXTERNAL_DIFF|NAMESPACE|CEILING.*|TRACE.*)$/;

/** git answered with an error (a damaged repository), or is not installed. `message` is git's own first line that is no warning. */
export class GitError extends TkpiError {
  override readonly name = 'GitError';

  constructor(message: string) {
    if (/ from promisor remote$/.test(message)) {
      super(
        'git-failed',
        'This is a partial clone, and contents of older commits are not here.',
        'git fetch --refetch --no-filter',
      );
    } else super('git-failed', message, 'git could not read this repository; `git fsck` says more.');
  }
}

let executable: string | undefined;

/** The absolute path of git, from PATH; never from the current folder. */
function findGit(environment: NodeJS.ProcessEnv): string {
  const name = process.platform === 'win32' ? 'git.exe' : 'git';
  for (const folder of (environment.PATH ?? '').split(delimiter)) {
    if (!isAbsolute(folder)) continue;
    const candidate = join(folder, name);
    try {
      accessSync(candidate, constants.X_OK);
      if (statSync(candidate).isFile()) return candidate;
    } catch {
      // not in this folder
    }
  }
  throw new GitError('git was not found on PATH');
}

function environmentForGit(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !REMOVED_VARIABLES.test(name));
  return { ...Object.fromEntries(kept), ...SAFE_ENVIRONMENT };
}

/** Runs git in a folder. Bound to the folder, so that callers only say what they ask. */
export interface Git {
  /**
   * Standard output of `git <args>`.
   *
   * @param onOutput gets it in pieces as it comes, however much it is; the result is empty then
   * @throws GitError when git exits with anything but 0.
   */
  readonly run: (
    args: readonly string[],
    input?: Buffer,
    onOutput?: (chunk: Buffer) => void,
  ) => Promise<Buffer>;
}

/** @param folder an existing folder; it need not be the top of the repository. */
export function gitIn(folder: string): Git {
  const run: Git['run'] = (args, input, onOutput) =>
    new Promise((resolve, reject) => {
      executable ??= findGit(process.env);
      const child = spawn(executable, [...SAFE_OPTIONS, ...args], {
        cwd: folder,
        env: environmentForGit(),
        stdio: ['pipe', 'pipe', 'pipe'],
        windowsHide: true,
      });
      const output: Buffer[] = [];
      const errors: Buffer[] = [];
      child.stdout.on('data', onOutput ?? ((chunk: Buffer) => output.push(chunk)));
      child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
      child.stdin.on('error', () => {}); // git may end before it has read everything
      child.on('error', error => reject(new GitError(error.message)));
      child.on('close', code => {
        if (code === 0) return resolve(Buffer.concat(output));
        const lines = Buffer.concat(errors).toString('utf8').trim().split('\n');
        const message = lines.find(line => !line.startsWith('warning: ')) ?? lines[0];
        reject(new GitError(message || `git ${args[0]} ended with ${code}`));
      });
      child.stdin.end(input);
    });
  return { run };
}

/** Splits `-z` output. */
export function splitNul(bytes: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  let start = 0;
  for (let end = bytes.indexOf(0); end !== -1; end = bytes.indexOf(0, start)) {
    parts.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return parts;
}
