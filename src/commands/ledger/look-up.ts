import type { Config } from '../../config/schema.ts';
import { commitStates } from '../../history/commit-states.ts';
import { sameLastAuthor } from '../../history/last-authors.ts';
import { requestsOn } from '../../history/requests.ts';
import type { EvidenceFacts, EvidenceItem, Ledger } from '../../model/ledger.ts';
import type { Tree } from '../../sources/tree.ts';
import type { ReadExported } from '../imports/referred-exports.ts';
import { lookUpPaths } from './look-up-paths.ts';

/** Looks up what entries name as evidence: in git, in the folder, in exports. Addresses are not opened. */
export async function lookUp(
  tree: Tree,
  ledger: Ledger,
  config: Config,
  readExported: ReadExported,
): Promise<EvidenceFacts> {
  const { git, commit } = tree;
  const history = git === undefined || commit === undefined ? undefined : { git, commit };
  const named = (kind: EvidenceItem['kind']) =>
    ledger.entries.flatMap(({ evidence, period }) =>
      evidence.filter(own => own.kind === kind).map(({ value }) => ({ value, period })),
    );
  const periodsOf = (kind: EvidenceItem['kind']) => distinct(named(kind).map(({ period }) => period));
  const referring = { pr: periodsOf('pr'), issue: periodsOf('issue') };
  const [exported, commits, merged, haveSameAuthor, paths] = await Promise.all([
    readExported(referring),
    history && commitStates(history.git, history.commit, distinct(named('commit').map(own => own.value))),
    history && referring.pr.length > 0 ? requestsOn(history.git, history.commit) : undefined,
    history && ledger.assessments.length > 0
      ? sameLastAuthor(history.git, history.commit, ['.tkpi/ledger', '.tkpi/assessments'])
      : undefined,
    lookUpPaths(tree, ledger, config),
  ]);
  return {
    ...(commits === undefined ? {} : { commits }),
    ...(merged === undefined ? {} : { merged: new Set(merged) }),
    ...exported,
    ...paths,
    haveSameAuthor: haveSameAuthor ?? (() => undefined),
  };
}

function distinct(all: readonly string[]): string[] {
  return [...new Set(all)];
}
