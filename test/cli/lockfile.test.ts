import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface LockedPackage {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lockfile = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as {
  readonly packages: Readonly<Record<string, LockedPackage>>;
};
const packages = new Map(Object.entries(lockfile.packages));

/** Entries of a package that Node would find from a folder: the lock's keys are the folders. */
function lockedFor(from: string, name: string): LockedPackage | undefined {
  const parts = from.split('/node_modules/');
  for (let length = parts.length; length > 0; length--) {
    const found = packages.get(`${parts.slice(0, length).join('/node_modules/')}/node_modules/${name}`);
    if (found !== undefined) return found;
  }
  return packages.get(`node_modules/${name}`);
}

test('locks the native packages of every platform, so that `npm ci` works on each', () => {
  const wanted = [...packages].flatMap(([from, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies).map(([name, version]) => ({ from, name, version })),
  );
  expect(wanted.map(({ name }) => name)).toContain('jscpd-darwin-arm64');
  const missing = wanted.filter(({ from, name, version }) => {
    const locked = lockedFor(from, name)?.version;
    return locked === undefined || (/^\d/.test(version) && locked !== version);
  });
  expect(missing).toEqual([]);
});
