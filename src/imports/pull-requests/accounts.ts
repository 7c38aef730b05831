import { z } from 'zod';
import { isBotAccount } from '../../model/bots.ts';

/** Who did something. */
export interface Account {
  /** Absent for a deleted account. */
  readonly handle?: string;
  readonly isBot: boolean;
}

/** What forges call the author of what a deleted account left behind. */
export const GHOST = 'ghost';

/**
 * As `gh` prints accounts: apps as `app/renovate` with `is_bot`, deleted accounts as `app/` with `is_bot`, in remarks as an empty
 * name. REST says `type: Bot`.
 */
export const githubAccount = z
  .object({ login: z.string(), is_bot: z.boolean().optional(), type: z.string().optional() })
  .nullish()
  .transform((account): Account => {
    const login = account?.login ?? '';
    const handle = login.replace(/^app\//, '');
    if (handle === '' || handle === GHOST) return { isBot: false };
    return { handle, isBot: account?.is_bot === true || account?.type === 'Bot' || isApp(login) };
  });

export const gitlabAccount = z
  .object({ username: z.string() })
  .nullish()
  .transform((account): Account => {
    const handle = account?.username ?? '';
    if (handle === '' || handle === GHOST) return { isBot: false };
    return { handle, isBot: isBotAccount(handle) };
  });

function isApp(login: string): boolean {
  return login.startsWith('app/') || isBotAccount(login);
}

/** Who a remark or a review is by. */
export function byOf({ handle = GHOST, isBot }: Account): { readonly by: string; readonly isByBot?: true } {
  return { by: handle, ...(isBot ? { isByBot: true } : {}) };
}
