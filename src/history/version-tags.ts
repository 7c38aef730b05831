import type { Git } from '../git.ts';

/** A tag that names a version. */
export interface VersionTag {
  readonly name: string;
  readonly commit: string;
  /** When it was tagged, else committer date: seconds since 1970. */
  readonly at: number;
}

/**
 * `1.2`, `v1.2.3`, `1.2.3+build`, after what a monorepo puts before it: `cart@1.2.3`, `@shop/cart@1.2.3`, `cart-v1.2.3`,
 * `release/1.2.3`. Not `v1`, which moves from release to release.
 */
const VERSION = /^(|.*[@/_-])v?\d+\.\d+(?:\.\d+){0,2}(?:\+[\w.]+)?$/i;

/** Does a tag name a version? A pre-release (`1.2.3-rc.1`, `1.2.3-20260102.1`) is not for users, and none. */
export function isVersion(tag: string): boolean {
  const before = VERSION.exec(tag)?.[1];
  return before !== undefined && !/\d\.\d/.test(before);
}

/** For a lightweight tag the first commit is empty. */
const FIELDS = [
  '%(refname:lstrip=2)',
  '%(*objecttype)',
  '%(*objectname)',
  '%(objecttype)',
  '%(objectname)',
  '%(creatordate:unix)',
];

/** Tags of versions that a commit contains, in the order of their names. One call of git, however many there are. */
export async function versionTags(git: Git, head: string): Promise<VersionTag[]> {
  const args = ['for-each-ref', `--merged=${head}`, `--format=${FIELDS.join('%00')}`, 'refs/tags'];
  const lines = (await git.run(args)).toString('utf8').split('\n');
  return lines.flatMap(line => {
    const [name = '', innerType, inner = '', type, outer = '', at = ''] = line.split('\0');
    const commit = innerType === 'commit' ? inner : type === 'commit' ? outer : '';
    return commit === '' || !isVersion(name) ? [] : [{ name, commit, at: Number(at) }];
  });
}
