import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where the command line keeps what it built from large libraries: `vouch` in the folder that the system gives programs for what can be
 * made anew. `VOUCH_CACHE` names another folder. Relative paths in the environment are ignored, as the XDG specification asks for.
 */
export function userCacheFolder(environment: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string {
  const own = absolute(environment.VOUCH_CACHE);
  if (own) return own;
  if (platform === 'win32') return join(absolute(environment.LOCALAPPDATA) ?? join(homedir(), 'AppData', 'Local'), 'vouch', 'Cache');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'vouch');
  return join(absolute(environment.XDG_CACHE_HOME) ?? join(homedir(), '.cache'), 'vouch');
}

const absolute = (path: string | undefined): string | null => (path && /^(?:\/|[A-Za-z]:[\\/]|\\\\)/.test(path) ? path : null);
