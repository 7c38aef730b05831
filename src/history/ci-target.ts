/** A revision to try as the base, and where it comes from, for messages. */
export interface Candidate {
  readonly revision: string;
  readonly from: string;
}

/** Branches that CI systems name, in runs for a change (pull request, merge request) only. */
const BRANCHES = [
  'CI_MERGE_REQUEST_TARGET_BRANCH_NAME', // GitLab
  'GITHUB_BASE_REF', // GitHub, Gitea, Forgejo
  'BITBUCKET_PR_DESTINATION_BRANCH',
  'SYSTEM_PULLREQUEST_TARGETBRANCH', // Azure: refs/heads/main
  'CHANGE_TARGET', // Jenkins
  'BUILDKITE_PULL_REQUEST_BASE_BRANCH',
  'DRONE_TARGET_BRANCH',
];

/**
 * Where a CI run says its change goes, most precise first; empty outside of such a run. GitLab fetches no branches: its
 * merged results have the target as their first parent, its other runs name the commit where the change began.
 */
export function ciTargets(env: NodeJS.ProcessEnv): Candidate[] {
  const found = BRANCHES.flatMap(name => branch(name, env[name]));
  const { CI_MERGE_REQUEST_EVENT_TYPE: kind, CI_MERGE_REQUEST_DIFF_BASE_SHA: start } = env;
  if (kind === 'merged_result' || kind === 'merge_train') {
    found.push({ revision: 'HEAD^1', from: 'CI_MERGE_REQUEST_EVENT_TYPE' });
  } else if (start) found.push({ revision: start, from: 'CI_MERGE_REQUEST_DIFF_BASE_SHA' });
  const isTravisChange = env.TRAVIS_PULL_REQUEST !== undefined && env.TRAVIS_PULL_REQUEST !== 'false';
  return isTravisChange ? [...found, ...branch('TRAVIS_BRANCH', env.TRAVIS_BRANCH)] : found;
}

/** Looked for on the remote first. */
function branch(from: string, value: string | undefined): Candidate[] {
  const name = value?.replace(/^refs\/heads\//, '');
  if (!name) return [];
  return [`refs/remotes/origin/${name}`, `refs/heads/${name}`].map(revision => ({ revision, from }));
}
