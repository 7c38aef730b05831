import { accessSync, constants, existsSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config/schema.ts';
import { TkpiError } from '../errors.ts';
import { type Git, gitIn } from '../git.ts';
import type { RepositoryInfo } from '../model/snapshot.ts';
import type { Application, SkipReason } from '../model/source.ts';
import { decode } from './content.ts';
import type { Entry } from './entry.ts';
import { commitTime, objectFormat, originName, resolveCommit, UNNAMED } from './git-facts.ts';
import { gitTreeEntries } from './git-tree.ts';
import { safeReader } from './safe-read.ts';
import { workingTreeEntries } from './working-tree.ts';

/** What a scan looks at: a folder as it is now, or a commit of its repository. */
export interface Tree {
  /** Absolute, without links. Never printed. */
  readonly root: string;
  /** Absent outside git, and where git refuses (another owner's folder); `gitRefusal` says why. */
  readonly git?: Git;
  readonly gitRefusal?: string;
  /** Commit that is scanned or checked out; absent outside git and before the first commit. */
  readonly commit?: string;
  readonly committedAt?: string;
  /** True when `commit` itself is scanned, not the folder. */
  readonly isCommit: boolean;
  /** Where the folder lies in its repository, empty for the top and outside git. */
  readonly prefix: string;
  /** Name of the repository by its origin, and the folder in it, for when package.json has none. */
  readonly fallbackName: string;
  readonly hashAlgorithm: 'sha1' | 'sha256';
  /**
   * Reads a configuration file of the folder as it is now, also for an old commit; `undefined` when it is not there.
   * @throws TkpiError `config-unreadable` when it is there and no small regular file: defaults would not be what was meant
   */
  readonly readHere: (path: string) => string | undefined;
  /** @param known contents of blobs that were read before; what a commit needs besides is added */
  readonly entries: (config: Config, known?: Map<string, Buffer>) => Promise<Entry[]>;
}

const LARGEST_CONFIG = 1_000_000;

/**
 * @param path folder, absolute
 * @param ref commit, branch or tag to scan instead of the folder's present content
 * @throws TkpiError `no-such-path`, `not-a-folder`, `unreadable-folder`, `not-a-repository`, `unknown-ref`
 */
export async function openTree(path: string, shown: string, ref?: string): Promise<Tree> {
  const root = existingFolder(path, shown);
  const reader = safeReader(root);
  const readHere = (name: string): string | undefined => {
    const bytes = reader.read(Buffer.from(name), LARGEST_CONFIG);
    if (typeof bytes !== 'string') return decode(bytes);
    if (bytes === 'gone') return undefined;
    if (name === 'package.json') return undefined; // most likely it holds nothing of ours
    throw configUnreadable(name, bytes);
  };
  const git = gitIn(root);
  const format = await objectFormat(git);
  if (format.state === 'none') {
    if (ref !== undefined) {
      throw new TkpiError(
        'not-a-repository',
        `${shown} is not a git repository, so there is no ${ref} to scan.`,
        format.reason,
      );
    }
    const entries = (config: Config) => workingTreeEntries(root, undefined, config);
    const isForeign = format.reason.includes('dubious ownership');
    const base = {
      root,
      isCommit: false,
      prefix: '',
      fallbackName: UNNAMED,
      hashAlgorithm: 'sha1',
      readHere,
      entries,
    } as const;
    return isForeign ? { ...base, gitRefusal: format.reason } : base;
  }
  const [commit, origin] = await Promise.all([resolveCommit(git, ref ?? 'HEAD'), originName(git)]);
  if (ref !== undefined && commit === undefined) throw unknownRef(ref);
  return {
    root,
    git,
    commit,
    committedAt: commit && (await commitTime(git, commit)),
    isCommit: ref !== undefined,
    prefix: format.prefix,
    fallbackName: format.prefix === '' ? origin : `${origin}/${format.prefix}`,
    hashAlgorithm: format.algorithm,
    readHere,
    entries: (config, known) =>
      ref !== undefined && commit !== undefined
        ? gitTreeEntries(git, commit, config, known)
        : workingTreeEntries(root, git, config),
  };
}

/**
 * What a snapshot says about the repository; absent outside git. A monorepo goes by the name of its origin (its root
 * package is often just called "root"), a single application by its package's.
 */
export function repositoryInfo(
  tree: Tree,
  applications: readonly Application[],
  dirty?: boolean,
): RepositoryInfo | undefined {
  if (tree.git === undefined) return undefined;
  const root = applications.find(application => application.root === '.')?.name ?? UNNAMED;
  const name = applications.length > 1 && tree.fallbackName !== UNNAMED ? tree.fallbackName : root;
  return { name, commit: tree.commit, committedAt: tree.committedAt, dirty: tree.isCommit ? false : dirty };
}

function existingFolder(path: string, shown: string): string {
  let root: string;
  try {
    root = realpathSync(path);
  } catch {
    throw new TkpiError(
      'no-such-path',
      `There is no folder ${shown}.`,
      'Give the folder of a repository: tkpi scan path/to/repository. The commands: tkpi --help',
    );
  }
  if (!statSync(root).isDirectory()) {
    throw new TkpiError(
      'not-a-folder',
      `${shown} is not a folder.`,
      'tkpi measures whole repositories or folders of them.',
    );
  }
  try {
    accessSync(root, constants.R_OK | constants.X_OK);
  } catch {
    throw new TkpiError('unreadable-folder', `${shown} cannot be read: permission denied.`);
  }
  if (existsSync(join(root, 'HEAD')) && existsSync(join(root, 'objects')) && existsSync(join(root, 'refs'))) {
    throw new TkpiError(
      'bare-repository',
      `${shown} is a bare repository: it has no working tree.`,
      'Clone it, and scan the clone.',
    );
  }
  return root;
}

const UNREADABLE = new Map<SkipReason, string>([
  ['symlink', 'it is a symbolic link'],
  ['not-a-file', 'it is no file'],
  ['too-large', 'it is larger than 1 MB'],
  ['unreadable', 'permission denied'],
]);

function configUnreadable(name: string, reason: SkipReason): TkpiError {
  return new TkpiError(
    'config-unreadable',
    `The configuration file ${name} cannot be read: ${UNREADABLE.get(reason) ?? reason}.`,
    'Name another one with --config, or scan with --no-config.',
  );
}

function unknownRef(ref: string): TkpiError {
  return new TkpiError(
    'unknown-ref',
    `This repository has no commit ${ref}.`,
    'In a shallow clone older commits are missing: git fetch --unshallow',
  );
}
