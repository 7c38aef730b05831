import { z } from 'zod';

const names = (given: readonly string[]) => z.array(z.string().min(1)).default([...given]);

/** Labels that mean the same in most trackers; case does not matter. */
const labels = z
  .strictObject({
    user: names(['feature', 'enhancement', 'story', 'user story', 'type: feature', 'type: enhancement']),
    corrective: names(['bug', 'bugfix', 'fix', 'hotfix', 'incident', 'regression', 'security', 'type: bug']),
    technical: names([
      ...['tech story', 'technical', 'tech debt', 'technical debt', 'refactoring', 'refactor', 'cleanup'],
      ...['chore', 'maintenance', 'dependencies', 'infrastructure', 'build', 'ci', 'tests', 'testing'],
      ...['performance', 'documentation', 'docs', 'type: chore', 'type: refactor'],
    ]),
  })
  .prefault({})
  .describe('Category → labels of pull requests. Upper and lower case are the same.');

/** Types of conventional commits, and those that hosts and people write beside them. */
const types = z
  .strictObject({
    user: names(['feat', 'feature']),
    corrective: names(['fix', 'bugfix', 'hotfix', 'revert', 'security']),
    technical: names([
      ...['refactor', 'perf', 'test', 'tests', 'build', 'ci', 'docs', 'doc', 'chore', 'style', 'deps'],
    ]),
  })
  .prefault({})
  .describe('Category → types of conventional commits: `feat: …`, `fix(cart): …`.');

const investment = z
  .strictObject({ labels, types })
  .prefault({})
  .describe(
    'What is work for users, what repairs, what is technical work. A list that is given replaces its default.',
  );

/** What `tkpi card` and `tkpi ledger` go by. Nothing in here moves a number of the score. */
export const scorecard = z.strictObject({ investment });
