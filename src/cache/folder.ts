import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/**
 * The per-user cache folder. Never inside the scanned tree: a repository could bring forged facts along.
 *
 * @param environment TKPI_CACHE_DIR wins, then XDG_CACHE_HOME, then the platform's own place
 */
export function cacheFolder(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | undefined {
  const own = environment.TKPI_CACHE_DIR;
  if (own) return own;
  if (platform === 'win32')
    return environment.LOCALAPPDATA && join(environment.LOCALAPPDATA, 'tkpi', 'cache');
  const xdg = environment.XDG_CACHE_HOME;
  if (xdg && isAbsolute(xdg)) return join(xdg, 'tkpi');
  const home = homedir();
  if (!isAbsolute(home) || home === '/') return undefined;
  return platform === 'darwin' ? join(home, 'Library', 'Caches', 'tkpi') : join(home, '.cache', 'tkpi');
}
