import type { Config } from '../../config/schema.ts';
import { commitStates } from '../../history/commit-states.ts';
import { sameLastAuthor } from '../../history/last-authors.ts';
import { requestsOn } from '../../history/requests.ts';
import type { EvidenceFacts, EvidenceItem, Ledger } from '../../model/ledger.ts';
import type { Tree } from '../../sources/tree.ts';
import type { LedgerInputs } from './load.ts';
import { lookUpPaths } from './look-up-paths.ts';

/** Looks up what entries name as evidence: in git, in the folder, in exports. Addresses are not opened. */
export async function lookUp(
  tree: Tree,
  ledger: Ledger,
  config: Config,
  { pullRequests, issues }: Pick<LedgerInputs, 'pullRequests' | 'issues'>,
): Promise<EvidenceFacts> {
  const { git, commit } = tree;
  const history = git === undefined || commit === undefined ? undefined : { git, commit };
  const named = (kind: EvidenceItem['kind']) => [
    ...new Set(
      ledger.entries.flatMap(({ evidence }) =>
        evidence.filter(own => own.kind === kind).map(own => own.value),
      ),
    ),
  ];
  const exported = pullRequests?.map(({ mark, number }) => `${mark}${number}`);
  const [commits, merged, haveSameAuthor, paths] = await Promise.all([
    history && commitStates(history.git, history.commit, named('commit')),
    history && named('pr').length > 0 ? requestsOn(history.git, history.commit) : undefined,
    history && ledger.assessments.length > 0
      ? sameLastAuthor(history.git, history.commit, ['.tkpi/ledger', '.tkpi/assessments'])
      : undefined,
    lookUpPaths(tree, ledger, config),
  ]);
  const requests = [...(exported ?? []), ...(merged ?? [])];
  return {
    ...(commits === undefined ? {} : { commits }),
    ...(exported === undefined && merged === undefined ? {} : { requests: new Set(requests) }),
    ...(issues === undefined ? {} : { issues: new Set(issues.map(({ id }) => id)) }),
    ...paths,
    haveSameAuthor: haveSameAuthor ?? (() => undefined),
  };
}
