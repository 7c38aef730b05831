import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The pinned engine; its version is part of the ruler. */
export const ENGINE_VERSION = '5.3.3';

/** The part of jscpd's own table of platform packages that we read. */
interface PlatformMap {
  readonly PLATFORM_MAP: Record<
    string,
    { readonly packageName: string; readonly os: string; readonly cpu: string }
  >;
}

/**
 * Path of jscpd's native binary, resolved from tkpi's own dependencies, never from the scanned tree; `undefined`
 * when no package for this platform is installed. npm installs the one package that fits (glibc or musl), so the
 * first that is there is right.
 */
export function findBinary(): string | undefined {
  const fromHere = createRequire(import.meta.url);
  let fromJscpd: NodeJS.Require;
  let platforms: PlatformMap['PLATFORM_MAP'];
  try {
    const map = fromHere.resolve('jscpd/platform-map.js');
    platforms = (fromHere(map) as PlatformMap).PLATFORM_MAP;
    fromJscpd = createRequire(map);
  } catch {
    return undefined;
  }
  const name = process.platform === 'win32' ? 'jscpd.exe' : 'jscpd';
  for (const platform of Object.values(platforms)) {
    if (platform.os !== process.platform || platform.cpu !== process.arch) continue;
    try {
      const folder = path.dirname(fromJscpd.resolve(`${platform.packageName}/package.json`));
      const binary = path.join(folder, 'bin', name);
      if (existsSync(binary)) return binary;
    } catch {
      // This package is for another C library.
    }
  }
  return undefined;
}
