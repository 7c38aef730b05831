import { expect, test } from 'vitest';
import { github } from '../../src/reporters/ci/github.ts';
import { junit } from '../../src/reporters/ci/junit.ts';
import { sarif } from '../../src/reporters/ci/sarif.ts';
import { json } from '../../src/reporters/delta/json.ts';
import { terminal } from '../../src/reporters/delta/terminal.ts';
import type { Comparison } from '../../src/reporters/reporter.ts';
import { comparison, delta, group, verdict } from '../helpers/delta.ts';
import { clone, cycle } from '../helpers/snapshot.ts';
import { OPTIONS } from './delta-sketches.ts';

/** A clone whose second place, and a cycle whose last imports, lie in files that were changed. */
function changed(): Comparison {
  const copied = clone(30, ['src/a.ts', 7], ['src/copy.ts', 9]);
  const ring = cycle(['src/b.ts', 'src/x.ts', 'src/y.ts'], false);
  const groups = [
    group([], [copied], { places: copied.locations.slice(1) }),
    group([], [ring], { places: ring.locations.slice(1) }),
  ];
  const of = comparison(delta({ groups }), verdict(groups.map(own => [own, 'fails'])));
  return { ...of, head: { ...of.head, findings: [copied, ring] } };
}

test('every format leads to the changed file, not to the first place of the debt', () => {
  const text = terminal(changed(), OPTIONS);
  expect(text).toMatch(/^ +src\/copy\.ts:9$/m);
  expect(text).toMatch(/^ +src\/x\.ts:3 ·/m);
  expect(github(changed(), OPTIONS)).toContain('file=src/copy.ts,line=9,endLine=38,');
  expect(junit(changed(), OPTIONS)).toContain('look at: src/copy.ts:9');
  const { runs } = JSON.parse(sarif(changed(), OPTIONS));
  const uris = runs[0].results.map(
    (result: { locations: [{ physicalLocation: { artifactLocation: { uri: string } } }] }) =>
      result.locations[0].physicalLocation.artifactLocation.uri,
  );
  expect(uris.toSorted()).toEqual(['src/copy.ts', 'src/x.ts']);
  expect(JSON.parse(json(changed(), OPTIONS)).groups[1].places).toEqual([
    { path: 'src/copy.ts', startLine: 9, endLine: 38, mass: 30 },
  ]);
});

test('a cycle that no single import opens is told by the imports that came with the change', () => {
  expect(terminal(changed(), OPTIONS)).toContain(
    '→ take out one of the imports that closed it: src/x.ts:3, src/y.ts:3\n',
  );
});
