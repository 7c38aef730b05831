import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parseBaseline } from '../../src/baseline/parse.ts';
import { writeBaseline } from '../../src/baseline/write.ts';
import type { BaselineEntry } from '../../src/model/baseline.ts';
import { commitAll, git, repositoryWith, writeFiles } from '../helpers/repository.ts';
import { acceptance, debt, recorded, recordedAnew } from './samples.ts';

const BIN = fileURLToPath(new URL('../../bin/tkpi.js', import.meta.url));
const FILE = 'tkpi-baseline.jsonl';
const DRIVER = `"${process.execPath}" "${BIN}" baseline merge %A %O %B`;

/** Ids as hashes spread them: neighbours in the file are not neighbours in the code. */
const MANY = Array.from({ length: 40 }, (_, index) => debt(`${1000 + index * 37}`, 10 + index));
const without = (...indexes: number[]) => MANY.filter((_, index) => !indexes.includes(index));
const replaced = (changes: ReadonlyMap<number, BaselineEntry>) =>
  MANY.map((entry, index) => changes.get(index) ?? entry);

interface Branches {
  readonly base?: string;
  readonly ours: string;
  readonly theirs: string;
  readonly attributes?: string;
}

/** A repository on branch main (ours) with a branch of theirs to merge. */
function twoBranches({ base, ours, theirs, attributes }: Branches): string {
  const root = repositoryWith({
    'readme.md': 'orchard\n',
    ...(base === undefined ? {} : { [FILE]: base }),
    ...(attributes === undefined ? {} : { '.gitattributes': attributes }),
  });
  git(root, 'config', 'merge.tkpi-baseline.driver', DRIVER);
  git(root, 'switch', '-q', '-c', 'theirs');
  writeFiles(root, { [FILE]: theirs });
  commitAll(root, 'theirs');
  git(root, 'switch', '-q', 'main');
  writeFiles(root, { [FILE]: ours });
  commitAll(root, 'ours');
  return root;
}

function merge(root: string): { status: number | null; text: string; stderr: string } {
  const author = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org'];
  const { status, stderr } = spawnSync('git', ['-C', root, ...author, 'merge', '-q', '--no-edit', 'theirs'], {
    encoding: 'utf8',
  });
  return { status, stderr, text: readFileSync(join(root, FILE), 'utf8') };
}

const ATTRIBUTES = `${FILE} merge=tkpi-baseline\n`;
const base = writeBaseline(recorded(...MANY));

test('different entries on two branches merge in plain git, without the driver', () => {
  const ours = writeBaseline(recorded(...without(3, 20)));
  const mine = new Map([
    [10, debt('1370', 4)],
    [30, debt('2110', 40, acceptance('2027-05-31'))],
  ]);
  const theirs = writeBaseline(recorded(...replaced(mine), debt('0fff', 5)));
  const { status, text } = merge(twoBranches({ base, ours, theirs }));
  expect(status).toBe(0);
  const expected = [...replaced(mine).filter((_, index) => index !== 3 && index !== 20), debt('0fff', 5)];
  expect(parseBaseline(text, FILE)).toEqual(recorded(...expected));
});

test('the same and neighbouring entries merge with the driver: no conflict, the smaller debt', () => {
  const ours = writeBaseline(recorded(...without(4), debt('1001', 9), debt('1002', 3)));
  const changes = new Map([
    [3, debt('1111', 2)],
    [5, debt('1185', 90)],
  ]);
  const theirs = writeBaseline(recorded(...replaced(changes), debt('1001', 8)));
  expect(merge(twoBranches({ base, ours, theirs })).status).toBe(1);
  const root = twoBranches({ base, ours, theirs, attributes: ATTRIBUTES });
  const { status, text, stderr } = merge(root);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const expected = [...replaced(changes).filter((_, index) => index !== 4), debt('1001', 8), debt('1002', 3)];
  expect(text).toBe(writeBaseline(recorded(...expected)));
  expect(git(root, 'status', '--short', '-uall')).toBe('');
});

test('both branches start a baseline', () => {
  const ours = writeBaseline(recorded(debt('aaaa', 9), debt('bbbb', 4)));
  const theirs = writeBaseline(recorded(debt('aaaa', 7)));
  const { status, text } = merge(twoBranches({ ours, theirs, attributes: ATTRIBUTES }));
  expect(status).toBe(0);
  expect(text).toBe(writeBaseline(recorded(debt('aaaa', 7), debt('bbbb', 4))));
});

test('tells when the merged baseline is to be recorded anew', () => {
  const ours = writeBaseline(recorded(debt('1000', 5, acceptance())));
  const theirs = writeBaseline(recordedAnew(debt('1111', 5)));
  const { status, stderr } = merge(twoBranches({ base, ours, theirs, attributes: ATTRIBUTES }));
  expect(status).toBe(0);
  expect(stderr).toContain(
    'complexity:1000 was accepted on one side and is gone on the other; it stays for now.',
  );
  expect(stderr).toContain('measured with different configurations or versions of tkpi');
  expect(stderr).toContain('tkpi baseline update');
});

test.each([
  ['no baseline', 'hello\n', 'begins with {"schema"'],
  ['a newer one', '{"schema":"tkpi-baseline/2"}\n', 'newer tkpi'],
])('leaves the merge to a person when one side is %s', (_, theirs, message) => {
  const ours = writeBaseline(recorded(...without(4)));
  const root = twoBranches({ base, ours, theirs, attributes: ATTRIBUTES });
  const { status, text, stderr } = merge(root);
  expect(status).toBe(1);
  expect(stderr).toContain(message);
  expect(text).toBe(ours);
  expect(git(root, 'status', '--short')).toBe(`UU ${FILE}\n`);
});

test('rebase and cherry-pick use the driver too', () => {
  const ours = writeBaseline(recorded(...without(4)));
  const theirs = writeBaseline(recorded(...without(3, 5)));
  const root = twoBranches({ base, ours, theirs, attributes: ATTRIBUTES });
  git(root, 'cherry-pick', 'theirs');
  const text = execFileSync('git', ['-C', root, 'show', `HEAD:${FILE}`], { encoding: 'utf8' });
  expect(text).toBe(writeBaseline(recorded(...without(3, 4, 5))));
});
