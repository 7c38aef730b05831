import { expect, test } from 'vitest';
import { scopesOf } from '../../src/scorecard/scopes.ts';
import { application } from '../helpers/snapshot.ts';

const snapshot = {
  applications: [application('web', 'packages/web'), application('web-admin', 'packages/web/admin')],
};

test('a path belongs to the application with the longest root', () => {
  const { repository, applications } = scopesOf(snapshot, '');
  const owners = (path: string) => applications.filter(({ isIn }) => isIn(path)).map(own => own.application);
  expect(owners('packages/web/src/a.ts')).toEqual(['web']);
  expect(owners('packages/web/admin/src/a.ts')).toEqual(['web-admin']);
  expect(owners('packages/webshop/a.ts')).toEqual([]);
  expect(owners('README.md')).toEqual([]);
  expect(repository.isIn('README.md')).toBe(true);
});

test('paths of forges begin at the top of the repository', () => {
  const { repository, applications } = scopesOf(snapshot, 'shop');
  expect(repository.isInFromTop('shop/README.md')).toBe(true);
  expect(repository.isInFromTop('README.md')).toBe(false);
  expect(applications[0]?.isInFromTop('shop/packages/web/a.ts')).toBe(true);
  expect(applications[0]?.isInFromTop('packages/web/a.ts')).toBe(false);
});
