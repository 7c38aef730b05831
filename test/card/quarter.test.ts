import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PeriodReport } from '../../src/model/period.ts';
import { cardOf, quarterOf } from './harbour.ts';
import { organisation } from './organisation.ts';

const REQUESTS = 'exports/pull-requests.json';

interface ExportedRequest {
  readonly number: number;
  closingIssuesReferences: { readonly number: number }[];
}

/** The organisation with other pull requests in its export. */
function withRequests(change: (requests: ExportedRequest[]) => ExportedRequest[]): string {
  const file = join(organisation().root, REQUESTS);
  writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, 'utf8')))));
  return file.slice(0, -REQUESTS.length - 1);
}

test('the report of a quarter holds the card of the repository, and its notices', async () => {
  const root = withRequests(all => all.filter(({ number }) => number !== 35));
  const [card, report] = [await cardOf(root, '2026-Q3'), await quarterOf(root, '2026-Q3')];
  expect(report.notices).toEqual(card.notices);
  expect(report.notices).toContainEqual(expect.stringMatching(/^The export lacks 1 of \d+ pull requests/));
  expect(report.card?.unit).toEqual(card.unit);
  expect(report.card?.inputs).toEqual(card.inputs);
});

test('what closes a bug of the export is a fix in the hotspots too', async () => {
  const fixesOf = ({ hotspots }: PeriodReport) =>
    hotspots.find(({ path }) => path === 'packages/api/src/domain/fees.ts')?.fixes;
  expect(fixesOf(await quarterOf(organisation().root, '2026-Q3'))).toBe(3);
  const root = withRequests(all =>
    all.map(one => (one.number === 31 ? { ...one, closingIssuesReferences: [{ number: 37 }] } : one)),
  );
  expect(fixesOf(await quarterOf(root, '2026-Q3'))).toBe(4);
});
