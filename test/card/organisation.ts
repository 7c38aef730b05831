import { git, writeFiles } from '../helpers/repository.ts';
import { type Past, pastOf } from '../history/past.ts';
import { FIXTURE, filesIn, HISTORY } from './organisation-history.ts';

const OWN = /^(?:exports\/|\.tkpi\/|tkpi\.config\.json$)/;

/** The organisation: its history checked out, and beside it the configuration, the exports and the ledger. */
export function organisation(): Past {
  const past = pastOf(HISTORY);
  git(past.root, 'reset', '-q', '--hard');
  const own = Object.entries(filesIn(FIXTURE)).filter(([path]) => OWN.test(path));
  writeFiles(past.root, Object.fromEntries(own));
  return past;
}
