import { createReadStream, readFileSync } from 'node:fs';
import { joinReviewComments } from '../../src/imports/pull-requests/join-comments.ts';
import { readPullRequests } from '../../src/imports/pull-requests/read-pull-requests.ts';
import { readReviewComments } from '../../src/imports/pull-requests/read-review-comments.ts';
import type { Imported, ImportSource } from '../../src/model/import.ts';
import type { PullRequest } from '../../src/model/pull-request.ts';
import type { CardData, CardScope } from '../../src/scorecard/measure-rule.ts';
import { delta } from '../helpers/delta.ts';
import { snapshot } from '../helpers/snapshot.ts';

const FOLDER = new URL('../../fixtures/reviews/harbour/', import.meta.url).pathname;

export function fileSource(path: string): ImportSource {
  const { length: size } = readFileSync(path);
  return { name: path, size, hash: 'sha256:0', chunks: () => createReadStream(path) };
}

export function textSource(text: string): ImportSource {
  const bytes = Buffer.from(text);
  const chunks = async function* () {
    yield bytes;
  };
  return { name: 'export.json', size: bytes.length, hash: 'sha256:0', chunks };
}

/** The data of an import that could be read. */
export function dataOf<Data>(imported: Imported<Data>): Data {
  if (imported.state !== 'ok') throw new Error(imported.reason);
  return imported.data;
}

/** The pull requests of the harbour; with the remarks at lines unless they are left out. */
export async function harbourRequests(withRemarks = true): Promise<PullRequest[]> {
  const requests = dataOf(await readPullRequests(fileSource(`${FOLDER}pull-requests.json`), {}));
  if (!withRemarks) return [...requests];
  return joinReviewComments(
    requests,
    dataOf(await readReviewComments(fileSource(`${FOLDER}review-comments.json`), {})),
  );
}

/** The third quarter of 2026 with nothing in it but what is given. */
export function cardData(overrides: Partial<CardData> = {}): CardData {
  const none = { state: 'not-provided', reason: 'none is given' } as const;
  return {
    window: { from: '2026-07-01T00:00:00Z', to: '2026-10-01T00:00:00Z' },
    windowBefore: { from: '2026-04-01T00:00:00Z', to: '2026-07-01T00:00:00Z' },
    base: snapshot(),
    head: snapshot(),
    delta: delta(),
    churn: { commits: new Map(), coupling: [] },
    pullRequests: none,
    issues: none,
    coverage: none,
    metrics: [],
    changedLines: new Map(),
    changes: [],
    changesBefore: [],
    releases: [],
    knowledge: {},
    ...overrides,
  } as CardData; // other measures add fields that these don't read
}

export const EVERYTHING: CardScope = { isIn: () => true, isInFromTop: () => true };

/** One application, named as its folder in `apps`. */
export function applicationScope(application: string): CardScope {
  const isIn = (path: string) => path.startsWith(`apps/${application}/`);
  return { application, isIn, isInFromTop: isIn };
}

export function given(requests: readonly PullRequest[]): CardData['pullRequests'] {
  return { state: 'ok', data: requests, hash: 'sha256:0' };
}
