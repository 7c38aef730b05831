import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Lays out the sources of one published package in a new folder: the folders its entry names, `package.json`
 * and `tsconfig.json`. Build output stays out. Nothing of the package is executed: no install, no scripts.
 *
 * @param {import('./packages.mjs').CalibrationPackage} entry exact version and checksum
 * @param {string} downloads folder that keeps the tarballs, so that a second run needs no network
 * @param {string} workspace folder outside git, in which the new one is made
 * @returns {string} the new folder
 * @throws when the tarball is another one than the entry's checksum, or a named folder isn't in it
 */
export function obtainSources(entry, downloads, workspace) {
  const tarball = download(entry, downloads);
  const unpacked = mkdtempSync(join(workspace, 'unpacked-'));
  execFileSync('tar', ['-xzf', tarball, '-C', unpacked, '--strip-components=1', '--no-same-owner']);
  const sources = mkdtempSync(join(workspace, 'sources-'));
  for (const path of entry.sources) copy(unpacked, sources, path);
  for (const path of ['package.json', 'tsconfig.json']) {
    if (existsSync(join(unpacked, path))) copy(unpacked, sources, path);
  }
  rmSync(unpacked, { recursive: true });
  return sources;
}

function copy(from, to, path) {
  mkdirSync(dirname(join(to, path)), { recursive: true });
  cpSync(join(from, path), join(to, path), { recursive: true });
}

function download({ name, version, integrity }, downloads) {
  mkdirSync(downloads, { recursive: true });
  // the name that npm pack gives: @scope/name → scope-name
  const tarball = join(downloads, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`);
  if (!existsSync(tarball)) {
    const specifier = `${name}@${version}`;
    const options = ['--ignore-scripts', '--silent', '--pack-destination', downloads];
    execFileSync('npm', ['pack', specifier, ...options], { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  const actual = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`;
  if (actual !== integrity)
    throw new Error(`${tarball} is not the ${name}@${version} of the list: ${actual}`);
  return tarball;
}
