import { readFileSync } from 'node:fs';
import type { CiSystem, InitChoices, RepositoryFacts } from './facts.ts';
import { type PlannedFile, wholeFile } from './planned-file.ts';

const GITHUB = '.github/workflows/tkpi.yml';
const GITLAB_JOB = 'tkpi.gitlab-ci.yml';
const GITLAB = '.gitlab-ci.yml';
const INCLUDE = `include:\n  - local: ${GITLAB_JOB}\n`;
/** Branch names that mean themselves in YAML and in GitHub's patterns. */
const PLAIN_BRANCH = /^[A-Za-z0-9][\w./-]*$/;

/** Files of a CI system, and what its owner has to do by hand. */
export interface CiPlan {
  readonly files: readonly PlannedFile[];
  readonly notes: readonly string[];
}

/** By the files of CI systems that are there; for both or none by the host of `origin`; absent = can't tell. */
export function findCi({ at, hasFolder, git }: RepositoryFacts): CiSystem | undefined {
  const github = hasFolder('.github/workflows');
  const gitlab = at(GITLAB).state !== 'absent';
  if (github !== gitlab) return github ? 'github' : 'gitlab';
  // the host only: `git@gitlab.example.org:team/github-tools.git`
  const host = /^(?:\w+:\/\/)?(?:[^@/]*@)?([^:/]+)/.exec(git?.origin ?? '')?.[1] ?? '';
  if (host.includes('github')) return 'github';
  return host.includes('gitlab') ? 'gitlab' : undefined;
}

/** The job that runs `tkpi check`. */
export function ciFiles(facts: RepositoryFacts, choices: InitChoices): CiPlan {
  const system = choices.ci ?? findCi(facts);
  if (system === undefined)
    return { files: [], notes: ['No CI system found: name one with --ci github or --ci gitlab.'] };
  if (system === 'none') return { files: [], notes: [] };
  if (facts.git !== undefined && facts.git.prefix !== '') {
    const command = `npx --yes tkpi@${choices.version} check ${folderWord(facts.git.prefix)}`;
    const note = `This folder is not the top of its repository, so no CI file is written. In a job that has the whole history
(fetch-depth: 0 on GitHub, GIT_DEPTH: 0 on GitLab), at the top: ${command}`;
    return { files: [], notes: [note] };
  }
  return system === 'github' ? githubFiles(facts, choices) : gitlabFiles(facts, choices);
}

/** Safe to paste: a name that a shell would read otherwise is left to the reader. */
function folderWord(prefix: string): string {
  const folder = prefix.replace(/\/$/, '');
  return /^\w[\w./-]*$/.test(folder) ? folder : '<this folder>';
}

function githubFiles({ at, git }: RepositoryFacts, { force, version }: InitChoices): CiPlan {
  const branch = git?.defaultBranch ?? 'main';
  const isPlain = PLAIN_BRANCH.test(branch);
  const content = template('github.yml', { VERSION: version, BRANCH: isPlain ? branch : 'main' });
  const notes = isPlain ? [] : [`The workflow names the branch main: correct it in ${GITHUB}.`];
  return { files: [wholeFile(GITHUB, at(GITHUB), content, force)], notes };
}

function gitlabFiles({ at }: RepositoryFacts, { force, version }: InitChoices): CiPlan {
  const job = wholeFile(GITLAB_JOB, at(GITLAB_JOB), template('gitlab.yml', { VERSION: version }), force);
  const found = at(GITLAB);
  if (found.state === 'absent') {
    return { files: [job, { path: GITLAB, action: 'create', content: INCLUDE }], notes: [] };
  }
  if (found.state === 'file' && found.text.includes(GITLAB_JOB)) return { files: [job], notes: [] };
  // an `include` may be there in four forms, and a second one would replace it
  return { files: [job], notes: [`Add to ${GITLAB}:\n${INCLUDE.trimEnd()}`] };
}

/** A file of rules/ci/ with its `__NAME__`s filled in. */
function template(name: string, values: Readonly<Record<string, string>>): string {
  const text = readFileSync(new URL(`../../rules/ci/${name}`, import.meta.url), 'utf8');
  return text.replace(/__([A-Z]+)__/g, (whole, key: string) => values[key] ?? whole);
}
