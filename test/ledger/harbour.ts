import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { commitAll, folderWith, git } from '../helpers/repository.ts';

const FIXTURE = fileURLToPath(new URL('../../fixtures/ledger/harbour', import.meta.url));

/** A copy of the fixture, outside git. */
export function harbourFolder(): string {
  const root = folderWith({});
  cpSync(FIXTURE, root, { recursive: true });
  return root;
}

/** The fixture as a repository of one commit, which brought pull request 398. */
export function harbour(): string {
  const root = harbourFolder();
  git(root, 'init', '-q', '-b', 'main');
  commitAll(root, 'Registry of error codes (#398)', '2026-09-30T12:00:00Z');
  return root;
}
