/** A revision to try as the base, and where it comes from, for messages. */
export interface Candidate {
  readonly revision: string;
  readonly from: string;
}

/** What tells which branch a change is to be merged into, on one CI system. */
interface CiVariable {
  readonly name: string;
  /** A branch name is looked for on the remote first; a commit is taken as it is. */
  readonly kind: 'branch' | 'commit';
}

/**
 * Variables of CI systems, most precise first. Set only in runs for a change (pull request, merge request), but for
 * Travis, where the branch is also set without one.
 */
const VARIABLES: readonly CiVariable[] = [
  { name: 'CI_MERGE_REQUEST_DIFF_BASE_SHA', kind: 'commit' }, // GitLab
  { name: 'CI_MERGE_REQUEST_TARGET_BRANCH_NAME', kind: 'branch' },
  { name: 'GITHUB_BASE_REF', kind: 'branch' }, // GitHub, Gitea, Forgejo
  { name: 'BITBUCKET_PR_DESTINATION_BRANCH', kind: 'branch' },
  { name: 'SYSTEM_PULLREQUEST_TARGETBRANCH', kind: 'branch' }, // Azure: refs/heads/main
  { name: 'CHANGE_TARGET', kind: 'branch' }, // Jenkins
  { name: 'BUILDKITE_PULL_REQUEST_BASE_BRANCH', kind: 'branch' },
  { name: 'DRONE_TARGET_BRANCH', kind: 'branch' },
];

/** Where a CI run says its change goes, most precise first; empty outside of such a run. */
export function ciTargets(env: NodeJS.ProcessEnv): Candidate[] {
  const found = VARIABLES.flatMap(({ name, kind }): Candidate[] => {
    const value = env[name]?.replace(/^refs\/heads\//, '');
    if (!value) return [];
    if (kind === 'commit') return [{ revision: value, from: name }];
    return [`refs/remotes/origin/${value}`, `refs/heads/${value}`].map(revision => ({
      revision,
      from: name,
    }));
  });
  const isTravisChange = env.TRAVIS_PULL_REQUEST !== undefined && env.TRAVIS_PULL_REQUEST !== 'false';
  if (isTravisChange && env.TRAVIS_BRANCH) {
    found.push({ revision: `refs/remotes/origin/${env.TRAVIS_BRANCH}`, from: 'TRAVIS_BRANCH' });
  }
  return found;
}
